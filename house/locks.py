"""Writing requirements/*.txt: every package with its version and hashes, out of one resolution.

One resolution of everything comes first; each lock then prefers its versions, so that any two
locks can be installed together. Resolving needs uv; installing needs only pip.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from house.say import ROOT, SetupError, say
from house.venv import ensure_venv, script_path

UV_VERSION = "0.13.9"
# What `make run` installs for everybody.
_USED = ("--extra", "analysis", "--extra", "app", "--extra", "formats")
LOCKS: dict[str, tuple[str, ...]] = {
    "core": ("pyproject.toml",),
    "app": ("pyproject.toml", *_USED),
    "bench": ("pyproject.toml", "--extra", "analysis", "--extra", "bench"),
    "nlp": ("pyproject.toml", "--extra", "nlp"),
    "fuzz": ("pyproject.toml", "--extra", "formats", "--extra", "fuzz", "--extra", "test"),
    "test": ("pyproject.toml", *_USED, "--extra", "test"),
    "build": ("--group", "build"),
}
_NAMES = ("analysis", "app", "bench", "formats", "fuzz", "nlp", "test")
EXTRAS = (*(word for name in _NAMES for word in ("--extra", name)), "--group", "build")
EVERYTHING = ("pyproject.toml", *EXTRAS)
SHAPE = ("--universal", "--python-version", "3.11", "--generate-hashes", "--no-emit-index-url")

FORBIDDEN = re.compile(r"://|--(extra-)?index-url|--find-links|^-e |file:|(?<!\S)/[a-z]", re.M)


def write_locks(upgrade: bool) -> int:
    """Rewrite every lock; without `upgrade`, versions that still fit are kept."""
    uv = _find_uv()
    folder = ROOT / "requirements"
    with tempfile.TemporaryDirectory() as scratch:
        everything = Path(scratch) / "everything.txt"
        if not upgrade:
            everything.write_text(_present_pins(folder), encoding="utf-8")
        _compile(uv, EVERYTHING, everything)
        for name, what in LOCKS.items():
            lock = Path(scratch) / f"{name}.txt"
            shutil.copy(everything, lock)
            _compile(uv, what, lock)
            text = lock.read_text(encoding="utf-8")
            leak = find_leak(text)
            if leak is not None:
                raise SetupError(f"{name}.txt would name this machine, so it stays: {leak}")
            (folder / f"{name}.txt").write_text(text, encoding="utf-8", newline="\n")
            say(f"requirements/{name}.txt: {text.count('==')} packages")
    return 0


def find_leak(lock: str) -> str | None:
    """The first piece of a lock that names a machine or an index; None when there is none."""
    found = FORBIDDEN.search(lock)
    return None if found is None else lock[found.start() : found.start() + 60].splitlines()[0]


def _present_pins(folder: Path) -> str:
    locks = sorted(folder.glob("*.txt"))
    return "\n".join(lock.read_text(encoding="utf-8") for lock in locks)


def _compile(uv: Path, what: tuple[str, ...], output: Path) -> None:
    command = [str(uv), "pip", "compile", "--quiet", *SHAPE, *what]
    command += ["--custom-compile-command", "make lock", "--output-file", str(output)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SetupError(f"The versions asked for do not fit together:\n{done.stderr}")


def _find_uv() -> Path:
    """uv on the path, or a pinned one of our own in .tools."""
    found = shutil.which("uv")
    if found is not None:
        return Path(found)
    tools = ROOT / ".tools"
    uv = script_path(tools, "uv")
    if not uv.exists():
        python = ensure_venv(tools)
        say("Installing uv, which resolves versions, into .tools ...")
        subprocess.run(
            [str(python), "-m", "pip", "install", "--quiet", f"uv=={UV_VERSION}"],
            stdout=sys.stdout,
            check=True,
        )
    return uv
