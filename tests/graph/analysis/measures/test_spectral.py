"""PageRank and eigenvector centrality are those of networkx on the projection."""

import networkx as nx
import numpy as np
import pytest

from graph.analysis.measures import spectral as module
from graph.analysis.measures.spectral import eigenvector, pagerank
from tests.graph.analysis.attended import attended
from tests.graph.analysis.measures.random_world import (
    as_networkx,
    ground_at_random,
    in_order,
    of_graph,
    plain_ground,
)


@pytest.mark.parametrize("seed", range(8))
def test_pagerank_is_that_of_networkx(seed):
    # With few events some actors met nobody, and the network falls into parts.
    ground = ground_at_random(seed, events=8 + 6 * seed)
    theirs = nx.pagerank(as_networkx(ground), alpha=0.85, tol=1e-12, max_iter=1_000)
    ours = pagerank(ground.ties)
    assert ours == pytest.approx(in_order(theirs), abs=1e-8)
    assert ours.sum() == pytest.approx(1)


@pytest.mark.parametrize("damping", [0.3, 0.99])
def test_other_damping(damping):
    ground = ground_at_random(5)
    theirs = nx.pagerank(as_networkx(ground), alpha=damping, tol=1e-13, max_iter=10_000)
    assert pagerank(ground.ties, damping) == pytest.approx(in_order(theirs), abs=1e-8)


def test_of_a_network_without_ties_all_are_alike():
    assert pagerank(plain_ground(attended([["a"], ["b"], ["c"]])).ties).tolist() == [1 / 3] * 3
    assert pagerank(plain_ground(attended([])).ties).tolist() == []


@pytest.mark.parametrize("seed", range(5))
def test_eigenvector_is_that_of_networkx(seed):
    ground = ground_at_random(seed, events=60)
    theirs = nx.eigenvector_centrality(as_networkx(ground), 100_000, 1e-13, weight="weight")
    assert eigenvector(ground.ties) == pytest.approx(in_order(theirs), abs=1e-6)


def test_eigenvector_of_the_florentine_families():
    """Medici .430, as in the worked examples of R's igraph and networkx."""
    ground, names = of_graph(nx.florentine_families_graph())
    found = dict(zip(names, eigenvector(ground.ties).tolist(), strict=True))
    assert max(found, key=lambda name: found[name]) == "Medici"
    assert found["Medici"] == pytest.approx(0.4303, abs=1e-4)


def test_eigenvector_of_few():
    assert eigenvector(plain_ground(attended([["a", "b"]])).ties).tolist() == pytest.approx(
        [np.sqrt(0.5)] * 2
    )
    assert eigenvector(plain_ground(attended([["a"], ["b"], ["c"]])).ties).tolist() == [0, 0, 0]
    # Two who met and two who met less often: outside the strongest part it is 0.
    found = eigenvector(plain_ground(attended([["a", "b"], ["a", "b"], ["c", "d"]])).ties)
    assert found.tolist() == pytest.approx([np.sqrt(0.5), np.sqrt(0.5), 0, 0], abs=1e-9)


@pytest.mark.parametrize("seed", range(6))
def test_eigenvector_of_a_network_in_parts_is_that_of_networkx(seed):
    ground = ground_at_random(seed, events=8 + 3 * seed)
    theirs = nx.eigenvector_centrality(as_networkx(ground), 1_000_000, 1e-13, weight="weight")
    assert eigenvector(ground.ties) == pytest.approx(in_order(theirs), abs=1e-6)


def test_of_parts_that_are_alike_none_goes_before_the_other():
    star = [["x0", f"x{n}"] for n in range(1, 6)]
    twice = plain_ground(attended([*star, *[[name.replace("x", "y") for name in pair]
                                            for pair in star]]))  # fmt: skip
    found = eigenvector(twice.ties)
    assert found[:6] == pytest.approx(found[6:])
    assert found[0] == pytest.approx(0.5)
    theirs = nx.eigenvector_centrality(as_networkx(twice), 100_000, 1e-13, weight="weight")
    assert found == pytest.approx(in_order(theirs), abs=1e-9)


def test_large_parts_are_searched_as_small_ones_are(monkeypatch):
    ground = ground_at_random(2, actors=60, events=60)
    small = eigenvector(ground.ties)
    monkeypatch.setattr(module, "_FEW", 3)
    assert eigenvector(ground.ties) == pytest.approx(small, abs=1e-7)
