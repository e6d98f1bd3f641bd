"""Gathers the ties around one thing, in one step or two."""

from dataclasses import dataclass

from graph.model.presence import holds
from graph.query.attendance import attendances_of
from graph.query.events import EventFilter, event_ids, events_in
from graph.query.events_about import events_on
from graph.query.hierarchy import narrower_themes, places_inside
from graph.query.names import Names
from graph.query.network_choice import strengths
from graph.query.network_from_events import EventTies
from graph.query.network_from_statements import add_stated_ties
from graph.query.network_meetings import Meetings
from graph.query.network_tie import Ties

# Following neighbours stops at so many events: a click must be answered in half a second.
_EVENTS_FOLLOWED = 600
# After so many neighbours with more events than are left, the rest is not asked any more.
_TOO_MANY = 3


@dataclass(frozen=True, slots=True)
class NetworkOptions:
    """What a network shows.

    Attributes:
        depth: 1 for the ties of the centre, 2 also for those of its neighbours.
        layers: ids of `network_words.LAYERS`; empty for those that fit the centre.
        theme, country: id or name; only events about it or held there make ties.
        date_from, date_to: ISO days; only events that may lie between make ties.
        min_weight: weaker ties are left out.
        limit: how many nodes at most, the centre included.
    """

    depth: int = 1
    layers: tuple[str, ...] = ()
    theme: str | None = None
    country: str | None = None
    date_from: str | None = None
    date_to: str | None = None
    min_weight: float = 0.0
    limit: int = 150

    @property
    def filters_events(self) -> bool:
        """True when not all events count."""
        filters = (self.theme, self.country, self.date_from, self.date_to)
        return any(value is not None for value in filters)


class Gathering:
    """All ties around a centre, gathered in one or two steps."""

    def __init__(self, names: Names, options: NetworkOptions, layers: tuple[str, ...]) -> None:
        self.names = names
        self.options = options
        self.ties = Ties(layers)
        self.meetings = Meetings(names)
        self.events = EventTies(self.meetings, self.ties)
        self.allowed = self._allowed()

    def around(self, center: str, kinds: tuple[str, ...]) -> None:
        """Gather the ties of the centre."""
        view = self.names.view
        if "Theme" in kinds:
            members = frozenset(narrower_themes(view, center))
            self.events.to_thing(center, members, self._let_in(events_on(view, center)))
        elif "Place" in kinds:
            members = frozenset(places_inside(view, center))
            self.events.to_thing(center, members, self._let_in(events_in(view, center)))
        elif "Event" in kinds:
            members = frozenset({center})
            self.events.at_event(center)
        else:
            members = frozenset({center})
            self.events.of_actor(center, self._events_of(center, note=True))
            held = view.statements(predicate="IN_CONTEXT_OF", object=center)
            within = {self.meetings.whole(s.subject) for s in held if holds(s)}
            self.events.to_thing(center, members, self._let_in(within))
        add_stated_ties(self.names, self.ties, center, members)

    def depths(self, center: str) -> dict[str, int]:
        """Return the distance of every node; at depth 2 the strongest neighbours are followed."""
        near = {end for key in self.ties.found for end in key[:2]} - {center}
        found = {center: 0, **dict.fromkeys(near, 1)}
        if self.options.depth < 2:
            return found
        strength = strengths(self.ties, self.options.min_weight)
        ranked = sorted(near, key=lambda one: (-strength.get(one, 0.0), one))
        self._follow([one for one in ranked if self._is_actor(one)])
        far = {end for key in self.ties.found for end in key[:2]} - set(found)
        return {**found, **dict.fromkeys(far, 2)}

    def _follow(self, neighbours: list[str]) -> None:
        """Gather the ties of neighbours, strongest first, until there are too many events."""
        left, too_many = _EVENTS_FOLLOWED, 0
        for one in neighbours:
            add_stated_ties(self.names, self.ties, one, note=False)
            events = [] if too_many == _TOO_MANY else self._events_of(one, note=False)
            if too_many == _TOO_MANY or len(events) > left:
                self.ties.leave_out("not followed", one)
                too_many = min(too_many + 1, _TOO_MANY)
                continue
            left -= len(events)
            self.events.of_actor(one, events, note=False)

    def _events_of(self, actor: str, note: bool) -> list[str]:
        attended = attendances_of(self.names, actor)
        events = {self.meetings.whole(attendance.event) for attendance in attended}
        return self._let_in(events, note)

    def _let_in(self, events: set[str], note: bool = True) -> list[str]:
        if self.allowed is None:
            return sorted(events)
        for event in events - self.allowed if note else ():
            self.ties.leave_out("filter", event)
        return sorted(events & self.allowed)

    def _allowed(self) -> set[str] | None:
        wanted = self.options
        if not wanted.filters_events:
            return None
        chosen = EventFilter(
            theme=wanted.theme,
            country=wanted.country,
            date_from=wanted.date_from,
            date_to=wanted.date_to,
        )
        return event_ids(self.names, chosen)

    def _is_actor(self, node_id: str) -> bool:
        node = self.names.node(node_id)
        return node is not None and bool({"Actor", "Mechanism", "Programme"} & set(node.kinds))
