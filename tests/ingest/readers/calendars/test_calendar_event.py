from datetime import UTC, date, datetime

import pytest

from ingest.readers.calendars.calendar_event import calendar_event, day_of, zone_named
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


def test_the_day_is_that_of_the_place() -> None:
    kigali = zone_named("Africa/Kigali")
    late = datetime(2024, 3, 4, 23, tzinfo=UTC)
    assert day_of(late, None) == date(2024, 3, 4)
    assert day_of(late, kigali) == date(2024, 3, 5)
    assert day_of(late.astimezone(zone_named("America/New_York")), kigali) == date(2024, 3, 4)
    assert day_of(datetime.max.replace(tzinfo=UTC), kigali) == date(9999, 12, 31)


def test_unknown_time_zones_are_none() -> None:
    assert [zone_named(name) for name in ("Nowhere/Land", "../../etc/passwd", "", "\0")] == [
        None
    ] * 4


def test_what_names_an_event_is_its_uid_else_what_it_says() -> None:
    assert event_of("UID:jane@example.org", "SUMMARY:A").own == event_of("UID:jane@example.org").own
    assert event_of("SUMMARY:A").own != event_of("SUMMARY:B").own
    assert "jane" not in event_of("UID:jane@example.org").own


def test_problems_name_their_line_and_property() -> None:
    event = event_of("DTSTART:soon", "DTEND;;X=1:20240101", "SUMMARY:A")
    assert [(line, name) for line, name, _ in event.problems] == [(3, "DTEND"), (2, "DTSTART")]


def test_an_entry_repeats_when_it_has_a_rule_or_more_dates() -> None:
    assert event_of("DTSTART:20240304", "RRULE:FREQ=DAILY").repeats
    assert event_of("DTSTART:20240304", "RDATE:20240305").repeats
    assert not event_of("DTSTART:20240304", "RECURRENCE-ID:20240304", "RRULE:FREQ=DAILY").repeats
