"""One row of the table a file: what it measures, with what, and beside whom."""
