"""Who came to connect groups that were apart, on worlds small enough to see it."""

import networkx as nx
import numpy as np
import pytest

from graph.analysis.change.brokers import new_brokers
from graph.analysis.change.window import Split
from tests.graph.analysis.attended import attended


def split_of(before, new, unsure=()):
    """Events of before, then new ones, then unsure ones."""
    attendance = attended([*before, *new, *unsure])
    event = attendance.event
    is_new = (event >= len(before)) & (event < len(before) + len(new))
    return Split(attendance, event < len(before), is_new, event >= len(before) + len(new))


def told(split, limit=10):
    found = new_brokers(split, limit)
    name = split.attendance.actor_id
    return {name(one.actor): [(p.actors, [name(v) for v in p.met], p.is_own) for p in one.pieces]
            for one in found.brokers}  # fmt: skip


def test_who_alone_met_another_group_connects_it_and_so_does_whom_it_met():
    split = split_of([["a1", "a2", "a3"], ["b1", "b2"]], [["a1", "b1"]])
    assert told(split) == {
        "a1": [(2, [], True), (2, ["b1"], False)],
        "b1": [(3, ["a1"], False), (1, [], True)],
    }
    assert new_brokers(split, 10).groups == 2


def test_nobody_alone_holds_what_two_of_each_group_hold():
    split = split_of([["a1", "a2"], ["b1", "b2"]], [["a1", "a2", "b1", "b2"]])
    found = new_brokers(split, 10)
    assert (found.total, found.groups) == (0, 2)


def test_a_newcomer_may_connect_three():
    before = [["a1", "a2"], ["b1", "b2"], ["c1", "c2", "c3"]]
    split = split_of(before, [["new", "a1", "a2"], ["new", "b1", "b2"], ["new", "c1", "c2"]])
    assert told(split) == {
        "new": [(3, ["c1", "c2"], False), (2, ["a1", "a2"], False), (2, ["b1", "b2"], False)]
    }


def test_groups_that_may_have_met_before_were_not_apart():
    split = split_of([["a1", "a2"], ["b1", "b2"]], [["a1", "b1"]], [["a2", "b2"]])
    assert new_brokers(split, 10).total == 0


def test_who_only_brings_newcomers_connects_nothing():
    assert new_brokers(split_of([["a1", "a2"]], [["a1", "x", "y"]]), 10).total == 0


def test_all_are_counted_and_the_first_returned():
    split = split_of([["a1", "a2"], ["b1", "b2"]], [["a1", "b1"]])
    found = new_brokers(split, 1)
    assert (found.total, len(found.brokers)) == (2, 1)


@pytest.mark.parametrize("seed", range(8))
def test_they_are_those_whose_absence_parts_groups_of_before(seed):
    random = np.random.default_rng(seed)
    names = [f"a{n:02}" for n in range(30)]
    before = [random.choice(names, 3, replace=False).tolist() for _ in range(6)]
    new = [random.choice(names, 2, replace=False).tolist() for _ in range(8)]
    split = split_of(before, new)
    old = nx.Graph()
    for there in before:
        nx.add_path(old, there)
    groups = [set(part) for part in nx.connected_components(old) if len(part) > 1]

    def network(without=None):
        """Groups as points, with who met since."""
        found = nx.Graph()
        found.add_nodes_from(range(len(groups)))
        for event, there in enumerate(new):
            for name in set(there) - {without}:
                found.add_edge(name, ("event", event))
                found.add_edges_from((name, n) for n, one in enumerate(groups) if name in one)
        return found

    def joined(found, one):
        return len(nx.node_connected_component(found, one) & set(range(len(groups))))

    expected = {
        name for name in names
        if any(joined(network(), one) - joined(network(name), one) for one in range(len(groups)))
    }  # fmt: skip
    assert set(told(split, 99)) == expected
