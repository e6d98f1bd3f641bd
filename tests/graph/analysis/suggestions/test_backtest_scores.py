"""Ranks and intervals by hand and as published."""

import numpy as np
import pytest

from graph.analysis.suggestions.backtest_scores import (
    first_rank,
    interval,
    score_of,
    top_of,
    wilson,
)


def test_the_first_right_one():
    assert first_rank(np.array([0.3, 0.9, 0.5]), np.array([0, 2])) == 2
    # Three are equal, one of them right: in the middle.
    assert first_rank(np.array([1.0, 1, 1, 2]), np.array([0])) == 1 + 2
    # All equal, two of three right: 4/3 on average.
    assert first_rank(np.ones(3), np.array([0, 1])) == pytest.approx(4 / 3)


def test_the_first_few():
    assert top_of(np.array([1.0, 3, 2]), np.zeros(3), 2).tolist() == [1, 2]
    assert top_of(np.ones(100), np.arange(100)[::-1].astype(float), 3).tolist() == [99, 98, 97]


def test_a_score_by_hand():
    shown = [np.array([0, 1]), np.array([0])]
    found = score_of(np.array([1.0, 4]), shown, 4, np.array([0.5, 0.25, 1, 1]), 0)
    assert (found.mrr, found.hits_1, found.hits_5) == (0.625, 0.5, 1)
    assert found.coverage == 0.5
    assert found.novelty == pytest.approx((1 + 2 + 1) / 3)
    assert 0.25 <= found.low <= 0.625 <= found.high <= 1
    assert set(found.as_json()) == {
        "mrr", "hits@1", "hits@5", "hits@10", "coverage", "novelty", "low", "high",
    }  # fmt: skip


def test_the_same_seed_gives_the_same_bounds():
    values = np.random.default_rng(7).random(50)
    assert interval(values, 3) == interval(values, 3)


def test_the_interval_of_a_share():
    # 10 of 100, as in Newcombe 1998.
    assert wilson(10, 100) == pytest.approx((0.0552, 0.1744), abs=1e-4)
    assert wilson(0, 10)[0] == 0
    assert wilson(0, 0) == (0, 1)
