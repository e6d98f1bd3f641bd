"""The network around one actor, mechanism, programme, theme, place or event."""

from dataclasses import dataclass

from graph.query.answer import Answer
from graph.query.attendance import attendances_of
from graph.query.events import EventFilter, event_ids, events_in, events_on
from graph.query.hierarchy import narrower_themes, places_inside
from graph.query.names import Names, Ref
from graph.query.network_choice import chosen_nodes, strengths
from graph.query.network_edges import Edge, edges_of
from graph.query.network_from_events import EventTies
from graph.query.network_from_statements import add_stated_ties
from graph.query.network_meetings import Meetings
from graph.query.network_tie import Ties
from graph.query.network_words import ABOUT, BETWEEN_ACTORS, LEFT_OUT, PARTICIPATION, PLACE
from graph.query.unknown import Unknown, unknown
from graph.store.base import View

# Following neighbours stops at so many events: a click must be answered in half a second.
_EVENTS_FOLLOWED = 600
# After so many neighbours with more events than are left, the rest is not asked any more.
_TOO_MANY = 3
_SHOWN_EXAMPLES = 10


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


@dataclass(frozen=True, slots=True)
class NetworkNode(Answer):
    """One node: `depth` is its distance from the centre, `weight` the sum of its ties here."""

    id: str
    label: str
    kind: str
    subtype: str | None
    depth: int
    weight: float


@dataclass(frozen=True, slots=True)
class LeftOut(Answer):
    """What is not in the picture, and why, in words."""

    reason: str
    count: int
    explanation: dict[str, str]
    examples: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class Network(Answer):
    """The ego network: `shown` of `total` nodes, centre included."""

    center: Ref
    layers: tuple[str, ...]
    nodes: tuple[NetworkNode, ...]
    edges: tuple[Edge, ...]
    shown: int
    total: int
    left_out: tuple[LeftOut, ...]


def ego_network(
    view: View, center: str, options: NetworkOptions | None = None, language: str = "en"
) -> Network | Unknown:
    """Return the network around a node; the nearest names when unknown.

    A tie is computed from sure, factual parts only: groups without a name, open roles and wishes
    make none and are counted in `left_out`.

    Raises:
        ModelError: the filter names a theme or place that is not there.
    """
    names = Names(view, language)
    node = names.node(center)
    if node is None:
        return unknown(names, center)
    options = options or NetworkOptions()
    layers = options.layers or default_layers(node.kinds)
    gathering = _Gathering(names, options, layers)
    gathering.around(center, node.kinds)
    depths = gathering.depths(center)
    return _drawn(gathering, center, depths, layers)


def default_layers(kinds: tuple[str, ...]) -> tuple[str, ...]:
    """Return the layers that fit a centre of these kinds."""
    special = {"Theme": ABOUT, "Place": PLACE, "Event": PARTICIPATION}
    return next(((special[kind],) for kind in kinds if kind in special), BETWEEN_ACTORS)


class _Gathering:
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
            within = {self.meetings.whole(statement.subject) for statement in held}
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


def _drawn(
    gathering: _Gathering, center: str, depths: dict[str, int], layers: tuple[str, ...]
) -> Network:
    options, ties, names = gathering.options, gathering.ties, gathering.names
    strength = strengths(ties, options.min_weight)
    shown, cut = chosen_nodes(center, depths, strength, options.limit)
    for tie in ties.found.values():
        if tie.weight < options.min_weight:
            ties.leave_out("weight", f"{tie.source} {tie.target} {tie.layer}")
    for node in cut:
        ties.leave_out("limit", node)
    kept = [
        tie
        for tie in ties.found.values()
        if tie.weight >= options.min_weight and tie.source in shown and tie.target in shown
    ]
    return Network(
        center=names.ref(center),
        layers=layers,
        nodes=tuple(_node(names, one, depths[one], strength.get(one, 0.0)) for one in shown),
        edges=edges_of(gathering.meetings, kept),
        shown=len(shown),
        total=len(shown) + len(cut),
        left_out=tuple(_left_out(names, why, ties.left_out[why]) for why in sorted(ties.left_out)),
    )


def _node(names: Names, node_id: str, depth: int, weight: float) -> NetworkNode:
    ref = names.ref(node_id)
    return NetworkNode(ref.id, ref.label, ref.kind, ref.subtype, depth, round(weight, 6))


def _left_out(names: Names, reason: str, things: set[str]) -> LeftOut:
    nodes = [thing for thing in sorted(things) if names.node(thing) is not None]
    examples = names.refs(nodes[:_SHOWN_EXAMPLES])
    return LeftOut(reason, len(things), LEFT_OUT[reason], examples)
