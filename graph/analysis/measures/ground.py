"""What measures are taken of: who was where, and what each event and each part counts."""

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from graph.analysis.attendance import Attendance, Numbers, Values
from graph.analysis.measures.distances import Distances, distances
from graph.analysis.measures.implicit_ties import ImplicitTies
from graph.analysis.measures.tie_graph import MOST_MEETINGS, TieGraph, tie_graph
from graph.analysis.measures.tied_pairs import tied_pairs
from graph.analysis.ties.tie_weights import TieWeights

# About five seconds: steps of pairs of an actor and an event, times actors to start from.
_WAYS, _LEAST_SOURCES = 5e8, 100


@dataclass(frozen=True)
class Ground:
    """An attendance with its weights, and what is made of them once.

    Attributes:
        attendance: who was where.
        event: what each event counts; shape (events,).
        pair: what the part of an actor at an event counts; shape (pairs,).
        seed: of samples.
        sources: from how many actors shortest ways are gone at most.
        group: of each actor the number of its type or country, -1 where it is not known; None when
            nobody asks; shape (actors,).
    """

    attendance: Attendance
    event: Values
    pair: Values
    seed: int = 0
    sources: int = 10_000
    group: NDArray[np.int64] | None = None

    @cached_property
    def ties(self) -> ImplicitTies:
        """All ties as something to multiply with."""
        return ImplicitTies(self.attendance, self.event, self.pair)

    @cached_property
    def meetings(self) -> int:
        """How many times two met: of each event all its pairs."""
        met = self.attendance.met
        return int((met * (met - 1)).sum()) // 2

    @property
    def least(self) -> int:
        """How many events a pair must share to stand in `graph`: 1, in a large ledger 2."""
        return 1 if self.meetings <= MOST_MEETINGS else 2

    @cached_property
    def graph(self) -> TieGraph:
        """The ties of pairs that shared at least `least` events."""
        return tie_graph(self.attendance, self.event, self.pair, self.least)

    @cached_property
    def distances(self) -> Distances:
        """Betweenness and closeness, from all actors or from `sources` of them."""
        return distances(self.attendance, self.sources, self.seed)

    @property
    def group_of_actor(self) -> NDArray[np.int64]:
        """The group of each actor, -1 where it is not known; shape (actors,)."""
        unknown = np.full(self.attendance.actors, -1, dtype=np.int64)
        return unknown if self.group is None else self.group

    @cached_property
    def degree(self) -> Numbers:
        """How many different others each actor met; shape (actors,)."""
        found = np.zeros(self.attendance.actors, dtype=np.int64)
        for block in tied_pairs(self.attendance, self.event, self.pair):
            for ends in (block.first, block.second):
                found += np.bincount(ends, minlength=len(found))
        return found


def ground_of(attendance: Attendance, weights: TieWeights, seed: int = 0) -> Ground:
    """Return the ground of measures of a weighed attendance.

    Shortest ways are gone from all actors where that takes seconds, else from some.
    """
    sources = max(int(_WAYS // max(len(attendance.actor), 1)), _LEAST_SOURCES)
    return Ground(attendance, weights.event, weights.pair, seed, sources)


def drawn(ground: Ground, times: Numbers) -> Ground:
    """Return the ground with each event as often as it was drawn; one drawn never is left out.

    Args:
        ground: of all events.
        times: shape (events,).
    """
    old = ground.attendance
    kept = times > 0
    pairs = np.repeat(kept, old.met)
    attendance = replace(
        old,
        event_node=old.event_node[kept],
        starts=np.concatenate([[0], np.cumsum(old.met[kept])]),
        actor=old.actor[pairs],
        roles=old.roles[pairs],
        confidence=old.confidence[pairs],
        first_day=old.first_day[kept],
        last_day=old.last_day[kept],
        year=old.year[kept],
        type=old.type[kept],
    )
    return replace(
        ground,
        attendance=attendance,
        event=(ground.event * times)[kept],
        pair=ground.pair[pairs],
    )
