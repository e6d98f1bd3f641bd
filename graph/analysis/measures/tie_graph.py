"""The ties between actors as a matrix: made only for what cannot do without, and only so far."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from graph.analysis.attendance import Attendance, Numbers, Small, Values
from graph.analysis.measures.tied_pairs import TiedPairs, tied_pairs
from graph.analysis.sparse import Sparse, matrix_of, symmetric

# A ledger with more meetings of two than this is told by pairs that met at least twice: from about
# 40,000 events of a dozen actors on, all pairs take more time and memory than they tell.
MOST_MEETINGS = 3_000_000


@dataclass(frozen=True)
class TieGraph:
    """Ties both ways.

    Attributes:
        matrix: what each tie counts, above 0; symmetric, shape (actors, actors).
        least: how many events a pair must share to stand here.
        pairs: how many pairs stand here.
    """

    matrix: Sparse
    least: int
    pairs: int

    @cached_property
    def plain(self) -> Sparse:
        """The same with 1 for each tie."""
        one = self.matrix
        return matrix_of(np.ones(one.nnz), one.indices, one.indptr, one.shape)

    @cached_property
    def degree(self) -> Numbers:
        """How many ties each actor has here; shape (actors,)."""
        return np.asarray(np.diff(self.matrix.indptr), dtype=np.int64)

    @cached_property
    def strength(self) -> Values:
        """What the ties of each actor here count; shape (actors,)."""
        return np.asarray(self.matrix.sum(axis=1), dtype=np.float64).ravel()


def tie_graph(attendance: Attendance, event: Values, pair: Values, least: int = 1) -> TieGraph:
    """Return the ties of the pairs that shared at least so many events and count above 0.

    Args:
        attendance: who was where.
        event: what each event counts; shape (events,).
        pair: what the part of an actor at an event counts; shape (pairs,).
        least: how many events a pair must share.

    Raises:
        MissingExtraError: scipy is not installed.
    """
    blocks = [_counting(block) for block in tied_pairs(attendance, event, pair, least)]
    blocks.append((np.zeros(0, np.int32), np.zeros(0, np.int32), np.zeros(0)))
    first, second, weight = (np.concatenate(column) for column in zip(*blocks, strict=True))
    return TieGraph(symmetric(first, second, weight, attendance.actors), least, len(first))


def _counting(block: TiedPairs) -> tuple[Small, Small, Values]:
    kept = block.weight > 0
    return block.first[kept], block.second[kept], block.weight[kept]
