"""Sheets of any kind: rows, headings, cells, and where each cell stands."""
