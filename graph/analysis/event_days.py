"""Events by the day on which they are told old or new: `Attendance.day`, for a few of them."""

import numpy as np
from numpy.typing import NDArray

from graph.analysis.attendance import Attendance, Numbers
from graph.index.days import LONG_AGO


def newest_first(attendance: Attendance, events: NDArray[np.integer]) -> Numbers:
    """Return places in a list of events, newest first, those of no known year last."""
    order: Numbers = np.lexsort((events, -days_of(attendance, events)))
    return order


def days_of(attendance: Attendance, events: NDArray[np.integer]) -> Numbers:
    """Return the day by which each event is old or new, LONG_AGO where no year is known."""
    day = attendance.day[events]
    return np.where(day > 0, day, LONG_AGO)
