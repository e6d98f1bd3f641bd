"""Is this the report of an event at all? A vacancy or a policy paper yields no event."""

from ingest.extraction.dates import FoundDate, dates_in
from ingest.extraction.hits import Hit
from ingest.extraction.mentions import Found
from ingest.extraction.spans import Sentence

_ENOUGH = 2.0
_HEAD = 250
_EARLY = 4
_OF_VERB = 1.5
_SHARE = 0.13  # of all sentences; in the reports seen it was .21 at least
_MANY = 8


def is_event_report(found: Found, events: list[Hit]) -> bool:
    """True when a noun of events stands with what says that it took place."""
    page = found.view.page
    if any(hit.start < _HEAD for hit in page.found("not_report")) or not _is_about(found, events):
        return False
    score = 0.0
    dates = dates_in(page.text, page.lexicon.date_pattern, page.lexicon.months)
    for number, sentence in enumerate(page.body):
        if page.blocks[sentence.block].kind == "item":
            continue
        inside = [h for h in events if sentence.start <= h.start < sentence.end]
        if inside and _took_place(found, sentence):
            score += _weight(found, inside, number < _EARLY) + _is_dated(dates, sentence)
        elif inside and number < _EARLY:
            score += 0.5
        verbs = [h for h in page.found("event_verb") if sentence.start <= h.start < sentence.end]
        score += _OF_VERB * bool(verbs) * (number < _EARLY)
    return score >= _ENOUGH


def _is_about(found: Found, events: list[Hit]) -> bool:
    """The event runs through the text; one that is only mentioned in passing does not."""
    body = found.view.page.body
    telling = [*events, *found.view.page.found("event_verb")]
    count = sum(any(s.start <= h.start < s.end for h in telling) for s in body)
    return count >= min(_SHARE * len(body), _MANY)


def _took_place(found: Found, sentence: Sentence) -> bool:
    """The sentence says "was held", or gives somebody a part in it."""
    page = found.view.page
    said = any(sentence.start <= h.start < sentence.end for h in page.found("held"))
    return said or any(
        sentence.start <= h.start < sentence.end and h.value in _PARTS and not h.entry.weak
        for h in page.found("cue")
    )


def _is_dated(dates: list[FoundDate], sentence: Sentence) -> bool:
    return any(sentence.start <= d.start < sentence.end and d.has_day for d in dates)


def _weight(found: Found, hits: list[Hit], early: bool) -> float:
    specific = any(hit.value not in found.view.words.generic_events for hit in hits)
    if early:
        return 2.0 if specific else 1.5
    return 1.0 if specific else 0.5


_PARTS = frozenset({"organiser", "host", "opener", "closer", "facilitator"})
