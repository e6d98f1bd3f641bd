"""Themes of a country on which actors of that country were active there, and until when."""

from collections.abc import Container, Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np

from graph.analysis.change.window import Window, event_days, months_before, reaching_over
from graph.analysis.gaps.coverage_axes import Axis, Ladder, axis_of
from graph.analysis.gaps.coverage_parts import NOBODY, Numbers, Parts
from graph.index.days import LONG_AGO
from graph.index.lists import Lists, group
from graph.model.presence import holds
from graph.model.vocabulary import Vocabulary
from graph.query.hierarchy import countries_of_place
from graph.store.base import View

_INTERNATIONAL = "igo"


@dataclass(frozen=True, slots=True)
class LostCell:
    """A theme of a country that lost its last local actor.

    Attributes:
        actor: the last one, position in `Parts.actors`; `unit` is where it last was.
        day: of the loss: the months ran out, or the actor closed.
        closed: it closed.
        units: how many events and presences with local actors there were.
        since: how many events and presences without one there are after its last.
    """

    theme: str
    country: str
    actor: int
    unit: int
    day: date
    closed: bool
    units: int
    since: int


@dataclass(frozen=True, slots=True)
class Lost:
    """Cells that were lost, those of most events first, and how many more may have been."""

    cells: tuple[LostCell, ...]
    unsure: int


def home_countries(view: View, vocabulary: Vocabulary) -> dict[str, tuple[str, ...]]:
    """Return the countries that each actor belongs to, as a source or the vocabulary says.

    International bodies are of no country, wherever they have their seat.
    """
    types = Ladder(vocabulary, asked=frozenset({_INTERNATIONAL}))
    found: dict[str, set[str]] = {}
    for said in view.statements(predicate="COUNTRY_OF"):
        node = view.node(said.subject)
        is_international = node is not None and node.subtype and types.kind(node.subtype)
        if said.object is not None and holds(said) and not is_international:
            found.setdefault(said.subject, set()).update(_countries(view, str(said.object)))
    return {actor: tuple(sorted(countries)) for actor, countries in found.items()}


def _countries(view: View, place: str) -> tuple[str, ...]:
    node = view.node(place)
    is_country = node is not None and node.subtype == "country"
    return (place,) if is_country else countries_of_place(view, place)


def lost_cells(
    parts: Parts,
    window: Window,
    ladder: Ladder,
    ended: Mapping[str, date],
    only: Container[str] | None = None,
) -> Lost:
    """Return the themes of countries that lost their last local actor in a time.

    Args:
        parts: of the view.
        window: the time, and after how many months an actor is silent.
        ladder: for which themes those that are told count.
        ended: last day of who is known to have ended.
        only: the only countries asked about; None for all.
    """
    homes = home_countries(parts.view, ladder.vocabulary)
    if not any(actor in homes for actor in parts.actors):
        return Lost((), 0)
    return _LostCells(parts, window, ladder, ended).find(homes, only)


