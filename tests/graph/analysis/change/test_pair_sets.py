"""Pairs that met here and not there, beside all pairs made one by one."""

from itertools import combinations

import numpy as np
import pytest

from graph.analysis.change import pair_sets
from graph.analysis.change.pair_sets import Meetings, pairs_of
from graph.analysis.ties.tie_top import TopPair
from tests.graph.analysis.attended import attended


def sharing(attendance, mask):
    """Pairs with the events that both surely shared, of the pairs in a mask."""
    at = {}
    for event, actor, kept in zip(attendance.event, attendance.actor, mask, strict=True):
        if kept:
            at.setdefault(int(event), []).append(int(actor))
    found = {}
    for event, actors in at.items():
        for pair in combinations(sorted(actors), 2):
            found.setdefault(pair, []).append(event)
    return found


@pytest.mark.parametrize("seed", range(6))
def test_they_are_those_of_all_pairs(seed, monkeypatch):
    monkeypatch.setattr(pair_sets, "_ROOM", 60)
    random = np.random.default_rng(seed)
    names = [f"a{n:02}" for n in range(25)]
    events = [sorted(random.choice(names, random.integers(1, 7), replace=False).tolist())
              for _ in range(40)]  # fmt: skip
    attendance = attended(events)
    kind = random.integers(0, 4, attendance.events)[attendance.event]
    strength = kind != 2
    apart = ((1, 2), (9, 4))
    event, pair = random.random(attendance.events), random.random(len(attendance.actor))
    wanted, against, unsure = (sharing(attendance, kind == n) for n in range(3))
    strong = sharing(attendance, strength)
    value = {(int(e), int(a)): v
             for e, a, v in zip(attendance.event, attendance.actor, pair, strict=True)}  # fmt: skip
    left = wanted.keys() - against.keys() - {tuple(sorted(one)) for one in apart}
    sums = {
        one: sum(event[e] * value[e, one[0]] * value[e, one[1]] for e in strong[one])
        for one in left - unsure.keys()
    }
    found = pairs_of(
        attendance, Meetings(kind == 0, kind == 1, kind == 2, strength, apart), (event, pair), 5
    )
    assert (found.total, found.unsure) == (len(sums), len(left & unsure.keys()))
    best = sorted(sums, key=lambda one: (-sums[one], one))[:5]
    assert [(top.one, top.other) for top in found.top] == best
    assert [top.value for top in found.top] == pytest.approx([sums[one] for one in best])


def test_a_meeting_that_counts_for_nothing_is_one():
    attendance = attended([["a", "b"]])
    here, none = np.ones(2, bool), np.zeros(2, bool)
    weights = np.zeros(1), np.zeros(2)
    found = pairs_of(attendance, Meetings(here, none, none, here), weights, 3)
    assert found.total == 1
    assert found.top == (TopPair(0, 1, pytest.approx(0.0)),)


def test_nobody_met_nobody():
    attendance = attended([])
    none = np.zeros(0, bool)
    empty = np.zeros(0)
    found = pairs_of(attendance, Meetings(none, none, none, none), (empty, empty), 3)
    assert (found.total, found.unsure, found.top) == (0, 0, ())
