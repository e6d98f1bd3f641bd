"""Who could introduce one actor to another: common companions, else whoever leads there."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.analysis.attendance import Numbers
from graph.analysis.event_days import days_of
from graph.analysis.paths.introductions import Introducer as FartherIntroducer
from graph.analysis.paths.introductions import introducers
from graph.analysis.paths.path_ground import Ground, is_live
from graph.analysis.paths.path_step import ORDER
from graph.analysis.paths.path_words import STATES
from graph.analysis.suggestions.suggest_pair import Pair
from graph.analysis.suggestions.suggest_proof import LANGUAGES
from graph.analysis.suggestions.suggest_words import MET_BOTH
from graph.index.days import LONG_AGO
from graph.query.answer import Answer
from graph.query.names import Ref
from graph.query.source import Claim
from graph.sentence import fill

MOST = 3
# Among so many common companions, the strongest, those are sought who met both lately.
_LOOKED_AT = 20


@dataclass(frozen=True, slots=True)
class Introducer(Answer):
    """Who could introduce.

    Attributes:
        sentence: how, EN and FR.
        near: how many steps from who asks; 1 for who has met both.
        state: `live` when both meetings are of the last three years, else `undated`, `old` or
            `closed`; `words` says it.
        met_actor, met_other: the newest events at which it met each; None when it is farther away.
        strength: of the weaker of the two ties, or of the whole path when it is farther away.
        evidence: the statements with quotes that say so.
    """

    id: str
    label: str
    sentence: dict[str, str]
    near: int
    state: str
    words: dict[str, str]
    met_actor: Ref | None
    met_other: Ref | None
    strength: float
    evidence: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Companion:
    """A common companion: position, strength, and the newest event with each of the two."""

    actor: int
    strength: float
    events: tuple[int, int]
    state: str


def companions_of(pair: Pair, may: NDArray[np.bool_], limit: int = MOST) -> list[Companion]:
    """Return common companions, live ones first, then the strongest: the weaker tie counts.

    Args:
        pair: who asks and who is suggested.
        may: who can introduce; a closed body cannot; shape (actors,).
        limit: how many.
    """
    one, other = pair.question.circle, pair.circle
    both = common(pair)
    both = both[may[both]]
    strength = np.minimum(
        one.tie[np.searchsorted(one.actors, both)], other.tie[np.searchsorted(other.actors, both)]
    )
    kept = strength > 0
    both, strength = both[kept], strength[kept]
    order = np.lexsort((both, -strength))[:_LOOKED_AT]
    found = [
        _companion(pair, int(actor), float(value))
        for actor, value in zip(both[order], strength[order], strict=True)
    ]
    return sorted(found, key=lambda who: (ORDER.index(who.state), -who.strength, who.actor))[:limit]


def common(pair: Pair) -> Numbers:
    """Return positions of those whom both met, rising."""
    return np.intersect1d(pair.question.circle.actors, pair.circle.actors, assume_unique=True)


def _companion(pair: Pair, actor: int, strength: float) -> Companion:
    one, other = pair.question.circle, pair.circle
    events = (int(one.event[one.at(actor)]), int(other.event[other.at(actor)]))
    days = days_of(pair.space.attendance, np.array(events)).tolist()
    if LONG_AGO in days:
        state = "undated"
    else:
        live = all(is_live(day, pair.space.today) for day in days)
        state = "live" if live else "old"
    return Companion(actor, strength, events, state)


def introducer(pair: Pair, who: Companion) -> Introducer:
    """Return a common companion as an introducer, with where it met each."""
    attendance, teller = pair.space.attendance, pair.teller
    node = attendance.actor_id(who.actor)
    events = [attendance.event_id(event) for event in who.events]
    claims = [
        teller.claim(event, actor)
        for event, end in zip(events, pair.ids, strict=True)
        for actor in (node, end)
    ]
    refs = [teller.names.ref(event) for event in events]
    return Introducer(
        id=node,
        label=teller.names.label(node),
        sentence=_sentence(pair, node, who.events),
        near=1,
        state=who.state,
        words=STATES[who.state],
        met_actor=refs[0],
        met_other=refs[1],
        strength=who.strength,
        evidence=tuple(claim for claim in claims if claim is not None),
    )


def _sentence(pair: Pair, node: str, events: tuple[int, int]) -> dict[str, str]:
    teller, found = pair.teller, {}
    ids = [pair.space.attendance.event_id(one) for one in events]
    for language in LANGUAGES:
        x = teller.label(node, language)
        a, b = teller.shorts(pair.ids, language)
        at_a, at_b = (teller.label(one, language) for one in ids)
        on_a, on_b = (teller.when(one, language) for one in ids)
        found[language] = fill(
            MET_BOTH[language], language, x=x, a=a, b=b, at_a=at_a, at_b=at_b, on_a=on_a, on_b=on_b
        )
    return found


def farther(pair: Pair, ground: Ground, limit: int = MOST) -> tuple[Introducer, ...]:
    """Return who leads from the one to the other where nobody has met both.

    Args:
        pair: who asks and who is suggested.
        ground: what paths run over, of the same view.
        limit: how many.
    """
    teller = pair.teller
    found = introducers(teller.view, ground, pair.ids, teller.names.language, limit)
    told = getattr(found, "introducers", None)
    return () if told is None else tuple(_led(one) for one in told.items)


def _led(one: FartherIntroducer) -> Introducer:
    claims = [claim for step in one.path.steps for claim in step.claims[:2]]
    return Introducer(
        id=one.who.id,
        label=one.who.label,
        sentence=one.sentence,
        near=one.near,
        state=one.path.state,
        words=one.path.words,
        met_actor=None,
        met_other=None,
        strength=one.path.strength,
        evidence=tuple(claims),
    )
