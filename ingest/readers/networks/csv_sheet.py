"""A table of nodes or of edges, row by row."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path
from typing import TextIO

from graph.errors import SourceError
from graph.message import Message
from ingest.findings import Notice, Rejection
from ingest.readers.base import Progress
from ingest.readers.files.encoding import (
    DAMAGED,
    Encoding,
    decode_head,
    encoding_notices,
    find_encoding,
    open_text,
)
from ingest.readers.one_line import one_line
from ingest.readers.row_record import Row

NODES, EDGES = "Nodes", "Edges"
MOST_COLUMNS = 1000
# No row that can be read is longer; a line without an end must not fill the memory.
LONGEST_LINE = 1 << 20
_DELIMITERS = (",", ";", "\t", "|")
_CUT = "The last row is shorter than the others; the file may be cut off."
_TOO_WIDE = "The row has more than {n} cells; it was left out."
_BROKEN = "The row cannot be read: {why}. It was left out."
_DAMAGED_ROW = "The row holds bytes that are no text; it was left out."
_NAMELESS = "{n} cells stand under no heading and were not read, the first of them in row {row}."


@dataclass(frozen=True, slots=True)
class Sheet:
    """Headings and rows of nodes or of edges; a row holds only filled cells."""

    header: Sequence[str]
    rows: Iterable[Row | Rejection | Notice]


def header_of(head: bytes) -> list[str]:
    """Return the headings at the beginning of a file, by the delimiter that parts most of them."""
    line = decode_head(head).lstrip("\ufeff").replace("\r", "\n").partition("\n")[0]
    return _cells(line, _delimiter(line))


def sheet_of(path: Path | None, sheet: str, progress: Progress) -> Sheet:
    """Return the table of a file, or one without rows where there is no file.

    Raises:
        SourceError: it is empty.
    """
    if path is None:
        return Sheet((), ())
    encoding = find_encoding(path)
    with open_text(path, encoding, lambda _: None) as stream:
        line = _first_line(stream)
    delimiter = _delimiter(line)
    header = _apart(_cells(line, delimiter))
    if not header:
        raise SourceError("The file is empty.", path.as_posix(), "Nothing was taken from it.")
    table = _Table(path, sheet, header, delimiter, encoding)
    return Sheet(header, table.rows(progress))


@dataclass(slots=True)
class _Table:
    """One table under way: what of it stands under no heading is counted."""

    path: Path
    sheet: str
    header: list[str]
    delimiter: str
    encoding: Encoding
    _nameless: int = 0
    _first_nameless: int = 0
    _width: int = 0

    def rows(self, progress: Progress) -> Iterator[Row | Rejection | Notice]:
        """The rows under the header, from 2."""
        file = self.path.as_posix()
        yield from encoding_notices(self.encoding, file)
        with open_text(self.path, self.encoding, progress) as stream:
            _first_line(stream)
            self._width = len(self.header)
            reader = csv.reader(_lines(stream), delimiter=self.delimiter)
            for number in count(2):
                try:
                    cells = next(reader)
                except StopIteration:
                    yield from self._told_last(number - 1)
                    return
                except csv.Error as error:
                    said = Message(_BROKEN, why=str(error))
                    yield Rejection(file, number, None, said)
                    continue
                yield from self._row(number, cells)

    def _row(self, number: int, cells: list[str]) -> Iterator[Row | Rejection]:
        self._width = len(cells) or self._width
        why: str | None = None
        if len(cells) > MOST_COLUMNS:
            why = Message(_TOO_WIDE, n=MOST_COLUMNS)
        elif any(DAMAGED in cell for cell in cells):
            why = _DAMAGED_ROW
        if why is not None:
            yield Rejection(self.path.as_posix(), number, None, why)
            return
        texts = [one_line(cell) for cell in cells]
        filled = {name: text for name, text in zip(self.header, texts, strict=False) if text}
        nameless = filled.pop("", None) is not None or any(texts[len(self.header) :])
        if nameless:
            self._count_nameless(number, texts)
        if filled:
            yield Row(self.sheet, number, filled)

    def _count_nameless(self, number: int, texts: list[str]) -> None:
        """Count the cells that are filled and stand below no heading."""
        if not self._nameless:
            self._first_nameless = number
        names = [*self.header, *[""] * (len(texts) - len(self.header))]
        self._nameless += sum(
            1 for name, text in zip(names, texts, strict=False) if text and not name
        )

    def _told_last(self, number: int) -> Iterator[Notice]:
        """What only the end of the table shows."""
        file = self.path.as_posix()
        if self._width < len(self.header):
            yield Notice(file, number, None, _CUT)
        if self._nameless:
            row = self._first_nameless
            yield Notice(file, row, None, Message(_NAMELESS, n=self._nameless, row=row))


def _first_line(stream: TextIO) -> str:
    """The line of headings; of one that is longer than all headings can be, its beginning."""
    found = line = stream.readline(LONGEST_LINE)
    while line and not line.endswith(("\n", "\r")):
        line = stream.readline(LONGEST_LINE)
    return found.lstrip("\ufeff")


def _lines(stream: TextIO) -> Iterator[str]:
    while line := stream.readline(LONGEST_LINE):
        yield line


def _delimiter(line: str) -> str:
    return max(_DELIMITERS, key=lambda one: len(_cells(line, one)))


def _cells(line: str, delimiter: str) -> list[str]:
    try:
        found = next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return []
    return [one_line(cell).lstrip("\ufeff") for cell in islice(found, MOST_COLUMNS)]


def _apart(header: list[str]) -> list[str]:
    """The headings, each with a name of its own; empty ones at the end are none."""
    seen: dict[str, int] = {}
    found = []
    for name in header:
        seen[name] = seen.get(name, 0) + 1
        found.append(name if seen[name] == 1 or not name else f"{name} {seen[name]}")
    while found and not found[-1]:
        found.pop()
    return found
