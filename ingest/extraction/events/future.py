"""What a sentence tells as still to come: "will be held", "se tiendra", "is planned for June"."""

import re
from bisect import bisect_left

from ingest.extraction.actors.mentions import Found
from ingest.extraction.text.spans import Sentence, Span
from ingest.extraction.text.within import Placed, starting_in

_BEFORE, _AFTER = 60, 90  # characters around a noun of events
_ASIDES = 250  # characters: "organisera le 18 mars à Bujumbura, à l’hôtel X, avec Y, une"
_WILL_HOLD = re.compile(
    r"(?:co-?)?(?:organiser|tiendr|accueiller|abriter|convoquer)(?:a|ont)\b"
    r"|(?:(?:will|shall)|(?:plans|planning|intends|is\s+due|are\s+due)\s+to)\s+(?:\w+\s+){0,2}?"
    r"(?:hold|host|organi[sz]e|convene)\b",
    re.I,
)
_NEW_CLAUSE = re.compile(
    r"[;:]|\b(?:that|which|who|when|after|qui|que|quand|après)\b|\bqu[’']", re.I
)


def future_marks(found: Found, start: int, end: int) -> list[int]:
    """Where words of the future stand in a stretch, outside direct speech.

    Modals and "planned for" are in the lexicon, French verbs are known by their ending.
    """
    page = found.view.page
    marks = [hit.start for hit in starting_in(page.found("future"), Span(start, end))]
    verbs = page.french_futures
    marks += verbs[bisect_left(verbs, start) : bisect_left(verbs, end)]
    return sorted(mark for mark in marks if not page.in_quote(mark))


def is_to_come(found: Found, event: Placed) -> bool:
    """True when a word of the future stands near what names an event, in its sentence."""
    sentence = found.view.page.sentence_at(event.start)
    if sentence is None:
        return False
    start = max(sentence.start, event.start - _BEFORE)
    marks = future_marks(found, start, min(sentence.end, event.end + _AFTER))
    return any(_is_next(found, event, mark) for mark in marks) or _will_be_held(
        found, sentence, event
    )


def _will_be_held(found: Found, sentence: Sentence, event: Placed) -> bool:
    """A verb of holding governs a noun far behind it: "will hold on 4 May, in X, a meeting"."""
    page = found.view.page
    marks = future_marks(found, max(sentence.start, event.start - _ASIDES), event.start)
    if not marks or not _WILL_HOLD.match(page.text, marks[-1]):
        return False
    between = Span(marks[-1], event.start)
    told = [*starting_in(page.found("held"), between), *starting_in(page.found("event"), between)]
    return not told and _NEW_CLAUSE.search(page.text, marks[-1], event.start) is None


def _is_next(found: Found, event: Placed, mark: int) -> bool:
    """No other noun of events stands between the word of the future and this one."""
    between = Span(event.end, mark) if mark > event.start else Span(mark, event.start)
    return not starting_in(found.view.page.found("event"), between)
