"""Breadth-first search from actor to actor, over shared events and stated ties."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain

from graph.model.presence import holds
from graph.model.statement import Statement
from graph.query.attendance import attendances_of
from graph.query.event_spans import shown_spans
from graph.query.names import Names
from graph.query.network_from_statements import LAYER_OF
from graph.query.network_meetings import Meetings

STATED = tuple(sorted(LAYER_OF.keys() - {"WORKS_ON", "COUNTRY_OF", "BASED_IN"} - {"STATIONED_IN"}))


@dataclass(frozen=True, slots=True)
class Link:
    """One step: `by` is `event` or the relation that a source states."""

    start: str
    end: str
    by: str
    event: str | None
    stated: tuple[str, ...]


class PathSearch:
    """Breadth first from both ends; the side that has fewer actors to leave takes the next step.

    Args:
        most: how many actors to look at before giving up.
    """

    def __init__(self, names: Names, most: int) -> None:
        self.names = names
        self.most = most
        self.meetings = Meetings(names)
        self.complete = True
        self.reached = 0
        self._days: dict[str, str] = {}

    def run(self, start: str, goal: str) -> list[Link]:
        """Return the links of a shortest path; empty when there is none."""
        sides = (_Side(start), _Side(goal))
        while start != goal and all(side.edge for side in sides):
            self.reached = sum(len(side.came_from) for side in sides)
            if self.reached > self.most:
                self.complete = False
                break
            near, far = sorted(sides, key=lambda side: len(side.edge))
            meeting_points = self._step(near, far)
            if meeting_points:
                return self._joined(sides, meeting_points)
        self.reached = sum(len(side.came_from) for side in sides)
        return []

    def _step(self, near: "_Side", far: "_Side") -> list[str]:
        """Leave every actor of one side's edge; return the actors that both sides know."""
        edge = []
        attended = {actor: self._attended(actor) - near.events for actor in near.edge}
        self._read(set().union(*attended.values()))
        for actor, events in attended.items():
            links = chain(self._by_events(actor, events, near), self._by_statements(actor))
            for link in links:
                if link.end not in near.came_from:
                    near.came_from[link.end] = link
                    edge.append(link.end)
        near.edge = edge
        return [actor for actor in edge if actor in far.came_from]

    def _joined(self, sides: tuple["_Side", "_Side"], points: list[str]) -> list[Link]:
        """Of equally short ways the one whose weakest step is the newest, then by name."""
        forth, back = sides
        ways = [[*forth.way_to(p), *_turned(back.way_to(p))] for p in sorted(points)]
        shortest = min(len(way) for way in ways)
        kept = [way for way in ways if len(way) == shortest]
        return max(kept, key=lambda way: min(self._day(link.event) for link in way))

    def _attended(self, actor: str) -> set[str]:
        return {
            self.meetings.whole(a.event)
            for a in attendances_of(self.names, actor)
            if a.ties and actor in a.stands_for
        }

    def _read(self, events: set[str]) -> None:
        """Read meetings and days of many events together."""
        self.meetings.read(events)
        spans = shown_spans(self.names.view, events)
        for event in events:
            span = spans.get(event)
            self._days[event] = (span and (span.earliest or span.latest)) or ""

    def _by_events(self, actor: str, events: set[str], side: "_Side") -> Iterator[Link]:
        """Links over events that no one left before: whoever was there is reached once and for all.

        So each event is looked at once a side, however many of its participants are left.
        """
        fresh = events - side.events
        side.events |= fresh
        for event in sorted(sorted(fresh), key=self._day, reverse=True):
            for other in sorted(self.meetings.at(event).present):
                yield Link(actor, other, "event", event, ())

    def _by_statements(self, actor: str) -> Iterator[Link]:
        view = self.names.view
        for predicate in STATED:
            for statement in view.statements(subject=actor, predicate=predicate):
                yield from self._stated(actor, str(statement.object), statement)
            for statement in view.statements(predicate=predicate, object=actor):
                yield from self._stated(actor, statement.subject, statement)

    def _stated(self, actor: str, other: str, statement: Statement) -> Iterator[Link]:
        node = self.names.node(other)
        if node is None or node.is_unnamed or "Place" in node.kinds:
            return
        if holds(statement):
            yield Link(actor, other, statement.predicate, None, (statement.id,))

    def statements(self, link: Link) -> tuple[str, ...]:
        """Return the ids of the statements that a link rests on."""
        if link.event is None:
            return link.stated
        return tuple(self.meetings.statements(link.event, link.start, link.end))

    def _day(self, event: str | None) -> str:
        return "" if event is None else self._days[event]


class _Side:
    """One end of the search: how each actor was reached, which to leave next, events seen."""

    def __init__(self, start: str) -> None:
        self.came_from: dict[str, Link | None] = {start: None}
        self.edge = [start]
        self.events: set[str] = set()

    def way_to(self, actor: str) -> list[Link]:
        """Return the links from this end to an actor it has reached."""
        links: list[Link] = []
        link = self.came_from[actor]
        while link is not None:
            links.append(link)
            link = self.came_from[link.start]
        return links[::-1]


def _turned(links: list[Link]) -> list[Link]:
    return [replace(link, start=link.end, end=link.start) for link in reversed(links)]
