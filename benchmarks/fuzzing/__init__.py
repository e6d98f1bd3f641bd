"""Broken and hostile files for every reader: `make fuzz`, `python -m benchmarks.fuzzing --help`."""
