"""The strongest ties of a ledger, and why: what sources say of a pair outright goes first.

A source that says two work together, organised or presented together speaks of the pair, however
many others were there. To have been at one event speaks of all its pairs, so it is divided by
them: below the first three kinds pairs are ordered by their weighted sum over shared events, in
which organiser and presenter count more than two participants (`tie_weights`).
"""

from dataclasses import dataclass

import numpy as np

from graph.analysis.ties.backbone_pairs import met_pairs
from graph.analysis.ties.tie_components import parts
from graph.analysis.ties.tie_factors import Factor, Weighing, factors_of, shared_pairs, tie_values
from graph.analysis.ties.tie_kinds import (
    MOST_READ,
    ORGANISERS,
    Pair,
    Stated,
    cooperating,
    in_roles,
    organising,
    presenting,
)
from graph.analysis.ties.tie_top import top_pairs
from graph.analysis.ties.tie_words import (
    COOPERATION,
    KINDS,
    MET,
    ORGANISED,
    ORGANISER_PRESENTER,
    PRESENTED,
)
from graph.query.answer import Answer, Listing
from graph.query.names import Names, Ref
from graph.query.network_meetings import Meetings
from graph.query.source import Claim, claim_of
from graph.store.base import View

_OUTRIGHT = (COOPERATION, ORGANISED, PRESENTED)
_PRESENTERS = frozenset({"presenter"})
_CLAIMS, _EVENTS = 6, 10


@dataclass(frozen=True, slots=True)
class StrongTie(Answer):
    """One pair.

    Attributes:
        kind: the strongest of `tie_words.KINDS` that holds; `words` says it.
        shared: at how many events both surely were; `weight` is their weighted sum.
        events: those that count most first.
        factors: of the event that counts most; their product is what it counts.
        claims: what sources say of it, or of both at the events that are listed, in their words.
    """

    first: Ref
    second: Ref
    kind: str
    words: dict[str, str]
    shared: int
    weight: float
    events: Listing[Ref]
    factors: tuple[Factor, ...]
    claims: Listing[Claim]


@dataclass(frozen=True, slots=True)
class StrongestTies(Answer):
    """The first pairs of all.

    Attributes:
        ties: strongest first; its total counts the pairs that met or are said to cooperate.
        met: pairs that surely were at one event.
        parts: into how many parts the actors fall that met anybody.
        joint_searched: False when joint presentations were not looked for, because the ledger is
            too large to read every part; those pairs stand among the ones that met.
    """

    ties: Listing[StrongTie]
    met: int
    parts: int
    joint_searched: bool


def strongest_ties(
    view: View, weighing: Weighing, limit: int = 20, language: str = "en"
) -> StrongestTies:
    """Return the strongest pairs with the reasons.

    Args:
        view: what may be shown.
        weighing: the attendance of the same view, with its weights.
        limit: how many pairs.
        language: of the names.

    Raises:
        MissingExtraError: scipy is not installed.
    """
    meetings = Meetings(Names(view, language))
    everywhere = len(weighing.attendance.actor) <= MOST_READ
    found = _candidates(meetings, weighing, limit, everywhere)
    weight = {pair: _weight(weighing, pair) for pair in found}
    order = sorted(found, key=lambda pair: (*_rank(found[pair], weight[pair]), pair))
    met = sum(len(block.first) for block in met_pairs(weighing.attendance))
    apart = sum(1 for pair, kinds in found.items() if COOPERATION in kinds and not weight[pair])
    ties = tuple(_tie(meetings, weighing, pair, found[pair]) for pair in order[:limit])
    return StrongestTies(
        Listing(ties, met + apart), met, parts(weighing.attendance), joint_searched=everywhere
    )


