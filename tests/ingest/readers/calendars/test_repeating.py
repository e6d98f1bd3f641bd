import time
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.readers.calendars.ical_library import BrokenValueError, dates_of
from ingest.readers.calendars.repeating import is_followed
from tests.yardstick import slowness

START = "DTSTART;VALUE=DATE:20240131"


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY",
        "freq=weekly;byday=MO,WE",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;WKST=SU",
        "FREQ=MONTHLY;BYDAY=2TU",
        "FREQ=MONTHLY;BYDAY=-1FR;COUNT=12",
        "FREQ=MONTHLY;BYMONTHDAY=31",
        "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;UNTIL=20400101",
        "FREQ=YEARLY;INTERVAL=2",
        "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=28;",
    ],
)
def test_rules_of_meetings_are_followed(rule) -> None:
    assert is_followed(rule)


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=MINUTELY;COUNT=5",
        "FREQ=DAILY;BYHOUR=0,1,2;BYMINUTE=0;BYSECOND=0",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=-1",
        "FREQ=DAILY;INTERVAL=99999999999999999999",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;INTERVAL=7;BYDAY=MO",
        "FREQ=MONTHLY;BYMONTHDAY=13;BYSETPOS=2",
        "FREQ=MONTHLY;INTERVAL=12;BYMONTH=3",
        "FREQ=MONTHLY;BYDAY=6MO",
        "FREQ=MONTHLY;BYDAY=1MO;BYMONTHDAY=20",
        "FREQ=YEARLY;BYYEARDAY=366",
        "FREQ=DAILY;FREQ=DAILY",
        "FREQ=DAILY;BYMONTH=13",
        "FREQ=DAILY;BYMONTHDAY=0",
        "FREQ=",
        "nonsense",
        "",
    ],
)
def test_rules_that_may_never_end_are_not(rule) -> None:
    assert not is_followed(rule)


@pytest.fixture(scope="module")
def most_seconds() -> float:
    return 2 * slowness()


_NUMBERS = st.integers(-40, 40).map(str)
_WEEKDAYS = st.builds(
    "{}{}".format, st.sampled_from(["", "1", "-1", "4"]), st.sampled_from(["MO", "TU", "SU"])
)
_PARTS = st.fixed_dictionaries(
    {"FREQ": st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"])},
    optional={
        "INTERVAL": _NUMBERS,
        "COUNT": _NUMBERS,
        "BYDAY": st.lists(_WEEKDAYS, min_size=1, max_size=3).map(",".join),
        "BYMONTHDAY": st.lists(_NUMBERS, min_size=1, max_size=3).map(",".join),
        "BYMONTH": st.lists(_NUMBERS, min_size=1, max_size=3).map(",".join),
        "BYSETPOS": _NUMBERS,
    },
)


@settings(max_examples=60)
@given(_PARTS)
def test_every_rule_that_is_followed_comes_to_an_end(most_seconds, parts) -> None:
    """Five years of each, in far less than a second."""
    rule = ";".join(f"{name}={value}" for name, value in parts.items())
    began = time.perf_counter()
    if is_followed(rule):
        with suppress(BrokenValueError):
            dates_of([START, f"RRULE:{rule}"], date(2024, 1, 30), date(2029, 1, 31))
    assert time.perf_counter() - began < most_seconds
