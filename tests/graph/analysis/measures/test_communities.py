"""Circles that hardly meet are found, told by what they meet about, and firm only if they are."""

import csv
from datetime import date

import networkx as nx
import numpy as np
import pytest

from graph.analysis.measures import communities as module
from graph.analysis.measures.communities import _parted, communities
from graph.analysis.measures.ground import ground_of
from graph.analysis.measures.resampling import Evidence
from graph.analysis.ties.tie_weights import TieRules, weigh
from tests.graph.analysis.attended import attended
from tests.graph.analysis.measures.random_world import of_graph, plain_ground
from tests.graph.analysis.measures.ranked_world import ranked, told
from tests.graph.analysis.ties.test_backbone import FIRST, SECOND
from tests.graph.store.accounts import put


def alone(ground):
    events = ground.attendance.events
    return Evidence(np.arange(events), events, by_source=False)


def parted(ground):
    return _parted(ground, alone(ground), np.ones(ground.attendance.actors, dtype=np.bool_))


def circles(seed, across):
    """Two circles of eight who meet in fours, and some meetings across."""
    random = np.random.default_rng(seed)
    names = [[f"{side}{n}" for n in range(8)] for side in "lr"]
    inside = [sorted(random.choice(circle, 4, False).tolist()) for circle in names * 30]
    mixed = [sorted(random.choice(sum(names, []), 4, False).tolist()) for _ in range(across)]
    return plain_ground(attended([*inside, *mixed]))


def test_two_circles_are_found_and_firm():
    ground = circles(1, across=5)
    found = parted(ground)
    assert found.sizes.tolist() == [8, 8]
    assert len(set(found.label[:8].tolist())) == len(set(found.label[8:].tolist())) == 1
    assert found.together.min() > 0.95
    assert found.rand.mean() > 0.95


def test_what_was_drawn_at_random_is_not_firm():
    random = np.random.default_rng(4)
    names = [f"n{n:02}" for n in range(40)]
    ground = plain_ground(attended([sorted(random.choice(names, 3, False)) for _ in range(60)]))
    found = parted(ground)
    assert found.rand.mean() < 0.5
    assert (found.together < 0.75).all()


def test_modularity_of_the_karate_club():
    """.4198 is the largest there is (Brandes and others 2008); Leiden comes near each time."""
    ground, _ = of_graph(nx.karate_club_graph())
    found = parted(ground)
    assert 0.41 <= found.modularity <= 0.4199


def test_the_two_groups_of_davis_come_out(shared_folder):
    """By weighted ties the groups of 1941 are found; Ruth, of both, is with the first."""
    with open(shared_folder / "data" / "networks" / "southern_women.edges.csv") as file:
        rows = list(csv.DictReader(file))
    events = sorted({row["target"] for row in rows})
    attendance = attended(
        [sorted(row["source"] for row in rows if row["target"] == event) for event in events]
    )
    rules = TieRules(date(2020, 1, 1), half_life=None)
    ground = ground_of(attendance, weigh(attendance, rules), seed=1)
    found = parted(ground)
    parts = [
        {attendance.actor_id(actor) for actor in np.flatnonzero(found.label == number).tolist()}
        for number in range(len(found.sizes))
    ]
    assert sorted(parts, key=min) == [FIRST | {"RUTH"}, SECOND]
    assert found.together.min() > 0.7


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
    assert (first.events, found.alone, found.sources) == (4, 1, 3)
    assert found.rounds == 100
    assert found.rand_low <= found.rand <= found.rand_high
    assert "rounds that have both:" in first.firmness["en"]


def test_lists_are_cut_and_counted(world):
    found = communities(world, limit=1, members=2)
    assert (found.communities.shown, found.communities.total) == (1, 2)
    members = found.communities.items[0].members
    assert (members.shown, members.total) == (2, 3)


def test_of_a_large_ledger_firmness_is_not_known(world, monkeypatch):
    monkeypatch.setattr(module, "MOST_WORK", 0)
    found = communities(world)
    assert (found.rounds, found.rand) == (0, None)
    assert found.communities.items[0].firmness["en"].startswith("How firm it is was not measured")


def test_nobody_met(store):
    put(store, told("one", {"ev-1": "alpha"}).account())
    with ranked(store) as asked:
        found = communities(asked)
    assert (found.communities.total, found.alone) == (0, 1)
    assert [one.code for one in found.warnings] == ["nothing"]


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
