"""The template as an Excel workbook. Formulas are read as text, never executed."""

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from graph.message import Message
from ingest.findings import Finding, Notice
from ingest.readers.base import Item, Progress, Reader
from ingest.readers.files.archive import check_archive
from ingest.readers.files.halves import Halves
from ingest.readers.sheets.excel import open_book
from ingest.readers.sheets.grid import Label, NamedSheet, name_cells
from ingest.readers.sheets.headings import GridRow, sheet_of_name
from ingest.readers.sheets.merged_cells import MergedCells, find_merged
from ingest.readers.sheets.sheet_rows import SheetRows
from ingest.readers.template.tables import read_tables
from ingest.readers.terms import Terms

_PACKED = b"PK\x03\x04"
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

    def read(
        self, path: Path, terms: Terms, progress: Progress, address: str | None = None
    ) -> Iterator[Item]:
        """Yield the records of a workbook; see `Reader.read`."""
        check_archive(path)
        halves = Halves(progress, path.stat().st_size)
        book = open_book(path)
        try:
            yield from read_tables(path, _sheets(book, path, halves), terms, halves, address)
        finally:
            book.close()


def _sheets(book: Any, path: Path, halves: Halves) -> Iterator[NamedSheet | list[Finding]]:  # noqa: ANN401
    total = max(sum(sheet.max_row or 0 for sheet in book.worksheets), 1)
    before = 0
    for sheet in book.worksheets:
        if sheet.title in SILENT_SHEETS:
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
) -> Iterator[NamedSheet | list[Finding]]:
    known = sheet_of_name(title)
    label = Label(file, f"{known.name if known else title}.")
    named = name_cells(rows, label, known)
    if isinstance(named, list) and known is None:
        told = "The sheet '{title}' is none of the template's; it was not read."
        message = Message(told, title=title)
        yield [Notice(file, None, title, message)]
        return
    yield named
    if merged:
        told = "{n} merged cells run over several rows; each value was taken for all."
        message = Message(told, n=merged)
        yield [Notice(file, None, label.field(None), message)]
