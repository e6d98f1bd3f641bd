"""How near actors are in the network of who met whom, by steps through the incidence alone.

With A what the parts of actors at events count and D what the events count, the tie of two actors
is an entry of T = A'DA (docs/decisions/0070). T is never made: T x is one step from actors to
events and one back, less what an actor would give itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from graph.analysis.attendance import Attendance, Small, Values
from graph.analysis.row_blocks import RowBlocks
from graph.analysis.sparse import Sparse, event_matrix
from graph.analysis.ties.tie_weights import TieWeights

# As in PageRank: how often a walk goes on.
DAMPING = 0.85
_DAMPED_STEPS = 3


@dataclass(frozen=True)
class Walks:
    """The network of who met whom as a thing to multiply with.

    Attributes:
        attendance: who was where.
        weights: what it counts.
    """

    attendance: Attendance
    weights: TieWeights

    @cached_property
    def matrix(self) -> Sparse:
        """Events by actors, what the part of each counts, in single precision: it is read most."""
        role, sure = self.weights.role, self.weights.confidence
        counts = role.value.astype(np.float32)[role.code]
        counts *= sure.value.astype(np.float32)[sure.code]
        return event_matrix(self.attendance, counts)

    @cached_property
    def blocks(self) -> RowBlocks:
        """The same, to multiply with."""
        return RowBlocks(self.matrix)

    @property
    def pair(self) -> NDArray[np.float32]:
        """What the part of an actor at an event counts; shape (pairs,)."""
        found: NDArray[np.float32] = self.matrix.data
        return found

    @cached_property
    def event(self) -> Values:
        """What each event counts; shape (events,)."""
        return self.weights.event

    @cached_property
    def ageless(self) -> "Walks":
        """The same network in which what is long ago counts as much as what is new."""
        found = Walks(self.attendance, replace(self.weights, age=np.ones(self.attendance.events)))
        found.__dict__.update(matrix=self.matrix, blocks=self.blocks)
        return found

    @cached_property
    def itself(self) -> Values:
        """What an actor would give itself; shape (actors,)."""
        given = self.event.astype(np.float32)[self.attendance.event] * self.pair * self.pair
        return np.bincount(self.attendance.actor, given, self.attendance.actors).astype(np.float64)

    @cached_property
    def strength(self) -> Values:
        """The sum of the ties of each actor; shape (actors,)."""
        return self.step(np.ones(self.attendance.actors))

    @cached_property
    def safe_strength(self) -> Values:
        """The strength, 1 where there is none: for dividing by it; shape (actors,)."""
        return np.where(self.strength > 0, self.strength, 1.0)

    @cached_property
    def meetings(self) -> Values:
        """How many others each actor met, once for each event; shape (actors,)."""
        others = (self.attendance.met - 1)[self.attendance.event]
        found = np.bincount(self.attendance.actor, others, self.attendance.actors)
        return found.astype(np.float64)

    def step(self, values: Values) -> Values:
        """Return T times the values; shapes (actors,) or (actors, columns)."""
        tall = values.ndim > 1
        found = step_of([self] * (values.shape[1] if tall else 1), values.reshape(len(values), -1))
        return found if tall else found[:, 0]

    def tie(self, actor: int) -> Values:
        """Return the tie of an actor with each actor, 0 with itself; shape (actors,)."""
        lists, pairs = self.attendance.of_event, self.attendance.pairs_of_actor.of(actor)
        of_pair = self.attendance.event[pairs]
        given = self.pair[pairs] * self.event[of_pair]
        at = lists.positions(of_pair)
        values = np.repeat(given, lists.counts(of_pair)) * self.pair[at]
        found = np.bincount(self.attendance.actor[at], values, self.attendance.actors)
        found[actor] = 0
        return found.astype(np.float64)

    def met(self, actor: int) -> Small:
        """Return who was at an event with an actor, whatever it counts; rising, not itself."""
        lists = self.attendance.of_event
        there = np.unique(lists.items[lists.positions(self.attendance.events_of(actor))])
        found: Small = there[there != actor]
        return found


def step_of(networks: Sequence[Walks], values: Values) -> Values:
    """Return T times the values, column by column each of its own network; shape of the values.

    All must be of one attendance: the incidence is read once for all columns.
    """
    blocks = networks[0].blocks
    at_events = blocks.times(np.ascontiguousarray(values, dtype=np.float32))
    for column, one in enumerate(networks):
        at_events[:, column] *= one.event
    found: Values = blocks.back(at_events).astype(np.float64)
    for column, one in enumerate(networks):
        found[:, column] -= one.itself * values[:, column]
    # Taking away what was added leaves dust where nothing is.
    np.maximum(found, 0, out=found)
    return found


@dataclass(frozen=True, slots=True)
class Nearness:
    """How near each actor is to one; each shape (actors,). Of those it met they say nothing.

    Attributes:
        resource: sum over common companions z of tie(a, z) x tie(z, c), each divided by the
            strength of z (Zhou, Lü and Zhang 2009), whatever its age.
        paths: paths of three ties, each divided by the root of the strengths of those between
            (Kovács et al. 2019, Nature Communications 10, 1240), whatever their age.
        pagerank: where a walk from the actor is, by the first three steps; what is new counts more.
    """

    resource: Values
    paths: Values
    pagerank: Values


def nearness(walks: Walks, actor: int, tie: Values) -> Nearness:
    """Return how near each actor is to one.

    Args:
        walks: the network.
        actor: its position.
        tie: of it with each actor; shape (actors,).
    """
    old = walks.ageless
    lasting = old.tie(actor)
    safe, root = walks.safe_strength, np.sqrt(old.safe_strength)
    begun = np.column_stack([lasting / old.safe_strength, lasting / root, tie / safe])
    two = step_of([old, old, walks], begun)
    three = step_of([old, walks], np.column_stack([two[:, 1] / root, two[:, 2] / safe]))
    own = walks.strength[actor] or 1.0
    steps = (tie, two[:, 2], three[:, 1])
    walk = np.sum([DAMPING**n * step / own for n, step in enumerate(steps, start=1)], axis=0)
    return Nearness(two[:, 0], three[:, 0], (1 - DAMPING) * walk)


def simple(walks: Walks, actor: int) -> tuple[Values, Values]:
    """Return what is compared with in a backtest: common companions, and Adamic-Adar.

    Sum over common companions z of tie(a, z) x tie(z, c), whatever its age; the second divides by
    log(others z met) (Adamic and Adar 2003). Both stronger than the same of bare counts.
    """
    old = walks.ageless
    tie = old.tie(actor)
    logs = np.log(np.maximum(walks.meetings, 2))
    found = old.step(np.column_stack([tie, tie / logs]))
    return found[:, 0], found[:, 1]


def pagerank(walks: Walks, actor: int, steps: int = _DAMPED_STEPS) -> Values:
    """Return where a walk is that goes back to an actor again and again; shape (actors,).

    Args:
        walks: the network.
        actor: where it begins and goes back to (personalised PageRank).
        steps: with 100 it is that of the literature, with few its beginning.
    """
    safe = walks.safe_strength
    here = np.zeros(walks.attendance.actors)
    here[actor] = 1
    found = here.copy()
    for number in range(1, steps + 1):
        here = walks.step(here / safe)
        found += DAMPING**number * here
    return (1 - DAMPING) * found