class _LostCells:
    """Counts from parts that are local to the ends of the months."""

    def __init__(
        self, parts: Parts, window: Window, ladder: Ladder, ended: Mapping[str, date]
    ) -> None:
        self._parts, self._window, self._ended = parts, window, ended
        self._themes = axis_of(parts, "theme", ladder)
        self._countries = axis_of(parts, "country", ladder)
        self._day = _days(parts)
        self._sure = self._day > LONG_AGO
        first, last = event_days(parts.attendance)
        # Of an event that may reach over the last day nobody can tell; what comes later is out.
        until = window.until.toordinal()
        self._sure[: parts.attendance.events] &= ~reaching_over((first, last), window)
        self._later = np.zeros(parts.units, dtype=np.bool_)
        self._later[: parts.attendance.events] = (first <= last) & (first > until)

    def find(self, homes: Mapping[str, tuple[str, ...]], only: Container[str] | None) -> Lost:
        """Return what was lost, where actors are at home in these countries."""
        part, code = self._local(homes, only)
        by_part = _by_part(self._themes, len(self._parts.unit))
        times = by_part.counts(part)
        theme = by_part.items[by_part.positions(part)].astype(np.int64)
        cell = theme * max(len(self._countries.labels), 1) + np.repeat(code, times)
        part = np.repeat(part, times)
        kept = ~self._later[self._parts.unit[part]]
        return self._lost(cell[kept], part[kept])

    def _local(
        self, homes: Mapping[str, tuple[str, ...]], only: Container[str] | None
    ) -> tuple[Numbers, Numbers]:
        """Parts of actors in their own country, with the country."""
        labels = self._countries.labels
        number = {one: n for n, one in enumerate(labels) if only is None or one in only}
        wide = max(len(labels), 1)
        at_home = [
            actor * wide + number[home]
            for actor, node in enumerate(self._parts.actors)
            for home in homes.get(node, ())
            if home in number
        ]
        part, code = self._countries.part, self._countries.code
        actor = self._parts.actor[part]
        kept = (actor != NOBODY) & np.isin(actor * wide + code, at_home)
        return part[kept], code[kept]

    def _lost(self, cell: Numbers, part: Numbers) -> Lost:
        """Of each cell the actor that lasted longest, when it was lost within the time."""
        unit = self._parts.unit[part]
        order = np.lexsort((self._day[unit], cell))
        found, unsure = [], 0
        starts = np.flatnonzero(np.diff(cell[order], prepend=-1))
        for places in np.split(order, starts[1:]) if len(order) else ():
            lasted = self._lasted(part[places])
            if lasted is None or not self._window.since <= lasted[0] <= self._window.until:
                continue
            if self._sure[unit[places]].all():
                found.append(self._cell(int(cell[places[0]]), part[places], lasted))
            else:
                unsure += 1
        found.sort(key=lambda one: (-one.units, one.day, one.theme, one.country))
        return Lost(tuple(found), unsure)

    def _lasted(self, part: Numbers) -> tuple[date, int, bool] | None:
        """Until when the last of the actors counted, its last part, and whether it closed."""
        last: dict[int, int] = {}
        for one in part.tolist():  # by day
            if self._sure[self._parts.unit[one]]:
                last[int(self._parts.actor[one])] = one
        ends = [self._until(one) for one in last.values()]
        return max(ends, default=None)

    def _until(self, part: int) -> tuple[date, int, bool]:
        node = self._parts.actors[int(self._parts.actor[part])]
        day = int(self._day[self._parts.unit[part]])
        quiet = _months_after(day, self._window.quiet)
        over = self._ended.get(node, date.max)
        # An end that no source dates, or one before it was last seen, ends nothing here.
        is_closed = over < quiet and over.toordinal() >= day
        return (over if is_closed else quiet), part, is_closed

    def _cell(self, cell: int, part: Numbers, lasted: tuple[date, int, bool]) -> LostCell:
        theme, country = divmod(cell, max(len(self._countries.labels), 1))
        day, last, closed = lasted
        units = np.unique(self._parts.unit[part])
        return LostCell(
            theme=self._themes.labels[theme],
            country=self._countries.labels[country],
            actor=int(self._parts.actor[last]),
            unit=int(self._parts.unit[last]),
            day=day,
            closed=closed,
            units=len(units),
            since=self._after(theme, country, int(self._day[self._parts.unit[last]])),
        )

    def _after(self, theme: int, country: int, day: int) -> int:
        """How many units of a cell come surely after a day."""
        about, there = (
            self._parts.unit[axis.part[axis.code == code]]
            for axis, code in ((self._themes, theme), (self._countries, country))
        )
        units = np.intersect1d(about, there)
        return int((self._sure[units] & (self._day[units] > day) & ~self._later[units]).sum())


def _days(parts: Parts) -> Numbers:
    """The last day of each unit, as old as its beginning where an event has no end."""
    first, last = event_days(parts.attendance)
    events = np.where(first <= last, last, LONG_AGO)
    return np.concatenate([events, parts.last_day[parts.attendance.events :]])


def _by_part(axis: Axis, parts: int) -> Lists:
    return group(axis.part, axis.code.astype(np.int32), parts)


def _months_after(day: int, months: int) -> date:
    return months_before(date.fromordinal(day), -months)
