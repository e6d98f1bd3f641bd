"""Events beside the main one: a meeting that is planned, a workshop held the year before."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.model.record import Modality
from ingest.extraction.actors.mentions import Found
from ingest.extraction.events.future import future_marks, is_to_come
from ingest.extraction.text.dates import FoundDate
from ingest.extraction.text.hits import Hit
from ingest.extraction.text.spans import Sentence, Span
from ingest.extraction.text.within import starting_in

PLANNED: Modality = "planned"
FACTUAL: Modality = "factual"
_NO_DEED = frozenset({"speech", "person"})  # "said", and "pour X" before what X thinks
_OF_MODAL = 30  # characters: "will also be jointly organised"
_BEFORE, _AFTER = 60, 50
_CLAUSE = re.compile(r"[,;]\s|\s(?:and|but|while|et|mais|tandis)\s", re.I)
_GOES_ON = re.compile(
    r"\s*(?:it|they|this|these|the (?:event|meeting|workshop|conference|training)|elle|elles|il|ils"
    r"|celle-ci|celui-ci|cette|ce|cet)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class OtherEvent:
    """What is told of another event than the main one.

    Attributes:
        start, end: the stretch that tells of it; what happens in it belongs to it.
        head: the noun that names it.
        modality: planned, or factual for one that was held before.
    """

    start: int
    end: int
    head: Hit
    modality: Modality


def other_events(found: Found, events: list[Hit], year: int | None) -> list[OtherEvent]:
    """The other events in the order of the text; `year` is that of the main event."""
    page = found.view.page
    result: list[OtherEvent] = []
    for number, sentence in enumerate(page.body):
        if page.blocks[sentence.block].kind == "item":
            continue
        hits = starting_in(events, sentence)
        other = _of_sentence(found, sentence, hits, year)
        if other is not None and number == 0 and other.start == sentence.start:
            other = None  # what a report begins with is what it reports
        if other is not None:
            result.append(other)
        elif result and _goes_on(found, result[-1], sentence, hits):
            result[-1] = replace(result[-1], end=sentence.end)
    return result


def is_all_to_come(found: Found, events: list[Hit]) -> bool:
    """True when the text announces its event: every noun of events is still to come."""
    page = found.view.page
    telling = [s for s in page.body if starting_in(events, s)]
    verbs = page.found("event_verb")
    if verbs or not telling or not all(is_to_come(found, hit) for hit in events):
        return False
    return not any(told_hits(found, sentence) for sentence in telling)


def part_to_come(found: Found, start: int, end: int) -> bool:
    """True when somebody will do something: "UNDP will fund", "sera financé par le PNUD"."""
    sentence = found.view.page.sentence_at(start)
    begin = max(0 if sentence is None else sentence.start, start - _OF_MODAL // 2)
    return bool(future_marks(found, begin, end))


def _of_sentence(
    found: Found, sentence: Sentence, hits: Sequence[Hit], year: int | None
) -> OtherEvent | None:
    marks = future_marks(found, sentence.start, sentence.end)
    ahead = [hit for hit in hits if marks and is_to_come(found, hit)]
    told = told_hits(found, sentence)
    if ahead and not any(h.start < marks[0] for h in told):
        return OtherEvent(sentence.start, sentence.end, ahead[0], PLANNED)
    if ahead and marks[-1] > told[-1].start:
        return _of_clause(found, sentence, ahead, told[-1])
    before = [hit for hit in hits if _is_earlier(found, sentence, hit, year)]
    if before and not ahead:
        return OtherEvent(sentence.start, sentence.end, before[0], FACTUAL)
    return None


def told_hits(found: Found, sentence: Sentence) -> list[Hit]:
    """What the sentence says took place: no word of the future stands just before it."""
    page = found.view.page
    marks = future_marks(found, sentence.start, sentence.end)
    cues = [h for h in starting_in(page.found("cue"), sentence) if not h.entry.weak]
    hits = [
        *starting_in(page.found("held"), sentence),
        *starting_in(page.found("event_verb"), sentence),
        *(h for h in cues if h.entry.needs not in _NO_DEED),
    ]
    ended = [h for h in hits if not any(0 <= h.start - m < _OF_MODAL for m in marks)]
    return sorted((h for h in ended if _is_finite(found, h)), key=lambda hit: hit.start)


def _is_finite(found: Found, hit: Hit) -> bool:
    """Not the participle of "a conference funded by UNICEF", which says no time."""
    first, last = found.index.around(hit.start, hit.end)
    view = found.view
    words = {view.low(n) for n in range(first - 1, last)}
    return view.low(last - 1) not in ("by", "par") or not words.isdisjoint(view.words.being)


def _of_clause(found: Found, sentence: Sentence, ahead: list[Hit], told: Hit) -> OtherEvent | None:
    """The second half of "was held by UNHCR, and a conference will follow in May"."""
    later = [hit for hit in ahead if hit.start > told.end]
    if not later:
        return None
    text = found.view.page.text
    cuts = [match.end() for match in _CLAUSE.finditer(text, told.end, later[0].start)]
    return OtherEvent(cuts[-1], sentence.end, later[0], PLANNED) if cuts else None


def _is_earlier(found: Found, sentence: Sentence, hit: Hit, year: int | None) -> bool:
    """Words such as "previous", "s’était tenue", or a day in a year before that of the event."""
    page = found.view.page
    if page.in_quote(hit.start):
        return False
    begin = max(sentence.start, hit.start - _BEFORE)
    near = Span(begin, min(sentence.end, hit.end + _AFTER))
    if starting_in(page.found("earlier"), near):
        return True
    held = starting_in(page.found("held"), sentence)
    years = [day.year for day in starting_in(page.dates, near) if _is_whole(day)]
    return bool(held and years and year) and all(y is not None and y < (year or 0) for y in years)


def _is_whole(day: FoundDate) -> bool:
    return day.year is not None and day.first[1] is not None


def _goes_on(found: Found, before: OtherEvent, sentence: Sentence, hits: Sequence[Hit]) -> bool:
    """The next sentence speaks on of the same event: "It will be funded by UNDP."."""
    text = found.view.page.text
    if text[before.end : sentence.start].strip() or not _GOES_ON.match(text, sentence.start):
        return False
    if before.modality == PLANNED:
        return bool(future_marks(found, sentence.start, sentence.end))
    return not hits
