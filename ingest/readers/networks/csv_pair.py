"""A table of nodes and one of edges that lie beside each other, as Kumu and Gephi write them."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path

from graph.errors import SourceError
from graph.message import Message
from ingest.findings import Notice, Rejection
from ingest.readers.base import Progress
from ingest.readers.files.encoding import decode_head, find_encoding, open_text
from ingest.readers.one_line import one_line
from ingest.readers.row_record import Row
from ingest.readers.sniffing import read_head

SUFFIXES = (".csv", ".tsv")
_DELIMITERS = (",", ";", "\t", "|")
# What the file of nodes and that of edges are called, whatever stands before it.
_PAIRS = (
    ("nodes", "edges"),
    ("elements", "connections"),
    ("nodes", "links"),
    ("noeuds", "liens"),
    ("points", "edges"),
)
NODES, EDGES = "Nodes", "Edges"
MOST_COLUMNS = 1000
_CUT = "The last row is shorter than the others; the file may be cut off."
_TOO_WIDE = "The row has more than {n} cells; it was left out."
_BROKEN = "The row cannot be read: {why}. It was left out."


def kind_of(path: Path) -> str | None:
    """Return whether the name of a file says that it holds nodes or edges, None for neither."""
    stem = path.stem.casefold()
    for nodes, edges in _PAIRS:
        if _ends(stem, nodes):
            return NODES
        if _ends(stem, edges):
            return EDGES
    return None


def partner(path: Path) -> Path | None:
    """Return the file of nodes beside one of edges, or the other way round, None without one."""
    stem = path.stem.casefold()
    for pair in _PAIRS:
        for own, other in (pair, pair[::-1]):
            if not _ends(stem, own):
                continue
            begins = path.stem[: len(path.stem) - len(own)]
            found = _beside(path, f"{begins}{other}{path.suffix}")
            if found is not None:
                return found
    return None


def header_of(head: bytes) -> list[str]:
    """Return the headings of a table, by the delimiter that parts most of them."""
    lines = decode_head(head).lstrip("\ufeff").splitlines()
    return _cells(lines[0], _delimiter(lines[0])) if lines else []


@dataclass(frozen=True, slots=True)
class Sheet:
    """Headings and rows of nodes or of edges; a row holds only filled cells."""

    header: Sequence[str]
    rows: Iterable[Row | Rejection | Notice]


def sheet_of(path: Path | None, sheet: str, progress: Progress) -> Sheet:
    """Return the table of a file, or one without rows where there is no file.

    Raises:
        SourceError: it is empty.
    """
    if path is None:
        return Sheet((), ())
    header = _apart(header_of(read_head(path)))
    if not header:
        raise SourceError("The file is empty.", path.as_posix(), "Nothing was taken from it.")
    return Sheet(header, _rows(path, sheet, progress))


def _rows(path: Path, sheet: str, progress: Progress) -> Iterator[Row | Rejection | Notice]:
    """The rows under the header, from 2."""
    encoding = find_encoding(path)
    with open_text(path, encoding, progress) as stream:
        first = stream.readline()
        delimiter = _delimiter(first)
        header = _apart(_cells(first, delimiter))
        reader = csv.reader(stream, delimiter=delimiter)
        width = len(header)
        for number in count(2):
            try:
                cells = next(reader)
            except StopIteration:
                if width < len(header):
                    yield Notice(path.as_posix(), number - 1, None, _CUT)
                return
            except csv.Error as error:
                said = Message(_BROKEN, why=str(error))
                yield Rejection(path.as_posix(), number, None, said)
                continue
            width = len(cells) or width
            if width > MOST_COLUMNS:
                said = Message(_TOO_WIDE, n=MOST_COLUMNS)
                yield Rejection(path.as_posix(), number, None, said)
                continue
            filled = {
                name: text
                for name, cell in zip(header, cells, strict=False)
                if name and (text := one_line(cell))
            }
            if filled:
                yield Row(sheet, number, filled)


def _ends(stem: str, word: str) -> bool:
    before = stem.removesuffix(word)
    return before != stem and (not before or before[-1] in ".-_ ")


def _beside(path: Path, name: str) -> Path | None:
    """A file of the folder by its name, however its letters are written; no link out of it."""
    wanted = name.casefold()
    for file in sorted(path.parent.iterdir()):
        if file.name.casefold() == wanted and file.is_file() and not file.is_symlink():
            return file
    return None


def _delimiter(line: str) -> str:
    return max(_DELIMITERS, key=lambda one: len(_cells(line, one)))


def _cells(line: str, delimiter: str) -> list[str]:
    try:
        found = next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return []
    return [one_line(cell).lstrip("\ufeff") for cell in islice(found, MOST_COLUMNS)]


def _apart(header: list[str]) -> list[str]:
    seen: dict[str, int] = {}
    found = []
    for name in header:
        seen[name] = seen.get(name, 0) + 1
        found.append(name if seen[name] == 1 or not name else f"{name} {seen[name]}")
    return found
