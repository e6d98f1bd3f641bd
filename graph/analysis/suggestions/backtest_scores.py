"""How good rankings were: hits, reciprocal ranks, coverage, novelty, and how sure these are."""

from dataclasses import dataclass, fields

import numpy as np

from graph.analysis.attendance import Numbers, Values
from graph.query.answer import Answer

TOP = 10
_SAMPLES = 1_000


@dataclass(frozen=True, slots=True)
class Score(Answer):
    """What one way of ranking reached, over all questions.

    Attributes:
        mrr: mean of 1 / rank of the first one that came true.
        hits_1, hits_5, hits_10: share of questions with one that came true so high.
        coverage: share of the candidates that stood among the first ten of some question.
        novelty: mean of -log2 of the share of events at which the first ten were, in bits:
            higher for those whom few know.
        low, high: bounds of the mrr, 95 % of 1,000 samples of questions with replacement.
    """

    mrr: float
    hits_1: float
    hits_5: float
    hits_10: float
    coverage: float
    novelty: float
    low: float
    high: float

    def as_json(self) -> dict[str, object]:
        """Return the score with `hits@1`, `hits@5` and `hits@10`."""
        told = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name.replace("hits_", "hits@"): value for name, value in told.items()}


def first_rank(value: Values, right: Numbers) -> float:
    """Return the rank of the best of the right ones; of equal values the middle rank.

    Args:
        value: of each candidate; shape (candidates,).
        right: positions of those that came true; at least one.
    """
    best = float(value[right].max())
    above, equal = int((value > best).sum()), int((value == best).sum())
    # Of `equal` in any order with r right ones, the first right one is at (equal + 1) / (r + 1).
    among = int((value[right] == best).sum())
    return above + (equal + 1) / (among + 1)


def top_of(value: Values, among: Values, most: int = TOP) -> Numbers:
    """Return positions of the first few; of equal values those with the smaller `among`."""
    if len(value) > 4 * most:
        least = np.partition(value, len(value) - most)[len(value) - most]
        kept = np.flatnonzero(value >= least)
    else:
        kept = np.arange(len(value))
    order: Numbers = kept[np.lexsort((among[kept], -value[kept]))][:most]
    return order


def score_of(
    ranks: Values, shown: list[Numbers], candidates: int, known: Values, seed: int
) -> Score:
    """Return what a way of ranking reached.

    Args:
        ranks: of the first right one, of each question; shape (questions,).
        shown: positions of actors that stood first, of each question.
        candidates: how many actors might have been shown.
        known: share of the events at which each actor was; shape (actors,).
        seed: of the samples.
    """
    reciprocal = 1 / ranks
    low, high = interval(reciprocal, seed)
    all_shown = np.concatenate(shown) if shown else np.zeros(0, dtype=np.int64)
    bits = -np.log2(np.maximum(known[all_shown], 1e-12))
    return Score(
        mrr=float(reciprocal.mean()),
        hits_1=float((ranks <= 1).mean()),
        hits_5=float((ranks <= 5).mean()),
        hits_10=float((ranks <= 10).mean()),
        coverage=len(np.unique(all_shown)) / max(candidates, 1),
        novelty=float(bits.mean()) if len(bits) else 0.0,
        low=low,
        high=high,
    )


def interval(values: Values, seed: int) -> tuple[float, float]:
    """Return bounds of the mean: 95 % of samples with replacement (Efron 1979)."""
    random = np.random.default_rng(seed)
    means = [values[random.integers(0, len(values), len(values))].mean() for _ in range(_SAMPLES)]
    low, high = np.quantile(means, (0.025, 0.975))
    return float(low), float(high)


def wilson(met: int, of: int) -> tuple[float, float]:
    """Return the 95 % interval of a share (Wilson 1927); 0 to 1 of nothing."""
    if of == 0:
        return 0.0, 1.0
    z, share = 1.959964, met / of
    middle = share + z * z / (2 * of)
    spread = z * np.sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    whole = 1 + z * z / of
    return max(0.0, float((middle - spread) / whole)), min(1.0, float((middle + spread) / whole))
