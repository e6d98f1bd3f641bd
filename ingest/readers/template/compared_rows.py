"""The rows of a workbook that came back beside what it remembers of them, cell by cell."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from graph.export.handed_out import HandedRow
from graph.message import Message
from graph.model.document import TableRow
from graph.model.template import SHEETS
from graph.model.template_columns import SEPARATOR
from ingest.findings import Finding, Notice, Rejection
from ingest.readers.base import HandedChange
from ingest.readers.counting import Counting
from ingest.readers.sheets.grid import Label, NamedRow, NamedSheet
from ingest.readers.sheets.headings import Heading
from ingest.readers.template.row_ids import IdSheet
from ingest.readers.template.row_matching import Matched, match_rows, plain
from ingest.readers.template.tables import second_sheet

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
_COPY = "The row says what row {row} says, word for word; it was passed over."
_COPIED = "The row carries the id of row {row}, as copied rows do; it counts as a new one."
_STRANGE = "The id of the row is none of this workbook; the row counts as a new one."
_WITHOUT_ID = (
    "The sheet has no column 'row id' any more, so nobody can say whether this row is new or which"
    " one was changed; it was left out. Put the column back, or export the workbook again."
)
_FORMULA = "The cell holds a formula, and what it comes to is not known here. Paste it as a value."
_ASTRAY = (
    "The row carries the id of another row, as rows do that were sorted without the column"
    " 'row id', so nobody can say which one was changed; it was left out. Sort the whole sheet, or"
    " export the workbook again."
)
_PLACE = (
    "The place is known by its place_id, which stayed as it was, so the place stayed too. Empty"
    " place_id, place_kind and country, or write those of the new place."
)
_NAMED = 20
_NO_ROWS: Mapping[tuple[str, int], Mapping[str, str]] = MappingProxyType({})


@dataclass(slots=True)
class _Sheet:
    """One sheet under way: the rows as they were and as they are, under the same numbers."""

    label: Label
    before: list[NamedRow] = field(default_factory=list)
    now: list[NamedRow] = field(default_factory=list)
    last: int = 1
    is_read: bool = False

    def put(self, number: int, before: Mapping[str, str], now: Mapping[str, str]) -> None:
        self.last = max(self.last, number)
        for rows, cells in ((self.before, before), (self.now, now)):
            if cells:
                rows.append(NamedRow(number, cells))


class Compared:
    """The rows of a workbook beside what it remembers of them.

    Args:
        file: the workbook.
        remembered: the rows as they were handed out, by their ids.

    Attributes:
        changes: rows that were changed or added.
        counting: how many rows there are.
        sources: ids of all sources of which it tells.
        gone: rows that did not come back.
        unreadable: sheet and number of the rows of which a cell could not be read.
    """

    def __init__(self, file: str, remembered: dict[str, HandedRow]) -> None:
        self.changes: list[HandedChange] = []
        self.counting = Counting(file, "rows")
        self.sources = frozenset(one for row in remembered.values() for one in row.documents)
        self.gone: list[TableRow] = []
        self.unreadable: set[tuple[str, int]] = set()
        self._file = file
        self._left = remembered
        self._sheets = {sheet.name: _Sheet(Label(file, f"{sheet.name}.")) for sheet in SHEETS}
        self._found: list[Finding] = []

    def add(self, sheet: IdSheet) -> Iterator[Finding]:
        """Compare the rows of a sheet, and yield what was found; its own findings are complete."""
        name = sheet.named.heading.sheet.name
        held = self._sheets[name]
        if held.is_read:
            yield second_sheet(sheet.named)
            return
        held.label, held.is_read = sheet.named.label, True
        columns = set(sheet.named.heading.columns.values())
        rows = [row for row in sheet.named.rows if row.cells]
        self.counting.entries(len(rows))
        known = {own: row for own, row in self._left.items() if row.sheet == name}
        matched = match_rows(rows, sheet.ids.by_number, known, columns)
        for row in rows:
            if row.number in matched.known:
                self._compare(matched.known[row.number], row, columns)
        for row in rows:
            if row.number not in matched.known:
                yield from self._other(name, row, matched, sheet.has_ids or not known)
        for one in matched.known.values():
            del self._left[one.id]
        self.unreadable |= set(_rows_of(sheet.named.found, name))

    def _other(
        self, name: str, row: NamedRow, matched: Matched, has_ids: bool
    ) -> Iterator[Finding]:
        """Take a row that was not handed out, or tell why not."""
        number = row.number
        label = self._sheets[name].label
        if number in matched.copies:
            other = matched.copies[number]
            yield Notice(label.file, number, name, Message(_COPY, row=other))
            return
        if not has_ids:
            yield self.counting.reject(number, name, _WITHOUT_ID, "without a row id")
            return
        if number in matched.astray:
            yield self.counting.reject(number, name, _ASTRAY, "with the id of another row")
            return
        if number in matched.copied:
            other = matched.copied[number]
            yield Notice(label.file, number, name, Message(_COPIED, row=other))
        elif number in matched.strange:
            yield Notice(label.file, number, name, _STRANGE)
        self._changed(name, number, (), {}, row.cells)

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

    def sheets(
        self, is_before: bool, instead: Mapping[tuple[str, int], Mapping[str, str]] = _NO_ROWS
    ) -> Iterator[NamedSheet | list[Finding]]:
        """Yield the sheets as they were, or as they are; some rows with other cells instead."""
        for kind in SHEETS:
            held = self._sheets[kind.name]
            columns = dict(enumerate(kind.header))
            heading = Heading(kind, 1, columns, {}, (), (), (), len(columns))
            rows = held.before if is_before else held.now
            told = (replace(r, cells=instead.get((kind.name, r.number), r.cells)) for r in rows)
            yield NamedSheet(held.label, heading, told, [])

    def _compare(self, known: HandedRow, row: NamedRow, columns: set[str]) -> None:
        cells = {name: text for name, text in known.cells.items() if name not in columns}
        for name in columns:
            was, now = known.cells.get(name, ""), row.cells.get(name, "")
            if plain(was) != plain(now) and name in _FIXED[known.sheet]:
                self._refuse(known.sheet, row.number, name)
                now = was
            elif now.startswith("=") and plain(was) != plain(now):
                label = self._sheets[known.sheet].label
                self._found.append(Rejection(label.file, row.number, label.field(name), _FORMULA))
                self.unreadable.add((known.sheet, row.number))
            text = was if plain(was) == plain(now) else now
            if text:
                cells[name] = text
        if cells.get("place_id") and _is_only_place(known.cells, cells):
            label = self._sheets[known.sheet].label
            self._found.append(Notice(label.file, row.number, label.field("place"), _PLACE))
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


def _gone(file: str, rows: Sequence[HandedRow]) -> Notice:
    names = "; ".join(", ".join(_first_cells(row)) for row in rows[:_NAMED])
    if len(rows) > _NAMED:
        more = Message("and {n} more", n=len(rows) - _NAMED)
        names = Message("{some}; {more}", some=names, more=more)
    told = (
        "{n} rows that were handed out are no longer in the workbook ({names}). What they say was"
        " kept. To take something back, refuse it: `mtandao review reject`."
    )
    return Notice(file, None, None, Message(told, n=len(rows), names=names))


def _is_only_place(was: Mapping[str, str], now: Mapping[str, str]) -> bool:
    """True when a place was changed, and not the id by which it is known."""
    ids, places = now.get("place_id", ""), now.get("place", "")
    is_same_id = was.get("place_id") == ids and ids.count(SEPARATOR) == places.count(SEPARATOR)
    return is_same_id and any(was.get(name) != now.get(name) for name in ("place", "country"))


def _rows_of(found: Iterable[Finding], sheet: str) -> Iterator[tuple[str, int]]:
    """Yield the rows of which a cell could not be read."""
    for one in found:
        if isinstance(one, Rejection) and one.row is not None:
            yield sheet, one.row


def _first_cells(row: HandedRow) -> list[str]:
    """What a person knows a row by: its first cells."""
    sheet = next((one for one in SHEETS if one.name == row.sheet), None)
    names = sheet.header if sheet is not None else sorted(row.cells)
    return [row.cells[name] for name in names if name in row.cells][:3]
