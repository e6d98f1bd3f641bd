"""Topics of events written down by hand."""

from collections.abc import Sequence

import numpy as np

from graph.analysis.attendance import Attendance
from graph.analysis.topics import Topics
from graph.index.lists import Lists


def told(attendance: Attendance, about: Sequence[Sequence[str]]) -> Topics:
    """Return the topics of an attendance; `about` has those of each event."""
    ids = tuple(sorted({topic for one in about for topic in one}))
    items = [sorted(ids.index(topic) for topic in one) for one in about]
    starts = np.cumsum([0, *(len(one) for one in items)])
    return Topics(
        attendance, ids, Lists(starts, np.array([n for one in items for n in one], dtype=np.int32))
    )
