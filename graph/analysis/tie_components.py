"""Into how many parts the actors fall that nobody has met across."""

import numpy as np

from graph.analysis.attendance import Attendance, Numbers


def components(attendance: Attendance) -> Numbers:
    """Return for each actor the lowest position of those that it is tied to by any chain.

    Args:
        attendance: who was where; who met nobody is alone. Shape of the answer: (actors,).
    """
    lowest = np.arange(attendance.actors, dtype=np.int64)
    while True:
        of_event = np.full(attendance.events, attendance.actors, dtype=np.int64)
        np.minimum.at(of_event, attendance.event, lowest[attendance.actor])
        spread = lowest.copy()
        np.minimum.at(spread, attendance.actor, of_event[attendance.event])
        # Jumping on to what the lowest itself has reached halves the steps of a long chain.
        spread = spread[spread]
        if (spread == lowest).all():
            return lowest
        lowest = spread


def parts(attendance: Attendance) -> int:
    """Return how many parts of two and more actors there are."""
    _, sizes = np.unique(components(attendance), return_counts=True)
    return int((sizes > 1).sum())
