import random
import time
from pathlib import Path

import pytest
import yaml

from ingest.findings import ReadCount
from ingest.readers.calendars.reading import CalendarReader
from tests.ingest.readers.calendars.ical_texts import calendar, saved, vevent
from tests.ingest.readers.reading import read_with
from tests.yardstick import slowness

READER = CalendarReader()


def test_the_dates_of_a_series_are_events_of_their_own(read, tmp_path) -> None:
    text = calendar(
        vevent("RRULE:FREQ=WEEKLY;COUNT=3", "DURATION:P2D"),
        vevent("RECURRENCE-ID;VALUE=DATE:20240311", "DTSTART;VALUE=DATE:20240312"),
    )
    outcome = read(saved(tmp_path, text))
    events = [one.record.events[0] for one in outcome.reads]
    assert [event.date for event in events] == [
        "2024-03-04/2024-03-05",
        "2024-03-18/2024-03-19",
        "2024-03-12",
    ]
    assert [event.id[-10:] for event in events] == ["2024-03-04", "2024-03-18", "2024-03-11"]
    assert len({one.record.document.part for one in outcome.reads}) == 3
    assert outcome.messages == []


def test_the_zone_of_the_calendar_tells_the_day(read, tmp_path) -> None:
    text = calendar(vevent("DTSTART:20240304T230000Z"), head="X-WR-TIMEZONE:Africa/Kigali\r\n")
    assert read(saved(tmp_path, text)).reads[0].record.events[0].date == "2024-03-05"


def test_the_zone_of_a_calendar_is_not_that_of_the_next(read, tmp_path) -> None:
    late = vevent("DTSTART:20240304T230000Z")
    head = "X-WR-TIMEZONE:Africa/Kigali\r\n"
    outcome = read(
        saved(tmp_path, calendar(late, head=head) + calendar(late.replace("one", "two")))
    )
    assert [r.record.events[0].date for r in outcome.reads] == ["2024-03-05", "2024-03-04"]
    assert outcome.messages == [
        "1 event is told in UTC, and the calendar has no time zone; so is its day."
    ]


def test_a_zone_that_nobody_knows_is_told(read, tmp_path) -> None:
    head = "X-WR-TIMEZONE:Nowhere/Land\r\n"
    outcome = read(saved(tmp_path, calendar(vevent(), head=head)))
    assert outcome.messages == [
        "The time zone 'Nowhere/Land' of the calendar is not known; moments in UTC stay so."
    ]
    assert outcome.notices[0].row == 3


@pytest.mark.parametrize("order", [1, -1])
def test_a_date_at_night_is_known_by_the_day_of_the_place(order, read, tmp_path) -> None:
    series = vevent("DTSTART:20240304T220000Z", "RRULE:FREQ=WEEKLY;COUNT=3")
    moved = vevent("DTSTART:20240314T070000Z", "RECURRENCE-ID:20240311T220000Z")
    head = "X-WR-TIMEZONE:Africa/Nairobi\r\n"
    outcome = read(saved(tmp_path, calendar(*[series, moved][::order], head=head)))
    events = sorted((r.record.events[0].id[-10:], r.record.events[0].date) for r in outcome.reads)
    assert events == [
        ("2024-03-05", "2024-03-05"),
        ("2024-03-12", "2024-03-14"),
        ("2024-03-19", "2024-03-19"),
    ]


def test_dates_behind_the_day_of_writing_are_planned(read, tmp_path) -> None:
    stamp = "LAST-MODIFIED:20240312T100000Z"
    text = calendar(vevent("RRULE:FREQ=WEEKLY;COUNT=3"), vevent(stamp, uid="two"))
    events = [one.record.events[0] for one in read(saved(tmp_path, text)).reads]
    assert [(event.date, event.modality) for event in events] == [
        ("2024-03-04", "factual"),
        ("2024-03-11", "factual"),
        ("2024-03-18", "planned"),
        ("2024-03-04", "factual"),
    ]


