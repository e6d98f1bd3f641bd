"""Runs one measurement in this process and prints it as JSON: `measure MODULE NAME FOLDER`."""

import importlib
import sys
from pathlib import Path

from benchmarks.memory import peak_mb


def main(module: str, name: str, folder: str) -> None:
    """Call the function `name` of the module with the folder where its files lie."""
    outcome = getattr(importlib.import_module(module), name)(Path(folder))
    outcome.peak_mb = outcome.peak_mb or peak_mb()
    sys.stdout.write(outcome.as_json() + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:4])
