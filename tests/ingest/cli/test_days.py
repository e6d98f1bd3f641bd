"""Days are typed as years, months or days."""

import pytest

from graph.errors import ModelError
from ingest.cli.days import day


def test_a_day_that_is_none_is_an_error_in_plain_words(filled):
    done = filled("events", "--from", "yesterday")
    assert done.code == 2
    assert "Error: 'yesterday' is not a date." in done.err


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
    assert (day(text, last=False), day(text, last=True)) == (first, last)


def test_no_such_day_is_an_error():
    with pytest.raises(ModelError, match="'2009-02-30' does not exist"):
        day("2009-02-30", last=True)
