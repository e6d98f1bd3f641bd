"""Starting a program in the checkout, and waiting for it."""

import os
import subprocess
from collections.abc import Mapping, Sequence

from house.say import ROOT


def start(command: Sequence[str], extra: Mapping[str, str] | None = None) -> int:
    """Run `command` with `extra` in its environment; its exit code."""
    environment = {**os.environ, **(extra or {})}
    # Packages are installed uncompiled (half the time): the first use must keep what it compiles.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
