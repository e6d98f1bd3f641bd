"""The matrix of ties is symmetric and holds what was asked for."""

import numpy as np
import pytest

from graph.analysis.measures.tie_graph import tie_graph
from tests.graph.analysis.measures.random_world import as_networkx, ground_at_random, in_order


@pytest.mark.parametrize("seed", range(3))
def test_it_is_the_projection(seed):
    ground = ground_at_random(seed)
    found, graph = ground.graph, as_networkx(ground)
    dense = found.matrix.toarray()
    assert (dense == dense.T).all()
    assert np.diag(dense).tolist() == [0] * len(dense)
    assert found.pairs == graph.number_of_edges()
    assert found.degree.tolist() == in_order(dict(graph.degree)).tolist()
    assert found.strength == pytest.approx(in_order(dict(graph.degree(weight="weight"))), 1e-6)
    assert found.plain.toarray().tolist() == (dense > 0).astype(float).tolist()


def test_what_counts_nothing_is_no_tie():
    ground = ground_at_random(1)
    found = tie_graph(ground.attendance, np.zeros_like(ground.event), ground.pair)
    assert (found.pairs, found.matrix.nnz) == (0, 0)
