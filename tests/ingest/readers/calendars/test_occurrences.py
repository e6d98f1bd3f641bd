from datetime import date
from time import process_time

import pytest

from ingest.readers.calendars.calendar_event import calendar_event
from ingest.readers.calendars.clocks import zone_named
from ingest.readers.calendars.entries import Entry
from ingest.readers.calendars.occurrences import (
    MOST_DATES,
    MOST_LISTED,
    MOST_NOTED,
    MOST_OF_ALL,
    Occurrences,
)
from tests.yardstick import slowness


def event_of(*lines: str):
    return calendar_event(Entry(1, list(enumerate(("UID:one", *lines), start=2))), None)


def dates_and_words(event, occurrences: Occurrences | None = None) -> tuple[list[date], list[str]]:
    found = list((occurrences or Occurrences()).of(event, None))
    days = [one for one in found if isinstance(one, date)]
    return days, [str(one) for one in found if not isinstance(one, date)]


def test_a_rule_that_ends_gives_all_its_dates_without_a_word() -> None:
    days, words = dates_and_words(event_of("DTSTART:20240304", "RRULE:FREQ=DAILY;COUNT=3"))
    assert days == [date(2024, 3, 4), date(2024, 3, 5), date(2024, 3, 6)]
    assert words == []
    days, words = dates_and_words(event_of("DTSTART:20240304", "RRULE:FREQ=DAILY;UNTIL=20240305"))
    assert (len(days), words) == (2, [])


def test_a_rule_without_end_is_bounded_in_number_and_says_so() -> None:
    days, words = dates_and_words(event_of("DTSTART:20240304", "RRULE:FREQ=DAILY"))
    assert len(days) == MOST_DATES
    assert words == [
        "It goes on: its 260 dates to 2024-11-18 were read, those after them were not."
    ]


def test_a_rule_without_end_is_bounded_in_time() -> None:
    days, words = dates_and_words(event_of("DTSTART:20240304", "RRULE:FREQ=YEARLY"))
    assert [day.year for day in days] == [2024, 2025, 2026, 2027, 2028, 2029]
    assert len(words) == 1


def test_a_rule_that_is_not_followed_gives_its_first_date() -> None:
    days, words = dates_and_words(event_of("DTSTART:20240304T100000", "RRULE:FREQ=SECONDLY"))
    assert days == [date(2024, 3, 4)]
    assert words == ["The rule 'FREQ=SECONDLY' is not followed; the first date was read."]


def test_a_calendar_has_a_number_of_repeated_dates() -> None:
    occurrences = Occurrences()
    event = event_of("DTSTART:20240304", "RRULE:FREQ=DAILY")
    words = [dates_and_words(event, occurrences)[1][0] for _ in range(20)]
    assert words[0].startswith("It goes on")
    assert words[-1].startswith("More dates repeat in this calendar than are read (30000)")
    assert MOST_OF_ALL == 30_000


def test_a_date_that_an_entry_of_its_own_tells_of_is_not_told_twice() -> None:
    occurrences = Occurrences()
    occurrences.note(event_of("DTSTART:20240306", "RECURRENCE-ID:20240305"))
    event = event_of("DTSTART:20240304", "RRULE:FREQ=DAILY;COUNT=3")
    assert dates_and_words(event, occurrences)[0] == [date(2024, 3, 4), date(2024, 3, 6)]


NAIROBI = zone_named("Africa/Nairobi")
AT_NIGHT = {
    "in UTC": ("DTSTART:20240304T220000Z",),
    "by its own clock": ("DTSTART;TZID=Africa/Nairobi:20240305T010000",),
    "by no clock": ("DTSTART:20240305T010000",),
}


@pytest.mark.parametrize("start", AT_NIGHT.values(), ids=AT_NIGHT)
@pytest.mark.parametrize(
    "gone",
    [
        "EXDATE:20240311T220000Z",
        "EXDATE;TZID=Africa/Nairobi:20240312T010000",
        "EXDATE;VALUE=DATE:20240312",
        "EXDATE;TZID=America/New_York:20240311T180000",
    ],
)
def test_the_date_that_is_left_out_is_that_of_the_place(start, gone) -> None:
    if "New_York" in gone and start == AT_NIGHT["by no clock"]:
        gone = "EXDATE:20240312T010000"
    event = event_of(*start, "RRULE:FREQ=WEEKLY;COUNT=3", gone)
    assert list(Occurrences().of(event, NAIROBI)) == [date(2024, 3, 5), date(2024, 3, 19)]


@pytest.mark.parametrize("start", AT_NIGHT.values(), ids=AT_NIGHT)
@pytest.mark.parametrize(
    "stands_for",
    [
        "RECURRENCE-ID:20240311T220000Z",
        "RECURRENCE-ID;TZID=Africa/Nairobi:20240312T010000",
        "RECURRENCE-ID;VALUE=DATE:20240312",
    ],
)
def test_an_entry_of_its_own_takes_the_date_of_the_place(start, stands_for) -> None:
    occurrences = Occurrences()
    series = event_of(*start, "RRULE:FREQ=WEEKLY;COUNT=3")
    moved = event_of("DTSTART:20240314T070000Z", stands_for)
    for one in (moved, series):
        occurrences.note(one)
    assert list(occurrences.of(series, NAIROBI)) == [date(2024, 3, 5), date(2024, 3, 19)]
    assert occurrences.day_in_series(moved, NAIROBI) == date(2024, 3, 12)
    assert occurrences.day_in_series(series, NAIROBI) is None


