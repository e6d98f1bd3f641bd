"""How much the sentences of a text say that an event took place."""

from collections.abc import Sequence

from ingest.extraction.actors.mentions import Found
from ingest.extraction.events.event_places import place_of_dateline
from ingest.extraction.events.future import future_marks
from ingest.extraction.text.hits import Hit
from ingest.extraction.text.spans import Sentence
from ingest.extraction.text.within import starting_in

_EARLY = 4
_OF_VERB = 1.5
_OF_MEETING = 1.0
_OF_OCCASION = 0.5
_PARTS = frozenset({"organiser", "host", "opener", "closer", "facilitator"})


def told_score(found: Found, events: list[Hit]) -> float:
    """How much the sentences say that an event took place."""
    page = found.view.page
    score = 0.0
    for number, sentence in enumerate(page.body):
        if page.blocks[sentence.block].kind == "item":
            continue
        inside = starting_in(events, sentence)
        if inside and _took_place(found, sentence):
            score += _weight(found, inside, number < _EARLY) + _dated(found, sentence)
        elif inside and number < _EARLY:
            score += 0.5
        verbs = starting_in(page.found("event_verb"), sentence)
        if number < _EARLY and verbs:
            score += _of_verbs(found, verbs) + _occasion(found, sentence)
        elif number < _EARLY and not inside and _has_part(found, sentence):
            score += 3 * _OF_OCCASION * (_occasion(found, sentence) > _OF_OCCASION)
    return score


def _took_place(found: Found, sentence: Sentence) -> bool:
    """The sentence says "was held", or gives somebody a part in it."""
    if _is_dated(found, sentence) and has_town(found, sentence):
        return True
    return is_said(found, sentence)


def is_said(found: Found, sentence: Sentence) -> bool:
    """The sentence has words such as "was held", or somebody who organised, hosted, opened."""
    held = starting_in(found.view.page.found("held"), sentence)
    return bool(held) or _has_part(found, sentence)


def _has_part(found: Found, sentence: Sentence) -> bool:
    cues = starting_in(found.view.page.found("cue"), sentence)
    return any(h.value in _PARTS and not h.entry.weak for h in cues)


def _of_verbs(found: Found, verbs: Sequence[Hit]) -> float:
    generic = all(hit.value in found.view.words.generic_events for hit in verbs)
    return _OF_MEETING if generic else _OF_VERB


def _occasion(found: Found, sentence: Sentence) -> float:
    """What it weighs that a sentence says when and where: "trained 60 officers in Bunia"."""
    dated = _dated(found, sentence) > 0
    return _OF_OCCASION * (dated + (has_town(found, sentence) or is_datelined(found, sentence)))


def is_datelined(found: Found, sentence: Sentence) -> bool:
    """The sentence begins the report: "Geneva – The two agencies today signed"."""
    place = place_of_dateline(found.view.page)
    return place is not None and sentence.start <= place.start < sentence.end


def has_town(found: Found, sentence: Sentence) -> bool:
    """A town stands after a preposition, and nothing says that it is yet to come."""
    page = found.view.page
    if future_marks(found, sentence.start, sentence.end):
        return False
    places = starting_in(page.found("place"), sentence)
    return any(found.index.around(h.start, h.end)[0] in page.asides for h in places)


def _is_dated(found: Found, sentence: Sentence) -> bool:
    return any(date.has_day for date in starting_in(found.view.page.dates, sentence))


def _dated(found: Found, sentence: Sentence) -> float:
    """What it weighs that a sentence says the day; "on Monday" weighs less than a date."""
    if _is_dated(found, sentence):
        return 1.0
    return _OF_OCCASION * bool(starting_in(found.view.page.relative_days, sentence))


def _weight(found: Found, hits: Sequence[Hit], early: bool) -> float:
    specific = any(hit.value not in found.view.words.generic_events for hit in hits)
    if early:
        return 2.0 if specific else 1.5
    return 1.0 if specific else 0.5
