"""A second event of equal weight: a paragraph with its own day, place, noun and verb of holding."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ingest.extraction.actors.mentions import Found
from ingest.extraction.events.event_dates import first_dates
from ingest.extraction.events.event_places import first_places
from ingest.extraction.events.found_places import FoundPlace
from ingest.extraction.events.future import is_to_come
from ingest.extraction.events.kinds import making_cues
from ingest.extraction.events.other_events import FACTUAL, OtherEvent
from ingest.extraction.text.hits import Hit
from ingest.extraction.text.spans import Located, Sentence
from ingest.extraction.text.within import starting_in

_FULL_DAY = 10  # characters of 2019-03-04
_NEW = re.compile(r"\b(?:an?|another|une?|un\s+autre|une\s+autre)\s+(?:[\w’'-]+\s+){0,4}$", re.I)
_BEFORE = 60
_PASSIVE = re.compile(
    r"\b(?:was|were|has\s+been)\s+(?:\w+ly\s+)?(?:held|organi[sz]ed|convened|hosted)\b|\btook\s+place"
    r"|\b(?:a|ont)\s+(?:eu\s+lieu|été\s+(?:organisé|tenu)e?s?)\b|\bs[’']est\s+(?:tenu|déroulé)e?\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class _Opening:
    """What the first sentence of a paragraph tells of an event of its own."""

    sentence: Sentence
    head: Hit
    day: Located
    place: FoundPlace


def equal_events(
    found: Found, events: list[Hit], main: Located | None
) -> tuple[Located | None, list[OtherEvent]]:
    """The date of the first of some equal events, and the later ones, each with its stretch.

    A day outside the span of the main event and a town of its own are asked for: the sessions of
    one conference, told day by day, stay with it. `main` comes back when there are none.
    """
    openings = _openings(found, events) if main is not None else []
    told = [o for o in openings if main and o.sentence.start <= main.start < o.sentence.end]
    if len(openings) < 2 or not told or main is None:
        return main, []
    first = openings[0]
    day = main if told[0] is first else first.day
    result = []
    for later in openings[1:]:
        if later.place.id != first.place.id and not _is_within(later.day.value, day.value):
            end = _end_of(found, later.sentence)
            result.append(OtherEvent(later.sentence.start, end, later.head, FACTUAL))
    return (day if result else main), result


def _openings(found: Found, events: list[Hit]) -> list[_Opening]:
    page = found.view.page
    result, seen = [], -1
    for sentence in page.body:
        if sentence.block == seen or page.blocks[sentence.block].kind != "body":
            continue
        seen = sentence.block
        opening = _opening(found, sentence, starting_in(events, sentence))
        if opening is not None:
            result.append(opening)
    return result


def _opening(found: Found, sentence: Sentence, nouns: Sequence[Hit]) -> _Opening | None:
    text = found.view.page.text
    heads = [n for n in nouns if _is_new(text, sentence, n) and not is_to_come(found, n)]
    held = making_cues(found, sentence) or _PASSIVE.search(text, sentence.start, sentence.end)
    if not heads or not held:
        return None
    (day,), (places,) = first_dates(found, [sentence]), first_places(found, [sentence])
    towns = [place for place in places if place.kind != "country" and place.id is not None]
    if day is None or len(day.value.split("/")[0]) != _FULL_DAY or not towns:
        return None
    return _Opening(sentence, heads[0], day, towns[0])


def _is_new(text: str, sentence: Sentence, noun: Hit) -> bool:
    """ "a workshop", not "the workshop", which goes on about what was told before."""
    begin = max(sentence.start, noun.start - _BEFORE)
    return _NEW.search(text, begin, noun.start) is not None


def _is_within(day: str, main: str) -> bool:
    """True when a day, or the first of some, lies in the span of the main event."""
    try:
        begin, end = (
            date.fromisoformat(part) for part in (main.split("/")[0], main.split("/")[-1])
        )
        return begin <= date.fromisoformat(day.split("/")[0]) <= end
    except ValueError:
        return True


def _end_of(found: Found, sentence: Sentence) -> int:
    """The end of its paragraph, or of all that stands under the heading right above it."""
    blocks, block = found.view.page.blocks, sentence.block
    if block == 0 or blocks[block - 1].kind != "heading":
        return blocks[block].end
    below = (b.start for b in blocks[block + 1 :] if b.kind == "heading")
    return next(below, len(found.view.page.text))
