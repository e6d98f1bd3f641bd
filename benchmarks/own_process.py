"""Runs one measurement in a process of its own, so that its memory is its own too."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any


def measured(module: str, function: str, folder: Path) -> dict[str, Any]:
    """Return what the function gives, as `Outcome.as_json` does, or a note that it failed."""
    command = [sys.executable, "-m", "benchmarks.measure", module, function, str(folder)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        return {"note": f"failed with exit code {done.returncode}"}
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found
