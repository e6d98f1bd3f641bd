"""The circle of an actor: whom it met, on what, and where, by what sources tell."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from graph.analysis.gaps.coverage_axes import event_links
from graph.analysis.gaps.coverage_parts import Parts
from graph.analysis.gaps.coverage_presence import from_sources
from graph.analysis.ties.tie_kinds import known_documents
from graph.model.presence import holds
from graph.model.statement import Statement
from graph.query.attendance import attendances_at
from graph.query.hierarchy import Sessions, countries_of_place
from graph.query.names import Names

# Relations that put two into one circle; a role in a programme joins all who have one in it.
PARTNERS = ("COOPERATES_WITH", "MEMBER_OF", "PART_OF", "SUPPORTED")
_SEATS = ("BASED_IN", "COUNTRY_OF", "OPERATES_IN")
# Why a thing is in a circle: the id of an event, or a statement that says so outright.
Grounds = dict[str, list[str | Statement]]


@dataclass(slots=True)
class Circle:
    """What is told of one actor and those around it.

    Attributes:
        events: whole events at which it surely was.
        actors: named actors that surely were there too, and those to whom a source ties it.
        themes: of these events, their sessions, talks and outcomes, and what it works on.
        places: where events were, where groups at them came from, where it is; with countries.
    """

    of: str
    events: set[str] = field(default_factory=set)
    actors: Grounds = field(default_factory=dict)
    themes: Grounds = field(default_factory=dict)
    places: Grounds = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """True when no source tells anything of it."""
        return not (self.events or self.actors or self.themes or self.places)


class Circles:
    """Reads circles out of one view, and what says so.

    Args:
        parts: of the view.
        names: of the same view.
    """

    def __init__(self, parts: Parts, names: Names) -> None:
        self._parts, self._names, self._view = parts, names, parts.view
        self._sessions = Sessions(parts.view)

    def of(self, actor: str) -> Circle:
        """Return the circle of an actor; an empty one of which no source tells anything."""
        attendance, circle = self._parts.attendance, Circle(actor)
        number = attendance.actor_number(actor)
        units = set() if number is None else set(attendance.events_of(number).tolist())
        circle.events = {attendance.event_id(unit) for unit in units}
        self._add_actors(circle, units)
        self._add_themes(circle, units)
        self._add_places(circle, units)
        return circle

    def statements(self, thing: str, grounds: Iterable[str | Statement]) -> Iterator[Statement]:
        """Yield what says that an actor, theme or place is in a circle."""
        for one in grounds:
            if isinstance(one, Statement):
                yield one
                continue
            for event in self._sessions.family(one):
                yield from self._of_event(event, thing)

    def _of_event(self, event: str, thing: str) -> Iterator[Statement]:
        for predicate in ("ADDRESSES", "HELD_IN"):
            yield from self._view.statements(event, predicate, thing)
        for part in attendances_at(self._names, (event,)):
            if part.ties and (thing in part.stands_for or thing in part.themes):
                yield part.statement

    def _add_actors(self, circle: Circle, units: set[int]) -> None:
        attendance = self._parts.attendance
        for unit in sorted(units):
            for other in attendance.of_event.of(unit).tolist():
                body = attendance.actor_id(other)
                if body != circle.of:
                    circle.actors.setdefault(body, []).append(attendance.event_id(unit))
        for predicate in PARTNERS:
            for said in from_sources(self._view, predicate):
                other = _other_end(said, circle.of)
                node = None if other is None else self._names.node(other)
                if node is not None and not node.is_unnamed:
                    circle.actors.setdefault(node.id, []).append(said)

    def _add_themes(self, circle: Circle, units: set[int]) -> None:
        attendance = self._parts.attendance
        for unit, theme in event_links(self._parts, "theme"):
            if unit in units:
                circle.themes.setdefault(theme, []).append(attendance.event_id(unit))
        for made in self._view.statements(predicate="PRODUCED"):
            if holds(made) and self._sessions.whole(made.subject) in circle.events:
                self._add(circle.themes, str(made.object), "ADDRESSES")
        self._add(circle.themes, circle.of, "WORKS_ON")

    def _add(self, found: Grounds, subject: str, predicate: str) -> list[Statement]:
        """Add what sources, not the vocabulary, say of one thing."""
        told = [one for one in self._view.statements(subject, predicate) if holds(one)]
        files = known_documents(self._view, told)
        said = [one for one in told if one.document not in files and one.object is not None]
        for one in said:
            found.setdefault(str(one.object), []).append(one)
        return said

    def _add_places(self, circle: Circle, units: set[int]) -> None:
        parts, found = self._parts, dict[str, list[str | Statement]]()
        for unit, place in event_links(parts, "place"):
            if unit in units:
                found.setdefault(place, []).append(parts.attendance.event_id(unit))
        for predicate in _SEATS:
            self._add(found, circle.of, predicate)
        for said in from_sources(self._view, "FROM_PLACE"):
            if self._came_to(said.subject, circle.events):
                found.setdefault(str(said.object), []).append(said)
        for place, grounds in found.items():
            for one in dict.fromkeys((place, *countries_of_place(self._view, place))):
                circle.places.setdefault(one, []).extend(self._grounded(place, grounds))

    def _grounded(
        self, place: str, grounds: Iterable[str | Statement]
    ) -> Iterator[str | Statement]:
        """Of a country what says the town in it: an event is not told to be in the country."""
        for one in grounds:
            if isinstance(one, Statement):
                yield one
            else:
                yield from self._view.statements(one, "HELD_IN", place)

    def _came_to(self, group: str, events: set[str]) -> bool:
        node = self._names.node(group)
        if node is None or not node.is_unnamed:
            return False
        told = self._view.statements(group, "PARTICIPATED_IN")
        return any(self._sessions.whole(str(said.object)) in events for said in told)


def _other_end(said: Statement, one: str) -> str | None:
    ends = (said.subject, str(said.object))
    if one not in ends or ends[0] == ends[1]:
        return None
    return ends[1] if ends[0] == one else ends[0]
