"""Roles of brokers are those that one counts by hand, triple by triple."""

from itertools import combinations

import numpy as np
import pytest

from graph.analysis.measures.broker_roles import ROLES, broker_roles
from tests.graph.analysis.attended import attended
from tests.graph.analysis.measures.random_world import as_networkx, ground_at_random, plain_ground


def by_hand(graph, group):
    found = {role: np.zeros(len(group)) for role in ROLES}
    for broker in graph:
        if group[broker] < 0:
            for role in ROLES:
                found[role][broker] = np.nan
            continue
        known = [one for one in graph[broker] if group[one] >= 0]
        for one, other in combinations(known, 2):
            if not graph.has_edge(one, other):
                found[role_of(group[broker], group[one], group[other])][broker] += 1
    return found


def role_of(broker, one, other):
    if one == other:
        return "coordinator" if broker == one else "itinerant"
    return "gatekeeper" if broker in (one, other) else "liaison"


@pytest.mark.parametrize("seed", range(8))
def test_roles_by_hand(seed):
    ground = ground_at_random(seed, events=50)
    random = np.random.default_rng(seed)
    group = random.integers(-1, 4, ground.attendance.actors)
    found, expected = broker_roles(ground.graph, group), by_hand(as_networkx(ground), group)
    for role in ROLES:
        assert found.of(role) == pytest.approx(expected[role], nan_ok=True), role


def test_one_of_each():
    # b stands between a and c, who never met.
    ground = plain_ground(attended([["a", "b"], ["b", "c"]]))
    for groups, role in (
        ((0, 0, 0), "coordinator"),
        ((0, 1, 0), "itinerant"),
        ((0, 0, 1), "gatekeeper"),
        ((1, 0, 0), "gatekeeper"),
        ((0, 1, 2), "liaison"),
    ):
        found = broker_roles(ground.graph, np.array(groups))
        assert {name: found.of(name)[1] for name in ROLES} == {
            name: float(name == role) for name in ROLES
        }


def test_nobody_brokers_between_those_who_met():
    found = broker_roles(plain_ground(attended([["a", "b", "c"]])).graph, np.zeros(3, dtype=int))
    assert found.coordinator.tolist() == [0, 0, 0]
