"""K-cores are those of networkx."""

import networkx as nx
import pytest

from graph.analysis.measures.cores import core_numbers
from tests.graph.analysis.measures.random_world import (
    as_networkx,
    ground_at_random,
    in_order,
    of_graph,
)


@pytest.mark.parametrize("seed", range(6))
def test_cores_are_those_of_networkx(seed):
    ground = ground_at_random(seed, events=20 + 20 * seed)
    theirs = nx.core_number(as_networkx(ground))
    assert core_numbers(ground.graph.matrix).tolist() == in_order(theirs).tolist()


def test_the_core_of_the_karate_club_is_that_of_ten():
    ground, _ = of_graph(nx.karate_club_graph())
    found = core_numbers(ground.graph.matrix)
    assert (found.max(), (found == found.max()).sum()) == (4, 10)
