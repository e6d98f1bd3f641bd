from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from ingest.readers.calendars.clocks import (
    as_of_series,
    day_of,
    is_utc,
    on_the_wall,
    told_by,
    zone_named,
)

NAIROBI = ZoneInfo("Africa/Nairobi")
NEW_YORK = ZoneInfo("America/New_York")
LATE = datetime(2024, 3, 4, 22, tzinfo=UTC)
WALL = datetime(2024, 3, 5, 1)


def test_unknown_time_zones_are_none() -> None:
    assert [zone_named(name) for name in ("Nowhere/Land", "../../etc/passwd", "", "\0")] == [
        None
    ] * 4


def test_only_utc_is_turned_to_the_clock_of_the_calendar() -> None:
    assert day_of(LATE, None) == date(2024, 3, 4)
    assert day_of(LATE, NAIROBI) == date(2024, 3, 5)
    assert day_of(LATE.astimezone(NEW_YORK), NAIROBI) == date(2024, 3, 4)
    assert day_of(LATE.replace(tzinfo=None), NAIROBI) == date(2024, 3, 4)
    assert day_of(date(2024, 3, 4), NAIROBI) == date(2024, 3, 4)
    assert told_by(LATE, NAIROBI) == LATE
    assert day_of(datetime.max.replace(tzinfo=UTC), NAIROBI) == date(9999, 12, 31)


@pytest.mark.parametrize("place", ["Europe/London", "Africa/Dakar", "Africa/Abidjan"])
def test_a_place_whose_clock_is_that_of_utc_is_not_utc(place) -> None:
    winter = datetime(2024, 1, 4, 23, tzinfo=ZoneInfo(place))
    assert not is_utc(winter)
    assert day_of(winter, NAIROBI) == date(2024, 1, 4)
    assert is_utc(winter.replace(tzinfo=ZoneInfo("Etc/UTC")))


@pytest.mark.parametrize(
    ("begins", "zone"),
    [
        (WALL.replace(tzinfo=NAIROBI), None),
        (WALL.replace(tzinfo=NAIROBI), NEW_YORK),
        (LATE, NAIROBI),
        (WALL, NAIROBI),
        (None, NAIROBI),
    ],
)
def test_a_moment_in_utc_is_told_by_the_clock_of_its_series(begins, zone) -> None:
    told = as_of_series(LATE, begins, zone)
    assert day_of(told, None) == date(2024, 3, 5)
    assert on_the_wall(told) == WALL


def test_a_clock_on_the_wall_has_no_zone() -> None:
    assert on_the_wall(WALL.replace(tzinfo=NAIROBI)) == WALL
    assert on_the_wall(date(2024, 3, 5)) == date(2024, 3, 5)
