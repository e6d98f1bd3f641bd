"""Pairs of actors that met in one set of meetings and in none of another, without making all."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.analysis.attendance import Attendance, Numbers, Values
from graph.analysis.sparse import Sparse, event_matrix
from graph.analysis.ties.tie_kinds import only
from graph.analysis.ties.tie_top import TopPair

Flags = NDArray[np.bool_]
# Numbers held at a time for the rows that are looked at together: 40 MB.
_ROOM = 5_000_000
# A tie that counts for nothing is still one: its role or its event has no weight.
_LEAST = 1e-12


@dataclass(frozen=True, slots=True)
class Meetings:
    """Which pairs of an event and an actor count as meetings, of which kind.

    Attributes:
        wanted: who shared one of these is looked for; shape (pairs,).
        against: who shared one of these is not; shape (pairs,).
        unsure: who shared one of these may not be; shape (pairs,).
        strength: a tie counts as much as all of these that both shared; shape (pairs,).
        apart: pairs of actors that are left out, by position.
    """

    wanted: Flags
    against: Flags
    unsure: Flags
    strength: Flags
    apart: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """How many pairs there are, how many more there may be, and the strongest of them."""

    total: int
    unsure: int
    top: tuple[TopPair, ...]


def pairs_of(
    attendance: Attendance, meetings: Meetings, weights: tuple[Values, Values], limit: int
) -> Found:
    """Return the pairs that shared a wanted meeting and none against, strongest first.

    Args:
        attendance: who was where.
        meetings: which count as what.
        weights: what an event counts, shape (events,), and a pair, shape (pairs,); a tie is the
            sum over the meetings that give strength, as in `tie_weights`.
        limit: how many pairs to return; all are counted.

    Raises:
        MissingExtraError: scipy is not installed.
    """
    search = _Search(attendance, meetings, weights, limit)
    rows = np.unique(attendance.actor[meetings.wanted]).astype(np.int64)
    step = max(_ROOM // max(attendance.actors, 1), 1)
    for begin in range(0, len(rows), step):
        search.look_at(rows[begin : begin + step])
    return search.found()


class _Search:
    """Looks at some actors at a time and keeps the strongest pairs."""

    def __init__(
        self,
        attendance: Attendance,
        meetings: Meetings,
        weights: tuple[Values, Values],
        limit: int,
    ) -> None:
        self._actors, self._limit = attendance.actors, limit
        event, pair = weights
        value = np.maximum(pair, _LEAST)
        of_event = np.maximum(event, _LEAST)[attendance.event]
        self._wanted = _Sides(attendance, meetings.wanted)
        self._strength = _Sides(attendance, meetings.strength, value, value * of_event)
        self._against = _Sides(attendance, meetings.against)
        self._unsure = _Sides(attendance, meetings.unsure)
        self._apart = _both_ways(meetings.apart)
        self._total = self._maybe = 0
        self._best: list[tuple[Values, Numbers, Numbers]] = []

    def look_at(self, rows: Numbers) -> None:
        """Count the pairs of which the first is among these actors, and keep the strongest."""
        row, column = _cells(self._wanted.of(rows))
        ahead = rows[row] < column
        row, column = row[ahead], column[ahead]
        kept = ~self._shared(self._against, rows, self._apart)[row, column]
        row, column = row[kept], column[kept]
        maybe = self._shared(self._unsure, rows)[row, column]
        self._maybe += int(maybe.sum())
        row, column = row[~maybe], column[~maybe]
        self._total += len(row)
        if len(row):
            value = np.zeros((len(rows), self._actors))
            block = self._strength.of(rows)
            value[_cells(block)] = block.data
            self._keep(value[row, column], rows[row], column)

    def found(self) -> Found:
        """Return what was counted and kept."""
        ends = zip(*(np.concatenate(one).tolist() for one in zip(*self._best, strict=True)),
                   strict=True) if self._best else ()  # fmt: skip
        best = sorted((TopPair(one, other, value) for value, one, other in ends),
                      key=lambda top: (-top.value, top.one, top.other))  # fmt: skip
        return Found(self._total, self._maybe, tuple(best[: self._limit]))

    def _keep(self, value: Values, one: Numbers, other: Numbers) -> None:
        if len(value) > self._limit:
            least = np.partition(value, len(value) - self._limit)[len(value) - self._limit]
            kept = value >= least
            value, one, other = value[kept], one[kept], other[kept]
        self._best.append((value, one, other))

    def _shared(self, sides: "_Sides", rows: Numbers, more: Numbers | None = None) -> Flags:
        """Which actors shared one of the meetings with each; shape (rows, actors)."""
        found = np.zeros((len(rows), self._actors), dtype=np.bool_)
        found[_cells(sides.of(rows))] = True
        if more is not None and len(more):
            at = np.searchsorted(rows, more[:, 0])
            here = (at < len(rows)) & (rows[np.minimum(at, len(rows) - 1)] == more[:, 0])
            found[at[here], more[here, 1]] = True
        return found


class _Sides:
    """Meetings from both sides: actors by events, and events by actors."""

    def __init__(
        self,
        attendance: Attendance,
        kept: Flags,
        left: Values | None = None,
        right: Values | None = None,
    ) -> None:
        chosen = only(attendance, kept)
        self._left = event_matrix(chosen, None if left is None else left[kept]).T.tocsr()
        self._right = event_matrix(chosen, None if right is None else right[kept])

    def of(self, rows: Numbers) -> Sparse:
        """Return these actors by all actors: the sum over the meetings they shared."""
        return self._left[rows] @ self._right


def _cells(block: Sparse) -> tuple[Numbers, Numbers]:
    """Row and column of each entry."""
    row = np.repeat(np.arange(block.shape[0], dtype=np.int64), np.diff(block.indptr))
    return row, block.indices.astype(np.int64)


def _both_ways(pairs: Iterable[tuple[int, int]]) -> Numbers:
    found = sorted({(a, b) for pair in pairs for a, b in (pair, pair[::-1])})
    return np.array(found, dtype=np.int64).reshape(-1, 2)
