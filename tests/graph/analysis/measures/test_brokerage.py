"""Constraint and effective size are those of networkx, and of an example by hand."""

import networkx as nx
import numpy as np
import pytest

from graph.analysis.measures import brokerage as module
from graph.analysis.measures.brokerage import structural_holes
from tests.graph.analysis.measures.random_world import (
    as_networkx,
    ground_at_random,
    in_order,
    of_graph,
)


@pytest.mark.parametrize("seed", range(6))
def test_both_are_those_of_networkx(seed):
    ground = ground_at_random(seed, events=20 + 10 * seed)
    graph = as_networkx(ground)
    ours = structural_holes(ground.graph)
    theirs = in_order(nx.constraint(graph, weight="weight"))
    assert ours.constraint == pytest.approx(theirs, nan_ok=True, rel=1e-5)
    # Without `nodes` networkx 3.6 divides by the strongest tie of the other end.
    sizes = in_order(nx.effective_size(graph, nodes=list(graph), weight="weight"))
    assert ours.effective_size == pytest.approx(sizes, nan_ok=True, rel=1e-5)


def test_small_blocks_give_the_same(monkeypatch):
    ground = ground_at_random(2)
    whole = structural_holes(ground.graph)
    monkeypatch.setattr(module, "_PRODUCTS_AT_ONCE", 50)
    found = structural_holes(ground.graph)
    assert found.constraint == pytest.approx(whole.constraint, nan_ok=True)


def test_the_example_of_borgatti():
    """Borgatti 1997, Connections 20: without weights it is n - 2t/n, t ties among n partners."""
    # G has six partners, between whom there are four ties: 6 - 8/6.
    edges = ("AB", "AE", "AG", "BD", "BG", "CG", "DE", "DG", "EG", "FG")
    ground, names = of_graph(nx.Graph(tuple(edge) for edge in edges))
    found = dict(zip(names, structural_holes(ground.graph).effective_size, strict=True))
    assert found["G"] == pytest.approx(4.67, abs=0.005)


def test_who_has_no_tie_has_no_value():
    ground = ground_at_random(1, events=3)
    found = structural_holes(ground.graph)
    assert (np.isnan(found.constraint) == (ground.graph.degree == 0)).all()
