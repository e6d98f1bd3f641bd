"""The template as an Excel workbook. Formulas are read as text, never executed."""

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from graph.errors import SourceError
from graph.export.handed_out import AS_HANDED_OUT
from graph.message import Message
from ingest.findings import Finding, Notice
from ingest.readers.base import Item, Progress, Reader
from ingest.readers.files.archive import check_archive
from ingest.readers.files.halves import Halves
from ingest.readers.sheets.excel import open_book
from ingest.readers.sheets.grid import Label, NamedSheet, name_cells
from ingest.readers.sheets.headings import (
    SEARCHED_ROWS,
    GridRow,
    count_known,
    sheet_of_name,
)
from ingest.readers.sheets.merged_cells import MergedCells, find_merged
from ingest.readers.sheets.sheet_rows import DAMAGED_PART, SheetRows
from ingest.readers.template.handed_back import read_handed_back
from ingest.readers.template.row_ids import IdSheet, RowIds, refuse_ids
from ingest.readers.template.tables import read_tables
from ingest.readers.terms import Terms

_PACKED = b"PK\x03\x04"
_OTHER = 0.4  # a workbook with columns of its own
_SURE = 3  # so many headings are no accident
_WIDEST = 200
# Sheets that explain: `mtandao template` writes them, nobody fills them in.
SILENT_SHEETS = ("Read me", "Lisez-moi", "Read me - Lisez-moi", "Lists", "Listes")


class WorkbookReader(Reader):
    """Reads the template from an .xlsx file."""

    name = "xlsx"
    suffixes = (".xlsx", ".xlsm")

    def sniff(self, head: bytes, name: str) -> float:
        """Return 0.9 for a packed file with the suffix or the parts of a workbook."""
        if not head.startswith(_PACKED):
            return 0.0
        return 0.9 if name.lower().endswith(self.suffixes) or b"xl/" in head else 0.3

    def sniff_file(self, path: Path, head: bytes) -> float:
        """Return `sniff`, and 0.4 for a workbook in which no sheet has headings of the template."""
        sureness = self.sniff(head, path.name)
        if not sureness:
            return 0.0
        try:
            return sureness if _is_template(path) else _OTHER
        except (SourceError, *DAMAGED_PART):
            return sureness  # reading it says what is wrong

    def read(
        self, path: Path, terms: Terms, progress: Progress, address: str | None = None
    ) -> Iterator[Item]:
        """Yield the records of a workbook; see `Reader.read`."""
        check_archive(path)
        halves = Halves(progress, path.stat().st_size)
        book = open_book(path)
        try:
            sheets = _sheets(book, path, halves)
            if AS_HANDED_OUT in book.sheetnames:
                yield from read_handed_back(book, path, sheets, terms, halves, address)
            else:
                plain = _without_ids(path, sheets)
                yield from read_tables(path, plain, terms, halves, address)
        finally:
            book.close()


def _without_ids(
    path: Path, sheets: Iterable[IdSheet | list[Finding]]
) -> Iterator[NamedSheet | list[Finding]]:
    for sheet in sheets:
        if isinstance(sheet, IdSheet) and sheet.has_ids:
            refuse_ids(path)
        yield sheet.named if isinstance(sheet, IdSheet) else sheet


def _is_template(path: Path) -> bool:
    """True when a sheet is one of the template by its name, or by most of its headings."""
    check_archive(path)
    book = open_book(path)
    try:
        # One of which only the explanations are left says so itself.
        others = [sheet for sheet in book.worksheets if sheet.title not in SILENT_SHEETS]
        return not others or any(_has_headings(sheet) for sheet in others)
    finally:
        book.close()


def _has_headings(sheet: Any) -> bool:  # noqa: ANN401
    known = sheet_of_name(sheet.title)
    # Some programs write a wrong size into the file; without it all rows come.
    sheet.reset_dimensions()
    rows = sheet.iter_rows(max_row=SEARCHED_ROWS, max_col=_WIDEST, values_only=True)
    texts = [[str(cell) for cell in row if cell is not None] for row in rows]
    if known is not None and not any(texts):
        return True
    for row in texts:
        found = count_known(row, known is not None)
        if found >= _SURE and 2 * found >= len(row) or (known and found > 1):
            return True
    return False


def _sheets(book: Any, path: Path, halves: Halves) -> Iterator[IdSheet | list[Finding]]:  # noqa: ANN401
    total = max(sum(sheet.max_row or 0 for sheet in book.worksheets), 1)
    before = 0
    for sheet in book.worksheets:
        if sheet.title in (*SILENT_SHEETS, AS_HANDED_OUT):
            continue
        # The only name by which the unpacked part of a sheet can be found.
        merged = MergedCells(find_merged(path, sheet._worksheet_path))
        rows = SheetRows(sheet, merged, partial(_tell, halves, before, total))
        before += sheet.max_row or 0
        yield from _named(rows, sheet.title, path.as_posix(), merged.count)


def _tell(halves: Halves, before: int, total: int, number: int) -> None:
    halves.read_share((before + number) / total)


def _named(
    rows: Iterable[GridRow], title: str, file: str, merged: int
) -> Iterator[IdSheet | list[Finding]]:
    known = sheet_of_name(title)
    label = Label(file, f"{known.name if known else title}.")
    ids = RowIds(rows)
    named = name_cells(ids, label, known)
    if isinstance(named, list) and known is None:
        told = "The sheet '{title}' is none of the template's; it was not read."
        message = Message(told, title=title)
        yield [Notice(file, None, title, message)]
        return
    yield named if isinstance(named, list) else IdSheet(named, ids)
    if merged:
        told = (
            "{n} [merged cell runs|merged cells run] over several rows; [its value|each value] "
            "was taken for all."
        )
        message = Message(told, n=merged)
        yield [Notice(file, None, label.field(None), message)]
