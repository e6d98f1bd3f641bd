"""Pairs are those that one would count by hand, however they are gone through."""

import numpy as np
import pytest

from graph.analysis.measures import tied_pairs as module
from graph.analysis.measures.tied_pairs import tied_pairs
from tests.graph.analysis.attended import attended
from tests.graph.analysis.measures.random_world import as_networkx, ground_at_random


def found(ground, least=1):
    return {
        (one, other): (shared, weight)
        for block in tied_pairs(ground.attendance, ground.event, ground.pair, least)
        for one, other, shared, weight in zip(
            block.first.tolist(), block.second.tolist(), block.shared.tolist(),
            block.weight.tolist(), strict=True,
        )
    }  # fmt: skip


def by_hand(ground, least):
    return {
        (min(one, other), max(one, other)): (told["shared"], pytest.approx(told["weight"], 1e-6))
        for one, other, told in as_networkx(ground).edges(data=True)
        if told["shared"] >= least
    }


@pytest.mark.parametrize("least", [1, 2, 3])
@pytest.mark.parametrize("seed", range(4))
def test_sorted_in_one_block(seed, least):
    ground = ground_at_random(seed, events=120)
    assert found(ground, least) == by_hand(ground, least)


@pytest.mark.parametrize("seed", range(4))
def test_sorted_in_small_blocks(monkeypatch, seed):
    monkeypatch.setattr(module, "_MEETINGS_AT_ONCE", 17)
    ground = ground_at_random(seed, events=120)
    assert found(ground, 2) == by_hand(ground, 2)


@pytest.mark.parametrize("busy", [1, 20, 45, 10_000])
def test_the_busy_are_counted_and_no_pair_comes_twice(monkeypatch, busy):
    def those(attendance):
        met = np.bincount(attendance.actor, (attendance.met - 1)[attendance.event])
        return np.flatnonzero(met > busy)[::-1]

    monkeypatch.setattr(module, "_busy", those)
    ground = ground_at_random(11, events=120)
    blocks = list(tied_pairs(ground.attendance, ground.event, ground.pair))
    assert sum(len(block.first) for block in blocks) == len(found(ground))
    assert found(ground) == by_hand(ground, 1)


def test_who_is_busy():
    alone = [[f"n{n:04}"] for n in range(50)]
    assert module._busy(attended(alone)).tolist() == []
    crowd = [[f"n{n:04}" for n in range(1_200)], ["n0007", "n0009"]]
    assert module._busy(attended(crowd)).tolist()[:2] == [7, 9]


def test_nobody_met_anybody():
    assert list(tied_pairs(attended([]), np.zeros(0), np.zeros(0))) == []
    ground = ground_at_random(1, events=0)
    assert found(ground) == {}
