"""Whom the suggested one has met itself, where nobody has met both: a way to begin."""

import numpy as np
from numpy.typing import NDArray

from graph.analysis.event_days import days_of
from graph.analysis.suggestions.suggest_pair import Pair
from graph.analysis.suggestions.suggest_reasons import Reason, many, parts_told, reason

MET = "met"
_NAMES = 3


def met_reason(pair: Pair, may: NDArray[np.bool_]) -> Reason | None:
    """Return whom the other was at events with, the newest meetings first; None for nobody.

    Args:
        pair: who asks and who is suggested; nobody is a companion of both.
        may: who can introduce; a closed body cannot; shape (actors,).
    """
    circle, attendance = pair.circle, pair.space.attendance
    open_ones = np.flatnonzero(may[circle.actors])
    if len(open_ones) == 0:
        return None
    days = days_of(attendance, circle.event[open_ones])
    order = open_ones[np.lexsort((circle.actors[open_ones], -circle.tie[open_ones], -days))]
    shown = order[:_NAMES]
    ids = [attendance.actor_id(int(one)) for one in circle.actors[shown]]
    events = list(dict.fromkeys(int(one) for one in circle.event[shown]))
    ends = (
        (int(event), end)
        for event, met in zip(circle.event[shown], ids, strict=True)
        for end in (pair.ids[1], met)
    )
    # Several may have been met at one event: that the other was there is told once.
    claims = parts_told(pair, dict.fromkeys(ends))
    told = np.array(events, dtype=np.int64), len(events)
    return reason(pair, MET, told, claims, ids, many(len(open_ones), circle.whole))
