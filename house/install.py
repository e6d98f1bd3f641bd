"""Installing what the lock files name, and nothing twice."""

import hashlib
import json
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

from house.say import ROOT, SetupError, say
from house.venv import ensure_venv

VENV = ROOT / ".venv"
STAMP = "mtandao-installed.json"

QUIETLY = ("--no-input", "--no-compile", "--disable-pip-version-check")

# Every lock comes out of one resolution (see locks.py), so they can be installed together.
LEVELS: dict[str, tuple[str, ...]] = {
    "run": ("build", "app"),
    "test": ("build", "app", "test"),
    "bench": ("build", "app", "bench"),
    "fuzz": ("build", "app", "test", "fuzz"),
}

NOT_INSTALLED = """The packages mtandao needs were not installed. pip said:

{said}

The first run needs the network, to download what requirements/*.txt name; later runs do not.
Check the connection (and proxy settings, if any), then run the same command again."""


def ensure_installed(level: str) -> Path:
    """The Python of .venv with the locked packages of `level` and mtandao itself in it.

    A second call finds its stamp and returns at once. Raises SetupError when pip fails.
    """
    stamp = VENV / STAMP
    wanted = {**wanted_hashes(ROOT, LEVELS[level]), "place": str(ROOT)}
    present = read_stamp(stamp)
    if present.get("place", str(ROOT)) != str(ROOT):
        shutil.rmtree(VENV)  # its programs name the folder the checkout was moved from
        present = {}
    python = ensure_venv(VENV)
    if wanted.items() <= present.items():
        return python
    stamp.unlink(missing_ok=True)  # a stop half-way must not look finished
    if any(present.get(lock) != wanted[lock] for lock in LEVELS[level]):
        install_locks(python, LEVELS[level])
    install_project(python)
    stamp.write_text(json.dumps({**present, **wanted}, indent=1, sort_keys=True), encoding="utf-8")
    return python


def wanted_hashes(root: Path, locks: Iterable[str]) -> dict[str, str]:
    """Content hashes of the lock files named, and of the project's own description."""
    files = {name: root / "requirements" / f"{name}.txt" for name in locks}
    files["project"] = root / "pyproject.toml"
    missing = [str(path) for path in files.values() if not path.exists()]
    if missing:
        raise SetupError(
            f"Not found: {', '.join(missing)}. "
            "Is this a full checkout? `git status` shows what is gone."
        )
    return {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in files.items()}


def read_stamp(stamp: Path) -> dict[str, str]:
    """What was installed last time; empty when there was none or the note cannot be read."""
    try:
        noted = json.loads(stamp.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return noted if isinstance(noted, dict) else {}


def install_locks(python: Path, locks: Iterable[str]) -> None:
    """Put what the locks name into an environment; raises SetupError with what pip said."""
    arguments = ["--require-hashes", "--prefer-binary"]
    for name in locks:
        arguments += ["-r", str(ROOT / "requirements" / f"{name}.txt")]
    say("Installing the locked packages (only the first time, about a minute) ...")
    _pip_install(python, arguments)


def install_project(python: Path) -> None:
    """Put mtandao into an environment that has the packages of the lock `build`."""
    say("Putting mtandao into the virtual environment ...")
    _pip_install(python, ["--no-deps", "--no-build-isolation", "--editable", str(ROOT)])


def _pip_install(python: Path, arguments: list[str]) -> None:
    """pip's own lines are shown as one count; the last of them when it fails."""
    said: list[str] = []
    seen = 0
    with subprocess.Popen(
        [str(python), "-m", "pip", "install", *QUIETLY, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as pip:
        for line in pip.stdout or ():
            said.append(line.rstrip())
            seen += line.startswith("Collecting ")
            if line.startswith("Collecting ") and seen % 20 == 0:
                say(f"  {seen} packages found ...")
            if line.startswith("Installing collected") and seen > 0:
                say(f"  {seen} packages downloaded, now unpacking ...")
    if pip.returncode != 0:
        raise SetupError(NOT_INSTALLED.format(said="\n".join(said[-8:])))
