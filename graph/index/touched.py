"""Which events and which names the snapshot no longer tells right, after some writes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import numpy as np

from graph.index.arrays import Incidence, place_of
from graph.index.deriving import EVENT_SUBJECTS, UNTYPED
from graph.index.event_families import whole_of
from graph.index.excerpt import Context
from graph.index.label_arrays import kind_mask
from graph.index.lists import Lists
from graph.index.texts import TextColumn
from graph.model.presence import STANDS_FOR
from graph.model.statement import Statement
from graph.store.base import View
from graph.store.columns import Changes

_EVENT = kind_mask(["Event"])


@dataclass
class Touched:
    """What is to be read anew.

    Attributes:
        events: ids of events and sessions.
        wholes: ids of the whole events that they belonged to or belong to now.
        names: ids of nodes whose labels, or visibility, may have changed.
    """

    events: set[str] = field(default_factory=set)
    wholes: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)


class ChangeReader:
    """Follows what was written from the statements to the events that it concerns.

    Args:
        base: the arrays.
        view: the moment up to which to read.
        context: of the view.
        gone: ids of nodes of the arrays that were invisible when last looked at.
    """

    def __init__(self, base: Incidence, view: View, context: Context, gone: set[str]) -> None:
        self._base = base
        self._view = view
        self._context = context
        self._gone = gone

    def touched(
        self, changes: Changes, rewritten: Iterable[Statement], all_typed: bool = False
    ) -> Touched:
        """What changes concern.

        Args:
            changes: of the view, since the moment of the arrays.
            rewritten: statements of documents that were written again: their nodes may have
                got a type.
            all_typed: any node may have got a type, also one that nothing changed speaks of.
        """
        found = Touched()
        changed = (*changes.shown, *changes.hidden)
        shown = {name for s in changes.shown for name in _named(s)}
        hidden = {name for s in changes.hidden for name in _named(s)}
        new = {n for n in shown if n in self._gone or self._base.node_id.find(n) is None}
        gone = {name for name in hidden if not self._context.is_visible(name)}
        found.names = new | hidden | {s.subject for s in changed if s.predicate == "HAS_LABEL"}
        events = set(self._events_of(changed, new | hidden))
        events |= {e for n in gone for e in (*self._events_of_actor(n), *self._events_about(n))}
        events |= self._awaiting(new)
        named = shown | hidden | {n for s in rewritten for n in _named(s)}
        typed = self._newly_typed(self._untyped() if all_typed else named)
        events |= {e for name in typed for e in (name, *self._events_of_actor(name))}
        if typed or any(s.predicate == "WITHIN" for s in changed):
            events |= self._moved_to_other_countries()
        found.events = events
        found.wholes = {whole for event in events for whole in self._wholes(event)}
        return found

    def _events_of(self, changed: Iterable[Statement], unsure: set[str]) -> Iterator[str]:
        """Events that changed statements are about; others of their nodes only when `unsure`."""
        for statement in changed:
            if statement.predicate == "PARTICIPATED_IN":
                yield str(statement.object)
            elif statement.predicate in EVENT_SUBJECTS:
                yield statement.subject
            elif statement.predicate == "SUB_EVENT_OF":
                yield from _named(statement)
            elif statement.predicate in STANDS_FOR:
                yield from self._events_of_actor(statement.subject)
            else:
                yield from (name for name in _named(statement) if name in unsure)

    def _events_of_actor(self, actor_id: str) -> list[str]:
        """Whole events of the snapshot where an actor, or one for it, took part."""
        node = self._base.node_id.find(actor_id)
        actor = None if node is None else self._base.actor(node)
        if actor is None:
            return []
        events = np.unique(self._base["row_event"][self._base.rows_of_actor.of(actor)])
        return self._ids(events.tolist())

    def _events_about(self, theme_id: str) -> list[str]:
        """Whole events of the snapshot that are about a theme."""
        node = self._base.node_id.find(theme_id)
        theme = None if node is None else place_of(self._base["theme_node"], node)
        if theme is None:
            return []
        themes = self._base.links("theme")
        event_of_item = np.repeat(np.arange(len(themes)), np.diff(themes.starts))
        return self._ids(event_of_item[themes.items == theme].tolist())

    def _awaiting(self, new: set[str]) -> set[str]:
        """Events with a part on behalf of a body, or on a theme, that shows only now."""
        awaited = TextColumn(self._base["awaited_id_blob"], self._base["awaited_id_offsets"])
        events = self._base["awaited_event"].tolist()
        kept = [event for body, event in zip(awaited, events, strict=True) if body in new]
        return set(self._ids(kept))

    def _untyped(self) -> set[str]:
        """All nodes without a type in the snapshot."""
        numbers = np.flatnonzero(self._base["node_flags"] & UNTYPED)
        return {self._base.node_id[number] for number in numbers.tolist()}

    def _newly_typed(self, names: set[str]) -> set[str]:
        """Nodes without a type in the snapshot that have one now."""
        found = set()
        for name in names:
            number = self._base.node_id.find(name)
            if number is not None and self._base["node_flags"][number] & UNTYPED:
                node = self._context.node(name)
                if node is not None and node.subtype is not None:
                    found.add(name)
        return found

    def _moved_to_other_countries(self) -> set[str]:
        """Events of places that lie in other countries than the snapshot says."""
        base = self._base
        lists = Lists(base["place_country_starts"], base["place_country_items"])
        moved = [
            place
            for place, node in enumerate(base["place_node"].tolist())
            if self._context.countries_of(base.node_id[node])
            != {base.node_id[country] for country in lists.of(place).tolist()}
        ]
        places = base.links("place")
        event_of_item = np.repeat(np.arange(len(places)), np.diff(places.starts))
        return set(self._ids(event_of_item[np.isin(places.items, moved)].tolist()))

    def _wholes(self, event: str) -> set[str]:
        """The whole event that an event belonged to and the one that it belongs to now."""
        node = self._base.node_id.find(event)
        before = None if node is None else self._base.event(node)
        known = set() if before is None else set(self._ids([before]))
        found = self._context.node(event)
        is_event = found is not None and kind_mask(found.kinds) & _EVENT
        return known | {whole_of(self._view, event)} if is_event else known

    def _ids(self, events: Iterable[int]) -> list[str]:
        nodes = self._base["event_node"]
        return [self._base.node_id[int(nodes[event])] for event in events]


def _named(statement: Statement) -> list[str]:
    """Subject and object of a statement; an object may be a word that is no node."""
    named = statement.object
    return [statement.subject, named] if isinstance(named, str) else [statement.subject]
