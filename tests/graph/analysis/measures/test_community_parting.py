"""Parts that hardly meet are found, and are firm only if they are."""

import csv
from datetime import date

import networkx as nx
import numpy as np

from graph.analysis.measures.community_parting import parted, parting_of
from graph.analysis.measures.ground import ground_of
from graph.analysis.measures.resampling import NO_ROUNDS, Evidence, Rounds
from graph.analysis.ties.tie_weights import TieRules, weigh
from tests.graph.analysis.attended import attended
from tests.graph.analysis.measures.random_world import of_graph, plain_ground
from tests.graph.analysis.measures.ranked_world import fill, ranked
from tests.graph.analysis.ties.test_backbone import FIRST, SECOND


def alone(ground):
    events = ground.attendance.events
    return Evidence(np.arange(events), events, by_source=False)


def all_parted(ground):
    return parted(ground, alone(ground), np.ones(ground.attendance.actors, dtype=np.bool_))


def circles(seed, across):
    """Two circles of eight who meet in fours, and some meetings across."""
    random = np.random.default_rng(seed)
    names = [[f"{side}{n}" for n in range(8)] for side in "lr"]
    inside = [sorted(random.choice(circle, 4, False).tolist()) for circle in names * 30]
    mixed = [sorted(random.choice(sum(names, []), 4, False).tolist()) for _ in range(across)]
    return plain_ground(attended([*inside, *mixed]))


def test_two_circles_are_found_and_firm():
    ground = circles(1, across=5)
    found = all_parted(ground)
    assert found.sizes.tolist() == [8, 8]
    assert len(set(found.label[:8].tolist())) == len(set(found.label[8:].tolist())) == 1
    assert found.together.min() > 0.95
    assert found.rand.mean() > 0.95


def test_what_was_drawn_at_random_is_not_firm():
    random = np.random.default_rng(4)
    names = [f"n{n:02}" for n in range(40)]
    ground = plain_ground(attended([sorted(random.choice(names, 3, False)) for _ in range(60)]))
    found = all_parted(ground)
    assert found.rand.mean() < 0.5
    assert (found.together < 0.75).all()


def test_modularity_of_the_karate_club():
    """.4198 is the largest there is (Brandes and others 2008); Leiden comes near each time."""
    ground, _ = of_graph(nx.karate_club_graph())
    found = all_parted(ground)
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
    found = all_parted(ground)
    parts = [
        {attendance.actor_id(actor) for actor in np.flatnonzero(found.label == number).tolist()}
        for number in range(len(found.sizes))
    ]
    assert sorted(parts, key=min) == [FIRST | {"RUTH"}, SECOND]
    assert found.together.min() > 0.7


def test_who_does_not_count_is_in_no_part():
    ground = circles(1, across=5)
    counted = np.ones(16, dtype=np.bool_)
    counted[:3] = False
    found = parted(ground, alone(ground), counted, NO_ROUNDS)
    assert (found.label[:3] == -1).all()
    assert found.sizes.tolist() == [8, 5]
    assert len(set(found.label[3:8].tolist())) == 1


def test_rounds_are_told_and_can_be_done_without():
    ground, told = circles(1, across=5), []
    counted = np.ones(16, dtype=np.bool_)
    parted(ground, alone(ground), counted, Rounds(3, lambda *how_far: told.append(how_far)))
    assert told == [(0, 3), (1, 3), (2, 3)]
    none = parted(ground, alone(ground), counted, NO_ROUNDS)
    assert len(none.rand) == 0
    assert np.isnan(none.together).all()


def test_whom_sources_put_nowhere_together_is_alone(store):
    fill(store)
    with ranked(store) as asked:
        found = parting_of(asked)
    assert found.alone == int((found.parts.label < 0).sum())
    assert found.left["no event"] > 0
