"""What happened before happens again: two baselines of forecasting, and both together.

Gastinger, Meilicke, Errica, Sztyler, Schuelke and Stuckenschmidt 2024, History Repeats Itself: A
Baseline for Temporal Knowledge Graph Forecasting, IJCAI. *Strict*: an object that stood in the same
relation to the same subject, the sooner the better. *Relaxed*: an object is as likely as it is
frequent with the relation. *Combined*: a weighted sum, weights by relation.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from graph.analysis.forecast.forecast_facts import Numbers, TimedFacts, ranges
from graph.analysis.forecast.forecast_ranks import Pool, Ranks, Values, filtered, joined, ranks

# The values tried by the paper's authors. A weight of 1 is not tried: they take .99999 for it.
DECAYS = (0, 0.0001, 0.0005, 0.001, 0.005, 0.01, 0.02, 0.04, 0.06, 0.08, 0.1, 0.5, 0.9, 1.0001)
WEIGHTS = (0, 0.00001, 0.0001, 0.001, 0.01, 0.1, 0.5, 0.9, 0.99, 0.999, 0.9999, 0.99999)
SMALLEST = 1e-15


@dataclass(frozen=True)
class Recurrency:
    """What was chosen by relation.

    Attributes:
        decay: halvings a day of what strict recurrency remembers; shape (relations,).
        weight: of strict recurrency against relaxed; shape (relations,).
    """

    decay: Values
    weight: Values


@dataclass(frozen=True)
class Remembered:
    """What the past says of the facts of one relation.

    Attributes:
        facts: asked for, of one relation.
        pool: objects that ever stood in the relation before the day asked for, filtered.
        frequency: of each row; the share of the relation's facts with that object.
        repeat_row: a row of the pool for each earlier fact of the same subject; shape (repeats,).
        repeat_age: how many days before; shape (repeats,).
        first, last: age of the oldest and of the newest fact of the relation, of each fact asked.
    """

    facts: TimedFacts
    pool: Pool
    frequency: Values
    repeat_row: Numbers
    repeat_age: Numbers
    first: Numbers
    last: Numbers

    def strict(self, decay: float) -> Values:
        """Return the share of its relation's remembered days on which each row came true."""
        summed = np.bincount(
            self.repeat_row, 2.0 ** (-decay * self.repeat_age), len(self.pool.fact)
        )
        whole = np.maximum(_summed_days(self.first, self.last, decay), SMALLEST)
        return summed / whole[self.pool.fact]

    def combined(self, decay: float, weight: float) -> Values:
        """Return the weighted sum of strict and relaxed recurrency of each row."""
        return weight * self.strict(decay) + (1 - weight) * self.frequency

    def ranks(self, score: Values) -> Ranks:
        """Return ranks by a score of the rows; objects never seen have score 0."""
        return ranks(self.facts, self.pool, score, 0.0)


@dataclass(frozen=True)
class Baselines:
    """How high what came true is ranked, relation by relation.

    Attributes:
        strict, relaxed, combined: by each of the three.
        day: of each fact.
    """

    strict: Ranks
    relaxed: Ranks
    combined: Ranks
    day: Numbers


def choose(facts: TimedFacts, first: int, last: int) -> Recurrency:
    """Choose decay, then weight, of each relation by MRR on the days `first` to `last`.

    Args:
        facts: with inverses; those on and after `last` are not looked at.
        first, last: the days to choose on; each is asked knowing all days before it.
    """
    chosen = Recurrency(np.full(facts.relations, DECAYS[-1]), np.full(facts.relations, WEIGHTS[-1]))
    for relation in np.unique(facts.between(first, last).relation):
        past = remembered(facts, int(relation), first, last)
        decay = DECAYS[_best([past.strict(decay) for decay in DECAYS], past)]
        weight = WEIGHTS[_best([past.combined(decay, weight) for weight in WEIGHTS], past)]
        chosen.decay[relation], chosen.weight[relation] = decay, weight
    return chosen