def test_a_date_left_out_at_another_hour_is_another() -> None:
    event = event_of(
        "DTSTART:20240304T100000", "RRULE:FREQ=DAILY;COUNT=2", "EXDATE:20240304T110000"
    )
    assert dates_and_words(event) == ([date(2024, 3, 4), date(2024, 3, 5)], [])


def test_a_day_is_left_out_by_any_moment_of_it() -> None:
    event = event_of("DTSTART:20240304", "RRULE:FREQ=DAILY;COUNT=2", "EXDATE:20240304T110000")
    assert dates_and_words(event) == ([date(2024, 3, 5)], [])


def test_dates_are_listed_beside_a_rule_however_far_away() -> None:
    event = event_of(
        "DTSTART:20240304", "RRULE:FREQ=DAILY;COUNT=2", "RDATE:20240201,20240305,20400101"
    )
    days, words = dates_and_words(event)
    assert days == [date(2024, 2, 1), date(2024, 3, 4), date(2024, 3, 5), date(2040, 1, 1)]
    assert words == []


def test_dates_that_cannot_be_read_are_told_and_the_others_are_read() -> None:
    days, words = dates_and_words(event_of("DTSTART:20240304", "RDATE:soon,20240306,later"))
    assert days == [date(2024, 3, 4), date(2024, 3, 6)]
    assert words == ["2 of the dates that it lists cannot be read: 'soon'."]
    days, words = dates_and_words(event_of("DTSTART:20240304", "RRULE:FREQ=DAILY;COUNT=x"))
    assert days == [date(2024, 3, 4)]
    assert words[0].startswith("The dates on which it repeats cannot be read (")


def test_two_dates_of_one_day_and_no_date_at_all_are_told() -> None:
    twice = event_of("DTSTART:20240304T100000", "RDATE:20240304T150000,20240304T100000")
    assert dates_and_words(twice) == (
        [date(2024, 3, 4)],
        ["1 of its dates fall on the day of another; each day was read once."],
    )
    never = event_of("DTSTART:20240304", "RRULE:FREQ=DAILY;COUNT=1", "EXDATE:20240304")
    assert dates_and_words(never) == ([], ["It leaves out all of its own dates; none was read."])


@pytest.mark.parametrize("start", ["00010101", "00010101T000000Z", "89991231", "99991231"])
def test_the_first_and_the_last_years_are_read(start) -> None:
    event = event_of(f"DTSTART:{start}", "RRULE:FREQ=YEARLY", "DURATION:P52000W")
    assert dates_and_words(event)[0][0].year == int(start[:4])


def test_a_list_of_dates_without_measure_gives_the_first() -> None:
    listed = ["RDATE:" + ",".join(["20240305"] * 1_500)] * 2
    days, words = dates_and_words(event_of("DTSTART:20240304", *listed))
    assert days == [date(2024, 3, 4)]
    assert words == ["The entry lists 3000 dates, more than are read; the first date was."]


def test_what_was_still_to_come_when_the_calendar_was_written_is_ahead() -> None:
    event = event_of("DTSTART:20240304")
    days = [date(2024, 3, 4), date(2024, 3, 5), None]
    assert [Occurrences(written="20240304").is_ahead(event, day) for day in days] == [
        False,
        True,
        False,
    ]
    assert not Occurrences().is_ahead(event, date(2024, 3, 4))
    series = event_of("DTSTART:20240304", "RRULE:FREQ=DAILY")
    assert [Occurrences().is_ahead(series, day) for day in days] == [False, True, False]


def test_series_are_kept_in_mind_up_to_a_number(monkeypatch) -> None:
    monkeypatch.setattr("ingest.readers.calendars.occurrences.MOST_NOTED", 2)
    occurrences = Occurrences()
    for _ in range(5):
        occurrences.note(event_of("DTSTART:20240306", "RECURRENCE-ID:20240305"))
    assert occurrences.not_noted == 3
    assert MOST_NOTED == 300_000


def test_very_many_beginnings_of_one_series_with_very_many_moves_are_read_soon() -> None:
    occurrences = Occurrences()
    for hour in range(MOST_LISTED + 5):
        moved = f"RECURRENCE-ID:2024{1 + hour % 12:02}{1 + hour % 28:02}T{hour % 24:02}0000Z"
        occurrences.note(event_of("DTSTART:20240304T100000Z", moved))
    assert occurrences.not_noted == 5
    series = event_of("DTSTART:20240304T100000Z", "RDATE:20240401T100000Z")
    began = process_time()
    for _ in range(1_000):
        list(occurrences.of(series, None))
    assert process_time() - began < 5 * slowness(process_time)
