"""What can be wrong between the rows of a table: keys that repeat, events that are not there."""

from collections.abc import Iterator, Mapping

from graph.message import Message
from graph.model.template import ACTORS, EVENTS, PARTICIPATIONS, RELATIONS
from ingest.findings import Rejection
from ingest.readers.sheets.cells import SheetLabel
from ingest.readers.sheets.spool import Name, Spool

_COLUMNS = {EVENTS.name: "event", ACTORS.name: "actor"}


def repeated(spool: Spool, places: Mapping[str, SheetLabel]) -> Iterator[Rejection]:
    """Yield the rows whose key, or source and part, an earlier row has; they are then forgotten."""
    for sheet, column in _COLUMNS.items():
        reason = "The key '{key}' stands in row {row} already; this row was left out."
        yield from _forget(spool, places, sheet, column, "key", reason)
    reason = (
        "Row {row} tells of the same part of the same source. Give this one a source_part, or an"
        " id of its own; it was left out."
    )
    yield from _forget(spool, places, EVENTS.name, "source", "other", reason)


def homeless(spool: Spool, places: Mapping[str, SheetLabel]) -> Iterator[Rejection]:
    """Yield the rows that name an event which the sheet Events does not have."""
    for sheet in (PARTICIPATIONS.name, RELATIONS.name):
        place = places.get(sheet)
        if place is None:
            continue
        if EVENTS.name not in places and sheet == PARTICIPATIONS.name:
            reason = (
                "There is no sheet Events, so [n:its one row cannot|none of its {n} rows "
                "can] be read."
            )
            count = spool.count(sheet)
            field = place.label.field(None)
            yield Rejection(place.label.file, None, field, Message(reason, n=count), count)
            continue
        for row in spool.orphans(sheet, EVENTS.name):
            if sheet == RELATIONS.name and "event" not in row.cells:
                continue
            told = "The sheet Events has no event '{key}'; the row was left out."
            field, reason = place.label.field("event"), Message(told, key=row.key)
            yield Rejection(place.label.file, row.number, field, reason)


def _forget(
    spool: Spool,
    places: Mapping[str, SheetLabel],
    sheet: str,
    column: str,
    name: Name,
    reason: str,
) -> Iterator[Rejection]:
    any_found = False
    for row, first in spool.repeated(sheet, name):
        any_found = True
        label = places[sheet].label
        text = Message(reason, key=row.key, row=first)
        yield Rejection(label.file, row.number, label.field(column), text)
    if any_found:
        spool.drop_repeated(sheet, name)
