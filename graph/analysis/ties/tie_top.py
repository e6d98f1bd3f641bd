"""The pairs with the largest sums over shared events, found without making all pairs.

No sum of a pair can be larger than what either of the two gives with the best partner at each of
its events. Actors are gone through from the largest such bound down; once it falls below the
smallest sum that would be listed, no pair that is left can be listed.
"""

import heapq
from dataclasses import dataclass

import numpy as np

from graph.analysis.attendance import Attendance, Numbers, Values
from graph.analysis.sparse import Sparse, event_matrix

_ACTORS_AT_ONCE = 256


@dataclass(frozen=True, slots=True)
class TopPair:
    """Two actors by position, one < other, and the sum."""

    one: int
    other: int
    value: float


def top_pairs(attendance: Attendance, event: Values, pair: Values, limit: int) -> list[TopPair]:
    """Return the `limit` pairs with the largest sums above 0, largest first, then by position.

    Args:
        attendance: who was where.
        event: what an event counts, not below 0; shape (events,).
        pair: what the part of an actor at an event counts, not below 0; shape (pairs,).
        limit: how many at most.

    Raises:
        MissingExtraError: scipy is not installed.
    """
    bound = _bounds(attendance, event, pair)
    order = np.argsort(-bound, kind="stable")
    parts = event_matrix(attendance, pair)
    weighed = event_matrix(attendance, pair * event[attendance.event]).T.tocsr()[order]
    parts = parts[:, order].tocsr()
    heap: list[tuple[float, int, int]] = []
    for begin in range(0, len(order), _ACTORS_AT_ONCE):
        enough = heap[0][0] if len(heap) >= limit else 0.0
        # A bound and a sum are added up in another order: what nearly ties is looked at too.
        if bound[order[begin]] <= 0 or bound[order[begin]] * (1 + 1e-9) < enough:
            break
        block = (weighed[begin : begin + _ACTORS_AT_ONCE] @ parts).tocsr()
        _note(heap, block, begin, order, limit)
    found = [TopPair(-one, -other, value) for value, one, other in heap]
    return sorted(found, key=lambda top: (-top.value, top.one, top.other))


def _bounds(attendance: Attendance, event: Values, pair: Values) -> Values:
    """The most that any pair of an actor can sum to; shape (actors,)."""
    best = np.zeros(attendance.events)
    np.maximum.at(best, attendance.event, pair)
    most = pair * (event * best)[attendance.event]
    return np.bincount(attendance.actor, most, attendance.actors).astype(np.float64)


def _note(
    heap: list[tuple[float, int, int]],
    block: Sparse,
    begin: int,
    order: Numbers,
    limit: int,
) -> None:
    """Put into the heap what is among the largest; each pair where its first actor is in turn."""
    row = np.repeat(np.arange(begin, begin + block.shape[0]), np.diff(block.indptr))
    enough = heap[0][0] if len(heap) >= limit else 0.0
    ahead = (block.indices > row) & (block.data >= enough) & (block.data > 0)
    row, column, value = row[ahead], block.indices[ahead], block.data[ahead]
    if len(value) > limit:
        least = np.partition(value, len(value) - limit)[len(value) - limit]
        kept = value >= least
        row, column, value = row[kept], column[kept], value[kept]
    ends = np.sort(np.stack([order[row], order[column]]), axis=0).tolist()
    for one, other, total in zip(*ends, value.tolist(), strict=True):
        # Positions are negative in the heap so that of equal sums the first pair stays.
        entry = (total, -one, -other)
        if len(heap) < limit:
            heapq.heappush(heap, entry)
        else:
            heapq.heappushpop(heap, entry)
