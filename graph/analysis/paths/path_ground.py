"""All that paths run over, as arrays: who was where, what sources state, and what each costs.

A step costs ln 2 (each introduction opens half of the doors) and minus the logarithm of how strong
it is, so the cheapest path is the one whose strengths multiply to most.
"""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from graph.analysis.ended import ended_on
from graph.analysis.paths.path_stated import STANDING, Stated, stated_ties
from graph.analysis.ties.tie_factors import Weighing
from graph.analysis.ties.tie_weights import HALF_LIFE_YEARS, UNDATED
from graph.index.days import day_before
from graph.index.lists import Lists, group, ranges, starts_of
from graph.query.names import Names
from graph.store.base import View

Costs = NDArray[np.float32]

STEP = float(np.log(2))
# As the gaps say: after three years without anything new a tie is dormant.
LIVE_YEARS = 3
_DAYS_OF_YEAR = 365.25
_LEAST = 1e-3
# Above every cost that is not infinite, so that an actor and a cost make one number.
_ROOM = 1024.0


@dataclass(frozen=True)
class Doors:
    """The events of each actor, cheapest first: which are worth going to is found at once.

    Attributes:
        starts: where those of each actor begin; shape (actors + 1,).
        pair: of the attendance; shape (pairs,).
        key: actor times `_ROOM` plus what it costs to get to the event; rising; shape (pairs,).
    """

    starts: NDArray[np.int64]
    pair: NDArray[np.int32]
    key: NDArray[np.float64]

    def below(
        self, actors: NDArray[np.int64], limits: NDArray[np.float64]
    ) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
        """Return the actors with their pairs that cost no more than the limit of each actor."""
        # Keys are finer than costs by far, but not exact: the caller compares again.
        wanted = actors * _ROOM + np.clip(limits + 1e-3, 0, _ROOM - 1)
        begins = self.starts[actors]
        counts = np.maximum(np.searchsorted(self.key, wanted) - begins, 0)
        return np.repeat(actors, counts), self.pair[ranges(begins, counts)]


@dataclass(frozen=True)
class Ground:
    """Actors, programmes and mechanisms as vertices: those at events first, as in `attendance`.

    Attributes:
        event_cost: of each event without its age; `event_age` is what the age adds.
        event_live: True for events of the last `LIVE_YEARS`.
        pair_cost: of each pair of the attendance.
        further: ids of the vertices that were at no event, in the order of their numbers.
        stated: the relations; `edges_of` lists them by vertex, `far` is the other end of each.
        edge_cost, edge_age, edge_live: of each relation.
        ended: last day of each actor that has ended before today.
    """

    weighing: Weighing
    event_cost: Costs
    event_age: Costs
    event_live: NDArray[np.bool_]
    pair_cost: Costs
    further: dict[str, int]
    stated: list[Stated]
    edges_of: Lists
    far: NDArray[np.int64]
    edge_cost: Costs
    edge_age: Costs
    edge_live: NDArray[np.bool_]
    ended: dict[str, date]

    @property
    def vertices(self) -> int:
        """How many there are."""
        return self.weighing.attendance.actors + len(self.further)

    def number(self, node_id: str) -> int | None:
        """The vertex of a node; None for one that nothing ties."""
        found = self.weighing.attendance.actor_number(node_id)
        return self.further.get(node_id) if found is None else found

    def id_of(self, vertex: int) -> str:
        """The node of a vertex."""
        actors = self.weighing.attendance.actors
        if vertex < actors:
            return self.weighing.attendance.actor_id(vertex)
        return self._further_ids[vertex - actors]

    @cached_property
    def _further_ids(self) -> list[str]:
        return list(self.further)

    @cached_property
    def doors(self) -> Doors:
        """The events of each actor by what it costs to get there."""
        return self._doors(self.event_cost + self.event_age)

    @cached_property
    def ageless_doors(self) -> Doors:
        """The same when what is old counts as much as what is new."""
        return self._doors(self.event_cost)

    def _doors(self, event_cost: Costs) -> Doors:
        attendance = self.weighing.attendance
        cost = np.minimum(self.pair_cost + event_cost[attendance.event], np.float32(_ROOM - 1))
        key = attendance.actor * _ROOM + cost
        order = np.argsort(key, kind="stable").astype(np.int32)
        return Doors(starts_of(attendance.actor, attendance.actors), order, key[order])

    @cached_property
    def closed(self) -> frozenset[int]:
        """Vertices of actors that are closed; what a programme brought together outlasts it."""
        found = (self.number(one) for one in self.ended)
        return frozenset(one for one in found if one is not None)


