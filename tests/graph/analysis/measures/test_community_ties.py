"""The ties of members are those of the projection, whatever the parts."""

import numpy as np
import pytest

from graph.analysis.measures.community_ties import CommunityTies
from graph.query.names import Ref
from tests.graph.analysis.measures.random_world import as_networkx, ground_at_random


class _Names:
    def ref(self, node_id):
        return Ref(node_id, node_id, "Actor")


@pytest.fixture(params=range(4))
def world(request):
    ground = ground_at_random(request.param, events=50)
    label = np.random.default_rng(request.param).integers(-1, 4, ground.attendance.actors)
    return as_networkx(ground), label, CommunityTies(ground, label, _Names())


def weights(graph, one, others):
    return {int(other): graph.edges[one, other]["weight"] for other in others}


def test_members_meet_whom_they_meet(world):
    graph, label, ties = world
    for number in range(4):
        found = ties.members(number, 100)
        assert found.total == found.shown == int((label == number).sum())
        for one in found.items:
            actor = int(one.actor.id[1:])
            inside = weights(graph, actor, (n for n in graph[actor] if label[n] == number))
            assert one.met == len(inside)
            if one.closest is None:
                assert not inside
                continue
            closest = int(one.closest.id[1:])
            assert inside[closest] == pytest.approx(max(inside.values()))
            assert one.shared == graph.edges[actor, closest]["shared"]


def test_bridges_lead_where_ties_do(world):
    graph, label, ties = world
    for number in range(4):
        found = ties.bridges(number, 100)
        sums = []
        for one in found.items:
            actor = int(one.actor.id[1:])
            away = [n for n in graph[actor] if label[n] not in (-1, number)]
            assert one.met == len(away)
            assert {r.community - 1 for r in one.reached} == {int(label[n]) for n in away}
            for reached in one.reached:
                there = weights(
                    graph, actor, (n for n in away if label[n] == reached.community - 1)
                )
                assert reached.met == len(there)
                closest = int(reached.closest.id[1:])
                assert there[closest] == pytest.approx(max(there.values()))
            sums.append(sum(weights(graph, actor, away).values()))
        assert sums == sorted(sums, reverse=True)
        assert found.total == sum(
            any(label[n] not in (-1, number) for n in graph[actor])
            for actor in np.flatnonzero(label == number).tolist()
        )


def test_lists_are_cut_and_counted(world):
    _, label, ties = world
    found = ties.members(0, 2)
    assert (found.shown, found.total) == (2, int((label == 0).sum()))
