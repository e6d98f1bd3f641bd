"""Several paths between two that share few steps: the strongest, the live one, the short one.

Further ones come from searching anew while the steps of those found cost more (the penalty method;
Akgün, Erkut and Batta 2000, European Journal of Operational Research 121, compare it with Yen's).
"""

from collections import Counter
from dataclasses import dataclass, replace

from graph.analysis.ended import told_end
from graph.analysis.paths.path_ground import STEP, Ground
from graph.analysis.paths.path_search import Manner, Way, search
from graph.store.base import View

# Each time a step is used again it must be this much stronger: an eighth counts.
_DEARER = 3 * STEP
# In the search for few steps one step more must make the rest a hundred times as strong.
_SHORT = 7 * STEP
# Further paths are at most so many steps longer than the shortest: nobody asks through seven.
LONGER = 3
# Of its steps a further path may share so many with one that is there.
_SHARED = 0.5
_TRIES = 3
Steps = frozenset[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Found:
    """Paths as vertices, in the order in which they were found.

    Attributes:
        reached: how many vertices were looked at, over all searches.
        complete: False when a search gave up: there may be more.
        by_closed: True when there are only paths through bodies that are closed.
    """

    ways: tuple[tuple[int, ...], ...]
    reached: int
    complete: bool
    by_closed: bool


class Routes:
    """Searches between two vertices; knows which bodies are closed as soon as it meets them.

    Args:
        view: asked whether a body on a path is closed.
        ground: what paths run over.
        ends: start and goal, two different vertices.
        most: how many vertices each search may leave.
    """

    def __init__(self, view: View, ground: Ground, ends: tuple[int, int], most: int) -> None:
        self._view, self._ground, self.ends, self._most = view, ground, ends, most
        self._closed = set(ground.closed) - set(ends)
        self.reached = 0
        self.complete = True

    def find(self, count: int) -> Found:
        """Return up to `count` paths."""
        ways = self._open(count)
        if ways or not self._closed:
            return Found(tuple(ways), self.reached, self.complete, False)
        way = self._search(Manner())
        found = (way.vertices,) if way.vertices else ()
        return Found(found, self.reached, self.complete, bool(found))

    def _open(self, count: int) -> list[tuple[int, ...]]:
        """Paths that go through no closed body."""
        manners = (Manner(), Manner(live_only=True), Manner(step=_SHORT, by_age=False))
        found = [way.vertices for one in manners if (way := self.way(one)).vertices]
        ways = list(dict.fromkeys(found))[:count]
        used = [step for way in ways for step in steps_of(way)]
        for _ in range(_TRIES * count if ways else 0):
            if len(ways) >= count:
                break
            dearer = {step: _DEARER * many for step, many in sorted(Counter(used).items())}
            further = self.way(Manner(dearer=dearer)).vertices
            used += steps_of(further)
            is_short = len(further) <= min(len(one) for one in ways) + LONGER
            if further and is_short and all(_differ(further, one) for one in ways):
                ways.append(further)
        return ways

    def way(self, manner: Manner) -> Way:
        """Return the cheapest path that goes through no closed body."""
        while True:
            found = self._search(replace(manner, barred=manner.barred | self._closed))
            closed = {one for one in found.vertices[1:-1] if self._is_closed(one)}
            if not closed:
                return found
            self._closed |= closed

    def _search(self, manner: Manner) -> Way:
        found = search(self._ground, *self.ends, manner, self._most)
        self.reached += found.reached
        self.complete &= found.complete
        return found

    def _is_closed(self, vertex: int) -> bool:
        end = told_end(self._view, self._ground.id_of(vertex))
        return end is not None and end < self._ground.weighing.rules.today


def steps_of(way: tuple[int, ...]) -> Steps:
    """Return the steps of a path, each as a pair with the smaller number first."""
    pairs = zip(way, way[1:], strict=False)
    return frozenset((min(pair), max(pair)) for pair in pairs)


def _differ(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """False for a path that shares most steps with another, or only goes a longer way round it."""
    shared = len(steps_of(one) & steps_of(other))
    return not set(other) <= set(one) and shared <= _SHARED * min(len(one) - 1, len(other) - 1)
