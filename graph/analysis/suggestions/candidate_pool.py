"""Which actors are looked at more closely: the first by each feature, of those that may be."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.analysis.attendance import Numbers, Values
from graph.analysis.ranker import Features
from graph.analysis.suggestions.feature_space import LEARNED

# By each feature so many candidates are taken.
MOST = 150
# Of reciprocal rank fusion (Cormack, Clarke and Büttcher 2009, SIGIR): 60 as published.
_RRF = 60
# A feature below this share of the largest counts as if it were this.
_LEAST = 1e-3


@dataclass(frozen=True, slots=True)
class Pool:
    """Candidates with what speaks for them.

    Attributes:
        actor: positions, rising; shape (candidates,).
        values: of each feature; shape (candidates, features).
        rank: within the pool by each feature, from 1, the middle of those that are equal;
            of those for whom it does not speak the number of candidates.
    """

    actor: Numbers
    values: Values
    rank: Values


def pool_of(values: Mapping[str, Values], eligible: NDArray[np.bool_], most: int = MOST) -> Pool:
    """Return the candidates.

    Args:
        values: of every actor by feature, in the order of the columns; each shape (actors,).
        eligible: who may be named at all; shape (actors,).
        most: candidates by each feature.
    """
    may = np.flatnonzero(eligible)
    chosen = [_first(column[may], most) for column in values.values()]
    actor = may[np.unique(np.concatenate(chosen))] if chosen else may[:0]
    of_pool = np.column_stack([column[actor] for column in values.values()])
    ranks = [_ranks(of_pool[:, column]) for column in range(len(values))]
    return Pool(actor, of_pool, np.column_stack(ranks))


def _first(value: Values, most: int) -> Numbers:
    """Positions of the largest values above 0."""
    spoken = np.flatnonzero(value > 0)
    if len(spoken) <= most:
        return spoken
    # Equal values go by position, so that the same graph gives the same pool.
    least = np.partition(value[spoken], len(spoken) - most)[len(spoken) - most]
    above = spoken[value[spoken] > least]
    return np.concatenate([above, spoken[value[spoken] == least][: most - len(above)]])


def _ranks(value: Values) -> Values:
    _, place, count = np.unique(-value, return_inverse=True, return_counts=True)
    ends = np.cumsum(count)
    middle = (ends - count + 1 + ends) / 2
    return np.where(value > 0, middle[place], float(len(value)))


def fused(pool: Pool, columns: list[int] | None = None) -> Values:
    """Return the sum of 1 / (60 + rank) over features that speak; shape (candidates,)."""
    chosen = list(range(pool.values.shape[1])) if columns is None else columns
    speaks = pool.values[:, chosen] > 0
    return np.asarray((speaks / (_RRF + pool.rank[:, chosen])).sum(axis=1))


def columns_of(pool: Pool) -> Features:
    """Return what the ranker learns from; shape (candidates, learned features).

    Of each feature the log of its share of the largest in the pool: it says the same of a small
    and of a large network, and a sum of logs is a product of what speaks for a candidate.
    """
    values = pool.values[:, :LEARNED]
    most = values.max(axis=0, initial=0)
    share = np.maximum(values, 0) / np.where(most > 0, most, 1)
    return np.log(np.maximum(share, _LEAST)).astype(np.float32)
