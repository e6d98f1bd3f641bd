"""Betweenness and closeness are those of networkx, and of the literature."""

import csv

import networkx as nx
import numpy as np
import pytest

from graph.analysis.measures import distances as module
from graph.analysis.measures.distances import distances
from tests.graph.analysis.attended import attended
from tests.graph.analysis.measures.random_world import (
    as_networkx,
    in_order,
    met_at_random,
    of_graph,
    plain_ground,
)


def two_mode(attendance):
    """Actors 0, 1 ... and events -1, -2 ...: each event shared is a way of its own."""
    graph = nx.Graph()
    graph.add_nodes_from(range(attendance.actors))
    graph.add_edges_from(
        (int(actor), -1 - int(event))
        for actor, event in zip(attendance.actor, attendance.event, strict=True)
    )
    return graph


def their_betweenness(attendance):
    actors = list(range(attendance.actors))
    found = nx.betweenness_centrality_subset(two_mode(attendance), actors, actors)
    number = attendance.actors
    return np.array([found[actor] for actor in actors]) * 2 / ((number - 1) * (number - 2))


@pytest.mark.parametrize("seed", range(8))
def test_betweenness_is_that_of_networkx(seed):
    attendance = met_at_random(seed, events=10 + 5 * seed)
    ours = distances(attendance, most=1_000, seed=0)
    # networkx halves each pair; of a set of ends it counts both directions.
    assert ours.betweenness == pytest.approx(their_betweenness(attendance), abs=1e-12)
    assert ours.sources is None


@pytest.mark.parametrize("seed", range(8))
def test_closeness_is_that_of_networkx(seed):
    attendance = met_at_random(seed, events=10 + 5 * seed)
    theirs = nx.closeness_centrality(as_networkx(plain_ground(attendance)))
    ours = distances(attendance, most=1_000, seed=0)
    assert ours.closeness == pytest.approx(in_order(theirs))


def test_small_blocks_give_the_same(monkeypatch):
    attendance = met_at_random(3)
    whole = distances(attendance, 1_000, 0)
    monkeypatch.setattr(module, "_HELD", 500)
    found = distances(attendance, 1_000, 0)
    assert found.betweenness == pytest.approx(whole.betweenness)
    assert found.closeness == pytest.approx(whole.closeness)


def test_the_florentine_families():
    """Medici .522, Guadagni .255, Albizzi .212: Wasserman and Faust 1994; Jackson 2008, 1.2.1."""
    ground, names = of_graph(nx.florentine_families_graph())
    found = dict(zip(names, distances(ground.attendance, 100, 0).betweenness, strict=True))
    first = sorted(found, key=lambda name: -found[name])[:3]
    assert first == ["Medici", "Guadagni", "Albizzi"]
    assert [round(float(found[name]), 3) for name in first] == [0.522, 0.255, 0.212]


def test_the_karate_club():
    """Mr. Hi .438, the officer .304: Zachary's network as networkx documents it."""
    ground, names = of_graph(nx.karate_club_graph())
    found = dict(zip(names, distances(ground.attendance, 100, 0).betweenness, strict=True))
    assert [round(float(found[name]), 3) for name in ("0", "33")] == [0.438, 0.304]


def test_paul_revere_stands_between(shared_folder):
    """Han 2009, Mobilization 14: Revere and Warren bridge the groups of 1775 Boston."""
    with open(shared_folder / "data" / "networks" / "paul_revere.edges.csv") as file:
        rows = list(csv.DictReader(file))
    groups = sorted({row["target"] for row in rows})
    attendance = attended(
        [sorted(row["source"] for row in rows if row["target"] == group) for group in groups]
    )
    found = distances(attendance, 1_000, 0).betweenness
    assert attendance.actor_id(int(found.argmax())) == "Revere Paul"
    assert "Warren Joseph" in {attendance.actor_id(int(one)) for one in np.argsort(-found)[:3]}


@pytest.mark.parametrize("seed", range(5))
def test_a_sampled_value_is_within_its_error(seed):
    attendance = met_at_random(seed, actors=200, events=250, most=4)
    exact = distances(attendance, 1_000, 0)
    some = distances(attendance, 150, seed)
    assert some.sources == 150
    for one, error, whole in (
        (some.betweenness, some.betweenness_error, exact.betweenness),
        (some.closeness, some.closeness_error, exact.closeness),
    ):
        # The bound holds for each actor with a chance of 95 %; it is a wide one.
        assert (np.abs(one - whole) <= error).mean() >= 0.95
        assert np.corrcoef(one, whole)[0, 1] > 0.9
    # Hoeffding's bound for half of a chance of 5 %, on either side.
    assert some.betweenness_error.max() <= np.sqrt(np.log(4 / 0.05) / (2 * 150)) + 1e-12


def test_of_few_nobody_stands_between():
    for events in ([], [["a"]], [["a", "b"]]):
        assert not distances(attended(events), 10, 0).betweenness.any()
    assert distances(attended([["a", "b"]]), 10, 0).closeness.tolist() == [1, 1]


def test_the_error_of_closeness_holds_either_way_and_for_who_was_never_reached():
    tail = [[f"t{n:02}", f"t{n + 1:02}"] for n in range(8)]
    attendance = attended([["a", "b", "c"], ["c", "t00"], *tail, ["x", "y"]])
    names = [attendance.actor_id(actor) for actor in range(attendance.actors)]
    exact = distances(attendance, attendance.actors, 0)
    for seed in range(40):
        found = distances(attendance, 3, seed)
        miss = np.abs(found.closeness - exact.closeness)
        # With three starting points the bound is wide, and must be: some are met by luck.
        assert (miss <= found.closeness_error + 1e-12).all()
    assert exact.closeness[names.index("x")] > 0
