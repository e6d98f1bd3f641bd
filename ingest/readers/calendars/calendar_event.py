"""What the lines of a calendar entry say: its name, its days, who is named, what is broken."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta, tzinfo

from graph.message import Message
from graph.model.ids import content_hash
from ingest.readers.calendars.clocks import day_of, told_by
from ingest.readers.calendars.entries import Entry
from ingest.readers.calendars.ical_library import (
    BrokenValueError,
    Moment,
    Property,
    length_of,
    moment_of,
    property_of,
)
from ingest.readers.one_line import one_line

# What else such a line says is of a person.
_OF_PERSONS = frozenset({"ORGANIZER", "ATTENDEE"})
_NO_DATE = "'{text}' is no date of a calendar."
_UNDATED = "'{text}' is no date of a calendar; the event is kept without a date."
_ONE_DAY = timedelta(days=1)


@dataclass(slots=True)
class CalendarEvent:
    """One entry, its lines understood.

    Attributes:
        line: where it begins, from 1.
        properties: name to all properties of that name, in their order.
        start, end: first and last day; None when the entry tells none that can be read.
        begins: the moment it begins, as it stands.
        recurrence: which date of a repeating event it stands for.
        problems: line, property and reason of what could not be read.
    """

    line: int
    properties: dict[str, list[Property]] = field(default_factory=dict)
    begins: Moment | None = None
    start: date | None = None
    end: date | None = None
    recurrence: Moment | None = None
    problems: list[tuple[int, str | None, Message]] = field(default_factory=list)

    def first(self, name: str) -> Property | None:
        """Return the first property of a name, None when there is none with a text."""
        return next((one for one in self.properties.get(name, []) if one_line(one.text)), None)

    def text(self, name: str) -> str:
        """Return the text of the first property of a name in one line; empty without one."""
        found = self.first(name)
        return "" if found is None else one_line(found.text)

    @property
    def own(self) -> str:
        """What names it in every calendar: a hash of its UID, else of what it says.

        Programs write addresses of e-mail into a UID, and those are not kept.
        """
        told = self.text("UID") or [self.text(name) for name in ("SUMMARY", "DTSTART", "LOCATION")]
        return content_hash(["ical", told], 16)

    @property
    def repeats(self) -> bool:
        """True when it stands for several dates."""
        return self.recurrence is None and bool({"RRULE", "RDATE"} & self.properties.keys())


def calendar_event(entry: Entry, zone: tzinfo | None) -> CalendarEvent:
    """Return what an entry says.

    Args:
        entry: its lines.
        zone: the time zone of the calendar, for moments that are written in UTC.
    """
    event = CalendarEvent(entry.line)
    for line, raw in entry.lines:
        try:
            found = property_of(line, raw)
        except BrokenValueError:
            name = raw.partition(":")[0].partition(";")[0]
            shown = name if name.upper() in _OF_PERSONS else one_line(raw)[:80]
            told = Message("This line cannot be read: '{text}'.", text=shown)
            event.problems.append((line, name, told))
        else:
            event.properties.setdefault(found.name, []).append(found)
    event.begins = _moment(event, "DTSTART")
    event.recurrence = _recurrence(event)
    if event.begins is not None:
        event.start = day_of(event.begins, zone)
        event.end = _last_day(event, event.begins, zone)
    return event


def _moment(event: CalendarEvent, name: str) -> Moment | None:
    found = event.first(name)
    if found is None:
        return None
    try:
        return moment_of(found)
    except BrokenValueError:
        why = _UNDATED if name == "DTSTART" else _NO_DATE
        told = Message(why, text=one_line(found.text)[:80])
        event.problems.append((found.line, name, told))
        return None


def _recurrence(event: CalendarEvent) -> Moment | None:
    """The date of a series that the entry tells of anew; it may mean all that follow, too."""
    found = event.first("RECURRENCE-ID")
    if found is not None and found.parameter("RANGE"):
        told = Message("It changes all dates of a series from this one on; only this was changed.")
        event.problems.append((found.line, "RECURRENCE-ID", told))
    return _moment(event, "RECURRENCE-ID")


def _last_day(event: CalendarEvent, begins: Moment, zone: tzinfo | None) -> date:
    """The last day on which it is still held: an end at midnight belongs to the day before."""
    first = day_of(begins, zone)
    ends = _moment(event, "DTEND")
    if ends is None:
        ends = _end_by_length(event, begins)
    if ends is None:
        return first
    last = day_of(ends, zone)
    told = told_by(ends, zone)
    if not isinstance(told, datetime) or (told.hour, told.minute, told.second) == (0, 0, 0):
        last = last - _ONE_DAY if last > first else last
    return max(first, last)


def _end_by_length(event: CalendarEvent, begins: Moment) -> Moment | None:
    found = event.first("DURATION")
    if found is None:
        return None
    try:
        return begins + length_of(found)
    except (BrokenValueError, OverflowError):
        told = Message("'{text}' is no length of time.", text=one_line(found.text)[:80])
        event.problems.append((found.line, "DURATION", told))
        return None


def moments_listed(event: CalendarEvent, name: str) -> tuple[list[Moment], list[str]]:
    """Return the moments that RDATE or EXDATE lists, and the texts that are none."""
    moments: list[Moment] = []
    broken: list[str] = []
    for one in event.properties.get(name, []):
        for text in filter(one_line, one.texts):
            try:
                moments.append(moment_of(replace(one, texts=(text,))))
            except BrokenValueError:
                broken.append(one_line(text))
    return moments, broken
