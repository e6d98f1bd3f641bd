"""Whole events read straight from a view: which one an event belongs to, and all that is said."""

from collections.abc import Iterator

from graph.model.presence import holds
from graph.model.statement import Statement
from graph.store.base import View


def whole_of(view: View, event: str) -> str:
    """The whole event of an event, by the same rule as `graph.index.wholes`."""
    path = [event]
    while True:
        parents = [name for name in _parents(view, path[-1]) if name != path[-1]]
        if not parents:
            return path[-1]
        above = min(parents)
        if above in path:
            return min(path[path.index(above) :])
        path.append(above)


def family_of(view: View, whole: str) -> tuple[str, ...]:
    """A whole event and all events that belong to it, sorted."""
    found = {whole}
    waiting = [whole]
    while waiting:
        for statement in view.statements(predicate="SUB_EVENT_OF", object=waiting.pop()):
            child = statement.subject
            if child not in found and _is_event(view, child) and whole_of(view, child) == whole:
                found.add(child)
                waiting.append(child)
    return tuple(sorted(found))


def said_of(view: View, events: tuple[str, ...]) -> dict[str, list[Statement]]:
    """All visible statements about each of the events; one without any is left out."""
    found = {}
    for event in events:
        named = (s for s in view.statements(object=event) if s.subject != event)
        about = [*view.statements(subject=event), *named]
        if about:
            found[event] = about
    return found


def _parents(view: View, event: str) -> Iterator[str]:
    for statement in view.statements(subject=event, predicate="SUB_EVENT_OF"):
        is_told = isinstance(statement.object, str) and holds(statement)
        if is_told and _is_event(view, str(statement.object)):
            yield str(statement.object)


def _is_event(view: View, node_id: str) -> bool:
    node = view.node(node_id)
    return node is not None and "Event" in node.kinds
