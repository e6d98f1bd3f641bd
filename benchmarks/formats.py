"""How fast files of each format become records: `python -m benchmarks.formats [iati hxl ...]`.

Each format is a file `benchmarks/formats_<name>.py`; nothing else names it. It has

- `NAME`: what the table calls it, `GOALS`: figure to (`least` or `most`, number) as in `rows/`;
- `prepare(folder) -> Outcome`: writes the files to read; its `note` says why when it cannot;
- `ours(folder) -> Outcome` and each function of `PEERS` (shown name to function name): most
  easily `reading.read_with(reader, path)`, which gives the figures "MB a second",
  "entries a second" and so on, in seconds of processor time, the best of some rounds.

Every function runs in a process of its own, so that peak memory is that of the reading alone.
"""

import importlib
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

from benchmarks.outcome import say
from benchmarks.own_process import measured
from benchmarks.table import Line, markdown, reached

_PREFIX = "formats_"


def main(arguments: Sequence[str]) -> int:
    """Print the table of the formats asked for, all by default; 1 for a name that is none."""
    unknown = sorted(set(arguments) - set(names()))
    if unknown:
        sys.stdout.write(f"There is no format '{unknown[0]}'; use {', '.join(names())}.\n")
        return 1
    with tempfile.TemporaryDirectory(prefix="mtandao-formats-") as folder:
        sys.stdout.write(markdown(measure(Path(folder), arguments)) + "\n")
    return 0


def names() -> list[str]:
    """Return the formats that have a file here, sorted."""
    files = Path(__file__).parent.glob(f"{_PREFIX}*.py")
    return sorted(path.stem.removeprefix(_PREFIX) for path in files)


def row_of(name: str) -> ModuleType:
    """Return the module of a format."""
    return importlib.import_module(f"benchmarks.{_PREFIX}{name}")


def measure(folder: Path, chosen: Sequence[str] = ()) -> list[Line]:
    """Measure the formats in a folder that may be filled; all of them unless some are chosen."""
    return [line for name in chosen or names() for line in _measure_one(name, folder / name)]


def _measure_one(name: str, folder: Path) -> list[Line]:
    module = row_of(name)
    say(f"formats: {module.NAME}")
    folder.mkdir(parents=True, exist_ok=True)
    prepared = measured(module.__name__, "prepare", folder)
    if prepared.get("note"):
        return [Line("file", module.NAME, "mtandao", {"note": prepared["note"]}, "")]
    first = measured(module.__name__, "ours", folder)
    lines = [Line("file", module.NAME, "mtandao", first, reached(module.GOALS, first))]
    for peer, function in module.PEERS.items():
        found = measured(module.__name__, function, folder)
        lines.append(Line("file", module.NAME, peer, found, ""))
    return lines


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
