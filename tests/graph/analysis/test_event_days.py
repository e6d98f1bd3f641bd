"""The day by which an event is old or new."""

from dataclasses import replace
from datetime import date

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from graph.analysis.event_days import days_of, newest_first
from graph.index.days import FAR_AHEAD, LONG_AGO, NO_YEAR
from tests.graph.analysis.attended import attended

DAY = date(2020, 1, 1).toordinal()


def test_the_day_of_an_event_without_an_end_is_its_beginning():
    attendance = attended(["ab"] * 3, [(DAY, FAR_AHEAD), (FAR_AHEAD, LONG_AGO), (DAY, DAY + 2)])
    days = days_of(attendance, np.arange(3))
    assert days.tolist() == [DAY, LONG_AGO, DAY + 2]
    assert newest_first(attendance, np.arange(3)).tolist() == [2, 0, 1]


def test_what_is_dated_to_a_decade_that_goes_on_is_not_newer_than_all():
    decade = (date(2020, 1, 1).toordinal(), date(2029, 12, 31).toordinal())
    attendance = attended(["ab"] * 2, [decade, (DAY, DAY)])
    attendance = replace(attendance, year=np.array([NO_YEAR, 2020], dtype=np.int16))
    assert days_of(attendance, np.arange(2)).tolist() == [LONG_AGO, DAY]
    assert newest_first(attendance, np.arange(2)).tolist() == [1, 0]


@given(st.lists(st.sampled_from([LONG_AGO, DAY, DAY + 1, DAY + 2]), max_size=12), st.data())
def test_the_first_few_are_the_beginning_of_all_in_order(days, data):
    """Newest first, of equal days the first event; those without a date last."""
    spans = [(FAR_AHEAD, LONG_AGO) if day == LONG_AGO else (day, day) for day in days]
    attendance = attended(["ab"] * max(len(days), 1), spans or [(DAY, DAY)])
    events = np.array(data.draw(st.permutations(range(len(days)))), dtype=np.int64)
    most = data.draw(st.integers(1, 15))
    by_hand = sorted(range(len(events)), key=lambda n: (-days[events[n]], events[n]))
    assert newest_first(attendance, events).tolist() == by_hand
    assert newest_first(attendance, events, most).tolist() == by_hand[:most]
