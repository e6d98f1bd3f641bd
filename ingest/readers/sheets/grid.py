"""A sheet as rows with named cells: finds the headings, names the cells, tells what it skips."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, islice

from graph.message import Message
from graph.model.template import Sheet
from ingest.findings import Finding, Notice, Rejection
from ingest.readers.files.encoding import DAMAGED
from ingest.readers.sheets.headings import SEARCHED_ROWS, GridRow, Heading, find_heading

_MOST_NAMELESS = 100
_MORE_NAMELESS = "More columns have no heading; they were not read."


@dataclass(frozen=True, slots=True)
class Label:
    """How findings name a sheet: its file, and what stands before the column, if anything."""

    file: str
    prefix: str = ""

    def field(self, column: str | None) -> str | None:
        """Return the field of a finding."""
        return f"{self.prefix}{column}" if column else (self.prefix.rstrip(".") or None)


@dataclass(frozen=True, slots=True)
class NamedRow:
    """One row of data: its number, and its filled cells by column; no cells: leave it out."""

    number: int
    cells: Mapping[str, str]


@dataclass(slots=True)
class NamedSheet:
    """One sheet on its way in: `rows` can be taken once, findings grow while they are."""

    label: Label
    heading: Heading
    rows: Iterator[NamedRow]
    found: list[Finding]


def name_cells(
    rows: Iterable[GridRow], label: Label, sheet: Sheet | None
) -> NamedSheet | list[Finding]:
    """Return the sheet with named cells, or why it cannot be read.

    Args:
        rows: all rows in order; empty ones may be among them.
        label: how findings name the sheet.
        sheet: the sheet it must be, None when the headings decide.
    """
    filled = (row for row in rows if row.problem or any(row.texts))
    first = list(islice(filled, SEARCHED_ROWS))
    if not first:
        return [Notice(label.file, None, label.field(None), "There is nothing in it.")]
    heading = find_heading(first, sheet)
    if heading is None:
        rows_left_out = len(first) + sum(1 for _ in filled)
        return [_no_heading(label, sheet, first[0].number, rows_left_out)]
    if heading.missing:
        rows_left_out = sum(_is_data(row, heading) for row in chain(first, filled))
        return [_missing(label, heading, rows_left_out)]
    found: list[Finding] = list(_heading_notices(label, heading))
    rest = (row for row in chain(first, filled) if _is_data(row, heading))
    return NamedSheet(label, heading, _named(rest, label, heading, found), found)


def _is_data(row: GridRow, heading: Heading) -> bool:
    return row.number > heading.row and row.number not in heading.skipped


def _named(
    rows: Iterator[GridRow], label: Label, heading: Heading, found: list[Finding]
) -> Iterator[NamedRow]:
    """Yield the rows; one that cannot be read comes without cells, so that its word gets out."""
    nameless: set[int] = set()
    for row in rows:
        cells = {
            name: row.texts[position]
            for position, name in heading.columns.items()
            if position < len(row.texts) and row.texts[position]
        }
        if row.problem is not None:
            found.append(Rejection(label.file, row.number, label.field(None), row.problem))
            cells = {}
        elif any(_is_damaged(text) for text in cells.values()):
            reason = "There are bytes that are no text in it. Save the file as UTF-8."
            found.append(Rejection(label.file, row.number, _damaged(cells, label), reason))
            cells = {}
        found.extend(_cell_findings(row, label, heading))
        found.extend(_nameless_cells(row, label, heading, nameless))
        yield NamedRow(row.number, cells)


def _cell_findings(row: GridRow, label: Label, heading: Heading) -> Iterator[Finding]:
    for position, reason in row.rejected:
        if position in heading.columns:
            field = label.field(heading.columns[position])
            yield Rejection(label.file, row.number, field, reason)
    for position, message in row.noticed:
        if position in heading.columns:
            yield Notice(label.file, row.number, label.field(heading.columns[position]), message)


def _damaged(cells: Mapping[str, str], label: Label) -> str | None:
    return label.field(next(name for name, text in cells.items() if _is_damaged(text)))


def _is_damaged(text: str) -> bool:
    return DAMAGED in text or "\0" in text


def _nameless_cells(
    row: GridRow, label: Label, heading: Heading, told: set[int]
) -> Iterator[Finding]:
    """Tell once of each column that has cells but no heading."""
    beyond = range(heading.width, len(row.texts))
    inside = (position for position in heading.gaps if position < len(row.texts))
    for position in chain(inside, beyond):
        if row.texts[position] and position not in told and len(told) <= _MOST_NAMELESS:
            told.add(position)
            if len(told) > _MOST_NAMELESS:
                yield Notice(label.file, row.number, label.field(None), _MORE_NAMELESS)
                return
            message = Message("Column {n} has no heading; it was not read.", n=position + 1)
            yield Notice(label.file, row.number, label.field(None), message)


def _heading_notices(label: Label, heading: Heading) -> Iterator[Finding]:
    if heading.skipped:
        rows = ", ".join(map(str, heading.skipped))
        told = "The headings are in row {row}; not read as data: row {rows}."
        skipped = Message(told, row=heading.row, rows=rows)
        yield Notice(label.file, heading.row, label.field(None), skipped)
    for text, message in heading.remarks:
        yield Notice(label.file, heading.row, label.field(text), message)


def _no_heading(label: Label, sheet: Sheet | None, row: int, rows: int) -> Rejection:
    wanted = Message("any sheet of the template")
    if sheet is not None:
        wanted = Message("the sheet {name}", name=sheet.name)
    reason = (
        "No row among the first {n} holds the headings of {sheet}."
        " `mtandao template` writes one with the right headings."
    )
    said = Message(reason, n=SEARCHED_ROWS, sheet=wanted)
    return Rejection(label.file, row, label.field(None), said, rows)


def _missing(label: Label, heading: Heading, rows: int) -> Rejection:
    names = ", ".join(f"'{name}'" for name in heading.missing)
    told = "The sheet {sheet} has no column {names}. Without it nothing can be read."
    reason = Message(told, sheet=heading.sheet.name, names=names)
    return Rejection(label.file, heading.row, label.field(heading.missing[0]), reason, rows)
