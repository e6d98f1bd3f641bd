"""How high a forecast ranks what came true: time-aware filtered ranks, MRR and hits.

Time-aware filtering (Gastinger et al. 2023, Comparing Apples and Oranges, ECML PKDD): the other
objects that are right for the same subject, relation and day do not count against a fact.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.analysis.forecast.forecast_facts import Numbers, TimedFacts, ranges

Values = NDArray[np.float64]


@dataclass(frozen=True)
class Pool:
    """Which objects are candidates for which fact; all others come behind them.

    Attributes:
        fact: number of the fact asked for; rising; shape (rows,).
        candidate: an object, rising and each once within a fact; shape (rows,).
    """

    fact: Numbers
    candidate: Numbers


@dataclass(frozen=True)
class Ranks:
    """Where the object of each fact stands; shapes (facts,).

    Equal scores are taken in the order expected by chance. TKG-Forecasting-Evaluation sorts them
    with no promise of their order (before 2025 it shuffled them); an order by number would be
    kind to methods with many equal scores, since numbers of ICEWS14 go by how frequent an entity
    is: `mrr_by_number` shows by how much.

    Attributes:
        above: entities with a higher score.
        equal: other entities with the same score.
        equal_lower: those of them with a smaller number.
    """

    above: Values
    equal: Values
    equal_lower: Values

    @property
    def reciprocal(self) -> Values:
        """1 / rank, as expected where scores are equal."""
        most = int((self.above + self.equal).max()) + 1
        summed = np.concatenate([[0.0], np.cumsum(1 / np.arange(1, most + 1))])
        first = self.above.astype(np.int64)
        past = (self.above + self.equal).astype(np.int64) + 1
        return np.asarray((summed[past] - summed[first]) / (past - first))

    @property
    def mrr(self) -> float:
        """Mean reciprocal rank."""
        return float(np.mean(self.reciprocal))

    @property
    def mrr_by_number(self) -> float:
        """Mean reciprocal rank with equal scores ordered by number."""
        return float(np.mean(1 / (1 + self.above + self.equal_lower)))

    def hits(self, most: int) -> float:
        """The share of facts at rank `most` or before."""
        return float(np.mean(np.clip((most - self.above) / (self.equal + 1), 0, 1)))


def joined(several: Sequence[Ranks]) -> Ranks:
    """Return the ranks of facts that were asked for in parts."""
    return Ranks(
        np.concatenate([one.above for one in several]),
        np.concatenate([one.equal for one in several]),
        np.concatenate([one.equal_lower for one in several]),
    )


def interval(ranks_: Ranks, days: Numbers, seed: int, draws: int = 1000) -> tuple[float, float]:
    """Return the 95 % interval of the MRR when whole days are drawn anew (bootstrap).

    Facts of one day hang together (one meeting is many facts), so days are drawn, not facts.

    Args:
        ranks_, days: of each fact; days as many as ranks.
        seed: of the draws.
        draws: how many.
    """
    _, of_day = np.unique(days, return_inverse=True)
    summed, count = np.bincount(of_day, ranks_.reciprocal), np.bincount(of_day)
    drawn = np.random.default_rng(seed).integers(len(count), size=(draws, len(count)))
    means = summed[drawn].sum(axis=1) / count[drawn].sum(axis=1)
    low, high = np.quantile(means, (0.025, 0.975))
    return float(low), float(high)


def filtered(facts: TimedFacts, pool: Pool) -> NDArray[np.bool_]:
    """Return which rows of the pool stay: all but other right answers to the same question."""
    asked = facts.questions()
    right = np.unique(asked * facts.entities + facts.object)
    row = asked[pool.fact] * facts.entities + pool.candidate
    is_right = right[np.minimum(np.searchsorted(right, row), len(right) - 1)] == row
    return np.asarray(~is_right | (pool.candidate == facts.object[pool.fact]))


def ranks(facts: TimedFacts, pool: Pool, score: Values, rest: float) -> Ranks:
    """Return the rank of each fact's object among all entities.

    Args:
        facts: what came true; all facts of each day asked for, so that filtering knows them.
        pool: candidates of each fact, `filtered`.
        score: of each row of the pool, at least `rest`.
        rest: the score of every entity outside the pool.
    """
    rows = len(facts)
    target = facts.object[pool.fact]
    is_target = pool.candidate == target
    own = np.full(rows, rest)
    own[pool.fact[is_target]] = score[is_target]
    is_above = score > own[pool.fact]
    is_equal = (score == own[pool.fact]) & ~is_target
    is_lower = pool.candidate < target
    above = np.bincount(pool.fact, is_above, rows)
    equal = np.bincount(pool.fact, is_equal, rows)
    equal_lower = np.bincount(pool.fact, is_equal & is_lower, rows)
    others, others_lower = _outside(facts, pool, is_target, is_lower)
    at_rest = own == rest
    return Ranks(
        above.astype(np.float64),
        np.asarray(equal + np.where(at_rest, others, 0.0), dtype=np.float64),
        np.asarray(equal_lower + np.where(at_rest, others_lower, 0.0), dtype=np.float64),
    )


def _outside(
    facts: TimedFacts, pool: Pool, is_target: NDArray[np.bool_], is_lower: NDArray[np.bool_]
) -> tuple[Values, Values]:
    """Count entities outside the pool that count against each fact, and those of lower number."""
    rows = len(facts)
    inside = np.bincount(pool.fact, ~is_target, rows)
    inside_lower = np.bincount(pool.fact, is_lower, rows)
    answers, answers_lower = _answers(facts)
    return (
        facts.entities - answers - inside,
        facts.object - answers_lower - inside_lower,
    )


def _answers(facts: TimedFacts) -> tuple[Values, Values]:
    """Count right answers to the question of each fact, and those of lower number."""
    asked = facts.questions()
    order = np.lexsort((facts.object, asked))
    count = np.bincount(asked)
    place = ranges(np.zeros(len(count), dtype=np.int64), count)[0]
    lower = np.empty(len(facts))
    lower[order] = place
    return count[asked].astype(np.float64), lower
