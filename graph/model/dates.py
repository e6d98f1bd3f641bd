"""Dates as sources give them: EDTF levels 0 and 1 with their earliest and latest bounds.

Grammar: Extended Date/Time Format (ISO 8601-2:2019, Library of Congress), years 0 to 9999:
`2009-03-02`, `2009-03`, `2009`, `20XX`, `XXXX-12-12`, `2009-21` (spring), `2004~`, `2004?`,
`2009-03-02/2009-03-06`, `2009/..`.
"""

import calendar
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from graph.errors import ModelError
from graph.message import Message

_SIMPLE = re.compile(r"^([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?([?~%])?$")
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}
# From the one that says most to the one that says least.
_PRECISIONS = ("day", "interval", "month", "season", "year") + ("decade", "century", "unknown")
_ADVICE = "Write it as 2009, 2009-03, 2009-03-02 or 2009-03-02/2009-03-06; XXXX for unknown parts."


@dataclass(frozen=True, slots=True)
class DateRange:
    """An EDTF date and the days it may cover.

    Attributes:
        edtf: the date as written.
        earliest, latest: first and last possible day, ISO 8601; None where nothing bounds it.
        precision: `day`, `month`, `season`, `year`, `decade`, `century`, `interval` or `unknown`.
    """

    edtf: str
    earliest: str | None
    latest: str | None
    precision: str


def parse_date(text: str) -> DateRange:
    """Read an EDTF date.

    Raises:
        ModelError: the text is no EDTF date, or no such day exists (31 February).
    """
    if "/" not in text:
        return _parse_simple(text)
    first, _, last = text.partition("/")
    start = None if first in ("..", "") else _parse_simple(first, text)
    end = None if last in ("..", "") else _parse_simple(last, text)
    if start is None and end is None:
        what = Message("'{text}' says neither a beginning nor an end.", text=text)
        raise ModelError(what, next_step=_ADVICE)
    earliest = start.earliest if start else None
    latest = end.latest if end else None
    if earliest is not None and latest is not None and latest < earliest:
        raise ModelError(Message("'{text}' ends before it begins.", text=text), next_step=_ADVICE)
    return DateRange(text, earliest, latest, "interval")


def overlaps(span: DateRange, earliest: str | None, latest: str | None) -> bool:
    """True when some day of `span` may lie between the two days, bounds included."""
    starts_in_time = latest is None or span.earliest is None or span.earliest <= latest
    ends_in_time = earliest is None or span.latest is None or span.latest >= earliest
    return starts_in_time and ends_in_time


def most_precise(spans: Iterable[DateRange]) -> DateRange:
    """Return the date that says most: a bounded one before one that nothing bounds."""
    return min(spans, key=_order)


def date_order(text: str) -> tuple[bool, int, str]:
    """Sort key of the text of a date by which the one that says most comes first."""
    try:
        return _order(parse_date(text))
    except ModelError:  # a ledger may hold what an older reader let through
        return (True, len(_PRECISIONS), text)


def _order(span: DateRange) -> tuple[bool, int, str]:
    is_unbounded = span.earliest is None and span.latest is None
    return is_unbounded, _PRECISIONS.index(span.precision), span.edtf


def _parse_simple(text: str, whole: str | None = None) -> DateRange:
    match = _SIMPLE.match(text)
    if match is None:
        raise ModelError(Message("'{text}' is not a date.", text=whole or text), next_step=_ADVICE)
    year, month, day, _ = match.groups()
    try:
        return _bounds(text, year, month, day)
    except ValueError as error:
        what = Message("'{text}' does not exist.", text=whole or text)
        raise ModelError(what, next_step=_ADVICE) from error


def _bounds(text: str, year: str, month: str | None, day: str | None) -> DateRange:
    _check_parts_exist(year, month, day)
    if year == "XXXX":
        return DateRange(text, None, None, "unknown" if month is None else _precision(month, day))
    first_year, last_year = int(year.replace("X", "0")), int(year.replace("X", "9"))
    first_month, last_month = _month_bounds(month)
    earliest = _first_day(first_year, first_month, day)
    latest = _last_day(last_year, last_month, day)
    precision = _year_precision(year) if month is None else _precision(month, day)
    return DateRange(text, earliest, latest, precision)


def _check_parts_exist(year: str, month: str | None, day: str | None) -> None:
    """Raise ValueError when no calendar has such a month or day, whatever the unknown parts."""
    if re.search(r"X[0-9]", year):
        raise ValueError(year)
    if month is not None and "X" not in month and not _is_month(int(month), day):
        raise ValueError(month)
    if day is None or "X" in day:
        return
    some_year = 2000 if "X" in year else int(year)
    some_month = 1 if month is None or "X" in month else int(month)
    date(max(some_year, 1), some_month, int(day))


def _is_month(number: int, day: str | None) -> bool:
    return 1 <= number <= 12 or (number in _SEASONS and day is None)


def _month_bounds(month: str | None) -> tuple[int, int]:
    if month is None or "X" in month:
        return 1, 12
    return _SEASONS.get(int(month), (int(month), int(month)))


def _first_day(year: int, month: int, day: str | None) -> str:
    number = 1 if day is None or "X" in day else int(day)
    return f"{year:04d}-{month:02d}-{number:02d}"


def _last_day(year: int, month: int, day: str | None) -> str:
    number = calendar.monthrange(year, month)[1] if day is None or "X" in day else int(day)
    return f"{year:04d}-{month:02d}-{number:02d}"


def _precision(month: str, day: str | None) -> str:
    if day is not None and "X" not in day:
        return "day"
    if "X" in month:
        return "year"
    return "season" if int(month) in _SEASONS else "month"


def _year_precision(year: str) -> str:
    return {0: "year", 1: "decade", 2: "century"}.get(year.count("X"), "unknown")
