"""Tails equal those of brute force, whether by kinds or by the series, near the mean and far."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.analysis.ties.tails import expected, poisson_error, upper_tails

CHANCES = st.lists(st.floats(0, 1), min_size=1, max_size=12)
SMALL = st.lists(st.floats(0, 0.1), min_size=1, max_size=12)


def brute(chances):
    """From 0, 1, ... to one more than there are trials."""
    share = np.array([1.0])
    for chance in chances:
        share = np.convolve(share, [1 - chance, chance])
    return np.append(share[::-1].cumsum()[::-1], 0.0)


def tails_of(chances, times, most):
    asked = np.arange(most + 1)
    row = np.zeros(len(asked), dtype=np.int64)
    return upper_tails(np.array([chances]), np.array(times), row, asked)


@given(st.one_of(CHANCES, SMALL))
def test_they_equal_brute_force(chances):
    found = tails_of(chances, [1] * len(chances), len(chances) + 1)
    assert found == pytest.approx(brute(chances), abs=1e-12)


@given(st.one_of(CHANCES, SMALL), st.integers(1, 400))
def test_they_are_chances_and_fall(chances, times):
    found = tails_of(chances, [times] * len(chances), 60)
    assert ((found >= 0) & (found <= 1)).all()
    assert (np.diff(found) <= 0).all()
    assert found[0] == pytest.approx(1.0)


def test_a_thousand_trials_of_several_kinds_equal_brute_force():
    random = np.random.default_rng(7)
    chances, times = random.random(20), random.integers(1, 120, 20)
    found = tails_of(chances, times, 1_200)
    whole = brute(np.repeat(chances, times))
    there = min(len(whole), 1_201)
    assert found[:there] == pytest.approx(whole[:there], abs=1e-11)


def test_many_sums_at_once_answer_each_their_own():
    random = np.random.default_rng(8)
    chances = random.random((50, 4)) * random.choice([1, 0.05, 0.001], (50, 1))
    times = np.array([3, 40, 2, 500])
    row, asked = random.integers(0, 50, 200), random.integers(0, 30, 200)
    found = upper_tails(chances, times, row, asked)
    wanted = [brute(np.repeat(chances[r], times))[n] for r, n in zip(row, asked, strict=True)]
    assert found == pytest.approx(wanted, abs=1e-11)


def test_a_fair_coin_thrown_a_million_times():
    found = upper_tails(np.array([[0.5]]), np.array([10**6]), np.zeros(3, int),
                        np.array([0, 500_500, 510_000]))  # fmt: skip
    # By the normal distribution with the correction for steps: 1 - Phi(0.999).
    assert found[0] == 1.0
    assert found[1] == pytest.approx(0.158897, abs=1e-5)
    assert found[2] == pytest.approx(0.0, abs=1e-12)


@given(SMALL, st.integers(1, 50))
def test_a_poisson_tail_misses_by_no_more_than_is_said(chances, times):
    chance, count = np.array([chances]), np.array([times] * len(chances))
    mean = float(expected(chance, count)[0])
    share = np.exp(-mean) * np.cumprod([1.0, *(mean / n for n in range(1, 30))])
    poisson = 1 - np.concatenate([[0.0], share.cumsum()])
    exact = tails_of(chances, count, 30)
    assert np.abs(poisson - exact).max() <= float(poisson_error(chance, count)[0]) + 1e-9


def test_without_sums_nothing_is_asked():
    none = np.zeros(0, dtype=np.int64)
    assert len(upper_tails(np.zeros((0, 0)), none, none, none)) == 0
