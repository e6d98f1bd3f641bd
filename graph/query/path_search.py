"""Breadth-first search from actor to actor, over shared events and stated ties."""

from collections.abc import Iterator
from dataclasses import dataclass

from graph.model.statement import Statement
from graph.query.attendance import attendances_of
from graph.query.event_line import when_of
from graph.query.names import Names
from graph.query.network_from_statements import LAYER_OF
from graph.query.network_meeting import Meetings

_STATED = tuple(sorted(LAYER_OF.keys() - {"WORKS_ON", "COUNTRY_OF", "BASED_IN"} - {"STATIONED_IN"}))


@dataclass(frozen=True, slots=True)
class Link:
    """One step: `by` is `event` or the relation that a source states."""

    start: str
    end: str
    by: str
    event: str | None
    statements: tuple[str, ...]


class PathSearch:
    """Breadth first from one actor; every actor is left once."""

    def __init__(self, names: Names, goal: str, most: int) -> None:
        self.names = names
        self.goal = goal
        self.most = most
        self.meetings = Meetings(names)
        self.came_from: dict[str, Link | None] = {}
        self.complete = True

    def run(self, start: str) -> list[Link]:
        """Return the links of a shortest path; empty when there is none."""
        self.came_from = {start: None}
        edge = [start]
        while edge and self.goal not in self.came_from:
            if len(self.came_from) > self.most:
                self.complete = False
                break
            edge = [link.end for actor in edge for link in self._new_links(actor)]
        return self._back(self.goal)

    def _new_links(self, actor: str) -> Iterator[Link]:
        for link in (*self._by_events(actor), *self._by_statements(actor)):
            if link.end not in self.came_from:
                self.came_from[link.end] = link
                yield link

    def _by_events(self, actor: str) -> Iterator[Link]:
        attended = {self.meetings.whole(a.event) for a in attendances_of(self.names, actor)}
        ordered = sorted(sorted(attended), key=self._day, reverse=True)
        for event in ordered:
            meeting = self.meetings.at(event)
            for other in sorted(meeting.present) if actor in meeting.present else ():
                said = tuple(sorted(meeting.statements(actor, other)))
                yield Link(actor, other, "event", event, said)

    def _by_statements(self, actor: str) -> Iterator[Link]:
        view = self.names.view
        for predicate in _STATED:
            for statement in view.statements(subject=actor, predicate=predicate):
                yield from self._stated(actor, str(statement.object), statement)
            for statement in view.statements(predicate=predicate, object=actor):
                yield from self._stated(actor, statement.subject, statement)

    def _stated(self, actor: str, other: str, statement: Statement) -> Iterator[Link]:
        node = self.names.node(other)
        if node is None or node.is_unnamed or "Place" in node.kinds:
            return
        if statement.certainty == "certain" and statement.modality == "factual":
            yield Link(actor, other, statement.predicate, None, (statement.id,))

    def _back(self, goal: str) -> list[Link]:
        links: list[Link] = []
        link = self.came_from.get(goal)
        while link is not None:
            links.append(link)
            link = self.came_from[link.start]
        return links[::-1]

    def _day(self, event: str) -> str:
        return when_of(self.names.view, event).order
