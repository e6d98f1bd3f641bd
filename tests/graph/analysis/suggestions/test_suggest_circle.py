"""Companions with ties and newest events, and where companions of both met, by hand."""

from datetime import date

import numpy as np
import pytest

from graph.analysis.suggestions.feature_walks import Walks
from graph.analysis.suggestions.suggest_circle import circle_of, doors_of
from graph.analysis.ties.tie_weights import raw_rules, weigh
from graph.index.days import FAR_AHEAD, LONG_AGO
from tests.graph.analysis.attended import attended

DAY = date(2020, 1, 1).toordinal()


def walks_of(events, days=None):
    attendance = attended(events, days)
    return Walks(attendance, weigh(attendance, raw_rules(date(2020, 1, 1))))


def test_companions_with_the_tie_and_the_newest_event():
    days = [(DAY - 9, DAY - 9), (DAY - 1, DAY - 1), (FAR_AHEAD, LONG_AGO), (DAY, DAY)]
    found = circle_of(walks_of(["ab", "abc", "ac", "bc"], days), 0)
    assert (found.actors.tolist(), found.tie.tolist(), found.whole) == ([1, 2], [2, 2], True)
    # The one without a date counts as the oldest.
    assert found.event.tolist() == [1, 1]
    assert found.at(2) == 1


def test_of_very_many_events_the_newest_are_looked_at():
    days = [(DAY - 9, DAY - 9), (DAY - 1, DAY - 1)]
    found = circle_of(walks_of(["ab", "ac"], days), 0, most=1)
    assert (found.actors.tolist(), found.whole) == ([2], False)


@pytest.mark.parametrize("seed", range(8))
def test_a_circle_is_whom_it_met_and_how_strongly(seed):
    random = np.random.default_rng(seed)
    names = list("abcdefg")
    events = [sorted(random.choice(names, random.integers(1, 5), replace=False)) for _ in range(9)]
    walks = walks_of(events)
    for actor in range(walks.attendance.actors):
        found, tie = circle_of(walks, actor), walks.tie(actor)
        assert found.actors.tolist() == walks.met(actor).tolist()
        assert found.tie.tolist() == pytest.approx(tie[found.actors].tolist())


def test_companions_of_both_that_met():
    walks = walks_of(["ab", "bd", "cd", "bc", "ae"])
    doors = doors_of(walks.attendance, circle_of(walks, 0))
    assert (doors.companions.tolist(), doors.whole) == ([1, 4], True)
    # c met b and d: b met d at the second event; of itself it is no other.
    events, companions = doors.meeting(circle_of(walks, 2).actors)
    assert (events.tolist(), companions) == ([1], 1)
    assert doors.meeting(np.array([], dtype=np.int64)) == (pytest.approx([]), 0)


def test_who_met_nobody_has_no_doors():
    walks = walks_of(["a", "bc"])
    found, companions = doors_of(walks.attendance, circle_of(walks, 0)).meeting(np.array([1]))
    assert (found.tolist(), companions) == ([], 0)
