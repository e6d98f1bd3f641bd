"""The day by which an event is old or new."""

from datetime import date

import numpy as np

from graph.analysis.event_days import days_of, newest_first
from graph.index.days import FAR_AHEAD, LONG_AGO
from tests.graph.analysis.attended import attended

DAY = date(2020, 1, 1).toordinal()


def test_the_day_of_an_event_without_an_end_is_its_beginning():
    attendance = attended(["ab"] * 3, [(DAY, FAR_AHEAD), (FAR_AHEAD, LONG_AGO), (DAY, DAY + 2)])
    days = days_of(attendance, np.arange(3))
    assert days.tolist() == [DAY, LONG_AGO, DAY + 2]
    assert newest_first(attendance, np.arange(3)).tolist() == [2, 0, 1]
