"""Betweenness and closeness by steps from actors to events and back; no pair is made.

Two who were at one event are one step apart, and each event that they shared is a way of its own:
of two ways between others, the one through a pair that met twice counts twice. Where all pairs met
once, as in a network of marriages, this is betweenness as usual.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import log, sqrt

import numpy as np
from numpy.typing import NDArray

from graph.analysis.attendance import Attendance, Numbers, Values
from graph.analysis.sparse import Sparse, event_matrix
from graph.analysis.ties.tie_components import components

# Numbers of a table of events by starting points that are held at once.
_HELD = 4_000_000
# The chance that a sampled value is off by more than its error, for each actor by itself.
_CHANCE = 0.05


@dataclass(frozen=True)
class Distances:
    """What shortest ways say of each actor.

    Attributes:
        betweenness: the share of the shortest ways between two others that lead through it, from
            0 to 1 (Freeman 1977); shape (actors,).
        closeness: the share of the others that it reaches, over the mean of the steps to them
            (Wasserman and Faust 1994); shape (actors,).
        betweenness_error, closeness_error: how far a sampled value may be off; None for all.
        sources: from how many actors the ways were gone; None for all.
    """

    betweenness: Values
    closeness: Values
    betweenness_error: Values | None = None
    closeness_error: Values | None = None
    sources: int | None = None


@dataclass(slots=True)
class _Sums:
    """What is added up over starting points; shapes (actors,)."""

    through: Values
    squares: Values
    steps: Values
    reached: Values
    longest: int = 0


def distances(attendance: Attendance, most: int, seed: int) -> Distances:
    """Return betweenness and closeness, from all actors or from some drawn at random.

    From all it is Brandes' method (2001, Journal of Mathematical Sociology 25), many starting
    points at once. From some (Brandes and Pich 2007) the error of betweenness is the smaller of
    the bounds of Hoeffding (1963) and of Maurer and Pontil (2009, empirical Bernstein), that of
    closeness follows from Hoeffding's bound on the mean steps (Eppstein and Wang 2004).

    Args:
        attendance: who was where.
        most: from how many actors at most.
        seed: draws them.

    Raises:
        MissingExtraError: scipy is not installed.
    """
    actors = attendance.actors
    is_sampled = actors > most
    if is_sampled:
        starts = np.random.default_rng(seed).integers(0, actors, most)
    else:
        starts = np.arange(actors, dtype=np.int64)
    sums = _summed(attendance, starts)
    if not is_sampled:
        return Distances(_betweenness(sums.through, actors), _closeness(attendance, sums))
    count = len(starts)
    # Each starting point gives a value from 0 to about 1.
    scale = actors / max((actors - 1) * (actors - 2), 1)
    mean = sums.through / count * scale
    variance = np.maximum(sums.squares / count * scale**2 - mean**2, 0) * count / max(count - 1, 1)
    return Distances(
        mean,
        _closeness(attendance, sums),
        _mean_error(variance, count),
        _closeness_error(attendance, sums),
        count,
    )


def _summed(attendance: Attendance, starts: Numbers) -> _Sums:
    plain = event_matrix(attendance)
    sums = _Sums(*np.zeros((4, attendance.actors)))
    for chosen in _blocks(starts, attendance.events + attendance.actors):
        steps, ways, longest = _outward(plain, chosen)
        through = _back(plain, steps, ways, longest)
        through[chosen, np.arange(len(chosen))] = 0
        is_reached = steps > 0
        sums.through += through.sum(axis=1)
        sums.squares += (through**2).sum(axis=1)
        sums.steps += np.where(is_reached, steps, 0).sum(axis=1)
        sums.reached += is_reached.sum(axis=1)
        sums.longest = max(sums.longest, longest)
    return sums


def _blocks(starts: Numbers, height: int) -> Iterator[Numbers]:
    width = max(_HELD // max(height, 1), 1)
    for begin in range(0, len(starts), width):
        yield starts[begin : begin + width]


def _outward(plain: Sparse, starts: Numbers) -> tuple[NDArray[np.int16], Values, int]:
    """Steps from each starting point (-1 for none), the shortest ways, and the most steps.

    Shapes (actors, starts).
    """
    shape = (plain.shape[1], len(starts))
    steps = np.full(shape, -1, dtype=np.int16)
    ways = np.zeros(shape)
    here = starts, np.arange(len(starts))
    steps[here], ways[here] = 0, 1
    front, longest = ways.copy(), 0
    while True:
        front = plain.T @ (plain @ front)
        front[steps >= 0] = 0
        new = front > 0
        if not new.any():
            return steps, ways, longest
        longest += 1
        steps[new] = longest
        ways += front


def _back(plain: Sparse, steps: NDArray[np.int16], ways: Values, longest: int) -> Values:
    """How many of the shortest ways to others, each as a share, lead through; (actors, starts)."""
    through = np.zeros(ways.shape)
    for level in range(longest, 1, -1):
        there = steps == level
        share = np.divide(1 + through, ways, out=np.zeros(ways.shape), where=there)
        given = plain.T @ (plain @ share)
        through += np.where(steps == level - 1, ways * given, 0)
    return through


def _betweenness(through: Values, actors: int) -> Values:
    return through / max((actors - 1) * (actors - 2), 1)


def _closeness(attendance: Attendance, sums: _Sums) -> Values:
    mean = np.divide(sums.steps, sums.reached, out=np.zeros_like(sums.steps),
                     where=sums.reached > 0)  # fmt: skip
    return _over(_share_reached(attendance), mean)


def _share_reached(attendance: Attendance) -> Values:
    """Which share of the others each actor reaches by any chain."""
    lowest = components(attendance)
    others = np.bincount(lowest, minlength=attendance.actors)[lowest] - 1
    found: Values = others / max(attendance.actors - 1, 1)
    return found


def _over(share: Values, mean: Values) -> Values:
    return np.divide(share, mean, out=np.zeros_like(share), where=mean > 0)


def _mean_error(variance: Values, count: int) -> Values:
    # The smaller of two bounds is taken: each may fail with half of the chance, on either side.
    chance = log(8 / _CHANCE)
    bernstein = np.sqrt(2 * variance * chance / count) + 7 * chance / (3 * max(count - 1, 1))
    hoeffding = sqrt(log(4 / _CHANCE) / (2 * count))
    return np.minimum(bernstein, hoeffding)


def _closeness_error(attendance: Attendance, sums: _Sums) -> Values:
    """The most by which closeness moves, either way, when the mean steps are off by their bound."""
    reached = np.maximum(sums.reached, 1)
    off = max(sums.longest - 1, 0) * np.sqrt(log(2 / _CHANCE) / (2 * reached))
    mean, share = sums.steps / reached, _share_reached(attendance)
    told = _over(share, mean)
    # No step is shorter than 1. Of who was reached from none nothing else is known.
    nearest, farthest = np.maximum(mean - off, 1), np.where(sums.reached > 0, mean + off, 0)
    return np.asarray(np.maximum(_over(share, nearest) - told, told - _over(share, farthest)))
