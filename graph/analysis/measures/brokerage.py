"""Burt's structural holes: how far one's partners are tied to each other too.

Burt 1992, Structural Holes, chapter 2; the formulas for weighted ties are those of networkx.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from graph.analysis.attendance import Values
from graph.analysis.measures.tie_graph import TieGraph
from graph.analysis.sparse import Sparse, scaled

# Products of so many ties are held at once.
_PRODUCTS_AT_ONCE = 8_000_000


@dataclass(frozen=True)
class Holes:
    """Structural holes around each actor; NaN for who has no tie; shapes (actors,).

    Attributes:
        constraint: how much of one's ties leads, straight or through a partner, to one partner.
        effective_size: how many partners are left when those who lead to each other are taken off.
    """

    constraint: Values
    effective_size: Values


def structural_holes(graph: TieGraph) -> Holes:
    """Return constraint and effective size of each actor.

    Args:
        graph: the ties.

    Raises:
        MissingExtraError: scipy is not installed.
    """
    ties, strength = graph.matrix, graph.strength
    shares = scaled(ties, rows=_inverse(strength))
    # Of each actor the ties over its strongest one; transposed, since ties go both ways.
    strongest = scaled(ties, columns=_inverse(_largest(ties)))
    constraint, redundant = np.zeros((2, ties.shape[0]))
    for begin, end in row_blocks(graph):
        own = shares[begin:end]
        leads = own + masked(own @ shares, graph.plain[begin:end])
        leads.data **= 2
        constraint[begin:end] = _row_sums(leads)
        redundant[begin:end] = _row_sums(masked(own @ strongest, graph.plain[begin:end]))
    alone = graph.degree == 0
    return Holes(
        np.where(alone, np.nan, constraint),
        np.where(alone, np.nan, graph.degree - redundant),
    )


def row_blocks(graph: TieGraph) -> Iterator[tuple[int, int]]:
    """Yield runs of rows whose product with all ties is not too large to hold."""
    work = np.cumsum(graph.plain @ graph.degree)
    begin = 0
    while begin < len(work):
        done = work[begin - 1] if begin else 0
        end = int(np.searchsorted(work, done + _PRODUCTS_AT_ONCE))
        end = max(end, begin + 1)
        yield begin, end
        begin = end


def masked(product: Sparse, mask: Sparse) -> Sparse:
    """Return only those entries of a matrix that stand in a mask of 0 and 1."""
    return product.multiply(mask).tocsr()


def _row_sums(matrix: Sparse) -> Values:
    return np.asarray(matrix.sum(axis=1), dtype=np.float64).ravel()


def _inverse(values: Values) -> Values:
    return np.divide(1.0, values, out=np.zeros(len(values)), where=values > 0)


def _largest(ties: Sparse) -> Values:
    found = np.zeros(ties.shape[0])
    np.maximum.at(found, np.repeat(np.arange(len(found)), np.diff(ties.indptr)), ties.data)
    return found
