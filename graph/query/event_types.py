"""Of what type events are: what sources surely say goes before the type of the node.

Of several types that sources give an event, the first by name counts. The type of its node counts
only when no source says one. The rule is that of `graph.index.event_attributes.type_array`.
"""

from collections.abc import Iterable

from graph.index.ties import holding, not_denied
from graph.model.statement import Statement
from graph.query.doubt import doubt_of, sure_first
from graph.query.names import Names
from graph.store.base import View

# From here on one look through all types is faster than asking event by event.
_MANY = 100


def shown_type(names: Names, event: str) -> tuple[str | None, str | None]:
    """Return the type of an event as a page shows it, and why it is not sure; None when it is.

    A type that is only planned or possible is shown when no source surely says another.
    """
    said = _said(names.view, event)
    types = [str(statement.object) for statement in sure_first(said)]
    if types:
        return min(types), doubt_of(said)
    node = names.node(event)
    return (None if node is None else node.subtype), None


def event_type(names: Names, event: str) -> str | None:
    """Return the type that an event surely has, None when no source says one as a fact."""
    kind, doubt = shown_type(names, event)
    return kind if doubt is None else None


def events_of_type(names: Names, events: set[str], wanted: str) -> set[str]:
    """Return those of the events that surely are of a type."""
    if len(events) <= _MANY:
        return {event for event in events if event_type(names, event) == wanted}
    return {event for event, kind in _types_at_once(names.view, events) if kind == wanted}


def _types_at_once(view: View, events: set[str]) -> Iterable[tuple[str, str | None]]:
    table, columns = view.node_table(), view.columns("HAS_TYPE")
    is_told, is_sure = not_denied(columns), holding(columns)
    told: dict[int, str | None] = {}
    for row, value in columns.values.items():
        number = int(columns.subject[row])
        if is_sure[row]:
            told[number] = min(str(value), told.get(number) or str(value))
        elif is_told[row]:
            told.setdefault(number, None)
    numbered = ((n, one) for n, one in enumerate(table.ids) if one in events)
    return [(one, told[n] if n in told else table.subtypes[n]) for n, one in numbered]


def _said(view: View, event: str) -> list[Statement]:
    typed = view.statements(subject=event, predicate="HAS_TYPE")
    return [s for s in typed if s.object is not None and s.status != "absent"]
