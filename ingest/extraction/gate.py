"""Is this the report of an event at all? A vacancy or a policy paper yields no event."""

from collections.abc import Sequence

from ingest.extraction.event_places import place_of_dateline
from ingest.extraction.hits import Hit
from ingest.extraction.mentions import Found
from ingest.extraction.spans import Sentence
from ingest.extraction.within import starting_in

_ENOUGH = 2.0
_HEAD = 120
_EARLY = 4
_OF_VERB = 1.5
_OF_MEETING = 1.0
_OF_OCCASION = 0.5
_FUTURE = frozenset({"will", "shall", "upcoming", "sera", "seront", "aura", "auront", "prochain"})
_SHARE = 0.13  # of all sentences; in the reports seen it was .21 at least
_MANY = 8
_LEAD = 2
_LONG = 30  # sentences


def is_event_report(found: Found, events: list[Hit]) -> bool:
    """True when a noun of events stands with what says that it took place."""
    page = found.view.page
    if any(hit.start < _HEAD for hit in page.found("not_report")):
        return False
    return _is_about(found, events) and _score(found, events) >= _ENOUGH


def _score(found: Found, events: list[Hit]) -> float:
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


def _is_about(found: Found, events: list[Hit]) -> bool:
    """The event runs through the text; one that is only mentioned in passing does not."""
    body = [sentence for sentence in found.view.page.body if not sentence.continues]
    verbs = found.view.page.found("event_verb")
    count = sum(bool(starting_in(events, s) or starting_in(verbs, s)) for s in body)
    return count >= min(_SHARE * len(body), _MANY) or _leads(found, events)


def _leads(found: Found, events: list[Hit]) -> bool:
    """The first sentences say what took place, on which day and in which town.

    In a long text that is not enough: what it tells first may be the occasion only.
    """
    page = found.view.page
    if sum(not sentence.continues for sentence in page.body) > _LONG:
        return False
    for sentence in page.body[:_LEAD]:
        told = [*starting_in(events, sentence), *starting_in(page.found("event_verb"), sentence)]
        held = bool(told) and _is_said(found, sentence)
        if held and _occasion(found, sentence) > _OF_OCCASION:
            return True
    return False


def _took_place(found: Found, sentence: Sentence) -> bool:
    """The sentence says "was held", or gives somebody a part in it."""
    if _is_dated(found, sentence) and _has_town(found, sentence):
        return True
    return _is_said(found, sentence)


def _is_said(found: Found, sentence: Sentence) -> bool:
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
    return _OF_OCCASION * (dated + (_has_town(found, sentence) or _is_datelined(found, sentence)))


def _is_datelined(found: Found, sentence: Sentence) -> bool:
    """The sentence begins the report: "Geneva – The two agencies today signed"."""
    place = place_of_dateline(found.view.page.text)
    return place is not None and sentence.start <= place.start < sentence.end


def _has_town(found: Found, sentence: Sentence) -> bool:
    """A town stands after a preposition, and nothing says that it is yet to come."""
    page = found.view.page
    if any(found.view.low(n) in _FUTURE for n in range(sentence.first, sentence.last)):
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


_PARTS = frozenset({"organiser", "host", "opener", "closer", "facilitator"})
