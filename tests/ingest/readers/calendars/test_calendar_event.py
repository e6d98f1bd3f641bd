from datetime import date

import pytest

from ingest.readers.calendars.calendar_event import calendar_event, moments_listed
from ingest.readers.calendars.clocks import zone_named
from ingest.readers.calendars.entries import Entry


def event_of(*lines: str, zone: str | None = None):
    entry = Entry(1, list(enumerate(lines, start=2)))
    return calendar_event(entry, None if zone is None else zone_named(zone))


@pytest.mark.parametrize(
    ("lines", "first", "last"),
    [
        (["DTSTART:20240304"], date(2024, 3, 4), date(2024, 3, 4)),
        (["DTSTART:20240304", "DTEND:20240304"], date(2024, 3, 4), date(2024, 3, 4)),
        (["DTSTART:20240304", "DTEND:20240307"], date(2024, 3, 4), date(2024, 3, 6)),
        (["DTSTART:20240304T090000", "DTEND:20240305T000000"], date(2024, 3, 4), date(2024, 3, 4)),
        (["DTSTART:20240304T090000", "DTEND:20240305T100000"], date(2024, 3, 4), date(2024, 3, 5)),
        (["DTSTART:20240304", "DURATION:P2D"], date(2024, 3, 4), date(2024, 3, 5)),
        (["DTSTART:20240304", "DTEND:20240101"], date(2024, 3, 4), date(2024, 3, 4)),
        (["DTSTART:20240304", "DTEND:later"], date(2024, 3, 4), date(2024, 3, 4)),
    ],
)
def test_an_event_lasts_from_its_first_to_its_last_day(lines, first, last) -> None:
    event = event_of(*lines)
    assert (event.start, event.end) == (first, last)


@pytest.mark.parametrize(
    ("lines", "last"),
    [
        (["DTSTART:20240304T060000Z", "DTEND:20240304T210000Z"], date(2024, 3, 4)),
        (["DTSTART:20240304T060000Z", "DTEND:20240305T000000Z"], date(2024, 3, 5)),
        (["DTSTART:20240304T220000Z", "DTEND:20240305T210000Z"], date(2024, 3, 5)),
    ],
)
def test_it_is_midnight_by_the_clock_of_the_place(lines, last) -> None:
    assert event_of(*lines, zone="Africa/Nairobi").end == last


def test_a_change_of_all_that_follows_is_told() -> None:
    event = event_of("DTSTART:20240304", "RECURRENCE-ID;RANGE=THISANDFUTURE:20240304")
    ((line, name, why),) = event.problems
    assert (line, name) == (3, "RECURRENCE-ID")
    assert why == "It changes all dates of a series from this one on; only this was changed."


def test_the_dates_that_are_listed_are_told_apart_from_what_is_none() -> None:
    event = event_of("DTSTART:20240304", "RDATE:20240305,soon", "RDATE;VALUE=PERIOD:20240306T1/P1D")
    assert moments_listed(event, "RDATE") == ([date(2024, 3, 5)], ["soon", "20240306T1/P1D"])
    assert moments_listed(event, "EXDATE") == ([], [])


def test_what_names_an_event_is_its_uid_else_what_it_says() -> None:
    assert event_of("UID:jane@example.org", "SUMMARY:A").own == event_of("UID:jane@example.org").own
    assert event_of("SUMMARY:A").own != event_of("SUMMARY:B").own
    assert "jane" not in event_of("UID:jane@example.org").own


def test_problems_name_their_line_and_property() -> None:
    event = event_of("DTSTART:soon", "DTEND;;X=1:20240101", "SUMMARY:A")
    assert [(line, name) for line, name, _ in event.problems] == [(3, "DTEND"), (2, "DTSTART")]


def test_a_broken_line_of_a_person_is_not_shown() -> None:
    ((_, name, why),) = event_of("ORGANIZER;;CN=Jane Example:mailto:jane@example.org").problems
    assert (name, why) == ("ORGANIZER", "This line cannot be read: 'ORGANIZER'.")


def test_an_entry_repeats_when_it_has_a_rule_or_more_dates() -> None:
    assert event_of("DTSTART:20240304", "RRULE:FREQ=DAILY").repeats
    assert event_of("DTSTART:20240304", "RDATE:20240305").repeats
    assert not event_of("DTSTART:20240304", "RECURRENCE-ID:20240304", "RRULE:FREQ=DAILY").repeats
