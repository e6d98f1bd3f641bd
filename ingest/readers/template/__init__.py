"""The template that people fill in, as a workbook or as CSV files."""
