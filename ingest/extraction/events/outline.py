"""Which events a text tells, and when and of what kind the main one is, before any part is read."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.model.record import Modality
from ingest.extraction.actors.mentions import Found
from ingest.extraction.events.cancelled_others import (
    as_planned,
    called_off_beside,
    cancelled_of,
)
from ingest.extraction.events.equal_events import equal_events
from ingest.extraction.events.event_dates import date_of_event, first_dates
from ingest.extraction.events.event_denials import TakenBack, taken_back
from ingest.extraction.events.event_places import places_and_rivals
from ingest.extraction.events.found_places import FoundPlace
from ingest.extraction.events.kinds import kind_of_event
from ingest.extraction.events.other_events import (
    FACTUAL,
    PLANNED,
    OtherEvent,
    is_all_to_come,
    other_events,
)
from ingest.extraction.text.hits import Hit
from ingest.extraction.text.spans import Located, Span
from ingest.extraction.text.within import Placed, holding


@dataclass(frozen=True)
class Outline:
    """The main event and those beside it.

    Attributes:
        hits: wordings of events.
        kind, date: of the main event.
        others: events beside it, in the order of the text.
        off: where the text says of others that they were not held.
        back: how the text takes the main event back.
        is_planned: all events of the text are still to come.
    """

    hits: list[Hit]
    kind: Located | None
    date: Located | None
    others: list[OtherEvent]
    off: list[TakenBack]
    back: TakenBack | None
    is_planned: bool

    @property
    def is_unreal(self) -> bool:
        """True when the event is only asked about, or part of a story."""
        return self.back is not None and self.back.reading == "unreal"

    @property
    def is_ahead(self) -> bool:
        """True when the text does not tell the main event as held."""
        return self.is_planned or self.back is not None

    @property
    def modality(self) -> Modality:
        """Planned or factual."""
        return PLANNED if self.is_ahead else FACTUAL

    def is_apart(self, told: Placed) -> bool:
        """True for what the text tells of an event beside the main one."""
        return _is_in(self.others, told)


def outline_of(found: Found, hits: list[Hit]) -> Outline:
    """Read the outline of a text from the wordings of events in it."""
    planned = is_all_to_come(found, hits)
    date, others = _others(found, hits, _date(found, hits, planned), planned)
    kind = kind_of_event(found, [hit for hit in hits if not _is_in(others, hit)] or hits)
    off = cancelled_of(found, others)
    others = as_planned(others, off)
    back = taken_back(found, hits, others)
    return Outline(hits, kind, date, others, [*off.values()], back, planned)


def main_places(found: Found, outline: Outline) -> tuple[list[FoundPlace], list[FoundPlace]]:
    """The places of the main event and their rivals; none that is told of another event."""
    places, rivals = places_and_rivals(found, outline.hits)
    own = [place for place in places if not outline.is_apart(place)]
    return own or places, [place for place in rivals if not outline.is_apart(place)]


def _others(
    found: Found, hits: list[Hit], date: Located | None, planned: bool
) -> tuple[Located | None, list[OtherEvent]]:
    """The date of the main event and the events beside it, in order."""
    if planned:
        return date, called_off_beside(found, hits, date)
    date, equal = equal_events(found, hits, date)
    others = other_events(found, hits, _year(date))
    apart = [other for other in others if holding(equal, other.start) is None]
    return date, sorted([*apart, *equal], key=lambda other: other.start)


def _date(found: Found, hits: list[Hit], planned: bool) -> Located | None:
    """The date of the main event; of one that is only announced, the first that is given."""
    whole = [Span(0, len(found.view.page.text))] if planned else []
    return next(iter(first_dates(found, whole)), None) or date_of_event(found, hits)


def _year(date: Located | None) -> int | None:
    first = "" if date is None else date.value[:4]
    return int(first) if first.isdigit() else None


def _is_in(others: Sequence[OtherEvent], told: Placed) -> bool:
    return holding(others, told.start) is not None
