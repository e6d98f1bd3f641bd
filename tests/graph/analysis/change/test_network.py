"""All ties as links, and the parts into which they fall, beside networkx."""

import networkx as nx
import numpy as np
import pytest

from graph.analysis.attending import attendance_of
from graph.analysis.change.network import Network, network_of, state_of
from graph.query.names import Names
from tests.graph.analysis.attended import attended
from tests.graph.analysis.change.changed_world import fill, meeting, sight_of
from tests.graph.query.conftest import Telling

NOTHING = np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)


def plain(attendance) -> Network:
    """A network of events alone."""
    ids = tuple(attendance.actor_id(actor) for actor in range(attendance.actors))
    everybody = np.ones(len(ids), dtype=np.bool_)
    return Network(attendance, ids, everybody, (), attendance.event.astype(np.int64),
                   attendance.actor.astype(np.int64))  # fmt: skip


@pytest.mark.parametrize("seed", range(8))
def test_parts_and_reach_are_those_of_networkx(seed):
    random = np.random.default_rng(seed)
    names = [f"a{n:02}" for n in range(25)]
    events = [random.choice(names, random.integers(1, 4), replace=False).tolist()
              for _ in range(12)]  # fmt: skip
    network = plain(attended(events))
    gone = random.random(len(network.ids)) < 0.2
    ends = ~gone[network.vertex]
    state = state_of(network, ends, gone, NOTHING)
    beside = nx.Graph()
    beside.add_nodes_from(
        one for one, is_gone in zip(network.ids, gone, strict=True) if not is_gone
    )
    for there in events:
        nx.add_path(beside, [one for one in there if one in beside])
    sizes = sorted((len(part) for part in nx.connected_components(beside)), reverse=True)
    assert state.sizes.tolist() == sizes
    reached = [len(nx.node_connected_component(beside, one)) - 1 for one in beside]
    assert state.reach == pytest.approx(sum(reached) / len(reached))


def test_links_that_are_imagined_join(store):
    network = plain(attended([["a", "b"], ["c"]]))
    everything, nobody = np.ones(3, bool), np.zeros(3, bool)
    assert state_of(network, everything, nobody, NOTHING).sizes.tolist() == [2, 1]
    more = np.array([0, 0]), np.array([1, 2])
    assert state_of(network, everything, nobody, more).sizes.tolist() == [3]


def test_stated_ties_join_and_programmes_and_posts_are_not_counted(store):
    telling = Telling("Alpha and Gamma have a role in the Bridge. A minister came.", uri="roles")
    for actor in ("alpha", "gamma"):
        telling.say(actor, "ROLE_IN", "programme-bridge", "role", role="programme-partner")
    telling.say("post-minister", "HOLDS_POST_IN", "gamma", "minister")
    known = Telling("Known.", form="vocabulary", uri="vocabulary:test")
    known.say("kappa", "MEMBER_OF", "gamma", "Known")
    fill(store, meeting("ev-one", "2020-01-01", ["alpha", "beta"]), telling, known)
    sizes = {}
    with sight_of(store) as sight:
        names, attendance = Names(sight.view), attendance_of(sight.index)
        for is_known in (False, True):
            network = network_of(names, attendance, {}, is_known)
            everything = np.ones(len(network.link), bool)
            state = state_of(network, everything, np.zeros(len(network.ids), bool), NOTHING)
            sizes[is_known] = state.sizes.tolist()
        assert {"programme-bridge", "post-minister"} <= set(network.number)
    assert sizes == {False: [3], True: [4]}


def test_nobody_reaches_nobody():
    network = plain(attended([]))
    state = state_of(network, np.zeros(0, bool), np.zeros(0, bool), NOTHING)
    assert (state.actors, state.sizes.tolist(), state.reach) == (0, [], 0.0)
