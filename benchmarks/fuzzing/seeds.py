"""The good files that are broken: those of the contract of readers, and files that are named."""

import shutil
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.fuzzing.cutting import SMALL, cut, repacked
from benchmarks.fuzzing.other_seeds import other_files
from graph.errors import MtandaoError
from graph.model.datafiles import data_folder
from ingest.readers import READERS, load_terms, sniff
from ingest.readers.mapped.looking import look_at
from ingest.readers.mapped.mapping_file import save_mappings
from ingest.readers.mapped.reader import MappedReader

_LARGEST_BESIDE = 200_000
# To guess what columns mean takes twenty times as long as to read them.
_GUESSED = 0.02


@dataclass(frozen=True, slots=True)
class Seed:
    """A good file of a reader.

    Attributes:
        reader: its name.
        path: where the file stands, with the files that it needs beside it.
        content: what of it is broken: a large one is cut.
        is_alone: nothing but what it needs stands in its folder.
        share: how often it is taken, of how often others are.
    """

    reader: str
    path: Path
    content: bytes
    is_alone: bool = False
    share: float = 1.0

    @property
    def weight(self) -> float:
        """How often it is taken: one of twice the size a quarter as often, unless it is small."""
        return self.share * (SMALL / max(SMALL, len(self.content))) ** 2


def seeds(folder: Path, named: Iterable[Path]) -> list[Seed]:
    """Write the files of the contract into a folder, and return them with those that are named."""
    found = [*_of_contract(folder), *_named(named, folder / "mapped")]
    return sorted(found, key=lambda seed: seed.reader)


def _of_contract(folder: Path) -> Iterator[Seed]:
    root = Path(__file__).resolve().parents[2]
    if str(root) not in sys.path:
        sys.path.insert(0, str(root))
    from tests.ingest.readers.makers import MAKERS

    known = {reader.name for reader in READERS}
    for name, make in MAKERS.items():
        home = folder / name
        home.mkdir(parents=True)
        if name in known:
            path = make(home)
            yield Seed(name, path, _content(path), is_alone=True)
    for name, path in other_files(folder):
        yield Seed(name, path, _content(path), is_alone=True)


def _content(path: Path) -> bytes:
    content = path.read_bytes()
    return repacked(content) if content.startswith(b"PK") else content


def _named(paths: Iterable[Path], folder: Path) -> Iterator[Seed]:
    files = [file for path in paths for file in ([path] if path.is_file() else path.rglob("*"))]
    for file in sorted(file for file in files if file.is_file()):
        try:
            reader = sniff(file, READERS).name
        except MtandaoError:
            continue
        content = cut(file)
        if content is None:
            continue
        if reader == MappedReader.name:
            mapped = _with_mapping(folder / file.stem / file.name, content)
            yield Seed(reader, mapped, content, is_alone=True)
        yield Seed(reader, file, content, share=_GUESSED if reader == MappedReader.name else 1.0)


def _with_mapping(path: Path, content: bytes) -> Path:
    """Write a sheet with what is guessed of it beside it, as `mtandao mapping --save` does."""
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    looks = look_at(path, load_terms(data_folder() / "vocabulary"), anew=True)
    save_mappings(path, [look.mapping for look in looks])
    return path


def copy_beside(seed: Seed, folder: Path) -> list[Path]:
    """Write a seed into a folder, with small files beside it that begin with the same word.

    Returns:
        The file itself, then those beside it.
    """
    home = seed.path.parent
    own = folder / seed.path.name
    own.write_bytes(seed.content)
    beside = []
    for file in sorted(home.iterdir()) if home.exists() else []:
        is_of_it = seed.is_alone or _first_word(file) == _first_word(seed.path)
        is_small = file.is_file() and file.stat().st_size <= _LARGEST_BESIDE
        if is_of_it and is_small and file.name != own.name:
            beside.append(Path(shutil.copy(file, folder / file.name)))
    return [own, *beside]


def _first_word(path: Path) -> str:
    return path.name.partition(".")[0]
