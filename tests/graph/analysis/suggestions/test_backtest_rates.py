"""Rates are counts of what came true, by place and kind."""

import pytest

from graph.analysis.suggestions.backtest_rates import Shown, band_of, calibration, rates_of


def shown(count, met, place=1, kind="gap", cut=1):
    return [Shown(cut, place, kind, number < met) for number in range(count)]


def test_of_one_kind_when_there_are_enough():
    rates = rates_of([*shown(100, 20), *shown(40, 30, kind="bridge")])
    found = rates.like(1, "gap")
    assert (found.met, found.of, found.kind, found.places) == (20, 100, "gap", (1, 1))
    assert found.low < 0.2 < found.high
    # Of bridges there are too few: all kinds at that place.
    assert (rates.like(1, "bridge").met, rates.like(1, "bridge").kind) == (50, None)


def test_of_too_few_nothing_is_said():
    rates = rates_of(shown(29, 20))
    assert rates.like(1, "gap") is None
    assert rates.like(3, "gap") is None
    assert rates.like(99, "gap") is None
    assert rates.all() == []


def test_places_that_count_together():
    assert [band_of(place) for place in (1, 2, 5, 6, 20, 21)] == [0, 1, 1, 2, 3, None]


def test_calibration_by_hand():
    # Told .5 from the first day; .3 came true on the second.
    assert calibration([*shown(10, 5), *shown(10, 3, cut=2)]) == pytest.approx(0.2)
    assert calibration(shown(10, 5)) is None
    assert calibration([]) is None
