"""K-cores: how deep in the thick of the network an actor is."""

import numpy as np

from graph.analysis.attendance import Numbers
from graph.analysis.sparse import Sparse
from graph.index.lists import ranges


def core_numbers(ties: Sparse) -> Numbers:
    """Return for each actor the largest k such that it is among actors with k ties each.

    Seidman 1983; by taking away the actors with fewest ties, all at once (Batagelj and Zaversnik
    2003 take them one by one). Shape (actors,).

    Args:
        ties: symmetric; shape (actors, actors).
    """
    starts = ties.indptr.astype(np.int64)
    left = np.diff(starts)
    found = np.zeros(len(left), dtype=np.int64)
    alive = np.ones(len(left), dtype=np.bool_)
    k = 0
    while alive.any():
        k = max(k, int(left[alive].min()))
        peeled = np.flatnonzero(alive & (left <= k))
        while len(peeled):
            found[peeled] = k
            alive[peeled] = False
            at = ranges(starts[peeled], starts[peeled + 1] - starts[peeled])
            lost, times = np.unique(ties.indices[at], return_counts=True)
            left[lost] -= times
            peeled = lost[alive[lost] & (left[lost] <= k)]
    return found
