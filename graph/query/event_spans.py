"""The dates of many events."""

from graph.model.dates import DateRange
from graph.model.statement import STATUSES
from graph.query.event_line import most_precise, span_from, span_of
from graph.store.base import View

# From here on one look through all dates is faster than asking event by event.
_MANY = 100


def spans_of(view: View, events: set[str]) -> dict[str, DateRange]:
    """Return the most precise date of each event that has one."""
    if len(events) > _MANY:
        return _from_columns(view, events)
    asked = {
        event: span_from(list(view.statements(subject=event, predicate="HAS_DATE")))
        for event in sorted(events)
    }
    return {event: span for event, span in asked.items() if span is not None}


def _from_columns(view: View, events: set[str]) -> dict[str, DateRange]:
    ids, columns = view.node_table().ids, view.columns("HAS_DATE")
    absent = STATUSES.index("absent")
    known: dict[str, DateRange] = {}
    found: dict[str, list[DateRange]] = {}
    for row, value in columns.values.items():
        event = ids[int(columns.subject[row])]
        if event in events and isinstance(value, str) and columns.status[row] != absent:
            if value not in known:
                known[value] = span_of(value)
            found.setdefault(event, []).append(known[value])
    return {event: most_precise(spans) for event, spans in found.items()}
