"""Pairs that met, as they are counted: raw, weighted, or only those chance does not explain."""

from dataclasses import dataclass, replace

import numpy as np

from graph.analysis.attendance import Numbers
from graph.analysis.ties.backbone import ALPHA, Backbone, PairTest
from graph.analysis.ties.backbone_pairs import met_pairs
from graph.analysis.ties.outright import OUTRIGHT, outright_of
from graph.analysis.ties.tie_factors import Weighing, shared_pairs, tie_values
from graph.analysis.ties.tie_top import top_pairs
from graph.analysis.ties.tie_words import ORDERS
from graph.query.answer import Answer, Listing
from graph.query.names import Names, Ref
from graph.query.unknown import Unknown, unknown
from graph.store.base import View

RAW, WEIGHTED, SIGNIFICANT = "raw", "weighted", "significant"
KINDS = ("Actor", "Mechanism", "Programme")

_Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class MetTie(Answer):
    """Two actors that surely were at the same event.

    Attributes:
        raw: at how many events both were; `weighted` is the sum of what these count.
        test: whether chance explains so many; None when that was not asked.
        kind: the strongest of `outright.OUTRIGHT` that sources say of them; None where they say
            none, and where that was not asked. Who works together may never have met.
    """

    first: Ref
    second: Ref
    raw: int
    weighted: float
    test: PairTest | None
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class MetTies(Answer):
    """The first pairs by one way of counting.

    Attributes:
        by: `raw`, `weighted` or `significant`, told in `words`.
        actor: whose ties; None for those of all.
        ties: its total counts all pairs that count in this way; weighted ones of an actor also
            those that a source says work together and that never met.
        met: pairs that met at all; `too_little` of them could not be told from chance whatever
            they did, None when that was not asked or is asked of one actor.
        alpha: share of the significant ones that may be chance.
        present: the actor surely was at some event; without one there is no data, not no tie.
    """

    by: str
    words: dict[str, str]
    actor: Ref | None
    ties: Listing[MetTie]
    met: int
    too_little: int | None
    alpha: float
    present: bool = True


@dataclass(frozen=True, slots=True)
class TieQuestion:
    """What is asked: how to count, of whom (None for all), and how many pairs to show."""

    by: str
    actor: str | None = None
    limit: int = 20


def met_ties(
    view: View,
    weighing: Weighing,
    question: TieQuestion,
    backbone: Backbone | None = None,
    language: str = "en",
) -> MetTies | Unknown:
    """Return the first pairs by one way of counting; the nearest names of an unknown actor.

    Of the weighted ties of one actor those stand first of which a source says more than that both
    were there, as in `strongest_ties`.

    Args:
        view: what may be shown.
        weighing: the attendance of the same view, with its weights.
        question: what is asked.
        backbone: of the same attendance; needed for what is significant, else it adds the tests.
        language: of names.

    Raises:
        MissingExtraError: scipy is not installed.
    """
    names = Names(view, language)
    actor, one = None, None
    if question.actor is not None:
        node = names.node(question.actor)
        if node is None or not set(KINDS) & set(node.kinds):
            return unknown(names, question.actor, KINDS)
        actor = names.ref(node.id)
        one = weighing.attendance.actor_number(node.id)
    if actor is not None and question.by == WEIGHTED:
        return _weighted_of(names, weighing, backbone, question, actor)
    if actor is not None and one is None:
        return _answer(question, actor, Listing((), 0), (0, None), present=False)
    pairs, total, met = _pairs(weighing, question, backbone, one)
    ties = tuple(_tie(names, weighing, backbone, pair) for pair in pairs)
    little = backbone.too_little if backbone is not None and actor is None else None
    return _answer(question, actor, Listing(ties, total), (met, little))


def _answer(
    question: TieQuestion,
    actor: Ref | None,
    ties: Listing[MetTie],
    counts: tuple[int, int | None],
    present: bool = True,
) -> MetTies:
    met, little = counts
    return MetTies(question.by, ORDERS[question.by], actor, ties, met, little, ALPHA, present)


