"""The dates of many events: those they surely have, and those that are shown."""

from graph.index.ties import holding, not_denied
from graph.model.dates import DateRange, most_precise
from graph.model.presence import holds
from graph.query.event_line import span_of
from graph.store.base import View

# From here on one look through all dates is faster than asking event by event.
_MANY = 100

# Dates of one event, each with whether it is sure.
_Dates = list[tuple[bool, DateRange]]


def spans_of(view: View, events: set[str]) -> dict[str, DateRange]:
    """Return the date of each event that surely has one: the most precise that sources give it.

    A date that is only planned, possible or contradicted is none, nor is one that nothing bounds
    (XXXX). Filters and numbers go by this; the rule is that of `graph.index.event_attributes`.
    """
    chosen = {
        event: most_precise(sure)
        for event, dates in _dates(view, events).items()
        if (sure := [span for is_sure, span in dates if is_sure])
    }
    return {event: span for event, span in chosen.items() if span.earliest or span.latest}


def shown_spans(view: View, events: set[str]) -> dict[str, DateRange]:
    """Return the date that is shown of each event: a sure one, else one that is not; for order."""
    return {event: span for event, (span, _) in shown_dates(view, events).items()}


def shown_dates(view: View, events: set[str]) -> dict[str, tuple[DateRange, bool]]:
    """Return the date that is shown of each event, and whether it is sure."""
    found: dict[str, tuple[DateRange, bool]] = {}
    for event, dates in _dates(view, events).items():
        sure = [span for is_sure, span in dates if is_sure]
        found[event] = most_precise(sure or [span for _, span in dates]), bool(sure)
    return found


def _dates(view: View, events: set[str]) -> dict[str, _Dates]:
    """Return all dates that sources give the events and do not deny."""
    if len(events) > _MANY:
        return _from_columns(view, events)
    found: dict[str, _Dates] = {}
    for event in sorted(events):
        for said in view.statements(subject=event, predicate="HAS_DATE"):
            if said.status != "absent" and isinstance(said.object, str):
                found.setdefault(event, []).append((holds(said), span_of(said.object)))
    return found


def _from_columns(view: View, events: set[str]) -> dict[str, _Dates]:
    ids, columns = view.node_table().ids, view.columns("HAS_DATE")
    is_told, is_sure = not_denied(columns), holding(columns).tolist()
    known: dict[str, DateRange] = {}
    found: dict[str, _Dates] = {}
    for row, value in columns.values.items():
        event = ids[int(columns.subject[row])]
        if event in events and isinstance(value, str) and is_told[row]:
            if value not in known:
                known[value] = span_of(value)
            found.setdefault(event, []).append((is_sure[row], known[value]))
    return found
