"""How far a measure depends on which evidence came to hand: the bootstrap (Efron 1979).

Each round draws as many sources as there are, with repeats, and measures anew on the events that
these sources tell of: about a third of the sources is missing in each round. What one source tells
stands or falls together. In a ledger too large to ask for its sources, events are drawn.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from graph.analysis.attendance import Attendance, Numbers, Values
from graph.analysis.measures.ground import Ground, drawn
from graph.analysis.measures.measuring import Measure
from graph.store.base import View

# About ten seconds on one core.
MOST_WORK = 5e9
ROUNDS, LEAST_ROUNDS = 200, 20
_MOST_SOURCES = 200_000
_MIDDLE = (5, 95)
# Of the largest value; what differs by less is the same.
_DUST = 1e-9
# Of shortest ways so many rounds are wanted, each from so many actors at least.
_ROUNDS_OF_WAYS, _LEAST_STARTS = 50, 30


@dataclass(frozen=True)
class Evidence:
    """What is drawn.

    Attributes:
        cluster: of each event the number of what it is drawn with; shape (events,).
        clusters: how many there are.
        by_source: they are sources; else events.
    """

    cluster: Numbers
    clusters: int
    by_source: bool


@dataclass(frozen=True)
class Ranges:
    """Of some actors, what came out over all rounds.

    Attributes:
        rounds: how many; 0 where the ledger is too large.
        low, high: the middle 90 % of the values; shapes (asked,).
        best, worst: the same of the places; shapes (asked,).
    """

    rounds: int
    low: Values
    high: Values
    best: Numbers
    worst: Numbers


def silent(done: int, rounds: int) -> None:
    """Tell nobody how far the rounds are."""


@dataclass(frozen=True)
class Rounds:
    """What is wanted of rounds.

    Attributes:
        most: no more than so many, 0 for none; None for as many as take some seconds.
        told: is told before each how many are done, of how many; what it raises ends them.
    """

    most: int | None = None
    told: Callable[[int, int], None] = silent


ALL_ROUNDS, NO_ROUNDS = Rounds(), Rounds(0)


def evidence_of(view: View, attendance: Attendance) -> Evidence:
    """Return the sources of events; of an event that several describe the first by id.

    Args:
        view: of the attendance.
        attendance: who was where.
    """
    alone = np.arange(attendance.events, dtype=np.int64)
    if attendance.events > _MOST_SOURCES:
        return Evidence(alone, attendance.events, by_source=False)
    columns, ids = view.columns("DESCRIBES"), view.node_table().ids
    number = {attendance.event_id(event): event for event in range(attendance.events)}
    documents = len(view.document_ids())
    source = alone + documents
    for node, document in zip(columns.object.tolist(), columns.document.tolist(), strict=True):
        event = number.get(ids[node]) if node >= 0 else None
        if event is not None:
            source[event] = min(source[event], document)
    names, cluster = np.unique(source, return_inverse=True)
    return Evidence(cluster.astype(np.int64), len(names), by_source=True)


def rounds_for(measure: Measure, ground: Ground) -> int:
    """Return how many rounds a measure is taken in, 0 where too few are affordable."""
    rounds = int(min(ROUNDS, MOST_WORK // max(measure.work(ground), 1)))
    return rounds if rounds >= LEAST_ROUNDS else 0


def samples(ground: Ground, evidence: Evidence, rounds: int, seed: int) -> Iterator[Ground]:
    """Yield the ground of each round.

    Args:
        ground: of all events.
        evidence: what is drawn.
        rounds: how many.
        seed: the same seed gives the same rounds.
    """
    random = np.random.default_rng(seed)
    for _ in range(rounds):
        chosen = random.integers(0, max(evidence.clusters, 1), evidence.clusters)
        times = np.bincount(chosen, minlength=evidence.clusters)[evidence.cluster]
        yield drawn(ground, times)


def ranges_of(
    measure: Measure,
    ground: Ground,
    evidence: Evidence,
    asked: Numbers,
    counted: NDArray[np.bool_],
    wanted: Rounds = ALL_ROUNDS,
) -> Ranges:
    """Return how values and places of some actors vary.

    Args:
        measure: what is measured.
        ground: of all events; its seed draws.
        evidence: what is drawn.
        asked: positions of actors.
        counted: who has a place; shape (actors,).
        wanted: how many rounds at most, and who is told of them.
    """
    ground = _lightened(measure, ground)
    most = ROUNDS if wanted.most is None else wanted.most
    rounds = min(rounds_for(measure, ground), most) if len(asked) else 0
    values, places = np.full((2, max(rounds, 1), len(asked)), np.nan)
    for number, sample in enumerate(samples(ground, evidence, rounds, ground.seed)):
        wanted.told(number, rounds)
        found = measure.take(sample).values
        values[number] = found[asked]
        places[number] = places_of(found, counted, measure.lowest_first)[asked]
    if not rounds:
        none = np.zeros(len(asked), dtype=np.int64)
        return Ranges(0, values[0], values[0], none, none)
    spans = [_middle(table) for table in (values, places)]
    best, worst = (np.nan_to_num(end, nan=0).round().astype(np.int64) for end in spans[1])
    return Ranges(rounds, *spans[0], best, worst)


def _lightened(measure: Measure, ground: Ground) -> Ground:
    """A ground whose shortest ways are gone from fewer actors: rounds tell more than starts."""
    if not measure.by_source:
        return ground
    work = MOST_WORK / measure.steps / _ROUNDS_OF_WAYS
    few = max(int(work // max(len(ground.attendance.actor), 1)), _LEAST_STARTS)
    return replace(ground, sources=min(few, ground.sources))


def places_of(values: Values, counted: NDArray[np.bool_], lowest_first: bool) -> Values:
    """Return the place of each actor among those counted, 1 the first; equals share the best.

    Equal are also sums that were added up in another order, and so differ in the last digits.
    Who is not counted, or has no value, stands behind all others; shape (actors,).
    """
    signed = values if lowest_first else -values
    has = counted & ~np.isnan(values)
    order = np.sort(signed[has])
    dust = _DUST * float(np.abs(order).max(initial=0.0))
    found = np.searchsorted(order, signed - dust, side="left") + 1.0
    return np.where(has, found, len(order) + 1.0)


def _middle(table: Values) -> tuple[Values, Values]:
    """The middle of each column; a round in which an actor has no value says nothing of it."""
    known = ~np.isnan(table).all(axis=0)
    low, high = np.full((2, table.shape[1]), np.nan)
    if known.any():
        low[known], high[known] = np.nanpercentile(table[:, known], _MIDDLE, axis=0)
    return low, high
