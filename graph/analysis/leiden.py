"""Communities by the Leiden algorithm: the one place that knows graspologic-native.

Traag, Waltman and van Eck 2019, From Louvain to Leiden, Scientific Reports 9, 5233.
"""

import numpy as np
from numpy.typing import NDArray

from graph.analysis.sparse import Sparse, missing


def leiden(
    ties: Sparse, seed: int, resolution: float = 1.0, trials: int = 1
) -> tuple[NDArray[np.int64], float]:
    """Return the community of each node, largest first from 0, and the modularity reached.

    A node without ties is a community of its own.

    Args:
        ties: symmetric, weights above 0, no loops; shape (nodes, nodes).
        seed: the same seed gives the same communities.
        resolution: above 1 gives smaller communities.
        trials: the best of so many runs.

    Raises:
        MissingExtraError: graspologic-native is not installed.
    """
    try:
        from graspologic_native import leiden_csr
    except ImportError as error:
        raise missing("Communities need graspologic-native") from error
    nodes = ties.shape[0]
    if ties.nnz == 0:
        return np.arange(nodes, dtype=np.int64), 0.0
    modularity, found = leiden_csr(
        ties.indptr.astype(np.int64, copy=False),
        ties.indices.astype(np.int32, copy=False),
        ties.data.astype(np.float64, copy=False),
        nodes,
        resolution=resolution,
        seed=seed,
        trials=trials,
    )
    community = np.array([found[node] for node in range(nodes)], dtype=np.int64)
    return _largest_first(community), float(modularity)


def _largest_first(found: NDArray[np.int64]) -> NDArray[np.int64]:
    """Number communities by size, then by their first node."""
    _, first, place, size = np.unique(
        found, return_index=True, return_inverse=True, return_counts=True
    )
    rank = np.empty(len(size), dtype=np.int64)
    rank[np.lexsort((first, -size))] = np.arange(len(size))
    return rank[place]
