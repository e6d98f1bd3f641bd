"""Days are typed as years, months or days."""

from datetime import date

import pytest

from graph.errors import ModelError
from ingest.cli.days import calendar_day, day, in_order


def test_a_day_that_is_none_is_an_error_in_plain_words(filled):
    done = filled("events", "--from", "yesterday")
    assert done.code == 2
    assert "Error: 'yesterday' is not a date. (--from) Write it as" in done.err


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2009", "2009-01-01", "2009-12-31"),
        ("2009-02", "2009-02-01", "2009-02-28"),
        ("2009-03-02", "2009-03-02", "2009-03-02"),
        (None, None, None),
    ],
)
def test_a_year_or_month_stands_for_its_first_or_last_day(text, first, last):
    assert (day(text, False, "--from"), day(text, True, "--to")) == (first, last)


def test_no_such_day_is_an_error():
    with pytest.raises(ModelError, match="'2009-02-30' does not exist"):
        day("2009-02-30", last=True, option="--to")


@pytest.mark.parametrize(("text", "last"), [("XXXX", False), ("2020/..", True), ("../2020", False)])
def test_a_date_that_bounds_nothing_is_an_error_not_no_limit(text, last):
    with pytest.raises(ModelError, match=r"says no day to count from or to. \(--until\)"):
        day(text, last, "--until")


def test_the_year_nought_counts_as_the_first_day_there_is():
    assert calendar_day("0000-12-31") == date.min
    assert calendar_day("2009-03-02") == date(2009, 3, 2)


def test_a_time_that_ends_before_it_begins_is_an_error():
    with pytest.raises(ModelError, match="2010-12-31 lies before 2020-01-01"):
        in_order("2020-01-01", "2010-12-31")
    in_order("2020-01-01", None)
