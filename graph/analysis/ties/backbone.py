"""Which pairs met more often than two actors so busy, at events so large, would by chance: SDSM.

Neal 2014, Social Networks 39, 84-97; Neal, Domagalski and Sagan 2021, Scientific Reports 11, 23929:
a tie is kept when sharing so many events is unlikely under the null model (`null_model`). All
pairs of actors are tested, also those that never met, and of what is kept a share of at most
`alpha` is expected to be chance (false-discovery rate, Benjamini and Hochberg 1995).

Pairs of like degrees share a distribution, so as many are computed as there are pairs of degrees;
the pairs themselves are gone through in blocks and only those that are kept are held.
"""

from dataclasses import dataclass

import numpy as np

from graph.analysis.attendance import Attendance, Numbers, Small, Values
from graph.analysis.ties.backbone_pairs import MetPairs, PairKinds, codes_of, met_pairs, pair_kinds
from graph.analysis.ties.null_model import NullModel, null_model_of
from graph.analysis.ties.tails import expected, upper_tails

ALPHA = 0.05
KEPT, NOT_SIGNIFICANT, TOO_LITTLE = "kept", "not significant", "too little data"


@dataclass(frozen=True, slots=True)
class PairTest:
    """What the null model says of one pair.

    Attributes:
        shared: at how many events both were; the degrees say at how many each was.
        expected: how many it would be by chance.
        p: how likely it is to share at least so many by chance.
        state: `kept`, `not significant`, or `too little data`: even sharing every event of the
            less busy one could not have been told from chance.
    """

    shared: int
    degrees: tuple[int, int]
    expected: float
    p: float
    state: str


@dataclass(frozen=True)
class Backbone:
    """The pairs that are kept, by first and second actor.

    Attributes:
        first, second: positions of actors, first < second; shape (kept,).
        shared, expected, p: see `PairTest`; shape (kept,).
        alpha: share of the kept that may be chance.
        limit: the largest p that is kept; 0 when nothing is.
        tested: how many pairs of actors there are; all count as tests.
        met: pairs that shared an event.
        too_little: pairs that shared an event, but too little is known to tell.
    """

    attendance: Attendance
    model: NullModel
    first: Small
    second: Small
    shared: Small
    expected: Values
    p: Values
    alpha: float
    limit: float
    tested: int
    met: int
    too_little: int

    def test(self, one: int, other: int) -> PairTest:
        """Return what is known of a pair, by the positions of its actors."""
        places = self.model.actor_class[[one, other]]
        events = self.attendance.events_of(one), self.attendance.events_of(other)
        shared = len(np.intersect1d(*events))
        degrees = len(events[0]), len(events[1])
        chance = self.model.chance[places].prod(axis=0)[None, :]
        times, row = self.model.events_of, np.zeros(2, dtype=np.int64)
        p, best = upper_tails(chance, times, row, np.array([shared, min(degrees)])).tolist()
        mean = float(expected(chance, times)[0])
        return PairTest(shared, degrees, mean, p, self._state(p, best))

    def _state(self, p: float, best: float) -> str:
        if p <= self.limit:
            return KEPT
        return TOO_LITTLE if best > _level(self.limit, self.alpha, self.tested) else NOT_SIGNIFICANT


def backbone_of(
    attendance: Attendance,
    alpha: float = ALPHA,
    corrected: bool = True,
    model: NullModel | None = None,
) -> Backbone:
    """Return the pairs that met more often than chance explains.

    Args:
        attendance: who was where; with filters, only what passes them counts.
        alpha: share of the kept pairs that may be there by chance.
        corrected: False keeps every pair with a p up to `alpha`, however many were tested: a
            sketch of a small network, not a finding.
        model: the null model; None to fit it.

    Raises:
        MissingExtraError: scipy is not installed.
    """
    fitted = null_model_of(attendance) if model is None else model
    kinds = pair_kinds(attendance, fitted)
    tested = attendance.actors * (attendance.actors - 1) // 2
    limit = largest_kept(kinds.p, kinds.count, tested, alpha) if corrected else alpha
    pairs, kind = _kept(attendance, fitted, kinds, limit)
    level = _level(limit, alpha, tested)
    return Backbone(
        attendance=attendance,
        model=fitted,
        first=pairs.first,
        second=pairs.second,
        shared=pairs.shared,
        expected=kinds.expected[kind],
        p=kinds.p[kind],
        alpha=alpha,
        limit=limit,
        tested=tested,
        met=int(kinds.count.sum()),
        too_little=int(kinds.count[kinds.best > level].sum()),
    )


def largest_kept(p: Values, count: Numbers, tests: int, alpha: float) -> float:
    """Return the largest p that Benjamini and Hochberg keep, 0 for none.

    Args:
        p: of each kind of test, shape (kinds,).
        count: how many tests are of the kind; the others of `tests` have a p of 1.
        tests: how many there are in all.
        alpha: the rate of false discoveries.
    """
    order = np.argsort(p, kind="stable")
    below = np.cumsum(count[order])
    passing = np.flatnonzero(p[order] * max(tests, 1) <= alpha * below)
    return float(p[order][passing[-1]]) if len(passing) else 0.0


def _kept(
    attendance: Attendance, model: NullModel, kinds: PairKinds, limit: float
) -> tuple[MetPairs, Numbers]:
    """The kept pairs with the place of their kind; pairs are not gone through when none is."""
    is_kept = kinds.p <= limit
    found: list[tuple[Small, Small, Small, Numbers]] = []
    for pairs in met_pairs(attendance) if is_kept.any() else ():
        kind = np.searchsorted(kinds.code, codes_of(model, pairs))
        at = np.flatnonzero(is_kept[kind])
        found.append((pairs.first[at], pairs.second[at], pairs.shared[at], kind[at]))
    none = np.zeros(0, dtype=np.int32)
    found.append((none, none, none, none.astype(np.int64)))
    first, second, shared, kind = (np.concatenate(piece) for piece in zip(*found, strict=True))
    return MetPairs(first, second, shared), kind


def _level(limit: float, alpha: float, tested: int) -> float:
    """What p a pair needs: the limit, or where nothing is kept what the first would need."""
    return max(limit, alpha / max(tested, 1))
