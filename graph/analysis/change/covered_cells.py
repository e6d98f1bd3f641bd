"""Which cells of theme and country have a named actor, before and after what is imagined."""

from dataclasses import dataclass

import numpy as np

from graph.analysis.attendance import Numbers
from graph.analysis.change.network import Flags
from graph.analysis.change.scenario import Scenario
from graph.analysis.gaps.coverage_axes import Ladder, axis_of
from graph.analysis.gaps.coverage_cells import part_cells
from graph.analysis.gaps.coverage_parts import NOBODY, Parts
from graph.query.hierarchy import countries_of_place

Cell = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Covered:
    """How many cells have a named actor, and those that lose the last or gain the first.

    Attributes:
        lost: theme and country, with the last actors they had, by id.
        gained: theme and country, with the first actors they get.
    """

    before: int
    after: int
    lost: dict[Cell, tuple[str, ...]]
    gained: dict[Cell, tuple[str, ...]]


def covered(parts: Parts, scenario: Scenario, cancelled: Numbers, ladder: Ladder) -> Covered:
    """Return which cells have a named actor before and after.

    Args:
        parts: of the view.
        scenario: what is imagined.
        cancelled: events that would not have been held, by position.
        ladder: for which themes those that are told count.
    """
    themes, countries = axis_of(parts, "theme", ladder), axis_of(parts, "country", ladder)
    cell, part = part_cells(parts, themes, countries)
    actor = parts.actor[part]
    named = actor != NOBODY
    left = named & _kept(parts, scenario, cancelled)[part]
    wide = max(len(countries.labels), 1)
    size = len(themes.labels) * wide
    had, has = (np.bincount(cell[one], minlength=size) > 0 for one in (named, left))

    def cells_of(which: Flags) -> dict[int, Cell]:
        return {one: (themes.labels[one // wide], countries.labels[one % wide])
                for one in np.flatnonzero(which).tolist()}  # fmt: skip

    before, after = set(cells_of(had).values()), set(cells_of(has).values())
    gone, last = cells_of(had & ~has), dict[Cell, set[str]]()
    for place in np.flatnonzero(named & (had & ~has)[cell]).tolist():
        last.setdefault(gone[int(cell[place])], set()).add(parts.actors[int(actor[place])])
    imagined = _imagined(parts, scenario, ladder)
    return Covered(
        before=len(before),
        after=len(after | imagined.keys()),
        lost={one: tuple(sorted(last[one])) for one in sorted(last.keys() - imagined.keys())},
        gained={one: imagined[one] for one in sorted(imagined.keys() - before)},
    )


def _kept(parts: Parts, scenario: Scenario, cancelled: Numbers) -> Flags:
    """Which parts are left; shape (parts,)."""
    without = set(scenario.without)
    gone = np.array([actor in without for actor in parts.actors] + [False], dtype=np.bool_)
    over = np.zeros(parts.units, dtype=np.bool_)
    over[cancelled] = True
    over[parts.attendance.events :] = [one.of in without for one in parts.presences]
    # NOBODY is -1 and so stands for the last, which is never gone.
    return ~gone[parts.actor] & ~over[parts.unit]


def _imagined(parts: Parts, scenario: Scenario, ladder: Ladder) -> dict[Cell, tuple[str, ...]]:
    """Cells of the events that are imagined, with who would be there."""
    found: dict[Cell, tuple[str, ...]] = {}
    for event in scenario.events:
        there = tuple(one for one in event.actors if one not in scenario.without)
        countries = countries_of_place(parts.view, event.place) if event.place else ()
        themes = {one for theme in event.themes for one in ladder.theme(theme)}
        for cell in ((theme, country) for theme in sorted(themes) for country in countries):
            found[cell] = tuple(dict.fromkeys((*found.get(cell, ()), *there)))
    return {cell: there for cell, there in found.items() if there}
