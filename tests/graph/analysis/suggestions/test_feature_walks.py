"""Nearness by hand, and as networkx has it on random graphs."""

from datetime import date

import networkx
import numpy as np
import pytest

from graph.analysis.suggestions.feature_walks import Walks, nearness, pagerank, simple
from graph.analysis.ties.tie_weights import TieRules, raw_rules, weigh
from tests.graph.analysis.attended import attended

TODAY = date(2020, 1, 1)


def walks_of(events):
    attendance = attended(events)
    return Walks(attendance, weigh(attendance, raw_rules(TODAY)))


def near(walks, actor):
    return nearness(walks, actor, walks.tie(actor))


def random_graph(seed, nodes=14, ties=30):
    graph = networkx.gnm_random_graph(nodes, ties, seed=seed)
    graph.remove_nodes_from([n for n in list(graph) if not graph[n]])
    names = {n: f"a{n:02}" for n in graph}
    return networkx.relabel_nodes(graph, names)


def test_by_hand():
    # a - b - c and a - d - c, d knows e too.
    found = near(walks := walks_of(["ab", "bc", "ad", "cd", "de"]), 0)
    c, e = 2, 4
    common, adamic_adar = simple(walks, 0)
    assert common[c] == 2
    assert adamic_adar[c] == pytest.approx(1 / np.log(2) + 1 / np.log(3))
    assert found.resource[c] == pytest.approx(1 / 2 + 1 / 3)
    # a - b - c - d - e is too long; three ties from a to e: none. To c: a-d-... none but by two.
    assert common[e] == 1
    assert walks.strength.tolist() == [2, 2, 2, 3, 1]
    assert walks.met(0).tolist() == [1, 3]


def test_three_ties_by_hand():
    walks = walks_of(["ab", "bc", "cd"])
    found = near(walks, 0)
    # One path a-b-c-d, between b and c with two ties each.
    assert found.paths[3] == pytest.approx(1 / np.sqrt(2 * 2))
    assert simple(walks, 0)[0][3] == 0


def test_an_event_of_three_ties_nobody_to_itself():
    walks = walks_of(["abc"])
    assert walks.step(np.array([1.0, 0, 0])).tolist() == [0, 1, 1]
    assert walks.tie(0).tolist() == [0, 1, 1]


@pytest.mark.parametrize("seed", range(5))
def test_as_networkx_has_it(seed):
    graph = random_graph(seed)
    walks = walks_of([list(tie) for tie in graph.edges])
    names = sorted(graph)
    for place, name in enumerate(names):
        found, (common, adamic_adar) = near(walks, place), simple(walks, place)
        apart = [(name, other) for other in networkx.non_neighbors(graph, name)]
        for measure, ours in (
            (networkx.adamic_adar_index, adamic_adar),
            (networkx.resource_allocation_index, found.resource),
        ):
            for _, other, value in measure(graph, apart):
                assert ours[names.index(other)] == pytest.approx(value, rel=1e-5)
        for _, other in apart:
            count = len(list(networkx.common_neighbors(graph, name, other)))
            assert common[names.index(other)] == pytest.approx(count)


@pytest.mark.parametrize("seed", range(3))
def test_a_long_walk_is_personalised_pagerank(seed):
    graph = random_graph(seed)
    walks, names = walks_of([list(tie) for tie in graph.edges]), sorted(graph)
    theirs = networkx.pagerank(graph, alpha=0.85, personalization={names[0]: 1}, tol=1e-12)
    assert pagerank(walks, 0, 200) == pytest.approx([theirs[name] for name in names], abs=1e-6)


def test_the_short_walk_is_the_beginning_of_the_long_one():
    walks = walks_of(["ab", "bc", "cd", "da", "ae"])
    short = pagerank(walks, 0, 3)
    assert near(walks, 0).pagerank[1:] + 0 == pytest.approx(short[1:], abs=1e-7)


def test_what_is_long_ago_counts_in_all_but_the_walk():
    day = TODAY.toordinal()
    attendance = attended(
        ["ab", "bc", "ad", "cd", "be"], [(day - 1096, day - 1096)] * 2 + [(day, day)] * 3
    )
    walks = Walks(attendance, weigh(attendance, TieRules(TODAY)))
    found, (common, _) = near(walks, 0), simple(walks, 0)
    # By b, long ago, and by d, today: c is as near by either, but the walk goes by d.
    assert common[2] == pytest.approx(2)
    assert walks.tie(0).tolist() == pytest.approx([0, 0.5, 0, 1, 0], abs=1e-3)
    assert walks.ageless.tie(0).tolist() == [0, 1, 0, 1, 0]
    assert walks.ageless.matrix is walks.matrix
    assert found.resource[2] == pytest.approx(1 / 3 + 1 / 2)
