"""From candidates to a list: fused or learned order, then diversity and a share of small ones."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.analysis.attendance import Values
from graph.analysis.ranker import Ranker
from graph.analysis.suggestions.candidate_pool import Pool, columns_of, fused
from graph.analysis.suggestions.feature_space import FEATURES

CLOSE, THEME, COMPLEMENT, GAP, BRIDGE = "triangle", "same theme", "complement", "gap", "bridge"
# By which feature a candidate is of a kind.
KINDS = {
    CLOSE: "resource",
    THEME: "themes",
    COMPLEMENT: "complement",
    GAP: "gap",
    BRIDGE: "bridge",
}
# How much likeness to what is listed already takes away (Carbonell and Goldstein 1998, SIGIR).
_ALIKE = 0.3
# Of each kind of actor by size: in every five places two for those below the middle, if there are.
_SMALL_SHARE = 0.4
_LOOKED_AT = 4


@dataclass(frozen=True, slots=True)
class Listed:
    """One candidate of a list.

    Attributes:
        place: in the pool.
        kind: the kind by which it stands highest; `kinds` all for which it stands high.
        score: 0 to 1, the largest of the pool is 1.
        raised: listed for the exposure of small organisations, before some of a higher score.
    """

    place: int
    kind: str
    kinds: tuple[str, ...]
    score: float
    raised: bool


def scores(pool: Pool, ranker: Ranker | None) -> Values:
    """Return the score of each candidate, higher is better; shape (candidates,)."""
    if len(pool.actor) == 0:
        return np.zeros(0)
    return fused(pool) if ranker is None else ranker.score(columns_of(pool))


def kinds_of(pool: Pool, place: int) -> tuple[str, ...]:
    """Return the kinds that hold for a candidate, that in which it stands highest first."""
    at = {kind: FEATURES.index(feature) for kind, feature in KINDS.items()}
    ranks = {
        kind: float(pool.rank[place, column])
        for kind, column in at.items()
        if pool.values[place, column] > 0
    }
    return tuple(sorted(ranks, key=lambda kind: (ranks[kind], list(KINDS).index(kind))))


def listed(
    pool: Pool,
    score: Values,
    profiles: Sequence[Values] | None,
    small: NDArray[np.bool_],
    limit: int,
) -> list[Listed]:
    """Return the first of a pool, none too like the others, and small ones among them.

    Args:
        pool: candidates.
        score: of each.
        profiles: themes of each of the `looked_at`; None to leave likeness out.
        small: which of the pool are small; shape (candidates,).
        limit: how many.
    """
    order = looked_at(score, limit, small)
    if len(order) == 0:
        return []
    unit = _scaled(score[order])
    alike = _likeness(profiles, len(order))
    taken: list[int] = []
    found: list[Listed] = []
    nearest = np.zeros(len(order))
    little = small[order]
    while len(taken) < min(limit, len(order)):
        value = unit - _ALIKE * nearest
        value[taken] = -np.inf
        best = int(np.argmax(value))
        chosen = _small_one(value, little, taken, best)
        taken.append(chosen)
        nearest = np.maximum(nearest, alike[chosen])
        kinds = kinds_of(pool, int(order[chosen]))
        kind = kinds[0] if kinds else THEME
        found.append(Listed(int(order[chosen]), kind, kinds, float(unit[chosen]), chosen != best))
    return found


def looked_at(score: Values, limit: int, small: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Return places in the pool of those that may be listed, highest score first.

    Beside the first ones, as many small ones as places are theirs: they may stand far below.
    """
    order = np.argsort(-score, kind="stable")
    most, share = _LOOKED_AT * limit, int(np.ceil(_SMALL_SHARE * limit))
    kept = np.zeros(len(score), dtype=np.bool_)
    kept[order[:most]] = True
    kept[order[small[order]][:share]] = True
    return order[kept[order]].astype(np.int64)


def _scaled(score: Values) -> Values:
    low, high = float(score.min()), float(score.max())
    return (score - low) / (high - low) if high > low else np.ones(len(score))


def _likeness(profiles: Sequence[Values] | None, count: int) -> Values:
    """Cosine of each two profiles, 0 where nothing is known; shape (count, count)."""
    if not profiles:
        return np.zeros((count, count))
    table = np.stack(list(profiles))
    length = np.linalg.norm(table, axis=1, keepdims=True)
    unit = table / np.where(length > 0, length, 1)
    found: Values = unit @ unit.T
    return found


def _small_one(value: Values, small: NDArray[np.bool_], taken: list[int], best: int) -> int:
    """The best, or the best small one when fewer small ones are listed than there should be."""
    due = int((len(taken) + 1) * _SMALL_SHARE)
    if small[best] or int(small[taken].sum()) >= due:
        return best
    left = np.where(small, value, -np.inf)
    there = int(np.argmax(left))
    return there if np.isfinite(left[there]) else best
