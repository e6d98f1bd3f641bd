from datetime import date

from ingest.readers.calendars.calendar_event import calendar_event
from ingest.readers.calendars.entries import Entry
from ingest.readers.calendars.occurrences import MOST_DATES, MOST_OF_ALL, Occurrences


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


def test_dates_that_cannot_be_read_leave_the_first() -> None:
    days, words = dates_and_words(event_of("DTSTART:20240304", "RDATE:soon"))
    assert days == [date(2024, 3, 4)]
    assert words[0].startswith("The dates on which it repeats cannot be read (")


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
