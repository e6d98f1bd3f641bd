"""Whom one actor met, how strong the tie is and where it was last: a few thousand numbers."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from graph.analysis.attendance import Attendance, Numbers, Values
from graph.analysis.event_days import newest_first
from graph.analysis.suggestions.feature_walks import Walks

# Of who was at more events only so many are looked at, the newest.
NEWEST = 500
# For a bridge only so many companions are looked at, the strongest, with so many events of each.
_COMPANIONS, _EVENTS_EACH = 200, 50


@dataclass(frozen=True)
class Circle:
    """The companions of an actor.

    Attributes:
        actors: positions, rising; shape (companions,).
        tie: with each; `event` is the newest at which both were; shapes (companions,).
        whole: all its events were looked at.
    """

    actors: Numbers
    tie: Values
    event: Numbers
    whole: bool

    def at(self, actor: int) -> int:
        """The place of a companion."""
        return int(np.searchsorted(self.actors, actor))


def circle_of(walks: Walks, actor: int, most: int | None = None) -> Circle:
    """Return whom an actor met at its events.

    Args:
        walks: the network.
        actor: its position.
        most: only so many events, the newest.
    """
    attendance = walks.attendance
    pairs = attendance.pairs_of_actor.of(actor)
    events = attendance.event[pairs].astype(np.int64)
    order = newest_first(attendance, events, most)[::-1]
    whole = len(order) == len(events)
    pairs, events = pairs[order], events[order]
    lists = attendance.of_event
    at, counts = lists.positions(events), lists.counts(events)
    there = attendance.actor[at]
    value = np.repeat(walks.pair[pairs] * walks.event[events], counts) * walks.pair[at]
    actors, place = np.unique(there, return_inverse=True)
    # Events come oldest first, so the last one that is noted for a companion is the newest.
    newest = np.zeros(len(actors), dtype=np.int64)
    newest[place] = np.repeat(events, counts)
    tie = np.bincount(place, value, len(actors)).astype(np.float64)
    kept = actors != actor
    return Circle(actors[kept].astype(np.int64), tie[kept], newest[kept], whole)


@dataclass(frozen=True)
class Doors:
    """Events at which the companions of an actor were: there it could have met more.

    Attributes:
        attendance: who was where.
        companions: whose events they are, the strongest; shape (companions,).
        whole: all companions and all their events were looked at.
    """

    attendance: Attendance
    companions: Numbers
    whole: bool

    @cached_property
    def pairs(self) -> tuple[Numbers, Numbers]:
        """Companion and event, pair by pair; shapes (pairs,)."""
        found = [self._newest(int(one)) for one in self.companions]
        counts = [len(one) for one in found]
        events = np.concatenate(found) if found else np.zeros(0, dtype=np.int64)
        return np.repeat(self.companions, counts), events

    def meeting(self, others: Numbers) -> tuple[Numbers, int]:
        """Return events at which a companion met one of some others, and how many companions did.

        Args:
            others: positions of actors.
        """
        (companions, events), (place, owner, there) = self.pairs, self._there
        flags = np.zeros(self.attendance.actors, dtype=np.bool_)
        flags[others] = True
        has = np.bincount(owner[flags[there]], minlength=int(place.max(initial=-1)) + 1)
        # A companion that is one of the others does not meet itself.
        met = has[place] - flags[companions] > 0
        return np.unique(events[met]), len(np.unique(companions[met]))

    @cached_property
    def _there(self) -> tuple[Numbers, Numbers, Numbers]:
        """The place of each pair's event among the events, and who was there: event and actor."""
        unique, place = np.unique(self.pairs[1], return_inverse=True)
        lists = self.attendance.of_event
        owner = np.repeat(np.arange(len(unique)), lists.counts(unique))
        return place, owner, lists.items[lists.positions(unique)].astype(np.int64)

    def _newest(self, actor: int) -> Numbers:
        events = self.attendance.events_of(actor).astype(np.int64)
        if len(events) <= _EVENTS_EACH:
            return events
        return np.sort(events[newest_first(self.attendance, events, _EVENTS_EACH)])


def doors_of(attendance: Attendance, circle: Circle) -> Doors:
    """Return the events of the strongest companions of a circle, the newest of each."""
    order = np.argsort(-circle.tie, kind="stable")[:_COMPANIONS]
    companions = np.sort(circle.actors[order])
    each = [len(attendance.events_of(int(one))) for one in companions]
    whole = len(order) == len(circle.actors) and max(each, default=0) <= _EVENTS_EACH
    return Doors(attendance, companions, whole)
