"""The pairs that met, in blocks, and what kinds of them there are under a null model.

Pairs whose actors are of the same degrees share a distribution; those that also shared as many
events are of one kind and have one p.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from graph.analysis.attendance import Attendance, Numbers, Small, Values
from graph.analysis.sparse import event_matrix
from graph.analysis.ties.null_model import NullModel
from graph.analysis.ties.tails import expected, upper_tails

_MEETINGS_AT_ONCE = 8_000_000


@dataclass(frozen=True, slots=True)
class MetPairs:
    """A block of pairs that met: positions of actors, first < second, and the events shared."""

    first: Small
    second: Small
    shared: Small


@dataclass(frozen=True, slots=True)
class PairKinds:
    """Kinds of pairs, by `code`.

    Attributes:
        code: made of both classes and what is shared; see `codes_of`; rising; shape (kinds,).
        count: how many pairs that met are of the kind.
        p: how likely it is to share at least so many by chance.
        best: the same for sharing every event of the less busy one: no pair of this kind could
            have a smaller p.
        expected: how many events would be shared by chance.
    """

    code: Numbers
    count: Numbers
    p: Values
    best: Values
    expected: Values


def pair_kinds(attendance: Attendance, model: NullModel) -> PairKinds:
    """Return the kinds of pairs that met, each tested once."""
    found: dict[int, int] = {}
    for pairs in met_pairs(attendance):
        codes, counts = np.unique(codes_of(model, pairs), return_counts=True)
        for code, times in zip(codes.tolist(), counts.tolist(), strict=True):
            found[code] = found.get(code, 0) + times
    codes = np.array(sorted(found), dtype=np.int64)
    count = np.array([found[code] for code in codes.tolist()], dtype=np.int64)
    classes, shared = np.divmod(codes, _base(model))
    different, row = np.unique(classes, return_inverse=True)
    one, other = np.divmod(different, max(len(model.degree), 1))
    chance = model.chance[one] * model.chance[other]
    most = np.minimum(model.degree[one], model.degree[other])
    asked = np.concatenate([row, np.arange(len(chance))]), np.concatenate([shared, most])
    tails = upper_tails(chance, model.events_of, *asked)
    return PairKinds(
        code=codes,
        count=count,
        p=tails[: len(row)],
        best=tails[len(row) :][row],
        expected=expected(chance, model.events_of)[row],
    )


def codes_of(model: NullModel, pairs: MetPairs) -> Numbers:
    """Both classes of each pair, the lower first, and what it shares, as one number."""
    one, other = model.actor_class[pairs.first], model.actor_class[pairs.second]
    classes: Numbers = np.minimum(one, other) * len(model.degree) + np.maximum(one, other)
    return np.asarray(classes * _base(model) + pairs.shared, dtype=np.int64)


def met_pairs(attendance: Attendance) -> Iterator[MetPairs]:
    """Yield blocks of pairs that met, each pair once; all pairs are never held at once."""
    there = event_matrix(attendance, np.ones(len(attendance.actor), dtype=np.int32))
    events = there.T.tocsr()
    work = np.cumsum(events @ attendance.met)
    begin = 0
    while begin < attendance.actors:
        done = work[begin - 1] if begin else 0
        end = max(int(np.searchsorted(work, done + _MEETINGS_AT_ONCE)), begin + 1)
        together = events[begin:end] @ there
        first = np.repeat(np.arange(begin, begin + together.shape[0]), np.diff(together.indptr))
        ahead = first < together.indices
        second = together.indices[ahead].astype(np.int32)
        yield MetPairs(first[ahead].astype(np.int32), second, together.data[ahead])
        begin = end


def _base(model: NullModel) -> int:
    return int(model.degree.max(initial=0)) + 1
