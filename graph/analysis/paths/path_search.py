"""The cheapest path between two, searched from both ends at once, over arrays.

Dijkstra's method from both sides (Pohl 1971, Bi-directional search). Every step costs at least
`step`, so all vertices that lie less than that beyond the nearest are settled together, as in
delta-stepping (Meyer and Sanders 2003, Journal of Algorithms 49), with arrays in place of a heap.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from graph.analysis.paths.path_ground import STEP, Ground

Vertices = NDArray[np.int64]
Costs = NDArray[np.float32]
_INF = np.float32(np.inf)


@dataclass(frozen=True)
class Manner:
    """How to search.

    Attributes:
        step: cost of each step beside its strength; above 0.
        by_age: False to count what is old as much as what is new.
        live_only: True to go by nothing that is old or undated.
        dearer: what a step between two vertices costs more, either way; `inf` forbids it.
        barred: vertices not to go through.
    """

    step: float = STEP
    by_age: bool = True
    live_only: bool = False
    dearer: Mapping[tuple[int, int], float] = field(default_factory=dict)
    barred: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Way:
    """What a search found.

    Attributes:
        vertices: from start to goal; empty when nothing joins them.
        cost: of all steps.
        reached: how many vertices were looked at.
        complete: False when the search gave up at its limit.
    """

    vertices: tuple[int, ...]
    cost: float
    reached: int
    complete: bool


def search(ground: Ground, start: int, goal: int, manner: Manner, most: int) -> Way:
    """Return the cheapest path; ties go to the smaller numbers.

    Args:
        ground: what paths run over.
        start, goal: two different vertices.
        manner: how to search.
        most: how many vertices to leave before giving up.
    """
    sides = (_Side(ground, start, manner), _Side(ground, goal, manner))
    best, meeting, left = float("inf"), -1, 0
    while all(len(side.edge) for side in sides) and sides[0].near + sides[1].near < best:
        if left >= most:
            return Way(_joined(sides, meeting), best, left, False)
        side, other = sorted(sides, key=lambda one: len(one.edge))
        batch = side.take()
        left += len(batch)
        new = side.leave(batch, best - other.near)
        totals = side.cost[new] + other.cost[new]
        if len(new) and totals.min() < best:
            best = float(totals.min())
            meeting = int(new[totals == totals.min()].min())
    return Way(_joined(sides, meeting), best, left, True)


def _joined(sides: tuple["_Side", "_Side"], meeting: int) -> tuple[int, ...]:
    if meeting < 0:
        return ()
    return (*sides[0].back(meeting)[::-1], *sides[1].back(meeting)[1:])


class _Side:
    """One end of the search.

    Attributes:
        cost: of each vertex so far, shape (vertices,).
        edge: vertices that are reached and not yet left.
        near: cost of the nearest of them.
    """

    def __init__(self, ground: Ground, start: int, manner: Manner) -> None:
        self._ground, self._manner = ground, manner
        self.cost = np.full(ground.vertices, _INF, np.float32)
        self._from = np.empty(ground.vertices, np.int32)
        self._event_cost = np.full(ground.weighing.attendance.events, _INF, np.float32)
        self._start, self.near = start, 0.0
        self.cost[start] = 0
        self.edge: Vertices = np.array([start], dtype=np.int64)
        self._barred = np.array(sorted(manner.barred), dtype=np.int64)

    def take(self) -> Vertices:
        """Settle the nearest vertices, which no further step can bring nearer."""
        costs = self.cost[self.edge]
        is_near = costs < self.near + np.float32(self._manner.step)
        batch, self.edge = self.edge[is_near], self.edge[~is_near]
        return batch

    def leave(self, batch: Vertices, below: float) -> Vertices:
        """Go one step on from settled vertices; return those that are now reached cheaper."""
        pieces = [self._by_events(batch, below), self._by_relations(batch)]
        source, target, cost = (np.concatenate(one) for one in zip(*pieces, strict=True))
        kept = (cost < below) & (cost < self.cost[target])
        source, target, cost = source[kept], target[kept], cost[kept]
        for (one, other), more in self._manner.dearer.items():
            is_dearer = ((source == one) & (target == other)) | (
                (source == other) & (target == one)
            )
            cost = np.where(is_dearer, cost + np.float32(more), cost)
        kept = (cost < below) & (cost < self.cost[target])
        if len(self._barred):
            kept &= ~np.isin(target, self._barred)
        new = self._note(source[kept], target[kept], cost[kept])
        self.edge = np.union1d(self.edge, new)
        self.near = float(self.cost[self.edge].min()) if len(self.edge) else float("inf")
        return new

    def back(self, vertex: int) -> list[int]:
        """The vertices from one that was reached back to this end."""
        found = [vertex]
        while found[-1] != self._start:
            found.append(int(self._from[found[-1]]))
        return found

    def _note(self, source: Vertices, target: Vertices, cost: Costs) -> Vertices:
        order = np.lexsort((source, cost, target))
        target = target[order]
        first = np.flatnonzero(np.concatenate([[True], target[1:] != target[:-1]])[: len(target)])
        new, best = target[first], order[first]
        self.cost[new], self._from[new] = cost[best], source[best]
        return new

    def _by_events(self, batch: Vertices, below: float) -> tuple[Vertices, Vertices, Costs]:
        """To all who were at the events of a batch; an event counts from who gets there best."""
        ground, attendance = self._ground, self._ground.weighing.attendance
        there = batch[batch < attendance.actors]
        doors = ground.doors if self._manner.by_age else ground.ageless_doors
        limits = below - self.cost[there].astype(np.float64) - self._manner.step
        source, pairs = doors.below(there, limits)
        events = attendance.event[pairs]
        cost = self.cost[source] + ground.pair_cost[pairs] + self._of_events(events)
        kept = np.flatnonzero((cost < below) & (cost < self._event_cost[events]))
        kept = kept[np.lexsort((source[kept], cost[kept], events[kept]))]
        events, cost, source = events[kept], cost[kept], source[kept]
        first = np.flatnonzero(np.concatenate([[True], events[1:] != events[:-1]])[: len(events)])
        events, cost, source = events[first], cost[first], source[first]
        self._event_cost[events] = cost
        at, met = attendance.of_event.positions(events), attendance.met[events]
        total = np.repeat(cost, met) + ground.pair_cost[at]
        return np.repeat(source, met), attendance.actor[at].astype(np.int64), total

    def _of_events(self, events: NDArray[np.int32]) -> Costs:
        ground, manner = self._ground, self._manner
        cost = ground.event_cost[events] + np.float32(manner.step)
        if manner.by_age:
            cost = cost + ground.event_age[events]
        if manner.live_only:
            cost = np.where(ground.event_live[events], cost, _INF)
        return cost

    def _by_relations(self, batch: Vertices) -> tuple[Vertices, Vertices, Costs]:
        ground, manner = self._ground, self._manner
        places = ground.edges_of.positions(batch)
        edges = ground.edges_of.items[places]
        source = np.repeat(batch, ground.edges_of.counts(batch))
        cost = self.cost[source] + ground.edge_cost[edges] + np.float32(manner.step)
        if manner.by_age:
            cost = cost + ground.edge_age[edges]
        if manner.live_only:
            cost = np.where(ground.edge_live[edges], cost, _INF)
        return source, ground.far[places], cost
