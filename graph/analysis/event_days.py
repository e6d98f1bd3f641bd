"""Events by the day on which they are told old or new: `Attendance.day`, for a few of them."""

import numpy as np
from numpy.typing import NDArray

from graph.analysis.attendance import Attendance, Numbers
from graph.index.days import LONG_AGO

# With the days of LONG_AGO, of 32 bits, that fits into 64.
_BITS_OF_EVENT = 31


def newest_first(
    attendance: Attendance, events: NDArray[np.integer], most: int | None = None
) -> Numbers:
    """Return places in a list of events, newest first, those of no known year last.

    Args:
        attendance: of the events.
        events: positions, each once.
        most: only so many places, the first ones.
    """
    # One number for each, the day above the event: no two are equal, so a part needs no full sort.
    key = events.astype(np.int64) - (days_of(attendance, events) << _BITS_OF_EVENT)
    if most is None or most >= len(key):
        return np.argsort(key)
    first = np.argpartition(key, most)[:most]
    return first[np.argsort(key[first])]


def days_of(attendance: Attendance, events: NDArray[np.integer]) -> Numbers:
    """Return the day by which each event is old or new, LONG_AGO where no year is known."""
    day = attendance.day[events]
    return np.where(day > 0, day, LONG_AGO)
