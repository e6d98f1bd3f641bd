"""The dates of entries that repeat, bounded: for an entry, and for the whole calendar."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, tzinfo

from graph.message import Message
from ingest.readers.calendars.calendar_event import CalendarEvent, day_of, lines_of_dates
from ingest.readers.calendars.ical_library import BrokenValueError, Moment, dates_of
from ingest.readers.calendars.repeating import is_followed
from ingest.readers.one_line import one_line

# A weekly meeting for five years. What goes on for longer is read again from a newer calendar.
MOST_DATES = 260
YEARS = 5
# Of all entries together; each costs 0.05 ms.
MOST_OF_ALL = 30_000
# Dates that an entry lists one by one.
MOST_LISTED = 2_000
_LATEST = date(9000, 1, 1)


@dataclass(slots=True)
class Occurrences:
    """Gives the dates of repeating entries of one calendar.

    Attributes:
        elsewhere: hash of a UID to the moments of it that entries of their own tell of.
        written: the latest day on which anything of the calendar was written down, as YYYYMMDD;
            empty when it does not say.
    """

    elsewhere: dict[str, list[Moment]] = field(default_factory=dict)
    written: str = ""
    _given: int = 0

    def note(self, event: CalendarEvent) -> None:
        """Note an entry that tells of one date of a repeating one."""
        if event.recurrence is not None:
            self.elsewhere.setdefault(event.own, []).append(event.recurrence)

    def is_ahead(self, event: CalendarEvent, day: date | None) -> bool:
        """Return True for a day that was still to come when the calendar was written.

        Of a calendar that does not say when, the dates are ahead that a rule adds to the first.
        """
        if day is None:
            return False
        if self.written:
            return f"{day:%Y%m%d}" > self.written
        return event.repeats and day != event.start

    def of(self, event: CalendarEvent, zone: tzinfo | None) -> Iterator[date | Message]:
        """Yield the first days of the entry, in order, then what was left out, if anything."""
        assert event.begins is not None
        assert event.start is not None
        problem = self._problem(event)
        if problem is not None:
            yield event.start
            yield problem
            return
        last = event.start + timedelta(days=366 * YEARS)
        try:
            found = dates_of(list(lines_of_dates(event)), event.start - timedelta(days=1), last)
        except BrokenValueError as error:
            told = "The dates on which it repeats cannot be read ({why}); the first one was."
            yield event.start
            yield Message(told, why=one_line(str(error))[:80])
            return
        self._given += len(found)
        days = sorted({day_of(moment, zone) for moment in found} - self._days_elsewhere(event))
        yield from days[:MOST_DATES]
        if len(days) > MOST_DATES or _goes_on(event, last):
            told = "It goes on: its {n} dates to {day} were read, those after them were not."
            kept = days[:MOST_DATES]
            yield Message(told, n=len(kept), day=kept[-1] if kept else event.start)

    def _problem(self, event: CalendarEvent) -> Message | None:
        rules = [one.raw.partition(":")[2] for one in event.properties.get("RRULE", [])]
        for rule in rules:
            if not is_followed(rule):
                told = "The rule '{rule}' is not followed; the first date was read."
                return Message(told, rule=one_line(rule)[:80])
        listed = sum(
            len(one.texts) for n in ("RDATE", "EXDATE") for one in event.properties.get(n, [])
        )
        if listed > MOST_LISTED:
            told = "The entry lists {n} dates, more than are read; the first date was."
            return Message(told, n=listed)
        if self._given >= MOST_OF_ALL or event.start is None or event.start > _LATEST:
            told = "More dates repeat in this calendar than are read ({n}); of this the first was."
            return Message(told, n=MOST_OF_ALL)
        return None

    def _days_elsewhere(self, event: CalendarEvent) -> set[date]:
        """The days that entries of their own tell of, by the clock of this entry."""
        begins = event.begins
        zone = begins.tzinfo if isinstance(begins, datetime) else None
        return {_by_clock(moment, zone) for moment in self.elsewhere.get(event.own, [])}


def _by_clock(moment: Moment, zone: tzinfo | None) -> date:
    if isinstance(moment, datetime) and moment.tzinfo is not None and zone is not None:
        try:
            return moment.astimezone(zone).date()
        except OverflowError:
            return moment.date()
    return moment.date() if isinstance(moment, datetime) else moment


def _goes_on(event: CalendarEvent, last: date) -> bool:
    """True for a rule without an end, or with one behind the last day that was asked for."""
    for one in event.properties.get("RRULE", []):
        rule = one.raw.partition(":")[2].upper()
        until = rule.partition("UNTIL=")[2][:8]
        if "COUNT=" in rule:
            continue
        if not until.isdigit() or until > f"{last:%Y%m%d}":
            return True
    return False
