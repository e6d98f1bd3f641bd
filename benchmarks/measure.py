"""Runs one measurement in this process and prints it as JSON: `measure ROW NAME FOLDER`."""

import importlib
import sys
from pathlib import Path

from benchmarks.memory import peak_mb


def main(row: str, name: str, folder: str) -> None:
    """Call the function `name` of the row with the folder of the size."""
    module = importlib.import_module(f"benchmarks.rows.{row}")
    outcome = getattr(module, name)(Path(folder))
    outcome.peak_mb = outcome.peak_mb or peak_mb()
    sys.stdout.write(outcome.as_json() + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:4])