def _candidates(
    meetings: Meetings, weighing: Weighing, limit: int, everywhere: bool
) -> dict[Pair, dict[str, Stated]]:
    """Every pair that can be among the first, with what ties it outright."""
    attendance, weights = weighing.attendance, weighing.weights
    top = top_pairs(attendance, weights.event, weights.pair, limit)
    organised = organising(weighing, limit)
    found: dict[Pair, dict[str, Stated]] = {}
    for one in [*top, *organised]:
        found.setdefault(_ids(attendance.actor_id(one.one), attendance.actor_id(one.other)), {})
    for one in organised:
        ends = _ids(attendance.actor_id(one.one), attendance.actor_id(one.other))
        found[ends][ORGANISED] = Stated(sum=one.value)
    for pair, stated in cooperating(meetings.names).items():
        found.setdefault(pair, {})[COOPERATION] = stated
    for pair, stated in (presenting(meetings) if everywhere else {}).items():
        found.setdefault(pair, {})[PRESENTED] = stated
    return found


def _ids(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)


def _kind(kinds: dict[str, Stated]) -> str | None:
    return next((kind for kind in _OUTRIGHT if kind in kinds), None)


def _rank(kinds: dict[str, Stated], weight: float) -> tuple[int, float]:
    """Those who organised together are ordered by that, all others by all they shared."""
    kind = _kind(kinds)
    if kind is None:
        return len(_OUTRIGHT), -weight
    own = kinds[kind].sum
    return _OUTRIGHT.index(kind), -(weight if own is None else own)


def _positions(weighing: Weighing, pair: Pair) -> tuple[int, int] | None:
    one, other = (weighing.attendance.actor_number(end) for end in pair)
    return None if one is None or other is None else (one, other)


def _weight(weighing: Weighing, pair: Pair) -> float:
    places = _positions(weighing, pair)
    return 0.0 if places is None else float(tie_values(weighing, *places)[1].sum())


def _events(weighing: Weighing, pair: Pair) -> list[str]:
    """The events both were at, those that count most first."""
    places = _positions(weighing, pair)
    if places is None:
        return []
    events, values = tie_values(weighing, *places)
    order = np.lexsort((-weighing.attendance.last_day[events], -values))
    return [weighing.attendance.event_id(int(event)) for event in events[order]]


def _tie(meetings: Meetings, weighing: Weighing, pair: Pair, kinds: dict[str, Stated]) -> StrongTie:
    names, events = meetings.names, _events(weighing, pair)
    kind = _kind(kinds) or _met_as(weighing, pair)
    return StrongTie(
        first=names.ref(pair[0]),
        second=names.ref(pair[1]),
        kind=kind,
        words=KINDS[kind],
        shared=len(events),
        weight=_weight(weighing, pair),
        events=Listing(names.refs(tuple(events[:_EVENTS])), len(events)),
        factors=_factors(weighing, pair, events),
        claims=_claims(meetings, pair, kinds.get(kind, Stated()), events[:_EVENTS]),
    )


def _met_as(weighing: Weighing, pair: Pair) -> str:
    """Whether one presented at what the other organised, or they only met."""
    places = _positions(weighing, pair)
    assert places is not None
    attendance = weighing.attendance
    _, one, other = shared_pairs(attendance, *places)
    organised = in_roles(attendance, ORGANISERS | {"host"})
    presented = in_roles(attendance, _PRESENTERS)
    both = (organised[one] & presented[other]) | (organised[other] & presented[one])
    return ORGANISER_PRESENTER if both.any() else MET


def _factors(weighing: Weighing, pair: Pair, events: list[str]) -> tuple[Factor, ...]:
    places = _positions(weighing, pair)
    if places is None or not events:
        return ()
    shared, one, other = shared_pairs(weighing.attendance, *places)
    at = [weighing.attendance.event_id(int(event)) for event in shared].index(events[0])
    return factors_of(weighing, int(shared[at]), int(one[at]), int(other[at]))


def _claims(meetings: Meetings, pair: Pair, stated: Stated, events: list[str]) -> Listing[Claim]:
    """What ties them outright first, then what puts both at the events."""
    told = list(stated.statements)
    at = stated.events[:_EVENTS]
    ordered = [*at, *(event for event in events if event not in at)]
    total = len(told)
    for event in ordered:
        total += meetings.at(event).parts_of(*pair)
        if len(told) < _CLAIMS:
            told.extend(meetings.statements(event, *pair))
    view = meetings.names.view
    found = (view.statement(one) for one in told[:_CLAIMS])
    claims = tuple(claim_of(meetings.names, one) for one in found if one is not None)
    return Listing(claims, total)
