"""Cut vertices, beside networkx on random graphs."""

import networkx as nx
import numpy as np
import pytest

from graph.analysis.change.cut_vertices import pieces_without, reached
from graph.index.lists import group


def neighbours(network):
    """The neighbours of each vertex, both ways."""
    ends = np.array(list(network.edges), dtype=np.int64).reshape(-1, 2)
    both = np.concatenate([ends, ends[:, ::-1]])
    return group(both[:, 0], both[:, 1].astype(np.int32), network.number_of_nodes())


@pytest.mark.parametrize("seed", range(12))
def test_pieces_with_weight_are_those_that_taking_a_vertex_out_leaves(seed):
    network = nx.gnm_random_graph(30, 20 + 3 * seed, seed=seed)
    weight = np.random.default_rng(seed).integers(0, 2, 30)
    found = pieces_without(neighbours(network), weight)
    for one in network:
        part = network.subgraph(nx.node_connected_component(network, one) - {one})
        pieces = [sum(weight[v] for v in piece) for piece in nx.connected_components(part)]
        assert found[one] == sum(piece > 0 for piece in pieces)


@pytest.mark.parametrize("seed", range(4))
def test_with_all_weights_they_are_the_cut_vertices(seed):
    network = nx.gnm_random_graph(40, 45, seed=seed)
    found = pieces_without(neighbours(network), np.ones(40, int))
    assert set(np.flatnonzero(found > 1).tolist()) == set(nx.articulation_points(network))


def test_a_long_chain_needs_no_deep_calls():
    found = pieces_without(neighbours(nx.path_graph(5000)), np.ones(5000, int))
    assert found[0] == found[-1] == 1
    assert (found[1:-1] == 2).all()


def test_what_is_reached_goes_through_nothing_that_was_seen():
    seen = np.zeros(5, dtype=np.bool_)
    seen[2] = True
    assert reached(neighbours(nx.path_graph(5)), 0, seen) == [0, 1]
    assert seen.tolist() == [True, True, True, False, False]
