"""A workbook that `mtandao export xlsx` wrote, handed back: what a person changed in it.

Each row is found again by its id and compared, cell by cell, with what the workbook remembers of
it. Rows may be sorted, columns hidden or taken out; a row or column that is gone counts as it was.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graph.errors import ModelError, SourceError
from graph.export.handed_out import AS_HANDED_OUT, HandedRow, handed_rows
from graph.message import Message
from graph.model.document import TableRow
from graph.model.template import ACTORS, SHEETS
from ingest.findings import Finding, Notice, Rejection
from ingest.readers.base import HandedBack, HandedChange, Item, ReadRecord
from ingest.readers.counting import Counting
from ingest.readers.files.halves import Halves
from ingest.readers.sheets.grid import Label, NamedRow, NamedSheet
from ingest.readers.sheets.headings import Heading
from ingest.readers.sheets.sheet_rows import DAMAGED_PART
from ingest.readers.template.row_ids import IdSheet
from ingest.readers.template.tables import read_tables
from ingest.readers.terms import Terms

_SOURCE = ("source", "source_part", "source_title", "publisher", "published", "language",
           "licence", "source_sensitivity", "event_report")  # fmt: skip
# What a row is known by, where it comes from and who may see it.
_FIXED = {
    "Events": ("event", "id", *_SOURCE, "sensitivity", "confidence"),
    "Participations": ("sensitivity", "confidence"),
    "Actors": ("actor", "id", "kind", "sensitivity", "confidence"),
    "Relations": (*_SOURCE, "sensitivity", "confidence"),
}
_STAYS = (
    "The column {column} of a row that was handed out stays as it was: it tells what the row is"
    " known by, where it comes from or who may see it. Add a row of your own to say it otherwise."
)
_NAMED = 20


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
    compared = _Compared(file, _remembered(book, path))
    for sheet in sheets:
        if isinstance(sheet, list):
            yield from sheet
        else:
            compared.add(sheet)
            yield from sheet.named.found
    yield from compared.finish()
    yield from _compared(compared, path, terms, address or file)
    halves.finish()
    yield compared.counting.done()


def _compared(compared: "_Compared", path: Path, terms: Terms, address: str) -> Iterator[Item]:
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
        broken=frozenset(_broken(found, compared.changes)),
        sources=compared.sources,
        address=address,
    )


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


@dataclass(slots=True)
class _Sheet:
    """One sheet under way: the rows as they were and as they are, under the same numbers."""

    label: Label
    before: list[NamedRow] = field(default_factory=list)
    now: list[NamedRow] = field(default_factory=list)
    last: int = 1

    def put(self, number: int, before: Mapping[str, str], now: Mapping[str, str]) -> None:
        self.last = max(self.last, number)
        for rows, cells in ((self.before, before), (self.now, now)):
            if cells:
                rows.append(NamedRow(number, cells))


class _Compared:
    """The rows of a workbook beside what it remembers of them."""

    def __init__(self, file: str, remembered: dict[str, HandedRow]) -> None:
        self.changes: list[HandedChange] = []
        self.counting = Counting(file, "rows")
        self.sources = frozenset(one for row in remembered.values() for one in row.documents)
        self.gone: list[TableRow] = []
        self._file = file
        self._left = remembered
        self._sheets = {sheet.name: _Sheet(Label(file, f"{sheet.name}.")) for sheet in SHEETS}
        self._found: list[Finding] = []

    def add(self, sheet: IdSheet) -> None:
        """Compare the rows of a sheet; its findings are complete then."""
        name = sheet.named.heading.sheet.name
        self._sheets[name].label = sheet.named.label
        columns = set(sheet.named.heading.columns.values())
        for row in sheet.named.rows:
            own = sheet.ids.by_number.pop(row.number, "")
            known = self._left.get(own)
            if not row.cells:
                continue
            self.counting.entries()
            if known is not None and known.sheet == name:
                del self._left[own]
                self._compare(known, row, columns)
            else:
                self._changed(name, row.number, (), {}, row.cells)

    def finish(self) -> Iterator[Finding]:
        """Put back what is gone, and yield what was found."""
        for row in self._left.values():
            sheet = self._sheets.get(row.sheet)
            if sheet is not None:
                sheet.put(sheet.last + 1, row.cells, row.cells)
                self.gone.append(TableRow(row.sheet, row.number, dict(row.cells)))
        yield from self._found
        if self._left:
            yield _gone(self._file, list(self._left.values()))

    def sheets(self, is_before: bool) -> Iterator[NamedSheet | list[Finding]]:
        """Yield the sheets as they were, or as they are."""
        for kind in SHEETS:
            held = self._sheets[kind.name]
            columns = dict(enumerate(kind.header))
            heading = Heading(kind, 1, columns, {}, (), (), (), len(columns))
            rows = held.before if is_before else held.now
            yield NamedSheet(held.label, heading, iter(rows), [])

    def _compare(self, known: HandedRow, row: NamedRow, columns: set[str]) -> None:
        cells = {name: text for name, text in known.cells.items() if name not in columns}
        for name in columns:
            was, now = known.cells.get(name, ""), row.cells.get(name, "")
            if _plain(was) != _plain(now) and name in _FIXED[known.sheet]:
                self._refuse(known.sheet, row.number, name)
                now = was
            text = was if _plain(was) == _plain(now) else now
            if text:
                cells[name] = text
        if cells == known.cells:
            self._sheets[known.sheet].put(row.number, known.cells, cells)
        else:
            self._changed(known.sheet, row.number, known.documents, known.cells, cells)

    def _changed(
        self,
        sheet: str,
        number: int,
        documents: tuple[str, ...],
        before: Mapping[str, str],
        now: Mapping[str, str],
    ) -> None:
        self._sheets[sheet].put(number, before, now)
        was = TableRow(sheet, number, dict(before)) if before else None
        change = HandedChange(sheet, number, documents, was, TableRow(sheet, number, dict(now)))
        self.changes.append(change)

    def _refuse(self, sheet: str, number: int, column: str) -> None:
        label = self._sheets[sheet].label
        reason = Message(_STAYS, column=column)
        self._found.append(Rejection(label.file, number, label.field(column), reason))


def _plain(text: str) -> str:
    """Return a text without what spreadsheet programs change in passing: blanks, composed marks."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def _gone(file: str, rows: Sequence[HandedRow]) -> Notice:
    names = "; ".join(", ".join(list(row.cells.values())[:3]) for row in rows[:_NAMED])
    if len(rows) > _NAMED:
        more = Message("and {n} more", n=len(rows) - _NAMED)
        names = Message("{some}; {more}", some=names, more=more)
    told = (
        "{n} rows that were handed out are no longer in the workbook ({names}). What they say was"
        " kept. To take something back, refuse it: `mtandao review reject`."
    )
    return Notice(file, None, None, Message(told, n=len(rows), names=names))


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
