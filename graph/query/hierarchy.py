"""What lies inside what: narrower themes, places in a country, sessions of an event."""

from collections.abc import Callable

from graph.model.ids import JsonValue
from graph.model.presence import holds
from graph.store.base import View

# A ledger may hold a circle by mistake, or a thing that lies in itself; a set of what was seen ends
# every walk. Only what holds is walked: a town that may lie in a country is not among its places.


def below(view: View, predicate: str, top: str) -> tuple[str, ...]:
    """Return `top` and all that points to it by `predicate`, directly or in steps."""
    found = {top: None}
    waiting = [top]
    while waiting:
        for statement in view.statements(predicate=predicate, object=waiting.pop(0)):
            if statement.subject not in found and holds(statement):
                found[statement.subject] = None
                waiting.append(statement.subject)
    return tuple(found)


def above(view: View, predicate: str, bottom: str) -> tuple[str, ...]:
    """Return `bottom` and all that it points to by `predicate`, nearest first."""
    found = {bottom: None}
    waiting = [bottom]
    while waiting:
        for statement in view.statements(subject=waiting.pop(0), predicate=predicate):
            target = statement.object
            if isinstance(target, str) and target not in found and holds(statement):
                found[target] = None
                waiting.append(target)
    return tuple(found)


def narrower_themes(view: View, theme: str) -> tuple[str, ...]:
    """Return the theme and every theme under it."""
    return below(view, "BROADER", theme)


def places_inside(view: View, place: str) -> tuple[str, ...]:
    """Return the place, what lies in it, and for a country group its member countries."""
    found = dict.fromkeys(below(view, "WITHIN", place))
    for statement in view.statements(predicate="MEMBER_OF", object=place):
        node = view.node(statement.subject)
        if node is not None and "Place" in node.kinds and holds(statement):
            found.update(dict.fromkeys(below(view, "WITHIN", statement.subject)))
    return tuple(found)


def countries_of_place(view: View, place: str) -> tuple[str, ...]:
    """Return the countries that a place lies in; itself when it is one."""
    return tuple(found for found in above(view, "WITHIN", place) if _is_country(view, found))


def sessions_of(view: View, event: str) -> tuple[str, ...]:
    """Return the event, then its sessions in their order, sessions of sessions included."""
    found = {event: None}
    waiting = [event]
    while waiting:
        for session in _direct_sessions(view, waiting.pop(0)):
            if session not in found:
                found[session] = None
                waiting.append(session)
    return tuple(found)


def whole_event(view: View, event: str) -> str:
    """Return the event that a session belongs to in the end; the event itself when it is whole.

    The rule is that of `graph.index.wholes`: of two parents the smaller id counts, and a circle
    belongs to its smallest member.
    """
    return _top(event, lambda one: _parent(view, one))


def lineage(view: View, event: str) -> list[str]:
    """Return an event, the event it is a session of, and so on up; each once."""
    path = [event]
    while (parent := _parent(view, path[-1])) is not None and parent not in path:
        path.append(parent)
    return path


class Sessions:
    """All sessions of a view at once, for questions that ask about many events.

    One look through the relation takes as long as asking for a hundred events one by one.
    """

    def __init__(self, view: View) -> None:
        self._parent: dict[str, str] = {}
        self._sessions: dict[str, list[str]] = {}
        found = sorted(
            view.statements(predicate="SUB_EVENT_OF"),
            key=lambda s: (order_key(s.qualifiers), s.subject),
        )
        for statement in found:
            is_told = statement.object is not None and holds(statement)
            if is_told and statement.object != statement.subject:
                parent = str(statement.object)
                known = self._parent.get(statement.subject, parent)
                self._parent[statement.subject] = min(parent, known)
        for session in dict.fromkeys(s.subject for s in found if s.subject in self._parent):
            self._sessions.setdefault(self._parent[session], []).append(session)

    def whole(self, event: str) -> str:
        """Return the event that a session belongs to in the end; see `whole_event`."""
        return _top(event, self._parent.get)

    def family(self, event: str) -> tuple[str, ...]:
        """Return the event and its sessions, sessions of sessions included."""
        found = {event: None}
        waiting = [event]
        while waiting:
            for session in self._sessions.get(waiting.pop(0), ()):
                if session not in found:
                    found[session] = None
                    waiting.append(session)
        return tuple(found)


def _parent(view: View, event: str) -> str | None:
    statements = view.statements(subject=event, predicate="SUB_EVENT_OF")
    parents = (str(s.object) for s in statements if s.object not in (None, event) and holds(s))
    return min(parents, default=None)


def _top(event: str, parent_of: Callable[[str], str | None]) -> str:
    path = [event]
    while (parent := parent_of(path[-1])) is not None:
        if parent in path:
            return min(path[path.index(parent) :])
        path.append(parent)
    return path[-1]


def _direct_sessions(view: View, event: str) -> list[str]:
    statements = view.statements(predicate="SUB_EVENT_OF", object=event)
    kept = (s for s in statements if holds(s))
    return [s.subject for s in sorted(kept, key=lambda s: (order_key(s.qualifiers), s.subject))]


def order_key(qualifiers: dict[str, JsonValue]) -> float:
    """Return the place of a session in its event; those without a number come last."""
    order = qualifiers.get("order")
    return float(order) if isinstance(order, int | float) else float("inf")


def _is_country(view: View, place: str) -> bool:
    node = view.node(place)
    return node is not None and node.subtype == "country"
