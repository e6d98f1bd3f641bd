import re
import sys
from datetime import UTC, date, datetime, timedelta
from unittest.mock import Mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import MissingExtraError
from ingest.readers.calendars import ical_library
from ingest.readers.calendars.ical_library import (
    BrokenValueError,
    dates_of,
    length_of,
    moment_of,
    property_of,
)


def test_a_line_is_a_name_its_parameters_and_texts() -> None:
    found = property_of(4, 'ATTENDEE;CN="Example\\, Forum";PARTSTAT=ACCEPTED:mailto:a@b')
    assert (found.name, found.text, found.line) == ("ATTENDEE", "mailto:a@b", 4)
    assert found.parameter("CN") == "Example, Forum"
    assert found.parameter("ROLE") == ""


def test_commas_part_texts_unless_they_are_of_the_text() -> None:
    assert property_of(1, "CATEGORIES:peace,law\\, order").texts == ("peace", "law, order")
    assert property_of(1, "LOCATION:Hall\\, Nakuru").text == "Hall, Nakuru"


@pytest.mark.parametrize("line", ["X", "DTSTART;;VALUE=DATE:20240101", ":x", "A\nB:c"])
def test_a_broken_line_is_told(line) -> None:
    with pytest.raises(BrokenValueError):
        property_of(1, line)


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("DTSTART:20240304", date(2024, 3, 4)),
        ("DTSTART:20240304T220000Z", datetime(2024, 3, 4, 22, tzinfo=UTC)),
        ("DTSTART;TZID=Nowhere/Land:20240304T220000", datetime(2024, 3, 4, 22)),
        ("DTSTART;TZID=../../etc/passwd:20240304T220000", datetime(2024, 3, 4, 22)),
        ("RDATE;VALUE=PERIOD:20240304T220000/PT1H", datetime(2024, 3, 4, 22)),
    ],
)
def test_moments_are_read(line, moment) -> None:
    assert moment_of(property_of(1, line)) == moment


@pytest.mark.parametrize("text", ["20241399", "soon", "PT1H", "101010", "20240304T990000"])
def test_what_is_no_moment_is_told(text) -> None:
    with pytest.raises(BrokenValueError):
        moment_of(property_of(1, f"DTSTART:{text}"))


def test_lengths_are_read() -> None:
    assert length_of(property_of(1, "DURATION:P2DT3H")) == timedelta(days=2, hours=3)
    with pytest.raises(BrokenValueError):
        length_of(property_of(1, "DURATION:P99999999999W"))


def test_dates_repeat_without_those_that_are_excepted() -> None:
    lines = [
        "DTSTART;VALUE=DATE:20240304",
        "RRULE:FREQ=WEEKLY;COUNT=3",
        "EXDATE;VALUE=DATE:20240311",
    ]
    assert dates_of(lines, date(2024, 3, 3), date(2029, 1, 1)) == [
        date(2024, 3, 4),
        date(2024, 3, 18),
    ]


@pytest.mark.parametrize("library", ["icalendar", "recurring_ical_events"])
def test_a_missing_library_is_told(library, monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    ical_library._icalendar.cache_clear()
    ical_library._recurring.cache_clear()
    with pytest.raises(MissingExtraError, match="Calendars need the libraries"):
        dates_of(["DTSTART:20240304"], date(2024, 1, 1), date(2024, 12, 31))
    ical_library._icalendar.cache_clear()


_PIECES = st.sampled_from(
    ["DTSTART", "rrule", "X-A", ";", ";TZID=", ";value=", "DATE", "Africa/Nairobi", ":", "é", ","]
    + ["%2C", "%", "=", "-", "2024", " ", "'", "^n", "mailto:a@b.org", "\ue000", "_", "\t", "\x00"]
)


@given(st.lists(_PIECES, min_size=1, max_size=8).map("".join))
def test_a_line_without_quotation_marks_is_what_the_library_says(raw) -> None:
    def told():
        try:
            return property_of(1, raw)
        except BrokenValueError:
            return None

    plainly = told()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ical_library, "_PLAIN", re.compile(r"(?!)"))
        assert plainly == told()


def _rule(number: int) -> tuple[str, str]:
    return f"DTSTART:202401{1 + number % 28:02}T{number % 24:02}0000", "RRULE:FREQ=DAILY;COUNT=3"


def test_series_of_one_beginning_and_rule_are_followed_once(monkeypatch) -> None:
    asked = Mock(wraps=ical_library._recurring())
    monkeypatch.setattr(ical_library, "_recurring", lambda: asked)
    ical_library._dates.cache_clear()
    for number in range(1_000):
        found = dates_of(_rule(number % 20), date(2024, 1, 1), date(2029, 1, 1))
        assert len(found) == 3
        found.clear()
    assert asked.of.call_count == 20
