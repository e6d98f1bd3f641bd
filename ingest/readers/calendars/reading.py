"""The reader of calendars: entries in, one record a date out."""

import re
from collections.abc import Iterator
from datetime import date, tzinfo
from pathlib import Path

from graph.message import Message
from ingest.findings import Notice
from ingest.readers.base import Item, Progress, Reader, ReadRecord
from ingest.readers.calendars.calendar_event import CalendarEvent, calendar_event
from ingest.readers.calendars.clocks import is_utc, zone_named
from ingest.readers.calendars.entries import Entry, ZoneName, read_entries
from ingest.readers.calendars.event_record import EventRecords
from ingest.readers.calendars.occurrences import Occurrences
from ingest.readers.counting import Counting
from ingest.readers.files.encoding import (
    Encoding,
    decode_head,
    encoding_notices,
    find_encoding,
    open_text,
)
from ingest.readers.one_line import one_line
from ingest.readers.terms import Terms

_BEGINS = re.compile(r"\ufeff?\s*BEGIN:(?:VCALENDAR|VEVENT)\s*$", re.IGNORECASE | re.MULTILINE)
# A calendar of a thousand broken lines is broken; each more says nothing more.
_MOST_PROBLEMS = 100
_IN_UTC = (
    "{n} [event is|events are] told in UTC, and the calendar has no time zone; so [n:is its "
    "day|are their days]."
)
_NOT_NOTED = "{n} entries tell of dates of series, too many to keep in mind; both may be read."
_NO_PLACES = (
    "{n} [location is a link or an online meeting; it was|locations are links or online "
    "meetings; they were] read as no place."
)
_ROOMS = "{n} [room or thing that was booked was|rooms and things that were booked were] not read."
_WITHHELD = "{n} [name or address of a person was|names and addresses of persons were] not kept."
_OF_SERIES = ("RECURRENCE-ID", "RRULE", "RDATE")


class CalendarReader(Reader):
    """Reads iCalendar. Names of persons and e-mail addresses are not kept.

    A repeating event is read on each of its dates: see `occurrences` for how many.
    """

    name = "calendar"
    suffixes = (".ics", ".ical")

    def sniff(self, head: bytes, name: str) -> float:
        """Return 0.99 for a text that begins as a calendar does."""
        return 0.99 if _BEGINS.match(decode_head(head)) else 0.0

    def read(
        self, path: Path, terms: Terms, progress: Progress, address: str | None = None
    ) -> Iterator[Item]:
        """Yield the records; see `Reader.read`.

        Raises:
            MissingExtraError: the libraries for calendars are not installed.
        """
        encoding = find_encoding(path)
        yield from encoding_notices(encoding, path.as_posix())
        counting = Counting(path.as_posix(), "events")
        records = EventRecords(address or path.as_posix(), terms, counting)
        reading = _Reading(path, counting, records, _told_elsewhere(path, encoding))
        with open_text(path, encoding, progress) as stream:
            for found in read_entries(stream):
                yield from reading.read(found)
        yield from reading.finish()


def _told_elsewhere(path: Path, encoding: Encoding) -> Occurrences:
    """Look through it once: which dates have entries of their own, and when it was written."""
    occurrences = Occurrences()
    with open_text(path, encoding, lambda _: None) as stream:
        for found in read_entries(stream):
            if isinstance(found, Entry):
                occurrences.written = max(occurrences.written, found.written)
                if _is_of_series(found):
                    occurrences.note(calendar_event(found, None))
    return occurrences


def _is_of_series(entry: Entry) -> bool:
    return any(line.upper().startswith(_OF_SERIES) for _, line in entry.lines)


class _Reading:
    """One calendar under way."""

    def __init__(
        self, path: Path, counting: Counting, records: EventRecords, occurrences: Occurrences
    ) -> None:
        self._file = path.as_posix()
        self._counting = counting
        self._records = records
        self._occurrences = occurrences
        self._zone: tzinfo | None = None
        self._unread: dict[str, None] = {}
        self._problems = 0
        self._in_utc = 0

    def read(self, found: Entry | ZoneName | tuple[int, Message]) -> Iterator[Item]:
        """Yield what one entry says, and what is wrong with it."""
        if isinstance(found, ZoneName):
            yield from self._zone_of_calendar(found)
        elif isinstance(found, Entry):
            yield from self._entry(found)
        else:
            yield from self._problem(found[0], None, found[1])

    def _zone_of_calendar(self, found: ZoneName) -> Iterator[Notice]:
        self._zone = zone_named(found.name)
        if found.name and self._zone is None:
            told = "The time zone '{name}' of the calendar is not known; moments in UTC stay so."
            said = Message(told, name=one_line(found.name)[:80])
            yield Notice(self._file, found.line, "X-WR-TIMEZONE", said)

    def finish(self) -> Iterator[Item]:
        """Yield what is to be told of the whole calendar."""
        if self._problems > _MOST_PROBLEMS:
            told = "{n} more [thing|things] in this calendar could not be read."
            said = Message(told, n=self._problems - _MOST_PROBLEMS)
            yield Notice(self._file, None, None, said)
        for field, told, number in (
            ("DTSTART", _IN_UTC, self._in_utc),
            ("RECURRENCE-ID", _NOT_NOTED, self._occurrences.not_noted),
            ("LOCATION", _NO_PLACES, self._records.elsewhere),
            ("ATTENDEE", _ROOMS, self._records.rooms),
            (None, _WITHHELD, self._records.withheld),
        ):
            if number:
                yield Notice(self._file, None, field, Message(told, n=number))
        count = self._counting.done(self._unread)
        if count.total == 0:
            yield Notice(self._file, None, None, "There is no event in this calendar.")
        yield count

    def _entry(self, entry: Entry) -> Iterator[Item]:
        self._counting.entries()
        for line, why in entry.problems:
            yield from self._problem(line, None, why)
        self._problems += entry.more_problems
        event = calendar_event(entry, self._zone)
        for line, name, why in event.problems:
            yield from self._problem(line, name, why)
        if not event.text("SUMMARY") and event.start is None:
            reason = "The entry has neither a name nor a date; it was left out."
            yield self._counting.reject(entry.line, "SUMMARY", reason, "without a name and a date")
            return
        self._unread.update(entry.unread)
        if self._zone is None and event.begins is not None:
            self._in_utc += is_utc(event.begins)
        if not entry.is_whole:
            told = "The calendar breaks off within this event; it was read as far as it goes."
            yield Notice(self._file, entry.line, None, told)
        yield from self._dates(event)

    def _dates(self, event: CalendarEvent) -> Iterator[ReadRecord | Notice]:
        if not event.repeats or event.start is None:
            is_ahead = self._occurrences.is_ahead(event, event.start)
            in_series = self._occurrences.day_in_series(event, self._zone)
            yield self._records.record(event, event.start, is_ahead, in_series)
            return
        for found in self._occurrences.of(event, self._zone):
            if isinstance(found, date):
                is_ahead = self._occurrences.is_ahead(event, found)
                yield self._records.record(event, found, is_ahead, found)
            else:
                yield Notice(self._file, event.line, "RRULE", found)

    def _problem(self, line: int, name: str | None, why: str) -> Iterator[Notice]:
        self._problems += 1
        if self._problems <= _MOST_PROBLEMS:
            yield Notice(self._file, line, name, why)
