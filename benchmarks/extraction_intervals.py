"""How far a score may be off: reports are drawn again and again with replacement.

The percentile bootstrap of Efron (1979) over documents, since the facts of one report hang
together; a score over few reports gets the wide interval that it deserves.
"""

from collections.abc import Sequence

import numpy as np

from benchmarks.extraction_score import Counts

SEED = 20261122
ROUNDS = 1000
_PERCENT = (2.5, 97.5)


def f1_interval(
    counts: Sequence[Counts], name: str, seed: int = SEED, rounds: int = ROUNDS
) -> tuple[float, float]:
    """The 95 % interval of the F1 of a field, from the counts of each report.

    Raises:
        ValueError: there is no report.
    """
    if not counts:
        raise ValueError("An interval needs at least one report.")
    table = np.array([one[name] for one in counts], dtype=float)
    drawn = np.random.default_rng(seed).integers(0, len(table), size=(rounds, len(table)))
    right, wrong, missed = table[drawn].sum(axis=1).T
    every = 2 * right + wrong + missed
    f1 = np.divide(2 * right, every, out=np.zeros_like(right), where=every > 0)
    low, high = np.percentile(f1, _PERCENT)
    return float(low), float(high)
