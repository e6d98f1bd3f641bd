"""A workbook that `mtandao export xlsx` wrote, handed back: what a person changed in it.

Each row is found again by its id and compared, cell by cell, with what the workbook remembers of
it. Rows may be sorted, columns hidden or taken out; a row or column that is gone counts as it was.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from graph.errors import ModelError, SourceError
from graph.export.handed_out import AS_HANDED_OUT, HandedRow, handed_rows
from graph.model.template import ACTORS
from ingest.findings import Finding, Notice, Rejection
from ingest.readers.base import HandedBack, HandedChange, HandedWithout, Item, ReadRecord
from ingest.readers.files.halves import Halves
from ingest.readers.sheets.grid import NamedSheet
from ingest.readers.sheets.sheet_rows import DAMAGED_PART
from ingest.readers.template.changed_columns import rows_without
from ingest.readers.template.compared_rows import Compared
from ingest.readers.template.row_ids import IdSheet
from ingest.readers.template.tables import read_tables
from ingest.readers.terms import Terms


def read_handed_back(
    book: Any,  # noqa: ANN401
    path: Path,
    sheets: Iterable[IdSheet | list[Finding]],
    terms: Terms,
    halves: Halves,
    address: str | None,
) -> Iterator[Item]:
    """Yield what was changed in a workbook, then how many rows it has.

    Args:
        book: the open workbook.
        path: its file.
        sheets: its sheets with the ids of their rows, and findings.
        terms: the vocabulary.
        halves: told how far it is.
        address: what the ledger knows the file by, None for its path.

    Raises:
        SourceError: the sheet that remembers what was handed out was changed.
    """
    file = path.as_posix()
    compared = Compared(file, _remembered(book, path))
    for sheet in sheets:
        if isinstance(sheet, list):
            yield from sheet
        else:
            yield from compared.add(sheet)
            yield from sheet.named.found
    yield from compared.finish()
    yield from _compared(compared, path, terms, address or file)
    halves.finish()
    yield compared.counting.done()


def _compared(compared: Compared, path: Path, terms: Terms, address: str) -> Iterator[Item]:
    """Yield what is new to say of the rows, and the records in which changed ones stand."""
    touched = {(one.sheet, one.number) for one in compared.changes}
    # Without a change there is nothing to tell, and telling all of it takes the time.
    before = _Side(path, compared.sheets(is_before=True), terms, touched, address)
    now = _Side(path, compared.sheets(is_before=False), terms, touched, address)
    found = [one for one in now.found if one not in before.found]
    yield from found
    yield HandedBack(
        before=tuple(before.reads),
        now=tuple(now.reads),
        rows=tuple(compared.changes),
        gone=tuple(compared.gone),
        broken=frozenset(_broken(found, compared.changes)) | compared.unreadable,
        sources=compared.sources,
        address=address,
        without=tuple(_without(compared, path, terms, address)),
    )


def _without(compared: Compared, path: Path, terms: Terms, address: str) -> Iterator[HandedWithout]:
    touched = {(one.sheet, one.number) for one in compared.changes}
    for columns, rows in rows_without(compared.changes):
        side = _Side(path, compared.sheets(is_before=False, instead=rows), terms, touched, address)
        yield HandedWithout(columns, tuple(side.reads))


def _broken(found: Iterable[Finding], changes: Iterable[HandedChange]) -> Iterator[tuple[str, int]]:
    """Yield sheet and number of the rows of which a cell was left out, or a new one doubted."""
    changed = {(one.sheet, one.number, column) for one in changes for column in one.columns}
    for finding in found:
        sheet, _, column = (finding.field or "").partition(".")
        is_doubted = (sheet, finding.row, column) in changed
        if finding.row is not None and (isinstance(finding, Rejection) or is_doubted):
            yield sheet, finding.row


def _remembered(book: Any, path: Path) -> dict[str, HandedRow]:  # noqa: ANN401
    lines = (
        ["" if value is None else str(value) for value in row]
        for row in book[AS_HANDED_OUT].iter_rows(values_only=True)
    )
    try:
        return {row.id: row for row in handed_rows(lines)}
    except ModelError as error:
        raise SourceError(error.what, path.as_posix(), error.next_step) from error
    except DAMAGED_PART as error:
        what = "The workbook is cut off or damaged."
        advice = "Open it in a spreadsheet program and save it again as .xlsx."
        raise SourceError(what, path.as_posix(), advice) from error


class _Side:
    """All rows as they were, or as they are: the records in which changed rows stand.

    Of records that share no more than a changed row about an actor, the first says all there is.
    """

    def __init__(
        self,
        path: Path,
        sheets: Iterator[NamedSheet | list[Finding]],
        terms: Terms,
        rows: set[tuple[str, int]],
        address: str,
    ) -> None:
        self.reads: list[ReadRecord] = []
        self.found: list[Finding] = []
        if not rows:
            return
        left = set(rows)
        for item in read_tables(path, sheets, terms, Halves(lambda _: None, 0), address):
            if isinstance(item, (Rejection, Notice)):
                self.found.append(item)
            elif isinstance(item, ReadRecord):
                here = {(row.sheet, row.row) for row in item.rows} & rows
                if here & left or any(sheet != ACTORS.name for sheet, _ in here):
                    left -= here
                    self.reads.append(item)
