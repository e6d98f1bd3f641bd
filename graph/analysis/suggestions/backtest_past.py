"""What was known on a day, and who met for the first time after it: the split by time.

Nothing that happened on the day or later is in the past of that day; an event without a date, or
with one vaguer than a year, is in no past and in no future.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
from numpy.typing import NDArray

from graph.analysis.attendance import Attendance, Numbers
from graph.analysis.suggestions.feature_space import FeatureSpace
from graph.analysis.suggestions.feature_walks import Walks
from graph.analysis.ties.tie_kinds import only
from graph.analysis.ties.tie_weights import TieRules, weigh
from graph.analysis.topics import Topics
from graph.index.days import FAR_AHEAD, LONG_AGO

HORIZON_DAYS = 731
_VAGUE_DAYS = 366


@dataclass(frozen=True, slots=True)
class Dated:
    """Which events of an attendance can be split by time.

    Attributes:
        kept: which have a date no vaguer than a year; shape (events,).
        first, last: of these, the first and the last first day; 0 when there are none.
    """

    kept: NDArray[np.bool_]
    first: int
    last: int


def dated(attendance: Attendance, today: date | None = None) -> Dated:
    """Return which events have a date that is sharp enough.

    Args:
        attendance: of all time.
        today: what begins after it is neither the first nor the last; None to leave that out.
    """
    first, last = attendance.first_day.astype(np.int64), attendance.last_day.astype(np.int64)
    kept = (first > LONG_AGO) & (last < FAR_AHEAD) & (last >= first) & (last - first < _VAGUE_DAYS)
    until = FAR_AHEAD if today is None else today.toordinal()
    days = first[kept & (attendance.met > 0) & (first <= until)]
    return Dated(kept, int(days.min(initial=FAR_AHEAD)) if len(days) else 0,
                 int(days.max(initial=0)))  # fmt: skip


def past_of(attendance: Attendance, day: int) -> Attendance:
    """Return the attendance with what was over before a day; positions stay as they are."""
    kept = dated(attendance).kept & (attendance.last_day < day)
    return only(attendance, kept[attendance.event])


def future_of(attendance: Attendance, day: int, end: int) -> Attendance:
    """Return the attendance with what began from a day on and before another."""
    kept = dated(attendance).kept & (attendance.first_day >= day) & (attendance.first_day < end)
    return only(attendance, kept[attendance.event])


def space_before(
    attendance: Attendance, topics: Sequence[Topics], rules: TieRules, day: int
) -> FeatureSpace:
    """Return what is known before a day, for asking what will come.

    Args:
        attendance: of all time.
        topics: themes and countries of its events.
        rules: what counts; age is counted from the day.
        day: ordinal.

    Memberships are left out: sources seldom say since when, so they could tell of the future.
    """
    past = past_of(attendance, day)
    today = date.fromordinal(day)
    themes, countries = (replace(one, attendance=past) for one in topics)
    walks = Walks(past, weigh(past, replace(rules, today=today)))
    return FeatureSpace(walks, themes, countries, today)


def newly_met(past: Attendance, future: Attendance, actor: int) -> Numbers:
    """Return who met an actor in the future and not in the past, of those the past knows; rising.

    Args:
        past, future: of the same positions.
        actor: its position.
    """
    return np.setdiff1d(_met(future, actor)[_known(past, _met(future, actor))], _met(past, actor))


def _known(past: Attendance, actors: Numbers) -> NDArray[np.bool_]:
    found: NDArray[np.bool_] = past.pairs_of_actor.counts(actors) > 0
    return found


def _met(attendance: Attendance, actor: int) -> Numbers:
    lists = attendance.of_event
    there = np.unique(lists.items[lists.positions(attendance.events_of(actor))])
    found: Numbers = there[there != actor].astype(np.int64)
    return found
