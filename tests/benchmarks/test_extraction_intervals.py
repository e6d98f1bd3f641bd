"""The interval of a score against cases that can be worked out by hand."""

import math

import pytest

from benchmarks.extraction_intervals import f1_interval


def test_reports_that_are_all_alike_leave_no_doubt() -> None:
    assert f1_interval([{"role": (3, 1, 1)}] * 12, "role") == pytest.approx((0.75, 0.75))


def test_a_share_has_the_width_that_theory_gives_it() -> None:
    """With no miss and no error apart, F1 of 400 yes-or-no reports is their share."""
    counts = [{"gate": (1, 0, 0)}] * 300 + [{"gate": (0, 1, 1)}] * 100
    low, high = f1_interval(counts, "gate", rounds=4000)
    spread = 1.96 * math.sqrt(0.75 * 0.25 / 400)
    assert (low, high) == pytest.approx((0.75 - spread, 0.75 + spread), abs=0.006)


def test_the_same_seed_gives_the_same_interval_and_nothing_found_gives_nothing() -> None:
    counts = [{"date": (n % 3, n % 2, 1)} for n in range(20)]
    assert f1_interval(counts, "date") == f1_interval(counts, "date")
    assert f1_interval(counts, "date") != f1_interval(counts, "date", seed=1)
    assert f1_interval([{"date": (0, 0, 0)}], "date") == (0.0, 0.0)


def test_without_a_report_there_is_no_interval() -> None:
    with pytest.raises(ValueError, match="at least one report"):
        f1_interval([], "date")
