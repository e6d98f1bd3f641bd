"""The day by which events are told old or new, as paths have it: the last they may have been on."""

import numpy as np
from numpy.typing import NDArray

from graph.analysis.attendance import Attendance, Numbers
from graph.index.days import FAR_AHEAD, LONG_AGO


def newest_first(attendance: Attendance, events: NDArray[np.integer]) -> Numbers:
    """Return places in a list of events, newest first, those without a date last."""
    order: Numbers = np.lexsort((events, -days_of(attendance, events)))
    return order


def days_of(attendance: Attendance, events: NDArray[np.integer]) -> Numbers:
    """Return the last day of each event, LONG_AGO without a date; without an end the first."""
    first = attendance.first_day[events].astype(np.int64)
    last = attendance.last_day[events].astype(np.int64)
    day = np.where(last == FAR_AHEAD, first, last)
    return np.where((first > last) | (first == FAR_AHEAD), LONG_AGO, day)
