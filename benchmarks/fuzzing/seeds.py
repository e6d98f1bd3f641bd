"""The good files that are broken: those of the contract of readers, and files that are named."""

import shutil
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from graph.errors import MtandaoError
from ingest.readers import READERS, sniff

# What is larger is cut: a thousand inputs of a large file take an hour.
LARGEST_SEED = 200_000


@dataclass(frozen=True, slots=True)
class Seed:
    """A good file of a reader, in a folder with the files that it needs beside it."""

    reader: str
    path: Path

    @property
    def content(self) -> bytes:
        """The beginning of the file, or all of it when it is packed."""
        with self.path.open("rb") as stream:
            head = stream.read(LARGEST_SEED)
            return head + stream.read() if head.startswith((b"PK", b"%PDF")) else head


def seeds(folder: Path, named: Iterable[Path]) -> list[Seed]:
    """Write the files of the contract into a folder, and return them with those that are named."""
    found = [*_of_contract(folder), *_named(named)]
    return sorted(found, key=lambda seed: (seed.reader, seed.path.as_posix()))


def _of_contract(folder: Path) -> list[Seed]:
    root = Path(__file__).resolve().parents[2]
    if str(root) not in sys.path:
        sys.path.insert(0, str(root))
    from tests.ingest.readers.makers import MAKERS

    known = {reader.name for reader in READERS}
    found = []
    for name, make in MAKERS.items():
        home = folder / name
        home.mkdir(parents=True)
        if name in known:
            found.append(Seed(name, make(home)))
    return found


def _named(paths: Iterable[Path]) -> list[Seed]:
    files = [file for path in paths for file in ([path] if path.is_file() else path.rglob("*"))]
    found = []
    for file in sorted(file for file in files if file.is_file()):
        try:
            found.append(Seed(sniff(file, READERS).name, file))
        except MtandaoError:
            continue
    return found


def copy_beside(seed: Seed, folder: Path) -> Path:
    """Copy the small files beside a seed into a folder; return where the broken file goes."""
    for file in seed.path.parent.iterdir():
        if file.is_file() and file.stat().st_size <= LARGEST_SEED:
            shutil.copy(file, folder / file.name)
    return folder / seed.path.name
