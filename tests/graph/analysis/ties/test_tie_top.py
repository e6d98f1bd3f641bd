"""The largest sums of pairs are those of brute force, also where pairs are never looked at."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.analysis.ties import tie_top
from graph.analysis.ties.tie_top import top_pairs
from tests.graph.analysis.attended import attended

NAMES = [f"n{number}" for number in range(12)]
MEETINGS = st.lists(st.sets(st.sampled_from(NAMES), max_size=6).map(sorted), max_size=12)


def brute(attendance, event, pair):
    sums = {}
    for at in range(attendance.events):
        places = range(attendance.starts[at], attendance.starts[at + 1])
        for one, other in combinations(places, 2):
            ends = int(attendance.actor[one]), int(attendance.actor[other])
            sums[ends] = sums.get(ends, 0.0) + event[at] * pair[one] * pair[other]
    found = [(value, ends) for ends, value in sums.items() if value > 0]
    return sorted(found, key=lambda one: (-one[0], one[1]))


@given(MEETINGS, st.integers(1, 20), st.integers(0, 2**32 - 1))
def test_they_are_those_of_brute_force(meetings, limit, seed):
    attendance, random = attended(meetings), np.random.default_rng(seed)
    event, pair = random.random(attendance.events), random.random(len(attendance.actor))
    found = top_pairs(attendance, event, pair, limit)
    wanted = brute(attendance, event, pair)[:limit]
    assert [(one.one, one.other) for one in found] == [ends for _, ends in wanted]
    assert [one.value for one in found] == pytest.approx([value for value, _ in wanted])


def test_what_cannot_be_among_the_largest_is_not_looked_at(monkeypatch):
    monkeypatch.setattr(tie_top, "_ACTORS_AT_ONCE", 2)
    seen = []
    note = tie_top._note
    monkeypatch.setattr(tie_top, "_note", lambda *given: (seen.append(given[2]), note(*given)))
    meetings = [["a", "b"]] * 9 + [[f"x{n}", f"y{n}"] for n in range(30)]
    attendance = attended(meetings)
    found = top_pairs(attendance, np.ones(39), np.ones(78), 1)
    assert [(one.one, one.other, one.value) for one in found] == [(0, 1, 9.0)]
    assert seen == [0]


def test_of_equal_sums_the_first_pairs_are_listed():
    attendance = attended([["a", "b", "c", "d"]])
    found = top_pairs(attendance, np.ones(1), np.ones(4), 3)
    assert [(one.one, one.other) for one in found] == [(0, 1), (0, 2), (0, 3)]


def test_without_meetings_there_are_none():
    assert top_pairs(attended([["a"], []]), np.ones(2), np.ones(1), 5) == []
