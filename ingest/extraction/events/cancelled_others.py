"""Events beside the main one that the text takes back: "The meeting planned for 5 May is off"."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ingest.extraction.actors.mentions import Found
from ingest.extraction.events.event_dates import first_dates
from ingest.extraction.events.event_denials import TakenBack, cancelled_marks
from ingest.extraction.events.other_events import PLANNED, OtherEvent
from ingest.extraction.text.hits import Hit
from ingest.extraction.text.spans import Located
from ingest.extraction.text.within import holding, starting_in


def cancelled_of(found: Found, others: Sequence[OtherEvent]) -> dict[int, TakenBack]:
    """By the number of the other event: where the text says that it was not held."""
    marks = cancelled_marks(found) if others else []
    told = [(holding(others, mark.start), mark) for mark in reversed(marks)]
    return {number: mark for number, mark in told if number is not None}


def as_planned(others: Sequence[OtherEvent], cancelled: Iterable[int]) -> list[OtherEvent]:
    """The other events, those that were cancelled as planned ones."""
    off = {*cancelled}
    return [replace(o, modality=PLANNED) if n in off else o for n, o in enumerate(others)]


def called_off_beside(found: Found, events: list[Hit], main: Located | None) -> list[OtherEvent]:
    """What a text that announces an event calls off beside it: it has a day of its own.

    The first sentence tells of the main event, and so does a text with no other noun of events.
    """
    page = found.view.page
    result: list[OtherEvent] = []
    for mark in cancelled_marks(found):
        sentence = page.sentence_at(mark.start)
        if sentence is None or sentence == page.body[0] or holding(result, mark.start) is not None:
            continue
        nouns = starting_in(events, sentence)
        (day,) = first_dates(found, [sentence])
        if not nouns or len(nouns) == len(events) or day is None or main is None:
            continue
        if day.start != main.start and day.value not in main.value.split("/"):
            result.append(OtherEvent(sentence.start, sentence.end, nouns[0], PLANNED))
    return result
