"""Rounds are drawn from sources, repeat with the seed, and tell how far a value depends on them."""

import numpy as np
import pytest

from graph.analysis.attending import attendance_of
from graph.analysis.measures import resampling as module
from graph.analysis.measures.ground import Ground
from graph.analysis.measures.measuring import MEASURES
from graph.analysis.measures.resampling import (
    Evidence,
    evidence_of,
    places_of,
    ranges_of,
    rounds_for,
    samples,
)
from graph.index.opening import index_of_view
from tests.graph.analysis.attended import attended
from tests.graph.analysis.measures.random_world import ground_at_random, plain_ground
from tests.graph.store.accounts import account, put


def each_event_alone(ground):
    events = ground.attendance.events
    return Evidence(np.arange(events), events, by_source=False)


def test_a_source_is_what_describes_an_event(store):
    put(store, account(1, ("alpha", "beta")), account(2, ("alpha", "gamma")))
    with store.view() as view:
        found = evidence_of(view, attendance_of(index_of_view(view)))
    assert (found.clusters, found.by_source, sorted(found.cluster.tolist())) == (2, True, [0, 1])


def test_in_a_large_ledger_events_are_drawn(store, monkeypatch):
    monkeypatch.setattr(module, "_MOST_SOURCES", 1)
    put(store, account(1, ("alpha", "beta")), account(2, ("alpha", "gamma")))
    with store.view() as view:
        assert not evidence_of(view, attendance_of(index_of_view(view))).by_source


def test_what_one_source_tells_stands_or_falls_together():
    ground = plain_ground(attended([["a", "b"], ["a", "c"], ["a", "d"], ["a", "e"]]))
    evidence = Evidence(np.array([0, 0, 0, 1]), 2, by_source=True)
    events = {sample.attendance.events for sample in samples(ground, evidence, 50, seed=1)}
    # The first source alone, the second alone, or both.
    assert events == {3, 1, 4}


def test_the_same_seed_gives_the_same_rounds():
    ground = ground_at_random(3)
    evidence = each_event_alone(ground)
    one, other, third = (
        [sample.event.tolist() for sample in samples(ground, evidence, 5, seed)]
        for seed in (7, 7, 8)
    )
    assert one == other
    assert one != third


def test_the_range_of_a_strength_is_that_of_a_sum():
    """a met somebody in each of 100 events that count 1: by theory 100 give or take 10."""
    ground = plain_ground(attended([["a", "b"]] * 100 + [["c", "d"]] * 300))
    asked, counted = np.array([0]), np.ones(4, dtype=bool)
    found = ranges_of(MEASURES["strength"], ground, each_event_alone(ground), asked, counted)
    assert found.rounds == 200
    spread = np.sqrt(400 * 0.25 * 0.75) * 1.645
    assert found.low[0] == pytest.approx(100 - spread, abs=4)
    assert found.high[0] == pytest.approx(100 + spread, abs=4)
    # c and d stand before it each time; b shares its place.
    assert (found.best[0], found.worst[0]) == (3, 3)


def test_places():
    everybody = np.ones(5, dtype=bool)
    values = np.array([3.0, 5.0, np.nan, 3.0, 1.0])
    assert places_of(values, everybody, lowest_first=False).tolist() == [2, 1, 5, 2, 4]
    assert places_of(values, everybody, lowest_first=True).tolist() == [2, 4, 5, 2, 1]
    others = np.array([True, False, True, True, True])
    assert places_of(values, others, lowest_first=False).tolist() == [1, 4, 4, 1, 3]


def test_sums_added_up_in_another_order_share_a_place():
    values = np.array([0.1 + 0.2 + 0.3, 0.3 + 0.2 + 0.1, 0.6001])
    assert values[0] != values[1]
    everybody = np.ones(3, dtype=bool)
    assert places_of(values, everybody, lowest_first=False).tolist() == [2, 2, 1]
    assert places_of(values, everybody, lowest_first=True).tolist() == [1, 1, 3]


def test_a_measure_that_takes_too_long_has_no_range(monkeypatch):
    ground = ground_at_random(1)
    assert rounds_for(MEASURES["degree"], ground) == 200
    monkeypatch.setattr(module, "MOST_WORK", MEASURES["degree"].work(ground) * 25.5)
    assert rounds_for(MEASURES["degree"], ground) == 25
    monkeypatch.setattr(module, "MOST_WORK", MEASURES["degree"].work(ground) * 19.5)
    assert rounds_for(MEASURES["degree"], ground) == 0
    counted = np.ones(ground.attendance.actors, dtype=bool)
    found = ranges_of(
        MEASURES["degree"], ground, each_event_alone(ground), np.array([0, 1]), counted
    )
    assert (found.rounds, np.isnan(found.low).tolist()) == (0, [True, True])


def test_rounds_without_a_value_say_nothing_of_it():
    # In a round without the only event of a there is nobody else to speak of.
    ground = Ground(attended([["a", "b"]]), np.ones(1), np.ones(2))
    found = ranges_of(
        MEASURES["strength"], ground, each_event_alone(ground), np.array([0]), np.ones(2, bool)
    )
    assert (found.low[0], found.high[0]) == (1, 1)
