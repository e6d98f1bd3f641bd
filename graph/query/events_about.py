"""Which events are about a theme: one rule for pages, filters, networks and the index.

An event is about a theme when a source surely says so of it or of one of its sessions, or when
somebody who surely took an active part there spoke about it. What is planned, possible or denied
makes no event be about anything, nor does a theme that the view shows nowhere else. The rule is
that of `graph.index.deriving`.
"""

from collections.abc import Iterable, Iterator

from graph.index.spoken_themes import spoken_themes
from graph.index.ties import decided_parts
from graph.model.presence import holds
from graph.query.hierarchy import narrower_themes, whole_event
from graph.store.base import View


def events_on(view: View, theme: str) -> set[str]:
    """Return the whole events about a theme or one under it."""
    return set().union(*events_by_theme(view, narrower_themes(view, theme)).values())


def events_by_theme(view: View, themes: Iterable[str]) -> dict[str, set[str]]:
    """Return the whole events about each of the themes itself, not those about narrower ones."""
    found = {
        theme: {
            statement.subject
            for statement in view.statements(predicate="ADDRESSES", object=theme)
            if holds(statement) and is_event(view, statement.subject)
        }
        for theme in themes
    }
    for event, theme in _spoken_about(view):
        if theme in found:
            found[theme].add(event)
    return {theme: {whole_event(view, one) for one in events} for theme, events in found.items()}


def is_event(view: View, node_id: str) -> bool:
    """True when the node is an event or a session."""
    node = view.node(node_id)
    return node is not None and "Event" in node.kinds


def _spoken_about(view: View) -> Iterator[tuple[str, str]]:
    """Events and sessions with the themes that somebody spoke about there."""
    table = view.node_table()
    spoken = spoken_themes(table, decided_parts(view.columns("PARTICIPATED_IN")))
    for event, theme in zip(spoken.event.tolist(), spoken.theme.tolist(), strict=True):
        yield table.ids[event], table.ids[theme]
