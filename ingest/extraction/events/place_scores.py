"""How likely a place in a text is where the event was held."""

import re

from ingest.extraction.actors.mentions import Found
from ingest.extraction.events.future import future_marks
from ingest.extraction.events.kinds import is_occasion, making_cues
from ingest.extraction.events.place_patterns import (
    AREA,
    AREA_BEFORE,
    BEFORE,
    HOSTED,
    ORIGIN,
    SEAT,
    SITE,
    SITE_COMMA,
    TOWN_BEFORE,
)
from ingest.extraction.text.hits import Hit
from ingest.extraction.text.spans import Sentence, Span
from ingest.extraction.text.within import Placed, holding, starting_in

_OF_SEAT = 0.5
_OF_NAME = 0.5
_OF_BASE = 2.5
_NEAR = 40
_REACH = 120
_SITE_REACH = 80
_LEAD = 30
_SHORT = 6
_OF_AREA = re.compile(
    r"\b(?:province|région|region|district|territoire|county|state|préfecture|département)"
    r" (?:de la |de |du |d[’']|of )?$",
    re.I,
)
_OF_EVENT = re.compile(r"\s(?:de |d[’']|of )$")
_OF_COMING = 150
# "after the fighting at Uvira": what happened there is not what is reported.
_HARM = re.compile(
    r"\b(?:fighting|clash(?:es)?|attacks?|attacked|massacres?|killings?|killed|violence|raids?"
    r"|battles?|floods?|bombings?|displaced|fled|camps?|combats|affrontements|attaques?|tueries?"
    r"|tués?|violences|inondations|déplacés|réfugiés|refugees|born|née?)"
    r" (?:in|at|near|from|around|à|au|de|dans|en|près de)(?: the| la| le)?\s*$",
    re.I,
)
_LONGEST_NOUN = 80  # characters of the name of a kind of event


def place_score(
    found: Found, place: Placed, sentence: Sentence, events: list[Hit], is_country: bool
) -> float:
    """The weight of a place; from 2 on it is likely, 0 when nothing leads to it."""
    page = found.view.page
    named = names_event(found, place)
    if not named and not is_led_to(found, place.start, sentence):
        return 0.0
    number = holding(page.body, sentence.start) or 0
    told = [*starting_in(events, sentence), *starting_in(page.found("event_verb"), sentence)]
    held = [*starting_in(page.found("held"), sentence), *making_cues(found, sentence)]
    score = 1.5 + 1.0 * bool(told) + 1.0 * bool(held) + max(0.0, 1.5 - 0.3 * number)
    # "women's rights in Burundi": without an event beside it a country is what was talked about.
    score -= 1.2 * (is_country and not told and not held)
    score -= _taken_off(found, place, sentence, events)
    score += _OF_NAME * named
    if told and min(abs(place.start - h.end) for h in told) < _NEAR:
        score += 0.5
    return score


def _taken_off(found: Found, place: Placed, sentence: Sentence, events: list[Hit]) -> float:
    page = found.view.page
    after = " ".join(page.text[place.end : place.end + 30].split(" ", 2)[:2])
    before = [h for h in starting_in(events, sentence) if 0 <= place.start - h.end < _REACH]
    off = 1.0 * bool(AREA.search(after)) + _OF_SEAT * _is_seat(found, place.start)
    off += 1.0 * bool(_OF_AREA.search(page.text[max(0, place.start - _LEAD) : place.start]))
    off += _OF_BASE * bool(SEAT.search(page.text[max(0, place.start - _LEAD) : place.start]))
    off += 2.5 * bool(_HARM.search(page.text[max(0, place.start - _LEAD) : place.start]))
    off += 2.5 * bool(before and is_occasion(found, before[-1]))
    start, end = place.start - _OF_COMING, place.start + _OF_COMING
    off += 1.5 * bool(future_marks(found, max(start, sentence.start), min(end, sentence.end)))
    return off + 3.0 * page.in_quote(place.start)


def is_led_to(found: Found, start: int, sentence: Sentence) -> bool:
    """A preposition of place, a kind of town or a building stands before it."""
    text = found.view.page.text
    before = text[max(0, start - _LEAD) : start]
    if TOWN_BEFORE.search(before) or AREA_BEFORE.search(before):
        return True
    stretch = text[max(sentence.start, start - _SITE_REACH) : start]
    if SITE.search(stretch) or SITE_COMMA.search(stretch):
        return True
    return bool(BEFORE.search(before)) and not ORIGIN.search(before)


def _is_seat(found: Found, start: int) -> bool:
    """ "le HCR à Abéché": a town just after a name may only be where the organisation sits."""
    at, _ = found.index.around(start, start + 1)
    mention = found.view.marks.mention(at - 2)
    return mention is not None and mention.kind in ("actor", "office")


def names_event(found: Found, place: Placed) -> bool:
    """ "Gulu hosted a workshop", "the Gulu workshop", "l’atelier de Gulu"."""
    text = found.view.page.text
    if HOSTED.match(text, place.end):
        return True
    starts = found.view.page.event_starts
    if text[place.end : place.end + 1] == " " and place.end + 1 in starts:
        return True
    led = _OF_EVENT.search(text, max(0, place.start - _SHORT), place.start)
    if led is None:
        return False
    near = Span(led.start() - _LONGEST_NOUN, led.start())
    return any(hit.end == led.start() for hit in starting_in(found.view.page.found("event"), near))
