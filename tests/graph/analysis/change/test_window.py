"""What was before a day, what falls into a time, and what nobody can tell."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.analysis.change.window import (
    Window,
    entered,
    happened,
    months_after,
    months_before,
)
from graph.errors import ModelError
from graph.index.days import FAR_AHEAD, LONG_AGO, UNDATED
from tests.graph.analysis.attended import attended

SINCE, UNTIL = date(2025, 1, 1), date(2025, 12, 31)
DAY = SINCE.toordinal()


def test_each_event_is_before_within_later_or_nobody_can_tell():
    days = [(DAY - 9, DAY - 1), (DAY, DAY + 1), (DAY - 1, DAY + 1), UNDATED[:2],
            (UNTIL.toordinal() + 1,) * 2, (DAY + 5, FAR_AHEAD), (LONG_AGO, DAY - 1),
            (LONG_AGO, DAY)]  # fmt: skip
    split = happened(attended([["a"]] * len(days), days), Window(SINCE, UNTIL))
    assert np.flatnonzero(split.before).tolist() == [0, 6]
    assert np.flatnonzero(split.new).tolist() == [1, 5]
    assert np.flatnonzero(split.unsure).tolist() == [2, 3, 7]
    assert split.changed_events.tolist() == [1, 5]


def test_what_reaches_over_the_last_day_of_a_time_that_is_over_nobody_can_tell():
    year, june = (DAY, UNTIL.toordinal()), date(2025, 6, 30)
    there = attended([["a"]] * 2, [year, (DAY, DAY)])
    split = happened(there, Window(SINCE, june))
    assert (split.new.tolist(), split.unsure.tolist()) == ([False, True], [True, False])
    # What a source dates to this year, read today, has been.
    split = happened(there, Window(SINCE, june, is_over=False))
    assert (split.new.tolist(), split.unsure.tolist()) == ([True, True], [False, False])


def test_what_the_ledger_has_learned_is_what_it_did_not_know():
    ever = attended([["a", "b"], ["a", "c", "d"]])
    now = attended([["a", "b"], ["a", "c"]])
    split = entered(ever, attended([["a", "b"], ["a"]]), now)
    assert split.before.tolist() == [True, True, True, False, False]
    assert split.new.tolist() == [False, False, False, True, False]
    assert not split.unsure.any()
    assert entered(now, attended([]), now).new.all()


def test_a_time_does_not_end_before_it_begins():
    with pytest.raises(ModelError, match="2025-01-01 lies before 2025-12-31"):
        Window(UNTIL, SINCE)


def test_a_short_month_ends_with_its_last_day():
    assert months_before(date(2025, 8, 31), 18) == date(2024, 2, 29)
    assert months_before(date(2025, 6, 30), 18) == date(2023, 12, 30)


@given(st.dates(date(1900, 1, 1)), st.integers(0, 400))
def test_months_are_counted_back_by_the_calendar(day, months):
    found = months_before(day, months)
    assert (day.year - found.year) * 12 + day.month - found.month == months
    assert found.day == day.day or (found.day < day.day and found.day >= 28)


@given(st.lists(st.dates(date(1900, 1, 1), date(2100, 1, 1))), st.integers(0, 400))
def test_months_are_counted_on_as_they_are_counted_back(days, months):
    found = months_after(np.array([day.toordinal() for day in days], dtype=np.int64), months)
    assert found.tolist() == [months_before(day, -months).toordinal() for day in days]


def test_months_before_the_first_day_there_is_end_at_it():
    assert months_before(date(1, 3, 1), 18) == date.min
    assert months_before(date(2, 3, 1), 12) == date(1, 3, 1)
