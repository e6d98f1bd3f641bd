"""Events in a list: name, date, place and type."""

from collections.abc import Iterable

from app_pages._dates import date_words
from app_pages._doubt import with_doubt
from app_pages._parts import line
from app_pages._screen import Screen
from graph.query.event_line import EventLine
from graph.query.names import Ref


def draw_event_lines(screen: Screen, events: Iterable[EventLine]) -> None:
    """Draw one line for each event."""
    for event in events:
        line(screen.words, Ref(event.id, event.label, "Event"), about_event(screen, event))


def about_event(screen: Screen, event: EventLine) -> str:
    """Say when and where an event was and what it was; what is unknown or in doubt is said too."""
    words = screen.words
    where = ", ".join(place.label for place in event.places) or words.say("place.none")
    parts = [date_words(words, event.when), with_doubt(words, where, event.place_doubt)]
    if event.type is not None:
        parts.append(with_doubt(words, screen.event_type(event.type), event.type_doubt))
    return " · ".join(parts)
