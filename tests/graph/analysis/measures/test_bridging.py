"""A bridge has a high value, by the formula as it is published."""

import networkx as nx
import pytest

from graph.analysis.measures.bridging import bridging
from graph.analysis.measures.distances import distances
from tests.graph.analysis.measures.random_world import (
    as_networkx,
    ground_at_random,
    of_graph,
    plain_ground,
)


def test_the_node_between_two_cliques_comes_first():
    graph = nx.barbell_graph(5, 1)
    ground, names = of_graph(graph)
    between = distances(ground.attendance, 100, 0).betweenness
    found = bridging(ground.graph, between)
    best = int(found.argmax())
    assert names[best] == "5"
    # 25 of 45 pairs lie across; two partners with five ties each.
    assert between[best] == pytest.approx(25 / 45)
    assert found[best] == pytest.approx(25 / 45 * (1 / 2) / (2 / 5))


@pytest.mark.parametrize("seed", range(4))
def test_by_the_formula(seed):
    ground = plain_ground(ground_at_random(seed).attendance)
    graph = as_networkx(ground)
    between = distances(ground.attendance, 100, 0).betweenness
    for actor, value in enumerate(bridging(ground.graph, between)):
        around = sum(1 / graph.degree(one) for one in graph[actor])
        expected = between[actor] / graph.degree(actor) / around if around else 0
        assert value == pytest.approx(expected)
