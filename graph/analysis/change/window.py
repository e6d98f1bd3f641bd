"""Which part of an attendance was before a time, which falls into it, and which nobody can tell."""

import calendar
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from graph.analysis.attendance import Attendance, Numbers
from graph.errors import ModelError
from graph.index.days import FAR_AHEAD
from graph.message import Message

Flags = NDArray[np.bool_]
HAPPENED, ENTERED = "happened", "entered"
QUIET_MONTHS = 18
_MONTHS = 12
_EPOCH = date(1970, 1, 1).toordinal()


@dataclass(frozen=True, slots=True)
class Window:
    """From a day to another, both included.

    Attributes:
        quiet: after how many months without a meeting a tie is quiet.
        is_over: it ended before today. What is dated to 2026 and told today has been; but of a
            time that ended in June it may have been after.
    """

    since: date
    until: date
    quiet: int = QUIET_MONTHS
    is_over: bool = True

    def __post_init__(self) -> None:
        if self.until < self.since:
            what = Message("{until} lies before {since}.", until=self.until, since=self.since)
            raise ModelError(what, "--until", "Give a later day.")


@dataclass(frozen=True)
class Split:
    """The pairs of an attendance by when they were; each is in one of the three or in none.

    Attributes:
        before, new, unsure: shape (pairs,). What is unsure may have been within or not: its event
            has no date, or one that reaches over the first or the last day. What lies after is in
            none.
    """

    attendance: Attendance
    before: Flags
    new: Flags
    unsure: Flags

    @property
    def changed_events(self) -> Numbers:
        """The events at which something is new, rising."""
        return np.unique(self.attendance.event[self.new]).astype(np.int64)


def months_before(day: date, months: int) -> date:
    """Return the day some months before; where a month is too short, its last day.

    Before the first day of the calendar there is none: that day is returned.
    """
    year, month = divmod(day.year * _MONTHS + day.month - 1 - months, _MONTHS)
    if year < date.min.year:
        return date.min
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def months_after(days: Numbers, months: int) -> Numbers:
    """Return the day some months after each; where a month is too short, its last day."""
    day = (days - _EPOCH).astype("datetime64[D]")
    month = day.astype("datetime64[M]")
    then = month + months
    longest = (then + 1).astype("datetime64[D]") - then.astype("datetime64[D]")
    into = np.minimum(day - month.astype("datetime64[D]"), longest - 1)
    found: Numbers = (then.astype("datetime64[D]") + into).astype(np.int64) + _EPOCH
    return found


def reaching_over(days: tuple[Numbers, Numbers], window: Window) -> Flags:
    """Return which events may have been after a time that is over, or in it.

    Args:
        days: first and last day of each event, as `event_days` gives.
        window: the time.
    """
    first, last = days
    until = window.until.toordinal()
    found: Flags = window.is_over & (first <= until) & (last > until)
    return found


def event_days(attendance: Attendance) -> tuple[Numbers, Numbers]:
    """Return first and last day of each event; first after last where no date is known.

    What began and has no end is as old as its beginning, as in `tie_weights`.
    """
    first = attendance.first_day.astype(np.int64)
    last = attendance.last_day.astype(np.int64)
    return first, np.where((last == FAR_AHEAD) & (first < FAR_AHEAD), first, last)


def happened(attendance: Attendance, window: Window) -> Split:
    """Return who was where before the window, within it, and who nobody can tell when."""
    first, last = event_days(attendance)
    since, until = window.since.toordinal(), window.until.toordinal()
    dated = first <= last
    before = dated & (last < since)
    over = reaching_over((first, last), window)
    new = dated & (first >= since) & (first <= until) & ~over
    later = dated & (first > until)
    unsure = ~(before | new | later)
    of_event = attendance.event
    return Split(attendance, before[of_event], new[of_event], unsure[of_event])


def entered(ever: Attendance, known: Attendance | None, now: Attendance | None) -> Split:
    """Return what the ledger knew before a time, and what it has learned in it.

    Args:
        ever: all that it ever knew, what was taken back too.
        known: what it knew before the time; None for nothing.
        now: what it knows at the end of it, what is only in `ever` was taken back since; None for
            all of `ever`.
    """
    nothing = np.zeros(len(ever.actor), dtype=np.bool_)
    before = nothing if known is None else _shared(ever, known)
    there = ~nothing if now is None else _shared(ever, now)
    return Split(ever, before, there & ~before, nothing)


def _shared(ever: Attendance, other: Attendance) -> Flags:
    """Which pairs of an attendance another of the same ledger has too; shape (pairs,)."""
    if other is ever:
        return np.ones(len(ever.actor), dtype=np.bool_)
    events = _places([ever.event_id(e) for e in range(ever.events)],
                     [other.event_id(e) for e in range(other.events)])  # fmt: skip
    actors = _places([ever.actor_id(a) for a in range(ever.actors)],
                     [other.actor_id(a) for a in range(other.actors)])  # fmt: skip
    event, actor = events[other.event], actors[other.actor]
    known = (event >= 0) & (actor >= 0)
    wide = max(ever.actors, 1)
    keys = ever.event.astype(np.int64) * wide + ever.actor
    found: Flags = np.isin(keys, event[known] * wide + actor[known])
    return found


def _places(ids: list[str], others: list[str]) -> Numbers:
    """Where each of some ids stands among others, -1 for one that does not."""
    number = {one: place for place, one in enumerate(ids)}
    return np.array([number.get(one, -1) for one in others], dtype=np.int64)
