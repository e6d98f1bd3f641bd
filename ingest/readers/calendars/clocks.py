"""By which clock a moment of a calendar is told: that of the place, so that its day is right.

A moment with a time zone of its own is told by it, one in UTC by the time zone of the calendar.
"""

from datetime import date, datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ingest.readers.calendars.ical_library import Moment

_UTC = frozenset({"UTC", "Etc/UTC", "UCT", "Etc/UCT", "Zulu", "Etc/Zulu", "Universal"})


def zone_named(name: str) -> tzinfo | None:
    """Return the time zone of that name, None when the system knows none."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def is_utc(moment: Moment) -> bool:
    """Return True for a moment that is written in UTC; London in winter is none."""
    return isinstance(moment, datetime) and str(moment.tzinfo) in _UTC


def told_by(moment: Moment, zone: tzinfo | None) -> Moment:
    """Return a moment as its own clock tells it, one in UTC as that of `zone`.

    Args:
        moment: a day, or a moment with or without a time zone.
        zone: that of the calendar, None when it tells none.
    """
    if not isinstance(moment, datetime) or zone is None or not is_utc(moment):
        return moment
    return _turned(moment, zone)


def day_of(moment: Moment, zone: tzinfo | None) -> date:
    """Return the day of a moment where it happens; `zone` as for `told_by`."""
    told = told_by(moment, zone)
    return told.date() if isinstance(told, datetime) else told


def as_of_series(moment: Moment, begins: Moment | None, zone: tzinfo | None) -> Moment:
    """Return a moment by the clock of the series that it is of.

    Args:
        moment: one that the series leaves out, or that an entry of its own tells of.
        begins: when the series begins; None when it is unknown.
        zone: that of the calendar.
    """
    own = begins.tzinfo if isinstance(begins, datetime) else None
    if begins is not None and is_utc(begins) and zone is not None:
        own = zone
    if isinstance(moment, datetime) and moment.tzinfo is not None and own is not None:
        return _turned(moment, own)
    return told_by(moment, zone)


def on_the_wall(moment: Moment) -> Moment:
    """Return a moment without its time zone, as a clock on the wall shows it."""
    return moment.replace(tzinfo=None) if isinstance(moment, datetime) else moment


def _turned(moment: datetime, zone: tzinfo) -> datetime:
    try:
        return moment.astimezone(zone)
    except OverflowError:
        return moment
