"""How likely each actor was at each event by chance alone, given only how busy both are: BiCM.

Saracco, Di Clemente, Gabrielli and Squartini 2015, Randomizing bipartite networks, Scientific
Reports 5, 10595: of all two-mode graphs whose degrees are expected to be the ones seen, the one
that says nothing else (greatest entropy) has chances x y / (1 + x y). Actors of one degree share
an x and events of one size a y (Vallarano et al. 2021, Scientific Reports 11, 15227), so a million
events with thirty sizes are thirty unknowns.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.analysis.attendance import Attendance, Numbers, Values

_STEPS = 200
_CLOSE = 1e-10
_SHORTEST_STEP = 1e-8


@dataclass(frozen=True)
class NullModel:
    """Chances by class: actors of one degree are a class, events of one size are a class.

    Attributes:
        actor_class, event_class: of each actor, of each event; shape (actors,), (events,).
        degree, size: of each class, rising; shape (actor classes,), (event classes,).
        actors_of, events_of: how many are in each class.
        chance: that an actor of the class is at an event of the class, in 0..1; shape
            (actor classes, event classes).
        off: by how much the farthest expected degree misses the one seen.
    """

    actor_class: Numbers
    event_class: Numbers
    degree: Numbers
    size: Numbers
    actors_of: Numbers
    events_of: Numbers
    chance: Values
    off: float


def null_model_of(attendance: Attendance) -> NullModel:
    """Return the null model of an attendance."""
    busy = np.bincount(attendance.actor, minlength=attendance.actors)
    return fit_degrees(busy, attendance.met)


def fit_degrees(actors: NDArray[np.integer], events: NDArray[np.integer]) -> NullModel:
    """Return the null model in which each actor and event has its degree on average.

    Args:
        actors: at how many events each was; shape (actors,).
        events: how many were at each; shape (events,); the same sum.
    """
    degree, actor_class, actors_of = _classes(actors)
    size, event_class, events_of = _classes(events)
    chance = _settled(degree, size, actors_of, events_of)
    misses = [*np.abs(chance @ events_of - degree), *np.abs(actors_of @ chance - size)]
    off = float(max(misses, default=0.0))
    return NullModel(actor_class, event_class, degree, size, actors_of, events_of, chance, off)


def _classes(degrees: NDArray[np.integer]) -> tuple[Numbers, Numbers, Numbers]:
    found, place, count = np.unique(degrees, return_inverse=True, return_counts=True)
    return found.astype(np.int64), place.astype(np.int64), count.astype(np.int64)


@dataclass(frozen=True)
class _Side:
    """Actors or events while chances are settled: what of their degrees is left, what is open."""

    chance: Values
    count: Numbers
    left: Values
    open: NDArray[np.bool_]


def _settled(degree: Numbers, size: Numbers, actors_of: Numbers, events_of: Numbers) -> Values:
    """Chances of all classes: those that can only be 0 or 1 first, the others by Newton's steps.

    Who was everywhere has no finite x; what is left without them may have others of that kind.
    """
    chance = np.zeros((len(degree), len(size)))
    actors = _Side(chance, actors_of, degree.astype(float), np.ones(len(degree), dtype=np.bool_))
    events = _Side(chance.T, events_of, size.astype(float), np.ones(len(size), dtype=np.bool_))
    while _peel(actors, events) or _peel(events, actors):
        pass
    rows, columns = actors.open, events.open
    if rows.any() and columns.any():
        chance[np.ix_(rows, columns)] = _newton(
            actors.left[rows], events.left[columns], actors_of[rows], events_of[columns]
        )
    return chance


def _peel(side: _Side, other: _Side) -> bool:
    """Settle the classes of a side that are at none or at all of what is open; True if any."""
    most = float(other.count[other.open].sum())
    for value, those in ((0.0, side.left <= 0), (1.0, side.left >= most)):
        found = those & side.open
        if found.any():
            side.chance[np.ix_(found, other.open)] = value
            other.left[other.open] -= value * side.count[found].sum()
            side.open[found] = False
            return True
    return False


def _newton(degree: Values, size: Values, actors_of: Numbers, events_of: Numbers) -> Values:
    """Chances by Newton's steps on log x and log y, each shortened until it leads downhill."""
    root = np.sqrt(degree @ actors_of)
    at = np.log(degree / root), np.log(size / root)
    weights = actors_of.astype(np.float64), events_of.astype(np.float64)
    wanted = weights[0] * degree, weights[1] * size
    for _ in range(_STEPS):
        chance = _chances(*at)
        slope = (
            wanted[0] - weights[0] * (chance @ weights[1]),
            wanted[1] - weights[1] * (weights[0] @ chance),
        )
        if max(np.abs(slope[0] / weights[0]).max(), np.abs(slope[1] / weights[1]).max()) < _CLOSE:
            break
        step = _step(chance * (1 - chance) * np.outer(*weights), slope)
        at = _downhill(at, step, wanted, weights)
    found: Values = _chances(*at)
    return found


def _chances(log_x: Values, log_y: Values) -> Values:
    found: Values = 1 / (1 + np.exp(-np.clip(log_x[:, None] + log_y[None, :], -500, 500)))
    return found


def _step(bend: Values, slope: tuple[Values, Values]) -> tuple[Values, Values]:
    """Newton's step; the actors, whose part of the curvature is diagonal, are eliminated first."""
    own, other = bend.sum(1), bend.sum(0)
    own, other = np.maximum(own, 1e-300), np.maximum(other, 1e-300)
    inner = np.diag(other) - bend.T @ (bend / own[:, None])
    # Adding to all log x what is taken from all log y changes nothing: the smallest step is taken,
    # in units in which rare and common classes weigh the same.
    scale = np.sqrt(other)
    wanted = (slope[1] - bend.T @ (slope[0] / own)) / scale
    of_events = np.linalg.lstsq(inner / np.outer(scale, scale), wanted, rcond=1e-13)[0] / scale
    return (slope[0] - bend @ of_events) / own, of_events


def _downhill(
    at: tuple[Values, Values],
    step: tuple[Values, Values],
    wanted: tuple[Values, Values],
    weights: tuple[Values, Values],
) -> tuple[Values, Values]:
    """Where a step leads, halved until the (convex) function of which it is a root falls."""

    def height(log_x: Values, log_y: Values) -> float:
        sums = np.logaddexp(0, log_x[:, None] + log_y[None, :])
        return float(weights[0] @ sums @ weights[1] - wanted[0] @ log_x - wanted[1] @ log_y)

    begin, length = height(*at), 1.0
    while length > _SHORTEST_STEP:
        tried = at[0] + length * step[0], at[1] + length * step[1]
        if height(*tried) <= begin + 1e-13 * abs(begin):
            return tried
        length /= 2
    return at