def test_a_date_that_is_none_is_kept_as_it_is_written(read, tmp_path) -> None:
    outcome = read(saved(tmp_path, calendar(vevent("DTSTART:in March"))))
    (event,) = outcome.reads[0].record.events
    assert (event.date, event.date_wording) == (None, "in March")
    assert outcome.messages == [
        "'in March' is no date of a calendar; the event is kept without a date."
    ]
    assert outcome.notices[0].field == "DTSTART"


def test_problems_without_number_are_summed_up(read, tmp_path) -> None:
    outcome = read(saved(tmp_path, calendar(vevent(), *["nonsense\r\n"] * 500)))
    assert len(outcome.messages) == 101
    assert outcome.messages[-1] == "400 more things in this calendar could not be read."


def test_a_calendar_that_breaks_off_is_read_as_far_as_it_goes(read, tmp_path) -> None:
    text = calendar(vevent(uid="one"), vevent(uid="two"))
    outcome = read(saved(tmp_path, text[: text.rindex("END:VEVENT")]))
    assert len(outcome.reads) == 2
    assert outcome.messages == [
        "The calendar breaks off within this event; it was read as far as it goes."
    ]


def test_every_entry_is_counted_with_what_is_not_read_of_it(tmp_path, terms) -> None:
    text = calendar(vevent("DESCRIPTION:x"), "BEGIN:VEVENT\r\nEND:VEVENT\r\n")
    (count,) = [
        item
        for item in READER.read(saved(tmp_path, text), terms, lambda _: None)
        if isinstance(item, ReadCount)
    ]
    assert (count.total, count.read, count.unused) == (2, 1, ("DESCRIPTION",))
    assert count.rejected == {"without a name and a date": 1}


REAL = {
    "big_bad_calendar.ics": (0, 20, 0),
    "broken_ical.ics": (1, 0, 1),
    "calendar_with_unicode.ics": (0, 0, 1),
    "event_with_rsvp.ics": (0, 1, 0),
    "event_with_unicode_fields.ics": (1, 0, 1),
    "example.ics": (3, 0, 0),
    "issue_101_icalendar_chokes_on_umlauts_in_organizer.ics": (1, 0, 2),
    "issue_104_broken_calendar.ics": (1, 0, 2),
    "issue_184_broken_representation_of_period.ics": (1, 0, 0),
    "issue_64_event_with_non_ascii_summary.ics": (1, 0, 0),
}


@pytest.mark.parametrize("name", sorted(REAL))
def test_real_calendars_are_read_as_far_as_they_go(name, shared_folder, read) -> None:
    outcome = read(shared_folder / "data" / "ical" / name)
    found = (len(outcome.reads), len(outcome.rejections), len(outcome.notices))
    assert found == REAL[name]


def test_a_real_calendar_becomes_these_records(shared_folder, read, golden) -> None:
    told = []
    for name in ("example.ics", "event_with_unicode_fields.ics"):
        for one in read(shared_folder / "data" / "ical" / name).reads:
            plain = one.record.model_dump(mode="json", exclude_defaults=True)
            plain["document"].pop("uri")
            told.append(plain)
    golden("readers/calendar.yaml", yaml.safe_dump(told, allow_unicode=True, sort_keys=False))


BOMBS = {
    "every second": ["DTSTART:20240101T000000Z", "RRULE:FREQ=SECONDLY"],
    "every second of each day": [
        "DTSTART:20240101T000000Z",
        "RRULE:FREQ=DAILY;BYHOUR=" + ",".join(map(str, range(24))) + ";BYSECOND=0,1,2,3",
    ],
    "never": ["DTSTART:20240101T000000Z", "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"],
    "no step": ["DTSTART:20240101T000000Z", "RRULE:FREQ=DAILY;INTERVAL=0"],
    "many rules": ["DTSTART:20240101"] + ["RRULE:FREQ=DAILY"] * 1_500,
    "many dates": ["DTSTART:20240101", *["RDATE:" + ",".join(["20240101"] * 2_000)] * 100],
    "the first year": ["DTSTART:00010101T000000Z", "RRULE:FREQ=DAILY;COUNT=3"],
    "a thousand years": ["DTSTART:89991231", "RRULE:FREQ=YEARLY", "DURATION:P52000W"],
    "left out one by one": [
        "DTSTART:20240101T100000",
        "RRULE:FREQ=DAILY",
        "EXDATE:" + ",".join(["20240105T110000"] * 1_000),
        "RDATE:" + ",".join(["20240105T120000"] * 999),
    ],
    "the last year": ["DTSTART:99991231", "RRULE:FREQ=DAILY", "DURATION:P9999W"],
    "a long length": ["DTSTART:20240101", "RRULE:FREQ=DAILY", "DURATION:P99999D"],
}


