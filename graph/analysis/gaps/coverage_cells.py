"""Counts what is told in each cell of two axes: actors, events, presence and evidence."""

from dataclasses import dataclass
from datetime import date

import numpy as np

from graph.analysis.gaps.coverage_axes import Axis
from graph.analysis.gaps.coverage_parts import NOBODY, Numbers, Parts
from graph.index.days import LONG_AGO
from graph.index.lists import group

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Counted:
    """What is told in one cell.

    Attributes:
        evidence: statements: each of presence, each part in an event, and that the event is in the
            cell; what several sources say alike counts once.
        newest: see `Parts.last_day`, LONG_AGO without a date.
        examples: ids of the first events and bodies.
    """

    actors: int
    present_only: int
    events: int
    presences: int
    evidence: int
    undated: int
    newest: int
    examples: tuple[str, ...]

    def newest_day(self) -> str | None:
        """Return the newest day as ISO 8601, None without a date."""
        if self.newest == LONG_AGO:
            return None
        return date.fromordinal(self.newest).isoformat()


@dataclass(frozen=True, slots=True)
class Counts:
    """All cells of which something is told; `rows` and `columns` count units by label."""

    cells: dict[Pair, Counted]
    rows: dict[str, int]
    columns: dict[str, int]
    left_out: int


def counted(parts: Parts, rows: Axis, columns: Axis, examples: int = 3) -> Counts:
    """Return the counts of all cells in which something is told.

    Args:
        parts: what is counted.
        rows, columns: axes over these parts.
        examples: how many events and bodies of a cell to name.
    """
    cell, part = part_cells(parts, rows, columns)
    wide, unit, actor = max(len(columns.labels), 1), parts.unit[part], parts.actor[part]
    is_event = unit < parts.attendance.events
    units = _different(cell, unit, parts.units)
    at_events = _different(cell[is_event], actor[is_event], len(parts.actors))
    named = _different(cell, actor, len(parts.actors))
    size = len(rows.labels) * wide
    statements = np.where(is_event, 1, 0)
    totals = {
        "actors": np.bincount(named[0], minlength=size),
        "met": np.bincount(at_events[0], minlength=size),
        "events": np.bincount(units[0][units[1] < parts.attendance.events], minlength=size),
        "units": np.bincount(units[0], minlength=size),
        "parts": np.bincount(cell, weights=statements, minlength=size).astype(np.int64),
        "stated": _stated(parts, units, size),
        "undated": np.bincount(units[0][parts.last_day[units[1]] == LONG_AGO], minlength=size),
        "newest": _newest(parts, units, size),
    }
    first = _Examples(parts, units, examples)
    found = {
        (rows.labels[one // wide], columns.labels[one % wide]): _counted(totals, one, first)
        for one in np.flatnonzero(totals["units"]).tolist()
    }
    both = len(np.unique(unit))
    return Counts(found, _told(parts, rows), _told(parts, columns), parts.units - both)


def _counted(totals: dict[str, Numbers], one: int, first: "_Examples") -> Counted:
    at = {name: int(values[one]) for name, values in totals.items()}
    return Counted(
        actors=at["actors"],
        present_only=at["actors"] - at["met"],
        events=at["events"],
        presences=at["units"] - at["events"],
        evidence=at["parts"] + at["stated"],
        undated=at["undated"],
        newest=at["newest"],
        examples=first.of(one),
    )


def part_cells(parts: Parts, rows: Axis, columns: Axis) -> tuple[Numbers, Numbers]:
    """Return cells and the parts in them.

    Args:
        parts: what is laid out.
        rows, columns: axes over these parts; a cell is row times the number of columns and column.
    """
    by_part = group(rows.part, rows.code.astype(np.int32), len(parts.unit))
    times = by_part.counts(columns.part)
    row = by_part.items[by_part.positions(columns.part)].astype(np.int64)
    cell = row * max(len(columns.labels), 1) + np.repeat(columns.code, times)
    return cell, np.repeat(columns.part, times)


def _different(cell: Numbers, thing: Numbers, things: int) -> tuple[Numbers, Numbers]:
    """Each cell with each different thing, NOBODY left out."""
    known = thing != NOBODY
    pairs = np.unique(cell[known] * max(things, 1) + thing[known])
    return pairs // max(things, 1), pairs % max(things, 1)


def _stated(parts: Parts, units: tuple[Numbers, Numbers], size: int) -> Numbers:
    """Statements of presence in each cell."""
    of_unit = np.zeros(parts.units, dtype=np.int64)
    of_unit[parts.attendance.events :] = [len(one.statements) for one in parts.presences]
    return np.bincount(units[0], weights=of_unit[units[1]], minlength=size).astype(np.int64)


def _newest(parts: Parts, units: tuple[Numbers, Numbers], size: int) -> Numbers:
    newest = np.full(size, LONG_AGO, dtype=np.int64)
    np.maximum.at(newest, units[0], parts.last_day[units[1]])
    return newest


def _told(parts: Parts, axis: Axis) -> dict[str, int]:
    codes, _ = _different(axis.code, parts.unit[axis.part], parts.units)
    counts = np.bincount(codes, minlength=len(axis.labels)).tolist()
    return dict(zip(axis.labels, counts, strict=True))


class _Examples:
    """The first units of each cell by name, events before bodies."""

    def __init__(self, parts: Parts, units: tuple[Numbers, Numbers], limit: int) -> None:
        self._parts, self._limit = parts, limit
        # Pairs come sorted by cell and unit.
        self._cells, self._units = units

    def of(self, cell: int) -> tuple[str, ...]:
        """Return ids of events, then of bodies."""
        begin, end = np.searchsorted(self._cells, [cell, cell + 1]).tolist()
        found = dict.fromkeys(self._id(int(unit)) for unit in self._units[begin:end])
        return tuple(found)[: self._limit]

    def _id(self, unit: int) -> str:
        events = self._parts.attendance.events
        if unit < events:
            return self._parts.attendance.event_id(unit)
        return self._parts.presences[unit - events].of
