"""Degree, strength and the ground of a sample are what one would count by hand."""

from datetime import date

import networkx as nx
import numpy as np
import pytest

from graph.analysis.measures import ground as module
from graph.analysis.measures.ground import drawn, ground_of
from graph.analysis.ties.tie_weights import raw_rules, weigh
from tests.graph.analysis.attended import attended
from tests.graph.analysis.measures.random_world import as_networkx, ground_at_random, in_order


@pytest.mark.parametrize("seed", range(4))
def test_degree_and_strength_are_those_of_networkx(seed):
    ground = ground_at_random(seed)
    graph = as_networkx(ground)
    assert ground.degree.tolist() == in_order(dict(graph.degree)).tolist()
    assert ground.ties.strength == pytest.approx(in_order(dict(graph.degree(weight="weight"))))


def test_of_weights_the_product_is_taken():
    attendance = attended([["a", "b"], ["a", "b", "c"]])
    ground = ground_of(attendance, weigh(attendance, raw_rules(date(2020, 1, 1))), seed=4)
    assert (ground.ties.strength.tolist(), ground.seed) == ([3, 3, 2], 4)


def test_what_was_drawn_twice_counts_twice_and_what_never_was_is_gone():
    ground = ground_at_random(2)
    times = np.random.default_rng(3).integers(0, 3, ground.attendance.events)
    sample = drawn(ground, times)
    whole = as_networkx(ground.__class__(ground.attendance, ground.event * times, ground.pair))
    assert sample.ties.strength == pytest.approx(in_order(dict(whole.degree(weight="weight"))))
    there = nx.Graph([ends for *ends, told in whole.edges(data=True) if told["weight"] > 0])
    assert sample.degree.sum() == 2 * there.number_of_edges()
    assert sample.attendance.actors == ground.attendance.actors


def test_of_a_large_ledger_only_pairs_that_met_twice_are_held(monkeypatch):
    monkeypatch.setattr(module, "MOST_MEETINGS", 10)
    ground = ground_at_random(2)
    twice = [1 for *_, told in as_networkx(ground).edges(data=True) if told["shared"] > 1]
    assert (ground.graph.least, ground.graph.pairs) == (2, len(twice))