def _weighted_of(
    names: Names,
    weighing: Weighing,
    backbone: Backbone | None,
    question: TieQuestion,
    actor: Ref,
) -> MetTies:
    """What is said outright first, then by what the shared events count."""
    attendance = weighing.attendance
    one = attendance.actor_number(actor.id)
    pairs = [] if one is None else _of_actor(weighing, question, backbone, one)
    met = {attendance.actor_id(other): (first, other) for first, other in pairs}
    said = outright_of(names, weighing, actor.id)
    order = [*OUTRIGHT, None]
    others = sorted([*met, *sorted(set(said) - set(met))], key=lambda o: order.index(said.get(o)))
    ties = tuple(
        replace(_tie(names, weighing, backbone, met[other]), kind=said.get(other))
        if other in met
        else MetTie(actor, names.ref(other), 0, 0.0, None, said[other])
        for other in others[: question.limit]
    )
    counts = (len(met), None)
    return _answer(question, actor, Listing(ties, len(others)), counts, present=one is not None)


def _pairs(
    weighing: Weighing, question: TieQuestion, backbone: Backbone | None, one: int | None
) -> tuple[list[_Pair], int, int]:
    """The pairs to show, of how many, and how many met."""
    if one is not None:
        found = _of_actor(weighing, question, backbone, one)
        met = len(_companions(weighing, one))
        return found[: question.limit], len(found), met
    met = sum(len(block.first) for block in met_pairs(weighing.attendance))
    if question.by == SIGNIFICANT:
        kept = _kept(backbone)
        return kept[: question.limit], len(kept), met
    attendance, weights = weighing.attendance, weighing.weights
    event, pair = weights.event, weights.pair
    if question.by == RAW:
        event, pair = np.ones(attendance.events), np.ones(len(attendance.actor))
    top = top_pairs(attendance, event, pair, question.limit)
    return [(found.one, found.other) for found in top], met, met


def _kept(backbone: Backbone | None) -> list[_Pair]:
    """Pairs that are kept, the least likely to be chance first."""
    if backbone is None:
        return []
    order = np.lexsort((backbone.second, backbone.first, -backbone.shared, backbone.p))
    ends = backbone.first[order].tolist(), backbone.second[order].tolist()
    return list(zip(*ends, strict=True))


def _companions(weighing: Weighing, one: int) -> Numbers:
    lists = weighing.attendance.of_event
    there = lists.items[lists.positions(weighing.attendance.events_of(one).astype(np.int64))]
    found: Numbers = np.setdiff1d(there, [one]).astype(np.int64)
    return found


def _of_actor(
    weighing: Weighing, question: TieQuestion, backbone: Backbone | None, one: int
) -> list[_Pair]:
    """Whom an actor met, in the order asked for; of equal ones by position."""
    if question.by == SIGNIFICANT:
        kept = (pair for pair in _kept(backbone) if one in pair)
        return [(one, other if first == one else first) for first, other in kept]
    attendance, weights = weighing.attendance, weighing.weights
    own = attendance.pairs_of_actor.of(one)
    events = attendance.event[own].astype(np.int64)
    pairs = attendance.of_event.positions(events)
    worth = np.ones(len(pairs))
    if question.by == WEIGHTED:
        given = weights.event[events] * weights.pair[own]
        worth = np.repeat(given, attendance.met[events]) * weights.pair[pairs]
    sums = np.bincount(attendance.actor[pairs], worth, attendance.actors)
    others = _companions(weighing, one)
    return [(one, other) for other in others[np.argsort(-sums[others], kind="stable")].tolist()]


def _tie(names: Names, weighing: Weighing, backbone: Backbone | None, pair: _Pair) -> MetTie:
    attendance = weighing.attendance
    ids = [attendance.actor_id(end) for end in pair]
    return MetTie(
        first=names.ref(ids[0]),
        second=names.ref(ids[1]),
        raw=len(shared_pairs(attendance, *pair)[0]),
        weighted=float(tie_values(weighing, *pair)[1].sum()),
        test=None if backbone is None else backbone.test(*pair),
    )
