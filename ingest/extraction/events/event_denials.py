"""Events that the text takes back or doubts: cancelled, only wished for, hearsay, made up.

A cancelled event is a planned one with an issue; one that is only wished for is planned; one that
is only asked about or part of a story is none. What the text tells as held stays an event.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from ingest.extraction.actors.mentions import Found
from ingest.extraction.events.denial_patterns import (
    AND_NAME,
    ASIDE,
    ASKED,
    AT_BEFORE,
    BEFORE_HELD,
    CALLED_OFF,
    CLAUSE,
    DEFINITE_BEFORE,
    FINITE,
    MADE,
    NONE_BEFORE,
    NOT_BEFORE,
    NOT_HELD,
    PLANNED_BY,
    PRONOUN_BEFORE,
    RELATIVE,
    SAID_FALSE,
    STORY,
    TAKEN_AFTER,
    WISH_ENDS,
    WISHED,
)
from ingest.extraction.events.hearsay import hearsay_in
from ingest.extraction.events.kinds import is_framed
from ingest.extraction.events.other_events import OtherEvent, told_hits
from ingest.extraction.text.hits import Hit
from ingest.extraction.text.spans import Sentence, Span
from ingest.extraction.text.within import covered_by, holding, starting_in

Reading = Literal["cancelled", "wished", "unreal", "hearsay"]
_HEAD = 120
_WISHED_NEAR, _AFTER = 70, 40
_OBJECT = 30  # characters: "cancelled its second regional training"
_SUBJECT = 250
_SHORT, _NONE = 20, 60
_HEARD_NEAR = 80


@dataclass(frozen=True, slots=True)
class TakenBack:
    """A stretch that takes an event back, and how.

    What is `wished` may still come, what is `unreal` never was, `hearsay` takes nothing back.
    """

    start: int
    end: int
    reading: Reading


def taken_back(found: Found, events: list[Hit], others: Sequence[OtherEvent]) -> TakenBack | None:
    """How the text takes its main event back, None when it tells of it as held.

    `others` are events beside the main one; what is told there says nothing of it.
    """
    if STORY.search(found.view.page.text[:_HEAD]):
        return TakenBack(0, _HEAD, "unreal")
    marks = _marks(found, lambda at: holding(others, at) is not None)
    cancelled = [mark for mark in marks if mark.reading == "cancelled"]
    if cancelled and _comes_first(found, events, others, cancelled[0]):
        return cancelled[0]
    if not marks or _is_told(found, events, others, marks):
        return None
    if cancelled:
        return cancelled[0]
    first = min([*events, *found.view.page.found("event_verb")], key=_start, default=None)
    return next((m for m in marks if first and m.start <= first.start < m.end), None)


def cancelled_marks(found: Found) -> list[TakenBack]:
    """Where the text says that an event was cancelled or not held, in order."""
    marks = (mark for mark in _marks(found, lambda _: False) if mark.reading == "cancelled")
    return sorted(marks, key=lambda mark: (mark.start, mark.end))


def _marks(found: Found, is_apart: Callable[[int], bool]) -> list[TakenBack]:
    page = found.view.page
    marks: list[TakenBack] = []
    for number, sentence in enumerate(page.body):
        before = page.body[number - 1] if number else sentence
        nouns = starting_in(page.found("event"), sentence)
        marks += _cancelled(found, sentence, before)
        marks += _called_off(page.text, sentence, nouns)
        if nouns:
            marks += _never_any(page.text, sentence, nouns)
        marks += _only_said(found, sentence)
    return [mark for mark in marks if not page.in_quote(mark.start) and not is_apart(mark.start)]


def _cancelled(found: Found, sentence: Sentence, before: Sentence) -> Iterator[TakenBack]:
    """ "The workshop was cancelled", "It did not take place"."""
    text = found.view.page.text
    for match in NOT_HELD.finditer(text, sentence.start, sentence.end):
        near = Span(max(sentence.start, match.start() - _SUBJECT), match.start())
        nouns = starting_in(found.view.page.found("event"), near)
        if PRONOUN_BEFORE.search(text, max(sentence.start, match.start() - _SHORT), match.start()):
            earlier = BEFORE_HELD.search(text, sentence.start, sentence.end)
            start = sentence.start if earlier else before.start
            yield TakenBack(start, match.end(), "cancelled")
        else:
            subjects = [n for n in nouns if _is_subject(text, sentence, n, match.start())]
            for subject in subjects[-1:]:
                yield TakenBack(subject.start, match.end(), "cancelled")


def _is_subject(text: str, sentence: Sentence, noun: Hit, verb: int) -> bool:
    """ "The workshop, which UNDP had planned, was", not "at the workshop, X said the vote was"."""
    if NOT_BEFORE.search(text, noun.end, verb):
        return False
    between = ASIDE.sub(" ", text[noun.end : verb])
    if PLANNED_BY.match(between) and not FINITE.search(between):
        between = AND_NAME.sub(" ", between)
    relative = RELATIVE.match(between)
    if "," in between or CLAUSE.search(between, 0 if relative is None else relative.end()):
        return False
    return not AT_BEFORE.search(text, max(sentence.start, noun.start - _AFTER), noun.start)


def _called_off(text: str, sentence: Sentence, nouns: Sequence[Hit]) -> Iterator[TakenBack]:
    """ "UNDP cancelled its training": the rest of the sentence says what would have been."""
    for match in CALLED_OFF.finditer(text, sentence.start, sentence.end):
        held = Span(match.end(), match.end() + _OBJECT)
        if starting_in(nouns, held) and not NOT_BEFORE.search(text, sentence.start, match.start()):
            yield TakenBack(sentence.start, sentence.end, "cancelled")
    for match in SAID_FALSE.finditer(text, sentence.start, sentence.end):
        if nouns and nouns[-1].start > match.end():
            yield TakenBack(match.start(), sentence.end, "cancelled")


def _never_any(text: str, sentence: Sentence, nouns: Sequence[Hit]) -> Iterator[TakenBack]:
    """ "No workshop took place", "aucun atelier n'a été organisé"."""
    for noun in nouns:
        taken = TAKEN_AFTER.match(text, noun.end, sentence.end)
        begin = max(sentence.start, noun.start - _NONE)
        if taken and NONE_BEFORE.search(text, begin, noun.start):
            yield TakenBack(noun.start, taken.end(), "cancelled")


def _only_said(found: Found, sentence: Sentence) -> Iterator[TakenBack]:
    page = found.view.page
    text = page.text
    if text[sentence.start : sentence.end].rstrip('"”» ').endswith("?"):
        yield TakenBack(sentence.start, sentence.end, "unreal")
    asked = ASKED.search(text, sentence.start, sentence.end)
    if asked is not None:
        yield TakenBack(asked.start(), sentence.end, "unreal")
    yield from _wished(found, sentence)


def _wished(found: Found, sentence: Sentence) -> Iterator[TakenBack]:
    """ "called on UNDP to organise a forum": from the wish to what is named near it."""
    page = found.view.page
    told = [*hearsay_in(page.text, sentence)]
    for match in WISHED.finditer(page.text, sentence.start, sentence.end):
        if holding(told, match.start()) is not None:
            continue
        begin = max(sentence.start, match.end() - _AFTER)
        ends = WISH_ENDS.search(page.text, match.end(), sentence.end)
        end = sentence.end if ends is None else ends.start()
        reach = Span(begin, min(end, match.end() + _WISHED_NEAR))
        near = [h for kind in ("event", "event_verb") for h in starting_in(page.found(kind), reach)]
        if near:
            start = min(match.start(), *(h.start for h in near))
            yield TakenBack(start, max(match.end(), *(h.end for h in near)), "wished")


def only_hearsay(found: Found, events: list[Hit], others: Sequence[OtherEvent]) -> TakenBack | None:
    """Where a text tells of its main event as hearsay, None when it also tells it as held."""
    page = found.view.page
    marks = []
    for sentence in page.body:
        for said in hearsay_in(page.text, sentence):
            near = Span(
                max(sentence.start, said.start - _HEARD_NEAR),
                min(sentence.end, said.end + _HEARD_NEAR),
            )
            apart = page.in_quote(said.start) or holding(others, said.start) is not None
            if starting_in(events, near) and not apart:
                marks.append(TakenBack(sentence.start, sentence.end, "hearsay"))
    if not marks or _is_told(found, events, others, marks):
        return None
    return marks[0]


def _is_told(
    found: Found, events: list[Hit], others: Sequence[OtherEvent], marks: list[TakenBack]
) -> bool:
    """Something outside the marks tells an event as held: "was held", "at the opening of"."""
    told = [hit for sentence in found.view.page.body for hit in _told(found, events, sentence)]
    framed = [hit for hit in events if is_framed(found, hit)]
    back = covered_by(marks)
    return any(
        holding(others, hit.start) is None and holding(back, hit.start) is None
        for hit in [*told, *framed]
    )


def _comes_first(
    found: Found, events: list[Hit], others: Sequence[OtherEvent], mark: TakenBack
) -> bool:
    """ "This workshop was cancelled. UNDP had organised it": only who made it is told behind."""
    page = found.view.page
    told = [hit for sentence in page.body for hit in _told(found, events, sentence)]
    beside = [hit for hit in told if holding(others, hit.start) is None]
    named = DEFINITE_BEFORE.search(page.text, max(0, mark.start - _SHORT), mark.start)
    return named is not None and all(
        hit.start > mark.end and MADE.match(page.text, hit.start) for hit in beside
    )


def _told(found: Found, events: list[Hit], sentence: Sentence) -> list[Hit]:
    """What tells an event as held; "were closed by" does only beside a noun of events."""
    named = bool(starting_in(events, sentence))
    return [hit for hit in told_hits(found, sentence) if named or hit.kind != "cue"]


def wished_stretches(found: Found) -> list[Span]:
    """Where a text says what somebody is asked to do or might do, in order."""
    page = found.view.page
    marks = [mark for sentence in page.body for mark in _wished(found, sentence)]
    return covered_by(marks)


def _start(hit: Hit) -> int:
    return hit.start
