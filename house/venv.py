"""The virtual environment in .venv: found, or made."""

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

from house.say import SetupError, say
from house.system import can_install_packages, install_packages

NO_VENV = """{python} cannot make a virtual environment: its module ensurepip is missing.
On Debian and Ubuntu: sudo apt install {package}
Elsewhere: install Python from python.org. Then run the same command again."""

NO_RIGHT = """You may not write to {folder}, where mtandao keeps its programs and the sample graph.
Put the checkout into a folder that is yours, then run the same command again."""


def script_path(venv: Path, name: str) -> Path:
    """Where the virtual environment keeps the program `name` on this system."""
    if sys.platform == "win32":
        return venv / "Scripts" / f"{name}.exe"
    return venv / "bin" / name


def ensure_venv(venv: Path) -> Path:
    """The Python of `venv`, which is made first if it is missing or broken.

    Raises SetupError when this Python cannot make one.
    """
    python = script_path(venv, "python")
    if _works(python):
        return python
    if not os.access(venv.parent, os.W_OK):
        raise SetupError(NO_RIGHT.format(folder=venv.parent))
    _ensure_ensurepip()
    say(f"Making a virtual environment in {venv.name} with {sys.executable} ...")
    if venv.exists():
        shutil.rmtree(venv)
    made = subprocess.run(
        [sys.executable, "-m", "venv", str(venv)], capture_output=True, text=True, check=False
    )
    if made.returncode != 0 or not _works(python):
        raise SetupError(
            f"The virtual environment {venv} was not made:\n{made.stdout}{made.stderr}"
        )
    return python


def _works(python: Path) -> bool:
    """A venv breaks when the Python it was made from is upgraded or removed."""
    if not python.exists():
        return False
    probe = "import pip, sys; sys.exit(sys.version_info < (3, 11))"
    return (
        subprocess.run([str(python), "-c", probe], capture_output=True, check=False).returncode == 0
    )


def _ensure_ensurepip() -> None:
    if importlib.util.find_spec("ensurepip") is not None:
        return
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    installed = can_install_packages() and install_packages(package)
    importlib.invalidate_caches()
    if not installed or importlib.util.find_spec("ensurepip") is None:
        raise SetupError(NO_VENV.format(python=sys.executable, package=package))
