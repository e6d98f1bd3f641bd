"""A table file as sheets of rows: CSV in any encoding and with any delimiter, and workbooks."""

import csv
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from graph.errors import SourceError
from graph.message import Message
from graph.model.template import unguard_cell
from ingest.findings import Notice
from ingest.readers.files.encoding import (
    DAMAGED,
    Encoding,
    decode_head,
    encoding_notices,
    find_encoding,
    open_text,
)
from ingest.readers.sheets.calamine_ import Book, BookSheet, open_workbook
from ingest.readers.sheets.delimited import DELIMITERS, Lines, delimited_rows
from ingest.readers.sheets.headings import GridRow
from ingest.readers.sheets.merged_cells import MergedCells

BOOKS = (".xlsx", ".xlsm", ".xls", ".ods")
LISTS = (".csv", ".tsv", ".tab")
MOST_COLUMNS = 16_384  # as many as a sheet of Excel may have
_STATED = re.compile(r"^\ufeff?sep=(.)\s*$")
_LOOKED_AT = 25
_TOLD_EVERY = 1000
_CUT = "The last row is shorter than the others; the file may be cut off."

_ERRORS = "{n:,} cells hold an error such as #N/A; they were left out."
_BARE = (
    "{n:,} cells hold a formula that no program has computed, so they are empty. Open the file in a"
    " spreadsheet program and save it again."
)

Share = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class RawSheet:
    """One sheet as it stands in its file.

    Attributes:
        name: of a workbook's sheet; empty for a CSV file.
        hidden: the workbook does not show it.
        rows: gives all rows from the first on; is told, 0 to 1, how much of the sheet was read.
        notices: what to tell of it when all rows were taken.
    """

    name: str
    hidden: bool
    rows: Callable[[Share], Iterator[GridRow]]
    notices: list[Notice] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class RawFile:
    """The sheets of a file in their order, each opened when it is asked for, and what to tell."""

    path: Path
    sheets: Iterator[RawSheet]
    notices: list[Notice] = field(default_factory=list)


@contextmanager
def open_table(path: Path) -> Iterator[RawFile]:
    """Open a CSV file or a workbook.

    Raises:
        SourceError: it is a damaged workbook, or has more columns than any sheet may have.
    """
    if path.suffix.lower() in BOOKS or _is_packed(path):
        book = open_workbook(path)
        told = [(_ERRORS, book.errors or 0), (_BARE, book.bare)]
        notices = [Notice(path.as_posix(), None, None, Message(t, n=n)) for t, n in told if n]
        yield RawFile(path, _book_sheets(book), notices)
        return
    encoding = find_encoding(path)
    rows = _CsvRows(path, encoding)
    notices = encoding_notices(encoding, path.as_posix())
    yield RawFile(path, iter([RawSheet("", False, rows.read, rows.notices)]), notices)


def _is_packed(path: Path) -> bool:
    with path.open("rb") as stream:
        return stream.read(4) in (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


def _book_sheets(book: Book) -> Iterator[RawSheet]:
    for name in book.names:
        sheet = book.sheet(name)
        yield RawSheet(name, sheet.hidden, partial(_book_rows, sheet))


def _book_rows(sheet: BookSheet, share: Share) -> Iterator[GridRow]:
    merged = MergedCells(list(sheet.merged))
    for number, texts in enumerate(sheet.rows(), 1):
        merged.fill(number, texts)
        if number % _TOLD_EVERY == 0:
            share(min(number / max(sheet.height, 1), 1.0))
        yield _row(number, texts)


@dataclass(frozen=True, slots=True)
class _CsvRows:
    """The rows of one CSV file; each call of `read` begins anew."""

    path: Path
    encoding: Encoding
    notices: list[Notice] = field(default_factory=list)

    def read(self, share: Share) -> Iterator[GridRow]:
        """Yield the rows; one that is no CSV comes with its problem."""
        self.notices.clear()
        size, done = max(self.path.stat().st_size, 1), 0

        def note(count: int) -> None:
            nonlocal done
            done += count
            share(done / size)

        with open_text(self.path, self.encoding, note) as stream:
            lines = Lines(stream, _LOOKED_AT)
            delimiter = find_delimiter(lines.first)
            for row in delimited_rows(lines, delimiter):
                if len(row.texts) > MOST_COLUMNS:
                    what = Message("Row {row} has {n:,} cells.", row=row.number, n=len(row.texts))
                    advice = Message("A sheet has at most {most:,} columns.", most=MOST_COLUMNS)
                    raise SourceError(what, self.path.as_posix(), advice)
                texts = [unguard_cell(cell) for cell in row.texts]
                yield row if row.problem else _row(row.number, texts)
            if lines.is_cut(_evenness(lines.first, delimiter)[1]):
                self.notices.append(Notice(self.path.as_posix(), lines.row, None, _CUT))


def _row(number: int, texts: Sequence[str]) -> GridRow:
    if any(DAMAGED in text or "\0" in text for text in texts):
        problem = "There are bytes that are no text in it. Save the file as UTF-8."
        return GridRow(number, texts, problem)
    return GridRow(number, texts)


def find_delimiter(lines: Sequence[str]) -> str:
    """Return what parts the cells of the first lines: what gives most rows of the same width."""
    stated = _STATED.match(lines[0]) if lines else None
    if stated is not None:
        return stated[1]
    return max(DELIMITERS, key=lambda one: _evenness(lines, one))


def table_width(head: bytes) -> int:
    """Return how many columns the beginning of a file has as CSV; 1 when it is no table."""
    lines = decode_head(head).splitlines(keepends=True)[:_LOOKED_AT]
    whole = lines[:-1] if len(lines) > 1 else lines
    return _evenness(whole, find_delimiter(whole))[1]


def _evenness(lines: Sequence[str], delimiter: str) -> tuple[int, int]:
    """Return in how many rows a delimiter gives the most frequent width beyond 1, and that."""
    try:
        widths = Counter(len(row) for row in csv.reader(lines, delimiter=delimiter) if any(row))
    except csv.Error:
        return 0, 1
    several = [(count, width) for width, count in widths.items() if width > 1]
    return max(several, default=(0, 1))
