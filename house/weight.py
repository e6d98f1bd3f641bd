"""What an installation weighs, and how long the program takes to say its help: `make weigh`."""

import os
import subprocess
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from house.install import install_locks, install_project
from house.say import say
from house.venv import ensure_venv, script_path

# What each is for, and the lock that is installed.
INSTALLATIONS = {"the command line": "core", "with the app": "app"}
ROUNDS = 5


class Weight(NamedTuple):
    """One installation: megabytes on disk, of which the packages; seconds of `mtandao --help`."""

    packages_mb: float
    all_mb: float
    first_help: float
    help: float


def print_weights() -> int:
    """Install into fresh environments and print what each weighs; needs the network, or a cache."""
    found = {name: _weigh(lock) for name, lock in INSTALLATIONS.items()}
    say(f"\n{'':18} {'packages':>9} {'with Python, pip':>17} {'first --help':>13} {'--help':>8}")
    for name, one in found.items():
        sizes = f"{one.packages_mb:6.0f} MB {one.all_mb:14.0f} MB"
        say(f"{name:18} {sizes} {one.first_help:11.2f} s {one.help:6.2f} s")
    say(f"(--help: the median of {ROUNDS}, after the first, which compiles)")
    return 0


def _weigh(lock: str) -> Weight:
    with tempfile.TemporaryDirectory() as scratch:
        venv = Path(scratch) / "venv"
        python = ensure_venv(venv)
        empty = megabytes_of(venv)
        install_locks(python, [lock])
        full = megabytes_of(venv)
        install_locks(python, ["build"])
        install_project(python)
        program = script_path(venv, "mtandao")
        first, *others = [seconds_of_help(program) for _ in range(ROUNDS + 1)]
        return Weight(full - empty, full, first, sorted(others)[ROUNDS // 2])


def megabytes_of(folder: Path) -> float:
    """The sizes of all files below a folder; a link weighs nothing."""
    files = (Path(base, name) for base, _, names in os.walk(folder) for name in names)
    return sum(file.lstat().st_size for file in files if not file.is_symlink()) / 1e6


def seconds_of_help(program: Path) -> float:
    """How long the program takes to start, say its help and end; raises when it fails."""
    started = time.perf_counter()
    subprocess.run([str(program), "--help"], stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - started
