"""Gould and Fernandez: between whom one stands, by the group that each of the three is of.

Gould and Fernandez 1989, Sociological Methodology 19. A broker has ties with two who have none
with each other. Ties go both ways here, so what they call gatekeeper and representative is one.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.analysis.attendance import Values
from graph.analysis.measures.brokerage import masked, row_blocks
from graph.analysis.measures.tie_graph import TieGraph
from graph.analysis.sparse import Sparse, matrix_of

ROLES = ("coordinator", "itinerant", "gatekeeper", "liaison")


@dataclass(frozen=True)
class BrokerRoles:
    """How many pairs each actor stands between; NaN where its group is not known.

    Attributes:
        coordinator: all three are of one group; shape (actors,), as all.
        itinerant: the two are of one group, the broker of another.
        gatekeeper: the broker and one of the two are of one group, the other of another.
        liaison: all three are of different groups.
    """

    coordinator: Values
    itinerant: Values
    gatekeeper: Values
    liaison: Values

    def of(self, role: str) -> Values:
        """Return one of ROLES."""
        return {
            "coordinator": self.coordinator,
            "itinerant": self.itinerant,
            "gatekeeper": self.gatekeeper,
            "liaison": self.liaison,
        }[role]


def broker_roles(graph: TieGraph, group: NDArray[np.integer]) -> BrokerRoles:
    """Return how many pairs without a tie each actor stands between, by role.

    Pairs are counted from the numbers of partners by group; those who are tied to each other, the
    triangles, are taken off. Ties to actors whose group is not known are left out.

    Args:
        graph: the ties.
        group: of each actor, -1 for not known; shape (actors,).

    Raises:
        MissingExtraError: scipy is not installed.
    """
    ties = _where(graph.plain, lambda row, column: (group[row] >= 0) & (group[column] >= 0))
    within = _where(ties, lambda row, column: group[row] == group[column])
    partners, own = (np.diff(one.indptr).astype(np.float64) for one in (ties, within))
    pairs = _choose(partners)
    same = _pairs_of_one_group(ties, group)
    triangles = _triangles(graph, ties, within)
    of_own = _choose(own) - triangles[0]
    of_one = (same - _choose(own)) - (triangles[1] - triangles[0])
    one_own = own * (partners - own) - triangles[2]
    rest = (pairs - triangles[3]) - of_own - of_one - one_own
    unknown = group < 0
    return BrokerRoles(*(np.where(unknown, np.nan, found) for found in
                         (of_own, of_one, one_own, rest)))  # fmt: skip


def _where(ties: Sparse, kept: Callable[..., NDArray[np.bool_]]) -> Sparse:
    """The ties whose ends, by position, pass."""
    row = np.repeat(np.arange(ties.shape[0]), np.diff(ties.indptr))
    found = matrix_of(
        kept(row, ties.indices).astype(np.float64), ties.indices, ties.indptr, ties.shape
    ).copy()
    found.eliminate_zeros()
    return found


def _choose(count: Values) -> Values:
    return count * (count - 1) / 2


def _pairs_of_one_group(ties: Sparse, group: NDArray[np.integer]) -> Values:
    """How many pairs of partners of each actor are of one group, whichever; shape (actors,)."""
    row = np.repeat(np.arange(ties.shape[0]), np.diff(ties.indptr))
    width = int(group.max(initial=0)) + 1
    codes, counts = np.unique(row * width + group[ties.indices], return_counts=True)
    chosen = _choose(counts.astype(np.float64))
    return np.bincount(codes // width, chosen, ties.shape[0]).astype(np.float64)


def _triangles(graph: TieGraph, ties: Sparse, within: Sparse) -> Values:
    """Triangles around each actor by the groups of the two others; shape (4, actors).

    Both of its own group; both of one group; one of its own and one of another; all.
    """
    found = np.zeros((4, ties.shape[0]))
    across = (ties - within).tocsr()
    for begin, end in row_blocks(graph):
        some, own, other = ties[begin:end], within[begin:end], across[begin:end]
        counted = (
            masked(own @ within, own).sum(axis=1) / 2,
            masked(some @ within, some).sum(axis=1) / 2,
            masked(own @ ties, other).sum(axis=1),
            masked(some @ ties, some).sum(axis=1) / 2,
        )
        found[:, begin:end] = [np.asarray(one).ravel() for one in counted]
    return found
