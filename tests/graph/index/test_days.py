"""Dates as days and years: bounds, open ends, and what has no year."""

from datetime import date

import pytest

from graph.index.days import (
    FAR_AHEAD,
    LONG_AGO,
    NO_YEAR,
    UNDATED,
    day_before,
    day_number,
    full_years,
    span_reader,
)


@pytest.mark.parametrize(
    ("edtf", "first", "last", "year"),
    [
        ("2009-03-02", "2009-03-02", "2009-03-02", 2009),
        ("2009-03", "2009-03-01", "2009-03-31", 2009),
        ("2009/2010", "2009-01-01", "2010-12-31", 2009),
        ("200X", "2000-01-01", "2009-12-31", NO_YEAR),
        ("../2010", None, "2010-12-31", NO_YEAR),
        ("2012/..", "2012-01-01", None, 2012),
    ],
)
def test_dates_become_days(edtf, first, last, year):
    begin = LONG_AGO if first is None else day_number(first)
    end = FAR_AHEAD if last is None else day_number(last)
    assert span_reader()(edtf) == (begin, end, year)


def test_a_text_that_is_no_date_and_a_date_that_says_nothing_are_undated():
    assert span_reader()("last spring") == UNDATED
    assert span_reader()("XXXX") == UNDATED
    assert day_number("0000-01-01") == LONG_AGO


def test_some_years_before_a_day_by_the_calendar():
    assert day_before(date(2024, 2, 29), 3) == day_number("2021-02-28")
    assert day_before(date(2026, 11, 21), 3) == day_number("2023-11-21")
    assert day_before(date(2, 5, 1), 9) == day_number("0001-05-01")


def test_full_years_to_a_day_by_the_calendar():
    assert full_years(date(2023, 11, 23), date(2026, 11, 23)) == 3
    assert full_years(date(2023, 11, 24), date(2026, 11, 23)) == 2
    assert full_years(date(2024, 2, 29), date(2025, 2, 28)) == 0
    assert full_years(date(2027, 1, 1), date(2026, 11, 23)) == 0
