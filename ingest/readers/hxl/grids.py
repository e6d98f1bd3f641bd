"""The sheets of a CSV file or workbook as rows of texts, whatever the file is packed in."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from graph.errors import SourceError
from graph.message import Message
from ingest.findings import Notice
from ingest.readers.files.encoding import encoding_notices, find_encoding, open_text
from ingest.readers.files.halves import Halves
from ingest.readers.hxl.tag_sheets import sheets_with_tags
from ingest.readers.hxl.tags import SEARCHED_ROWS, is_tag_row
from ingest.readers.sheets.calamine_ import Book, open_workbook
from ingest.readers.sheets.delimited import DELIMITERS, Lines, delimited_rows
from ingest.readers.sheets.headings import GridRow
from ingest.readers.sheets.merged_cells import MergedCells

_PACKED = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_CUT = "The last row is shorter than the others; the file may be cut off."
_MERGED = (
    "{n} [merged cell runs|merged cells run] over several rows; [its value|each value] was "
    "taken for all."
)
_SHEET = "Sheet"
_MOST_COLUMNS = 16_384  # as many as a sheet of Excel may have


@dataclass(slots=True)
class GridSheet:
    """One sheet: its rows can be taken once; `notices` are whole when they all were.

    Attributes:
        name: of the sheet of a workbook; of a CSV file a word that does not hang on its name.
        errors: how many cells of the whole workbook hold an error such as #N/A.
    """

    name: str
    rows: Iterator[GridRow]
    errors: int = 0
    notices: list[Notice] = field(default_factory=list)


def sheets_of(path: Path, halves: Halves) -> Iterator[GridSheet]:
    """Yield the sheets of a workbook, or the one of a CSV file, in their order.

    Raises:
        SourceError: the workbook is damaged or grows beyond all measure, or a row of text has
            more cells than any sheet.
    """
    with path.open("rb") as stream:
        is_book = stream.read(4).startswith(_PACKED)
    if is_book:
        yield from _book_sheets(path, open_workbook(path), halves)
    else:
        yield from _text_sheet(path, halves)


def _book_sheets(path: Path, book: Book, halves: Halves) -> Iterator[GridSheet]:
    tagged = sheets_with_tags(path)
    for number, name in enumerate(book.names):
        found = GridSheet(name, iter(()), book.errors or 0)
        if tagged is None or name in tagged:
            _open(found, book, path)
        yield found
        halves.read_share((number + 1) / len(book.names))


def _open(found: GridSheet, book: Book, path: Path) -> None:
    sheet = book.sheet(found.name)
    merged = MergedCells(list(sheet.merged))
    if merged.count:
        said = Message(_MERGED, n=merged.count)
        found.notices.append(Notice(path.as_posix(), None, found.name, said))
    found.rows = _filled(sheet.rows(), merged)


def _filled(rows: Iterator[list[str]], merged: MergedCells) -> Iterator[GridRow]:
    has_merged = merged.count > 0
    for number, texts in enumerate(rows, 1):
        if has_merged:
            merged.fill(number, texts)
        yield GridRow(number, texts)


def _text_sheet(path: Path, halves: Halves) -> Iterator[GridSheet]:
    size = max(path.stat().st_size, 1)
    read = 0

    def note(count: int) -> None:
        nonlocal read
        read += count
        halves.read_share(read / size)

    encoding = find_encoding(path)
    with closing(open_text(path, encoding, note)) as stream:
        lines = Lines(stream, SEARCHED_ROWS)
        found = GridSheet(_SHEET, delimited_rows(lines, delimiter_of(lines.first)))
        found.notices += encoding_notices(encoding, path.as_posix())
        width = 0
        rows = found.rows

        def counted() -> Iterator[GridRow]:
            nonlocal width
            for row in rows:
                _check_width(row, path)
                width = width or (len(row.texts) if is_tag_row(row.texts) else 0)
                yield row
            if lines.is_cut(width):
                found.notices.append(Notice(path.as_posix(), lines.row, None, _CUT))

        found.rows = counted()
        yield found


def _check_width(row: GridRow, path: Path) -> None:
    if len(row.texts) > _MOST_COLUMNS:
        what = Message("Row {row} has {n:,} cells.", row=row.number, n=len(row.texts))
        advice = Message("A sheet has at most {most:,} columns.", most=_MOST_COLUMNS)
        raise SourceError(what, path.as_posix(), advice)


def delimiter_of(lines: list[str]) -> str:
    """Return what parts the cells: what gives the row of hashtags the most cells, else a comma."""
    best = (0, ",")
    for line in lines:
        for delimiter in DELIMITERS:
            texts = [cell.strip(' "\ufeff') for cell in line.strip("\r\n").split(delimiter)]
            if len(texts) > best[0] and is_tag_row(texts):
                best = (len(texts), delimiter)
    return best[1]
