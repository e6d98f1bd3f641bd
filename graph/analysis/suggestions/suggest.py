"""Whom an actor should meet, and why: cards with reasons, doubts, introducers and a true rate."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date

import numpy as np
from numpy.typing import NDArray

from graph.analysis.attendance import Attendance
from graph.analysis.exclusion import MET, STATED, LeftOut, stated_partners
from graph.analysis.naming import named_together
from graph.analysis.paths.path_ground import is_live
from graph.analysis.suggestions.backtest_rates import MEASURED, Rate
from graph.analysis.suggestions.feature_space import Asker
from graph.analysis.suggestions.suggest_asked import asked_reasons
from graph.analysis.suggestions.suggest_introducers import (
    Introducer,
    common,
    companions_of,
    farther,
    introducer,
)
from graph.analysis.suggestions.suggest_met import met_reason
from graph.analysis.suggestions.suggest_order import Listed
from graph.analysis.suggestions.suggest_ordered import ordered
from graph.analysis.suggestions.suggest_pair import EVERYTHING, About, Pair, Question
from graph.analysis.suggestions.suggest_proof import Teller
from graph.analysis.suggestions.suggest_reasons import Reason, reason_of, stated_reasons
from graph.analysis.suggestions.suggest_space import Landscape
from graph.analysis.suggestions.suggest_words import (
    KIND_WORDS,
    RATE_WORDS,
    UNKNOWN_WORDS,
    trust_of,
)
from graph.index.days import full_years
from graph.query.answer import Answer, Listing
from graph.query.names import Names, Ref
from graph.query.unknown import Unknown, unknown
from graph.sentence import fill
from graph.store.base import View

_ASKED = ("Actor", "Mechanism", "Programme")
_REASONS, _PARTNERS = 3, 5


@dataclass(frozen=True, slots=True)
class Suggestion(Answer):
    """One card.

    Attributes:
        full: its label with the acronym by which the sentences call it.
        type: of the actor.
        kind: the kind by which it stands highest, told in `words`; `kinds` all.
        score: 0 to 1 within this list; it says nothing across lists, nor between those who did
            what was asked about where it was asked and the others.
        raised: listed before some of a higher score so that small organisations are seen.
        unknown: what is not known, in words.
        introducers: who has met both, or leads from the one to the other, live ones first.
        newest_evidence: EDTF of the newest event that a reason rests on, no sharper than its source
            has it; `age` in full years since the last day that it may have been on.
        rate: how often suggestions like it came true; None when that is not known.
        rate_words: the rate, or why there is none.
    """

    id: str
    label: str
    full: str
    type: str | None
    kind: str
    words: dict[str, str]
    kinds: tuple[str, ...]
    score: float
    raised: bool
    reasons: tuple[Reason, ...]
    unknown: tuple[dict[str, str], ...]
    introducers: tuple[Introducer, ...]
    newest_evidence: str | None
    age: int | None
    rate: Rate | None
    rate_words: dict[str, str]


@dataclass(frozen=True, slots=True)
class Suggestions(Answer):
    """A list of cards.

    Attributes:
        full: who asks, with the acronym by which the sentences call it.
        candidates: how many of the actors asked for may be suggested to this one; `considered` of
            them were weighed against each other, the first by each feature.
        excluded: who was left out, by reason.
        order: `learned` from the graph's own past, or `fused` from ranks.
        trust: whether the order was better than simple ones, in words; None when not measured.
        present: the actor surely was at some event; without one nothing can be suggested.
        partners: of those asked for whom it knows already, the strongest ties first.
    """

    actor: Ref
    full: str
    suggestions: tuple[Suggestion, ...]
    candidates: int
    considered: int
    excluded: tuple[LeftOut, ...]
    order: str
    trust: dict[str, str] | None
    present: bool = True
    partners: Listing[Ref] = field(default_factory=lambda: Listing((), 0))


def suggestions(
    view: View,
    landscape: Landscape,
    actor: str,
    limit: int = 20,
    language: str = "en",
    about: About = EVERYTHING,
) -> Suggestions | Unknown:
    """Return whom an actor should meet; the nearest names when the actor is unknown.

    Args:
        view: what may be shown.
        landscape: of the same view.
        actor: id.
        limit: how many.
        language: of names; sentences are in both.
        about: only those who have to do with it, see `suggest_among`: each card tells how.
    """
    names = Names(view, language)
    node = names.node(actor)
    if node is None or not set(_ASKED) & set(node.kinds):
        return unknown(names, actor, ("Actor",))
    attendance = landscape.space.attendance
    one = attendance.actor_number(node.id)
    order = "fused" if landscape.ranker is None else "learned"
    measured = landscape.measured
    trust = None if measured is None else trust_of(measured.best, measured.ahead_listed)
    if one is None:
        asks = names.ref(node.id), names.full(node.id)
        return Suggestions(*asks, (), 0, 0, (), order, trust, present=False)
    reason = landscape.exclusions.of(
        one, stated_partners(view, attendance, node.id), named_together(attendance, node.id)
    )
    among = about.actors
    asked, asker = _asked(attendance, among), Asker(landscape.space, one)
    may = (reason < 0) & asked
    known = _known(landscape, reason) if among is not None else np.zeros_like(asked)
    question = Question(asker, Teller(view, language), about)
    found = ordered(landscape, question, may, limit)
    cards = tuple(
        _card(
            landscape,
            (Pair(question, other), chosen),
            _rate(landscape, among is None, place, chosen.kind),
        )
        for place, (other, chosen) in enumerate(found.listed, start=1)
    )
    return Suggestions(
        actor=names.ref(node.id),
        full=names.full(node.id),
        suggestions=cards,
        candidates=int(may.sum()),
        considered=found.considered,
        excluded=landscape.exclusions.counted(reason),
        order=order,
        trust=trust,
        partners=_partners(names, asker, known & asked),
    )


def _known(landscape: Landscape, reason: NDArray[np.int8]) -> NDArray[np.bool_]:
    """Whom one knows already: met, or tied by a statement, and still there; shape (actors,)."""
    exclusions = landscape.exclusions
    tied = [exclusions.names.index(name) for name in (MET, STATED)]
    return np.isin(reason, tied) & (exclusions.reason < 0)


def _partners(names: Names, asker: Asker, known: NDArray[np.bool_]) -> Listing[Ref]:
    places = np.flatnonzero(known)
    order = places[np.argsort(-asker.tie[places], kind="stable")]
    shown = [asker.space.attendance.actor_id(int(one)) for one in order[:_PARTNERS]]
    return Listing(names.refs(shown), len(places))


def _asked(attendance: Attendance, among: Collection[str] | None) -> NDArray[np.bool_]:
    """Which actors were asked for; shape (actors,)."""
    asked = np.full(attendance.actors, among is None)
    numbers = (attendance.actor_number(node) for node in among or ())
    asked[[number for number in numbers if number is not None]] = True
    return asked


def _card(
    landscape: Landscape, suggested: tuple[Pair, Listed], rated: tuple[Rate | None, dict[str, str]]
) -> Suggestion:
    pair, chosen = suggested
    companions = companions_of(pair, landscape.exclusions.reason < 0)
    found = tuple(introducer(pair, one) for one in companions)
    met = None
    if not found:
        found = farther(pair, landscape.ground(pair.teller.view))
        met = None if len(common(pair)) else met_reason(pair, landscape.exclusions.reason < 0)
    told = (reason_of(pair, kind, companions) for kind in chosen.kinds[:_REASONS])
    reasons = (
        *asked_reasons(pair),
        *stated_reasons(pair),
        *(reason for reason in (*told, met) if reason is not None),
    )
    dated = ((r.newest_day, r.newest) for r in reasons if r.newest_day and r.newest)
    day, newest = max(dated, default=(None, None))
    ref = pair.teller.names.ref(pair.ids[1])
    rate, words = rated
    return Suggestion(
        id=ref.id,
        label=ref.label,
        full=pair.teller.names.full(ref.id),
        type=ref.subtype,
        kind=chosen.kind,
        words=KIND_WORDS[chosen.kind],
        kinds=chosen.kinds,
        score=chosen.score,
        raised=chosen.raised,
        reasons=reasons,
        unknown=_unknown(pair, bool(found)),
        introducers=found,
        newest_evidence=newest,
        age=None if day is None else full_years(date.fromisoformat(day), landscape.space.today),
        rate=rate,
        rate_words=words,
    )


def _unknown(pair: Pair, is_introduced: bool) -> tuple[dict[str, str], ...]:
    space, other = pair.space, pair.other
    found = []
    if not is_introduced:
        found.append("nobody")
    if not space.themes.profiles.of(other).any():
        found.append("no theme")
    if not space.countries.profiles.of(other).any():
        found.append("no country")
    newest = int(space.newest[other])
    if space.recency[other] == 0:
        found.append("no date")
    elif not is_live(newest, space.today):
        found.append("old")
    if space.events[other] == 1:
        found.append("few")
    return tuple(UNKNOWN_WORDS[name] for name in found)


def _rate(
    landscape: Landscape, is_whole: bool, place: int, kind: str
) -> tuple[Rate | None, dict[str, str]]:
    """The rate of a place, or why there is none: what was measured are whole lists of 20."""
    measured = landscape.measured
    if measured is None:
        return None, RATE_WORDS["not measured"]
    if measured.rates is not None and (not is_whole or place > MEASURED):
        return None, RATE_WORDS["farther down" if is_whole else "narrowed"]
    rate = None if measured.rates is None else measured.rates.like(place, kind)
    if rate is None:
        return None, RATE_WORDS["too few"]
    numbers = {
        "share": f"{100 * rate.met / rate.of:.0f}",
        "low": f"{100 * rate.low:.0f}",
        "high": f"{100 * rate.high:.0f}",
    }
    words = {
        language: fill(text, language, met=rate.met, of=rate.of, **numbers)
        for language, text in RATE_WORDS["rate"].items()
    }
    return rate, words
