"""Circles are told by what they meet about, who is of them, and who leads out of them."""

import pytest

from graph.analysis.measures import community_parting
from graph.analysis.measures.communities import communities, community_of
from graph.analysis.measures.community_parting import parting_of
from graph.analysis.measures.resampling import NO_ROUNDS
from tests.graph.analysis.measures.ranked_world import ranked, told
from tests.graph.store.accounts import put


@pytest.fixture
def world(store):
    water = told("water", {f"ev-w{n}": "alpha beta gamma" for n in range(4)})
    law = told("law", {f"ev-l{n}": "rho sigma tau" for n in range(3)})
    both = told("both", {"ev-b1": "alpha rho", "ev-b2": "omega"})
    for telling, theme, country in ((water, "water", "xx"), (law, "law", "yy")):
        events = [one.object for one in telling.statements if one.predicate == "DESCRIBES"]
        for event in events:
            telling.say(event, "ADDRESSES", f"theme:{theme}", "tells")
            telling.say(event, "HELD_IN", f"country-{country}", "tells")
    put(store, water.account(), law.account(), both.account())
    with ranked(store) as asked:
        yield asked


def test_communities_in_words(world):
    found = communities(world)
    assert [one.members.total for one in found.communities.items] == [3, 3]
    first = found.communities.items[0]
    assert {one.id for one in first.members.items} == {"alpha", "beta", "gamma"}
    assert first.words["en"] == "3 actors who meet about Water, in Country xx."
    assert first.words["fr"].startswith("3 acteurs qui se rencontrent au sujet de : Water")
    assert [(one.thing.id, one.events) for one in first.themes] == [("theme:water", 4)]
    assert (first.events, found.inside, found.alone, found.sources) == (4, 6, 1, 3)
    assert found.rounds == 100
    assert found.rand_low <= found.rand <= found.rand_high
    assert first.firm == "firm"
    assert "rounds that have both: it hardly depends" in first.firmness["en"]


def test_lists_are_cut_and_counted(world):
    found = communities(world, limit=1, members=2)
    assert (found.communities.shown, found.communities.total) == (1, 2)
    members = found.communities.items[0].members
    assert (members.shown, members.total) == (2, 3)


def test_of_a_large_ledger_firmness_is_not_known(world, monkeypatch):
    monkeypatch.setattr(community_parting, "MOST_WORK", 0)
    found = communities(world)
    assert (found.rounds, found.rand) == (0, None)
    assert found.communities.items[0].firmness["en"].startswith("How firm it is was not measured")


def test_nobody_met(store):
    put(store, told("one", {"ev-1": "alpha"}).account())
    with ranked(store) as asked:
        found = communities(asked)
    assert (found.communities.total, found.alone) == (0, 1)
    assert [one.code for one in found.warnings] == ["nothing"]


def test_who_leads_to_another_community(world):
    (first, _) = communities(world).communities.items
    (bridge,) = first.bridges.items
    assert (bridge.actor.id, bridge.met) == ("alpha", 1)
    assert [(one.community, one.closest.id) for one in bridge.reached] == [(2, "rho")]


def test_what_was_parted_before_is_told_alike(world):
    parting = parting_of(world)
    assert communities(world, parting=parting) == communities(world)


def test_the_community_of_an_actor_with_all_that_makes_it_one(world):
    found = community_of(world, parting_of(world, NO_ROUNDS), "gamma")
    assert [one.actor.id for one in found.members.items] == ["alpha", "beta", "gamma"]
    assert [one.met for one in found.members.items] == [2, 2, 2]
    assert found.members.items[2].shared == 4
    assert sorted(one.id for one in found.events.items) == ["ev-w0", "ev-w1", "ev-w2", "ev-w3"]
    assert found.community.place == 1


@pytest.mark.parametrize("node", ["omega", "nobody", "ev-w1"])
def test_who_is_in_none(world, node):
    assert community_of(world, parting_of(world, NO_ROUNDS), node) is None


def test_one_meeting_is_no_firm_circle(store):
    put(store, told("one", {"ev-1": "alpha beta gamma"}).account())
    with ranked(store) as asked:
        (only,) = communities(asked).communities.items
    assert (only.together, only.firm) == (1, "once")
    assert only.firmness["en"].startswith("All that holds it is one event")
    assert only.firmness["fr"].startswith("Un seul événement la tient")


def test_a_programme_is_no_member_and_is_told_as_not_counted(store):
    events = {"ev-1": "alpha beta programme-bridge", "ev-2": "alpha beta programme-bridge",
              "ev-3": "gamma programme-bridge", "ev-4": "gamma delta"}  # fmt: skip
    put(store, told("one", events).account())
    with ranked(store) as asked:
        found = communities(asked)
    members = sorted(one.id for circle in found.communities.items for one in circle.members.items)
    assert members == ["alpha", "beta", "delta", "gamma"]
    assert sum(circle.members.total for circle in found.communities.items) + found.alone == 4
    assert [(one.reason, one.count) for one in found.not_counted] == [("no organisation", 1)]


def test_of_two_one_of_which_is_a_programme_there_is_no_community(store):
    put(store, told("one", {"ev-1": "alpha programme-bridge", "ev-2": "gamma delta"}).account())
    with ranked(store) as asked:
        found = communities(asked)
    assert [one.id for one in found.communities.items[0].members.items] == ["delta", "gamma"]
    assert (found.communities.total, found.alone) == (1, 1)