def baselines(facts: TimedFacts, chosen: Recurrency, first: int, last: int) -> Baselines:
    """Rank what came true on the days `first` to `last`, `last` left out.

    Args:
        facts: with inverses.
        chosen: on earlier days.
        first, last: each day is asked knowing all days before it.
    """
    relations = np.unique(facts.between(first, last).relation).tolist()
    pasts = [remembered(facts, relation, first, last) for relation in relations]
    each = list(zip(pasts, chosen.decay[relations], chosen.weight[relations], strict=True))
    return Baselines(
        joined([past.ranks(past.strict(decay)) for past, decay, _ in each]),
        joined([past.ranks(past.frequency) for past in pasts]),
        joined([past.ranks(past.combined(decay, weight)) for past, decay, weight in each]),
        np.concatenate([past.facts.day for past in pasts]),
    )


def _best(scores: Sequence[Values], past: Remembered) -> int:
    """Return which scoring of the rows has the highest MRR, the first of equal ones."""
    return int(np.argmax([past.ranks(score).mrr for score in scores]))


def remembered(facts: TimedFacts, relation: int, first: int, last: int) -> Remembered:
    """Gather what earlier facts of one relation say of its facts on the days `first` to `last`."""
    past = facts.only(np.flatnonzero((facts.relation == relation) & (facts.day < last)))
    asked = past.between(first, last)
    pool, frequency, ends = _frequencies(past, asked)
    keep = filtered(asked, pool)
    row, age = _repeats(past, asked, pool, ends)
    moved = np.cumsum(keep) - 1
    is_kept = keep[row]
    newest = np.where(ends > 0, asked.day - past.day[np.maximum(ends - 1, 0)], 0)
    oldest = np.where(ends > 0, asked.day - past.day[0], 0)
    return Remembered(
        asked,
        Pool(pool.fact[keep], pool.candidate[keep]),
        frequency[keep],
        moved[row[is_kept]],
        age[is_kept],
        oldest,
        newest,
    )


def _frequencies(past: TimedFacts, asked: TimedFacts) -> tuple[Pool, Values, Numbers]:
    """Return objects before the day of each fact asked, their shares, and how many facts before."""
    days, of_day = np.unique(asked.day, return_inverse=True)
    ends = np.searchsorted(past.day, days)
    place, which = ranges(np.zeros_like(ends), ends)
    key, count = np.unique(which * past.entities + past.object[place], return_counts=True)
    starts = np.searchsorted(key, np.arange(len(days) + 1) * past.entities)
    row, fact = ranges(starts[of_day], starts[of_day + 1])
    share = count[row] / np.maximum(ends[of_day][fact], 1)
    return Pool(fact, key[row] % past.entities), share, ends[of_day]


def _repeats(
    past: TimedFacts, asked: TimedFacts, pool: Pool, ends: Numbers
) -> tuple[Numbers, Numbers]:
    """Return the row of the pool and the age of each earlier fact of the subject of a fact."""
    order = np.lexsort((np.arange(len(past)), past.subject))
    key = past.subject[order] * (len(past) + 1) + order
    base = asked.subject * (len(past) + 1)
    place, fact = ranges(np.searchsorted(key, base), np.searchsorted(key, base + ends))
    earlier = order[place]
    rows = pool.fact * past.entities + pool.candidate
    row = np.searchsorted(rows, fact * past.entities + past.object[earlier])
    return row, asked.day[fact] - past.day[earlier]


def _summed_days(oldest: Numbers, newest: Numbers, decay: float) -> Values:
    """Sum what a fact on each day from the oldest to the newest, that left out, would count."""
    if decay == 0:
        return (oldest - newest).astype(np.float64)
    ratio = 2.0**decay - 1
    return np.asarray((2.0 ** (-decay * newest) - 2.0 ** (-decay * oldest)) / ratio)