@pytest.mark.parametrize("name", sorted(BOMBS))
def test_a_calendar_that_repeats_without_end_is_bounded(name, tmp_path, terms) -> None:
    path = saved(tmp_path, calendar(*(vevent(*BOMBS[name], uid=str(n)) for n in range(3))))
    began = time.perf_counter()
    outcome = read_with(READER, path, terms)
    assert 3 <= len(outcome.reads) <= 3 * 300
    assert time.perf_counter() - began < 10 * slowness()


def test_a_thousand_series_are_bounded_together(tmp_path, terms) -> None:
    series = (vevent("RRULE:FREQ=DAILY", uid=str(n)) for n in range(1_000))
    began = time.perf_counter()
    outcome = read_with(READER, saved(tmp_path, calendar(*series)), terms)
    assert 1_000 < len(outcome.reads) < 10_000
    assert time.perf_counter() - began < 10 * slowness()


@pytest.mark.parametrize(
    "text",
    [
        "BEGIN:VCALENDAR\n" * 100_000,
        "BEGIN:VEVENT\n" * 2_000,
        "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nBEGIN:STANDARD\nRRULE:FREQ=SECONDLY\nEND:STANDARD\n",
        calendar(vevent("SUMMARY:\x00\ud800 \x07end")),
        calendar(vevent("SUMMARY:" + "=" * 15_000, "LOCATION:" + "," * 15_000)),
        calendar(vevent("ATTENDEE;" + "X=1;" * 4_000 + "CN=Forum:a")),
        calendar(vevent("LOCATION:" + "a (" * 5_000)),
    ],
    ids=range(7),
)
def test_hostile_calendars_are_told_or_read(text, tmp_path, terms) -> None:
    path = tmp_path / "calendar.ics"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    began = time.perf_counter()
    outcome = read_with(READER, path, terms)
    assert outcome.reads or outcome.reasons or outcome.messages
    assert time.perf_counter() - began < 10 * slowness()


def test_random_damage_never_stops_the_reader(tmp_path, terms) -> None:
    chance = random.Random(5)
    lines = ("RRULE:FREQ=WEEKLY;COUNT=4", "DTEND:20240305", "LOCATION:Nakuru", "STATUS:TENTATIVE")
    whole = calendar(vevent(*lines), vevent(uid="two")).encode()
    path = tmp_path / "calendar.ics"
    for _ in range(150):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 20)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        path.write_bytes(bytes(data))
        outcome = read_with(READER, path, terms)
        assert len(outcome.reads) < 600


def _seconds(read, path: Path, series: int) -> float:
    """What a calendar takes with so many series, each of which has two dates of its own."""
    told = [
        vevent("DTSTART:20240304T100000", "RRULE:FREQ=DAILY", uid=f"s{number}")
        for number in range(series)
    ]
    told += [
        vevent(f"DTSTART:2024030{day}T150000", f"RECURRENCE-ID:2024030{day}T100000", uid=f"s{own}")
        for own in range(series)
        for day in (5, 6)
    ]
    began = time.process_time()
    read(saved(path, calendar(*told)))
    return time.process_time() - began


def test_thousands_of_series_with_moved_dates_are_read_soon(read, tmp_path) -> None:
    half, whole = (_seconds(read, tmp_path, series) for series in (1_500, 3_000))
    assert whole < 6 * slowness(time.process_time)
    assert whole < 4 * half
