"""The dates of entries that repeat, bounded: for an entry, and for the whole calendar."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, tzinfo

from graph.message import Message
from ingest.readers.calendars.calendar_event import CalendarEvent, moments_listed
from ingest.readers.calendars.clocks import as_of_series, day_of, on_the_wall
from ingest.readers.calendars.ical_library import BrokenValueError, Moment, dates_of
from ingest.readers.calendars.repeating import is_followed
from ingest.readers.one_line import one_line

# A weekly meeting for five years. What goes on for longer is read again from a newer calendar.
MOST_DATES = 260
YEARS = 5
# Of all entries together; each costs 0.05 ms.
MOST_OF_ALL = 30_000
# A gigabyte of entries must not fill the memory.
MOST_NOTED = 300_000
# Dates that an entry lists one by one, and dates of one series with entries of their own.
MOST_LISTED = 2_000
_EARLIEST, _LATEST = date(2, 1, 1), date(9000, 1, 1)


@dataclass(slots=True)
class Occurrences:
    """Gives the dates of repeating entries of one calendar.

    Attributes:
        elsewhere: hash of a UID to the moments of it that entries of their own tell of.
        beginnings: hash of the UID of a series to the moment at which it begins.
        written: the latest day on which anything of the calendar was written down, as YYYYMMDD;
            empty when it does not say.
        not_noted: how many entries there are beyond those that are kept in mind.
    """

    elsewhere: dict[str, list[Moment]] = field(default_factory=dict)
    beginnings: dict[str, Moment] = field(default_factory=dict)
    written: str = ""
    not_noted: int = 0
    _given: int = 0
    _noted: int = 0
    _days: dict[tuple[str, str], frozenset[date]] = field(default_factory=dict)

    def note(self, event: CalendarEvent) -> None:
        """Note a series, and an entry that tells of one date of one."""
        if self._noted >= MOST_NOTED:
            self.not_noted += 1
            return
        self._noted += 1
        if event.recurrence is not None:
            moments = self.elsewhere.setdefault(event.own, [])
            if len(moments) < MOST_LISTED:
                moments.append(event.recurrence)
            else:
                self.not_noted += 1
        elif event.begins is not None and event.repeats:
            self.beginnings.setdefault(event.own, event.begins)

    def day_in_series(self, event: CalendarEvent, zone: tzinfo | None) -> date | None:
        """Return the day of the series for which an entry stands; None when it is of none."""
        if event.recurrence is None:
            return None
        moment = as_of_series(event.recurrence, self.beginnings.get(event.own), zone)
        return day_of(moment, None)

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
            moments = _by_rule(event, last)
        except BrokenValueError as error:
            told = "The dates on which it repeats cannot be read ({why}); the first one was."
            yield event.start
            yield Message(told, why=one_line(str(error))[:80])
            return
        listed, broken = moments_listed(event, "RDATE")
        gone, more_broken = moments_listed(event, "EXDATE")
        left = _without(
            [as_of_series(one, event.begins, zone) for one in (*moments, *listed)],
            gone,
            event,
            zone,
        )
        self._given += len(left)
        elsewhere = self._days_elsewhere(event, zone)
        each = {day_of(moment, None) for moment in left}
        days = sorted(each - elsewhere)
        yield from days[:MOST_DATES]
        yield from _complaints(len(each), len(set(left)), [*broken, *more_broken])
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
        assert event.start is not None
        if self._given >= MOST_OF_ALL or not _EARLIEST < event.start < _LATEST:
            told = "More dates repeat in this calendar than are read ({n}); of this the first was."
            return Message(told, n=MOST_OF_ALL)
        return None

    def _days_elsewhere(self, event: CalendarEvent, zone: tzinfo | None) -> frozenset[date]:
        """The days that entries of their own tell of, by the clock of this entry.

        Thousands of entries may begin one series: the days are found once a clock.
        """
        moments = self.elsewhere.get(event.own)
        if not moments:
            return frozenset()
        clock = event.begins.tzinfo if isinstance(event.begins, datetime) else None
        key = (event.own, f"{clock} {zone}")
        if key not in self._days:
            told = (as_of_series(one, event.begins, zone) for one in moments)
            self._days[key] = frozenset(day_of(one, None) for one in told)
        return self._days[key]


def _by_rule(event: CalendarEvent, last: date) -> list[Moment]:
    """When it begins by its rules, else the first time alone."""
    assert event.begins is not None
    assert event.start is not None
    rules = [one.raw for one in event.properties.get("RRULE", [])]
    begins = [one.raw for one in event.properties["DTSTART"][:1]]
    if not rules:
        return [event.begins]
    return dates_of([*begins, *rules], event.start - timedelta(days=2), last)


def _without(
    moments: list[Moment], gone: list[Moment], event: CalendarEvent, zone: tzinfo | None
) -> list[Moment]:
    """The moments without those that it leaves out, by the clock of the series."""
    walls = {on_the_wall(as_of_series(one, event.begins, zone)) for one in gone}
    # A day leaves out whatever is on it, and a day is left out by any moment of it.
    days = {day_of(one, None) for one in walls}
    whole = {one for one in walls if type(one) is date}
    return [
        one
        for one in moments
        if day_of(one, None) not in (days if type(one) is date else whole)
        and on_the_wall(one) not in walls
    ]


def _complaints(days: int, moments: int, broken: list[str]) -> Iterator[Message]:
    """What of the dates was not read as it stands."""
    if broken:
        told = "{n} of the dates that it lists cannot be read: '{text}'."
        yield Message(told, n=len(broken), text=broken[0][:80])
    if days == 0:
        yield Message("It leaves out all of its own dates; none was read.")
    if moments > days:
        told = "{n} of its dates fall on the day of another; each day was read once."
        yield Message(told, n=moments - days)


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
