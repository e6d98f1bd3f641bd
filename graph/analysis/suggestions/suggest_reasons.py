"""Why one actor is suggested to another: events that speak for it, in words, with their sources."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from graph.analysis.attendance import Numbers, Values
from graph.analysis.event_days import days_of, newest_first
from graph.analysis.suggestions.suggest_introducers import Companion, common
from graph.analysis.suggestions.suggest_order import BRIDGE, CLOSE, GAP, THEME
from graph.analysis.suggestions.suggest_pair import Pair, bodies_of
from graph.analysis.suggestions.suggest_words import AS_MANY, AT_LEAST, REASON_WORDS, WHERE_ASKED
from graph.analysis.topics import Topics
from graph.index.days import LONG_AGO
from graph.query.answer import Answer, Listing
from graph.query.names import Ref
from graph.query.source import Claim
from graph.sentence import fill

_NAMES, _EVENTS, _CLAIMS = 3, 2, 4
_NEWEST_FEW = 8


@dataclass(frozen=True, slots=True)
class Reason(Answer):
    """One reason.

    Attributes:
        kind: one of the five kinds, `wish`, `member`, `met`, or one of `suggest_asked`.
        text: the sentence, EN and FR.
        events: some that it rests on, of how many: newest first; of a theme and a place asked for
            those in the place before the others.
        evidence: statements with quotes that put the actors there, or say so outright.
        newest: EDTF of the newest of the events, no sharper than its source has it; None without a
            date. `newest_day` is the last day that it may have been on.
    """

    kind: str
    text: dict[str, str]
    events: Listing[Ref]
    evidence: tuple[Claim, ...]
    newest: str | None
    newest_day: str | None


def reason_of(pair: Pair, kind: str, companions: list[Companion]) -> Reason | None:
    """Return the reason of a kind; None when no event speaks for it.

    Args:
        pair: who asks and who is suggested.
        kind: one of the five.
        companions: of both, those first who could introduce.
    """
    if kind == CLOSE:
        return _close(pair, companions)
    if kind == BRIDGE:
        return _bridge(pair)
    if kind == GAP:
        return _gap(pair)
    space = pair.space
    of_other = space.themes.profiles.of(pair.other)
    wanted = space.themes.profiles.of(pair.one) if kind == THEME else pair.asker.lacking
    best = _largest(np.sqrt(wanted * of_other))
    events = space.attendance.events_of(pair.other).astype(np.int64)
    mine = _about(pair, space.themes, best, pair.one)[:1] if kind == THEME else ()
    return at_topics(pair, kind, space.themes, best, events, [(int(e), pair.ids[0]) for e in mine])


def _close(pair: Pair, companions: list[Companion]) -> Reason | None:
    if not companions:
        return None
    attendance = pair.space.attendance
    ids = [attendance.actor_id(one.actor) for one in companions[:_NAMES]]
    claims = [
        (event, actor)
        for event, end in zip(companions[0].events, pair.ids, strict=True)
        for actor in (end, ids[0])
    ]
    events = np.unique(np.array(companions[0].events))
    return _reason(
        pair, CLOSE, (events, len(events)), parts_told(pair, claims),
        (ids, many(len(common(pair)), pair.circle.whole)),
    )  # fmt: skip


def _about(pair: Pair, topics: Topics, best: Numbers, actor: int) -> Numbers:
    """Events of an actor that have one of some topics, newest first."""
    events = pair.space.attendance.events_of(actor).astype(np.int64)
    return _by_day(pair, _with_topics(topics, best, events))


def _with_topics(topics: Topics, best: Numbers, events: Numbers) -> Numbers:
    wanted = np.zeros(max(len(topics.ids), 1))
    wanted[best] = 1
    found: Numbers = events[topics.at_events_of(events, wanted) > 0]
    return found


def at_topics(
    pair: Pair,
    kind: str,
    topics: Topics,
    best: Numbers,
    events: Numbers,
    besides: Sequence[tuple[int, str]] = (),
) -> Reason | None:
    """Return a reason by the events of the other that have one of some topics; None for none.

    Args:
        pair: who asks and who is suggested.
        kind: a key of `REASON_WORDS`.
        topics: themes or countries.
        best: positions of the topics.
        events: positions of events of the other.
        besides: more events and actors of which the evidence is shown, last.
    """
    spoken = _with_topics(topics, best, events)
    if len(best) == 0 or len(spoken) == 0:
        return None
    ids = [topics.ids[int(topic)] for topic in best]
    told = (ids, many(len(spoken)))
    return _of_events(pair, kind, (_by_day(pair, spoken), len(spoken)), told, besides)


def at_matching(
    pair: Pair, kind: str, topics: Topics, best: Numbers, events: Numbers
) -> Reason | None:
    """As `at_topics`, with how many of the events are where it was asked; these come first."""
    spoken = _with_topics(topics, best, events)
    if len(best) == 0 or len(spoken) == 0:
        return None
    is_there = pair.question.matching[spoken]
    ordered = np.concatenate([_by_day(pair, spoken[one]) for one in (is_there, ~is_there)])
    ids = [topics.ids[int(topic)] for topic in _told_there_first(topics, best, spoken[is_there])]
    number = _where_asked(int(is_there.sum()), len(spoken))
    return _of_events(pair, kind, (ordered, len(spoken)), (ids, number))


def _of_events(
    pair: Pair,
    kind: str,
    events: tuple[Numbers, int],
    told: tuple[list[str], dict[str, str]],
    besides: Sequence[tuple[int, str]] = (),
) -> Reason:
    """A reason with the evidence that the other was at the first few of its events."""
    theirs = [(int(event), pair.ids[1]) for event in events[0][:_EVENTS]]
    return _reason(pair, kind, events, parts_told(pair, [*theirs, *besides]), told)


def _where_asked(there: int, count: int) -> dict[str, str]:
    """How many events are about the theme, and how many of them where it was asked."""
    which = "none" if there == 0 else "some" if there < count else "all"
    words = WHERE_ASKED[which]
    return {
        language: fill(text, language, n=count, there=there) for language, text in words.items()
    }


def _told_there_first(topics: Topics, best: Numbers, events: Numbers) -> Numbers:
    """Those of some topics that the events have, then the others."""
    found = np.isin(best, topics.of_event.items[topics.of_event.positions(events)])
    return np.concatenate([best[found], best[~found]])


def _gap(pair: Pair) -> Reason | None:
    value = pair.asker.gap
    events = pair.space.attendance.events_of(pair.other).astype(np.int64)
    events = events[value[events] > 0]
    topics = pair.space.countries
    items = topics.of_event.items[topics.of_event.positions(events)]
    counts = np.bincount(items, minlength=max(len(topics.ids), 1)).astype(np.float64)
    return at_topics(pair, GAP, topics, _largest(counts), events)


def _bridge(pair: Pair) -> Reason | None:
    """An event at which companions of both were, and how many of those who ask were at such."""
    doors, circle = pair.question.doors, pair.circle
    found, count = doors.meeting(circle.actors)
    if len(found) == 0:
        return None
    attendance, events = pair.space.attendance, _by_day(pair, found)
    there = attendance.of_event.of(int(events[0])).astype(np.int64)
    mine = there[np.isin(there, doors.companions)]
    theirs = there[np.isin(there, circle.actors)]
    # One may be a companion of both, but does not meet itself.
    ends = next((one, other) for one in mine for other in theirs if one != other)
    claims = parts_told(pair, [(int(events[0]), attendance.actor_id(int(end))) for end in ends])
    number = many(count, doors.whole and circle.whole)
    return _reason(pair, BRIDGE, (events, len(found)), claims, ([], number))


def stated_reasons(pair: Pair) -> list[Reason]:
    """Return what sources state of the two themselves: a wish, and bodies both belong to."""
    question, teller, other = pair.question, pair.teller, pair.ids[1]
    none = (np.zeros(0, dtype=np.int64), 0)
    found = []
    wishes = [one for one in question.wishes.get(other, ()) if one.status != "absent"]
    if wishes:
        told = [teller.told(one) for one in wishes]
        found.append(_reason(pair, "wish", none, told, ([], many(len(told)))))
    theirs = bodies_of(teller, other) if question.bodies else {}
    bodies = sorted(question.bodies.keys() & theirs.keys())
    if bodies:
        told = [teller.told(side[body][0]) for body in bodies for side in (question.bodies, theirs)]
        found.append(_reason(pair, "member", none, told, (bodies, many(len(bodies)))))
    return found


def reason(
    pair: Pair,
    kind: str,
    events: tuple[Numbers, int],
    claims: Sequence[Claim],
    ids: list[str],
    number: dict[str, str] | None = None,
) -> Reason:
    """Return a reason that statements give outright.

    Args:
        pair: who asks and who is suggested.
        kind: a key of `REASON_WORDS`.
        events: positions of those shown, and how many there are.
        claims: the statements.
        ids: what the sentence names.
        number: that it tells, by language; None for that of the statements.
    """
    return _reason(pair, kind, events, claims, (ids, number or many(len(claims))))


def many(count: int, is_all: bool = True) -> dict[str, str]:
    """Return a number in words, "at least" when not all were looked at."""
    words = AS_MANY if is_all else AT_LEAST
    return {language: fill(text, language, n=count) for language, text in words.items()}


def _reason(
    pair: Pair,
    kind: str,
    events: tuple[Numbers, int],
    claims: Iterable[Claim],
    told: tuple[list[str], dict[str, str]],
) -> Reason:
    teller, attendance = pair.teller, pair.space.attendance
    ids, number = told
    text = {}
    for language, words in REASON_WORDS[kind].items():
        one, other = teller.shorts(pair.ids, language)
        listed = teller.labels(ids[:_NAMES], language)
        text[language] = fill(words, language, a=one, b=other, names=listed, n=number[language])
    shown = tuple(teller.names.ref(attendance.event_id(int(one))) for one in events[0][:_EVENTS])
    evidence = tuple(claims)[:_CLAIMS]
    return Reason(kind, text, Listing(shown, events[1]), evidence, *newest_of(pair, events[0]))


def newest_of(pair: Pair, events: Numbers) -> tuple[str | None, str | None]:
    """Return the date of the newest of some events, as told and its last day; None without one."""
    days = days_of(pair.space.attendance, events)
    if not (days > LONG_AGO).any():
        return None, None
    newest = pair.space.attendance.event_id(int(events[np.argmax(days)]))
    day = date.fromordinal(int(days.max())).isoformat()
    return pair.teller.date(newest) or day, day


def parts_told(pair: Pair, parts: Iterable[tuple[int, str]]) -> list[Claim]:
    """Return a statement for each event and actor, where there is one."""
    event_id = pair.space.attendance.event_id
    found = (pair.teller.claim(event_id(event), actor) for event, actor in parts)
    return [claim for claim in found if claim is not None]


def _by_day(pair: Pair, events: Numbers) -> Numbers:
    """The newest few, newest first, those without a date last."""
    return events[newest_first(pair.space.attendance, events, _NEWEST_FEW)]


def _largest(values: Values) -> Numbers:
    """Positions of the largest few above 0."""
    order = np.argsort(-values, kind="stable")[:_NAMES]
    return order[values[order] > 0].astype(np.int64)
