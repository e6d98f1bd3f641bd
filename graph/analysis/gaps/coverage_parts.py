"""What sources tell of who did what where, in pieces that can be counted: parts of units.

A unit is an event, or a presence without an event. A part is one named actor in one unit, or nobody
named: so an event counts where nobody is named too.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from graph.analysis.attendance import Attendance
from graph.analysis.attending import attendance_of
from graph.analysis.gaps.coverage_presence import Presence, from_sources, presences_of
from graph.index.days import FAR_AHEAD, LONG_AGO, NO_YEAR
from graph.index.filters import Filters
from graph.index.graph_index import GraphIndex
from graph.index.lists import Lists, group
from graph.query.attendance import attendance_of as part_of
from graph.query.hierarchy import whole_event
from graph.query.names import Names
from graph.store.base import View

Numbers = NDArray[np.int64]
NOBODY = -1
# Years. No event is longer: an end so far off, as 9999-12-31, is how a table says that it has none.
_LONGEST_EVENT = 20
_FIRST_DAY_OF_1970 = date(1970, 1, 1).toordinal()


@dataclass(frozen=True)
class Parts:
    """Who did what, before it is laid out by theme, place or anything else.

    A group from a country that took part in an event elsewhere has a part of its own: it speaks
    for its country, and the others there do not.

    Attributes:
        view: what may be shown.
        attendance: the events, units 0 to events - 1.
        presences: the units after them.
        unit: of each part, rising; shape (parts,).
        actor: of each part, position in `actors`, NOBODY for none; shape (parts,).
        origin: of each part, position in `origins`, -1 when it is where its unit was;
            shape (parts,).
        actors: node ids.
        origins: places that groups came from; node ids.
    """

    view: View
    attendance: Attendance
    presences: tuple[Presence, ...]
    unit: Numbers
    actor: Numbers
    origin: Numbers
    actors: tuple[str, ...]
    origins: tuple[str, ...]

    @property
    def units(self) -> int:
        """How many events and presences there are."""
        return self.attendance.events + len(self.presences)

    @cached_property
    def of_unit(self) -> Lists:
        """The parts of each unit."""
        return group(self.unit, np.arange(len(self.unit), dtype=np.int32), self.units)

    @cached_property
    def last_day(self) -> Numbers:
        """Until when each unit surely was, LONG_AGO without a date; shape (units,).

        Of a date up to a year long its last day; of one that is vaguer, or that nothing ends, its
        first: what began in 2005, or was in the twenties, proves nothing of today.
        """
        first, last = self.attendance.first_day, self.attendance.last_day
        is_open = (last == FAR_AHEAD) | (self.attendance.year == NO_YEAR)
        day = np.where(is_open, first, last)
        events = np.where(first <= last, day, LONG_AGO).astype(np.int64)
        return np.concatenate([events, _column(one.last_day for one in self.presences)])

    @cached_property
    def last_year(self) -> Numbers:
        """Year in which each unit ended, `year` of what has no end or no year; shape (units,)."""
        attendance = self.attendance
        ends = (attendance.last_day != FAR_AHEAD) & (attendance.year != NO_YEAR)
        last = np.where(ends, attendance.last_day.astype(np.int64), _FIRST_DAY_OF_1970)
        years = (last - _FIRST_DAY_OF_1970).astype("datetime64[D]").astype("datetime64[Y]")
        year = attendance.year.astype(np.int64)
        events = np.where(ends, years.astype(np.int64) + 1970, year)
        events = np.where(events - year > _LONGEST_EVENT, year, events)
        return np.concatenate([events, _column(one.year for one in self.presences)])

    @cached_property
    def year(self) -> Numbers:
        """Year in which each unit began, NO_YEAR without; shape (units,)."""
        events = self.attendance.year.astype(np.int64)
        return np.concatenate([events, _column(one.year for one in self.presences)])


def parts_of(view: View, index: GraphIndex, roles: Sequence[str] | None = None) -> Parts:
    """Return all that the sources of a view tell.

    Args:
        view: what may be shown.
        index: of the same view.
        roles: only parts in events in these roles, and no presence; None for all.
    """
    names = Names(view)
    wanted = None if roles is None else tuple(roles)
    attendance = attendance_of(index, Filters(own_roles=wanted))
    presences = [] if roles is not None else presences_of(view)
    actors = [attendance.actor_id(number) for number in range(attendance.actors)]
    number = {actor: place for place, actor in enumerate(actors)}
    rows = _Rows(actors, number)
    for place, presence in enumerate(presences, start=attendance.events):
        for body in presence.actors or (None,):
            rows.add(place, body)
    _add_delegates(names, attendance, rows, wanted)
    # An event of which nobody is named in the roles asked for is not told of.
    bare = np.arange(attendance.events if roles is None else 0, dtype=np.int64)
    unit = np.concatenate([attendance.event, bare, _column(rows.unit)])
    actor = np.concatenate([attendance.actor, np.full(len(bare), NOBODY), _column(rows.actor)])
    origin = np.concatenate([np.full(len(unit) - len(rows.origin), -1), _column(rows.origin)])
    order = np.argsort(unit, kind="stable")
    return Parts(
        view, attendance, tuple(presences), unit[order].astype(np.int64),
        actor[order].astype(np.int64), origin[order].astype(np.int64),
        tuple(rows.actors), tuple(rows.origins),
    )  # fmt: skip


class _Rows:
    """Parts that are few and read one by one."""

    def __init__(self, actors: list[str], number: dict[str, int]) -> None:
        self.actors, self._number = actors, number
        self.unit: list[int] = []
        self.actor: list[int] = []
        self.origin: list[int] = []
        self.origins: dict[str, int] = {}

    def add(self, unit: int, actor: str | None, origin: str | None = None) -> None:
        """Add the part of an actor, of nobody named when None."""
        if actor is not None and actor not in self._number:
            self._number[actor] = len(self.actors)
            self.actors.append(actor)
        self.unit.append(unit)
        self.actor.append(NOBODY if actor is None else self._number[actor])
        place = -1 if origin is None else self.origins.setdefault(origin, len(self.origins))
        self.origin.append(place)


def _add_delegates(
    names: Names, attendance: Attendance, rows: _Rows, roles: tuple[str, ...] | None
) -> None:
    """Add a part for each group that surely came, from each place that it came from."""
    view = names.view
    for said in from_sources(view, "FROM_PLACE"):
        node = names.node(said.subject)
        # A body with a name is from its country at every event: that says nothing of this one.
        if node is None or not node.is_unnamed:
            continue
        for told in view.statements(subject=node.id, predicate="PARTICIPATED_IN"):
            part = part_of(names, told)
            event = attendance.event_number(whole_event(view, part.event))
            if part.ties and event is not None and (roles is None or part.role in roles):
                for actor in part.stands_for or (None,):
                    rows.add(event, actor, str(said.object))


def _column(values: Iterable[int]) -> Numbers:
    return np.array(list(values), dtype=np.int64)
