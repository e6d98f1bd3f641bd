"""What a sentence tells as still to come: "will be held", "se tiendra", "is planned for June"."""

from bisect import bisect_left

from ingest.extraction.actors.mentions import Found
from ingest.extraction.text.spans import Span
from ingest.extraction.text.within import Placed, starting_in

_BEFORE, _AFTER = 60, 90  # characters around a noun of events


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
    return any(_is_next(found, event, mark) for mark in marks)


def _is_next(found: Found, event: Placed, mark: int) -> bool:
    """No other noun of events stands between the word of the future and this one."""
    between = Span(event.end, mark) if mark > event.start else Span(mark, event.start)
    return not starting_in(found.view.page.found("event"), between)