def ground_of(view: View, weighing: Weighing, known: bool = True) -> Ground:
    """Return what paths run over; keep it while the ledger stays the same.

    Args:
        view: what may be shown.
        weighing: the attendance of the same view, with its weights.
        known: False to leave out what only the vocabulary says.
    """
    attendance, weights, today = weighing.attendance, weighing.weights, weighing.rules.today
    ends_on = ended_on(view, weighing.vocabulary)
    names = Names(view)
    stated = stated_ties(names, attendance, ends_on, known)
    further = _further(weighing, stated)
    ends = [[_vertex(weighing, further, end) for end in tie.ends] for tie in stated]
    both = np.array(ends, dtype=np.int64).reshape(-1, 2)
    from_to = np.concatenate([both, both[:, ::-1]])
    edge = np.tile(np.arange(len(stated), dtype=np.int32), 2)
    order = np.lexsort((edge, from_to[:, 0]))
    vertices = attendance.actors + len(further)
    return Ground(
        weighing=weighing,
        event_cost=_cost(weights.size * weights.format),
        event_age=_cost(weights.age),
        event_live=_live_events(weighing),
        pair_cost=_cost(np.maximum(weights.pair, _LEAST)),
        further=further,
        stated=stated,
        edges_of=group(from_to[order, 0], edge[order], vertices),
        far=from_to[order, 1],
        edge_cost=_cost(np.array([max(tie.others, 1) ** -0.5 for tie in stated])),
        edge_age=_cost(np.array([age_of_stated(tie, today) for tie in stated])),
        edge_live=np.array([state_of_stated(tie, today) == "live" for tie in stated], np.bool_),
        ended={one: day for one, day in ends_on.items() if day < today and _is_actor(names, one)},
    )


def age_of_stated(tie: Stated, today: date) -> float:
    """Return what its age leaves of a relation: half after each half-life, and half undated."""
    if tie.day is None:
        return UNDATED
    years = max((today - tie.day).days, 0) / _DAYS_OF_YEAR
    return float(0.5 ** (years / HALF_LIFE_YEARS))


def state_of_stated(tie: Stated, today: date) -> str:
    """Return `live`, `old` or `undated`; a membership without an end stands."""
    if tie.day is None:
        return "live" if tie.by in STANDING and tie.edtf is None else "undated"
    return "live" if is_live(tie.day.toordinal(), today) else "old"


def is_live(last_day: int, today: date) -> bool:
    """True when a day is no longer ago than `LIVE_YEARS`."""
    return last_day >= day_before(today, LIVE_YEARS)


def _is_actor(names: Names, node_id: str) -> bool:
    node = names.node(node_id)
    return node is not None and "Actor" in node.kinds


def _vertex(weighing: Weighing, further: dict[str, int], node_id: str) -> int:
    found = weighing.attendance.actor_number(node_id)
    return further[node_id] if found is None else found


def _further(weighing: Weighing, stated: list[Stated]) -> dict[str, int]:
    attendance = weighing.attendance
    ends = {end for tie in stated for end in tie.ends}
    others = sorted(end for end in ends if attendance.actor_number(end) is None)
    return {end: attendance.actors + place for place, end in enumerate(others)}


def _live_events(weighing: Weighing) -> NDArray[np.bool_]:
    days, limit = weighing.attendance.day, day_before(weighing.rules.today, LIVE_YEARS)
    found: NDArray[np.bool_] = (days > 0) & (days >= limit)
    return found


def _cost(strength: NDArray[np.float64]) -> Costs:
    """Minus the logarithm; infinite where nobody else was there."""
    with np.errstate(divide="ignore"):
        return (-np.log(strength)).astype(np.float32)
