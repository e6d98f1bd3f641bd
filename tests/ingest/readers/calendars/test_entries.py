import io
from time import process_time

from ingest.readers.calendars.entries import LONGEST_LINE, MOST_LINES, Entry, ZoneName, read_entries
from tests.ingest.readers.calendars.ical_texts import calendar, vevent
from tests.yardstick import slowness


def found_in(text: str) -> list:
    return list(read_entries(io.StringIO(text, newline="")))


def entry_of(text: str) -> Entry:
    (entry,) = (one for one in found_in(text) if isinstance(one, Entry))
    return entry


def test_lines_that_go_on_are_put_together() -> None:
    entry = entry_of("BEGIN:VEVENT\r\nSUMMARY:Work\r\n shop in\r\n\t two\r\nEND:VEVENT\r\n")
    assert entry.lines == [(2, "SUMMARY:Workshop in two")]


def test_each_kind_of_line_end_is_one() -> None:
    for end in ("\r\n", "\n", "\r"):
        assert entry_of(calendar(vevent()).replace("\r\n", end)).line == 3


def test_what_is_read_and_what_is_not_is_told_apart() -> None:
    entry = entry_of(calendar(vevent("DESCRIPTION:long", "X-APPLE:1", "DTSTAMP:20240101T000000Z")))
    assert [line.partition(":")[0] for _, line in entry.lines] == [
        "UID",
        "SUMMARY",
        "DTSTART;VALUE=DATE",
    ]
    assert entry.written == "20240101"
    assert list(entry.unread) == ["DESCRIPTION", "X-APPLE"]


def test_an_alarm_inside_an_event_is_not_the_event() -> None:
    alarm = "BEGIN:VALARM\r\nSUMMARY:Wake up\r\nEND:VALARM"
    entry = entry_of(calendar(vevent(alarm)))
    assert [line for _, line in entry.lines if line.startswith("SUMMARY")] == ["SUMMARY:Workshop"]


def test_an_event_that_does_not_end_is_kept_and_known() -> None:
    first, second = (one for one in found_in("BEGIN:VEVENT\nSUMMARY:A\nBEGIN:VEVENT\nSUMMARY:B"))
    assert [first.lines, second.lines] == [[(2, "SUMMARY:A")], [(4, "SUMMARY:B")]]
    assert not first.is_whole
    assert not second.is_whole


def test_lines_of_no_calendar_are_told() -> None:
    text = "BEGIN:VCALENDAR\nX-WR-TIMEZONE:Africa/Kigali\nnonsense\n"
    none, zone, (line, why) = found_in(text)
    assert [none, zone] == [ZoneName("", 1), ZoneName("Africa/Kigali", 2)]
    assert (line, why) == (3, "This is no line of a calendar: 'nonsense'. It was passed over.")


def test_a_line_without_measure_is_left_out() -> None:
    entry = entry_of(calendar(vevent("LOCATION:" + "a" * 3_000_000)))
    ((_, why),) = entry.problems
    assert "LOCATION is longer than such a thing is" in why
    folded = "LOCATION:a" + ("\r\n " + "a" * 70) * 9_000
    assert len(entry_of(calendar(vevent(folded))).problems) == 1
    assert LONGEST_LINE < 9_000 * 70


def test_an_entry_has_a_number_of_lines() -> None:
    entry = entry_of(calendar(vevent(*["ATTENDEE:mailto:a@example.org"] * 5_000)))
    assert len(entry.lines) == MOST_LINES
    assert [why for _, why in entry.problems] == [
        "The entry has more than 2000 lines; those after them were left out."
    ]


def test_very_many_broken_lines_and_lines_too_many_are_counted_soon() -> None:
    began = process_time()
    entry = entry_of(calendar(vevent("x\r\n" * 50_000 + "URL:x\r\n" * 50_000)))
    assert process_time() - began < 5 * slowness(process_time)
    assert len(entry.lines) == MOST_LINES
    # Those that are no lines, and once that there are more than are read.
    assert len(entry.problems) + entry.more_problems == 50_001


def test_a_line_that_goes_on_over_very_many_is_put_together_soon() -> None:
    began = process_time()
    told = "SUMMARY:" + "W" * LONGEST_LINE + "\r\n x" * 300_000
    entry = entry_of(calendar(vevent(told)))
    assert process_time() - began < 5 * slowness(process_time)
    assert [str(why)[:7] for _, why in entry.problems] == ["SUMMARY"]
