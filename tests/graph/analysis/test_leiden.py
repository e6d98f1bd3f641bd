"""Leiden finds what is plainly apart, and says the same each time."""

import sys

import numpy as np
import pytest

from graph.analysis.leiden import leiden
from graph.analysis.sparse import matrix_of
from graph.errors import MissingExtraError


def circles(*sizes: int) -> object:
    """Cliques, one after the other, and a node without ties."""
    nodes = sum(sizes) + 1
    dense = np.zeros((nodes, nodes))
    start = 0
    for size in sizes:
        dense[start : start + size, start : start + size] = 1 - np.eye(size)
        start += size
    starts = np.concatenate([[0], np.cumsum((dense > 0).sum(axis=1))])
    return matrix_of(dense[dense > 0], np.nonzero(dense)[1], starts, (nodes, nodes))


def test_cliques_are_communities_the_largest_first():
    found, modularity = leiden(circles(3, 5), seed=7)
    assert found.tolist() == [1, 1, 1, 0, 0, 0, 0, 0, 2]
    # By hand: 1 - sum of squared shares of 26 ends, 6 and 20 of them.
    assert modularity == pytest.approx(1 - (6 / 26) ** 2 - (20 / 26) ** 2)


def test_nobody_tied_leaves_everybody_alone():
    empty = matrix_of(np.zeros(0), np.zeros(0, dtype=np.int32), np.zeros(4, dtype=int), (3, 3))
    assert leiden(empty, seed=1)[0].tolist() == [0, 1, 2]


def test_without_the_library_it_is_said_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "graspologic_native", None)
    with pytest.raises(MissingExtraError, match=r"mtandao\[analysis\]"):
        leiden(circles(3), seed=1)
