"""Dates as numbers: days for comparing, years for counting."""

from collections.abc import Callable
from datetime import date
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from graph.errors import ModelError
from graph.model.dates import parse_date

# Unbounded on one side; the other way round for an event without any date, so that no span of
# time ever contains it.
LONG_AGO = int(np.iinfo(np.int32).min)
FAR_AHEAD = int(np.iinfo(np.int32).max)
NO_YEAR = int(np.iinfo(np.int16).min)
_SHARP = frozenset({"day", "month", "season", "year", "interval"})

Span = tuple[int, int, int]
UNDATED: Span = (FAR_AHEAD, LONG_AGO, NO_YEAR)


def day_number(iso: str) -> int:
    """Days since 1 January of year 1; year 0 counts as unbounded."""
    return LONG_AGO if iso.startswith("0000") else date.fromisoformat(iso).toordinal()


def day_before(day: date, years: int) -> int:
    """Return the number of the day some years before a day; 29 February becomes the 28th."""
    year = max(day.year - years, date.min.year)
    is_leap = (day.month, day.day) == (2, 29)
    return date(year, day.month, 28 if is_leap else day.day).toordinal()


def full_years(then: date, today: date) -> int:
    """Return how many years ago a day was, by the calendar, 0 for a day that is still to come."""
    years = today.year - then.year - ((today.month, today.day) < (then.month, then.day))
    return max(years, 0)


def span_reader() -> Callable[[str], Span]:
    """A function from an EDTF text to first day, last day and year; it remembers its answers.

    A date vaguer than a year, or without a beginning, has no year. A text that is no date, or
    says nothing (XXXX), gives `UNDATED`.
    """
    return lru_cache(maxsize=None)(_span)


def _span(text: str) -> Span:
    try:
        found = parse_date(text)
    except ModelError:
        return UNDATED
    if found.earliest is None and found.latest is None:
        return UNDATED
    first = LONG_AGO if found.earliest is None else day_number(found.earliest)
    last = FAR_AHEAD if found.latest is None else day_number(found.latest)
    sharp = found.earliest is not None and found.precision in _SHARP
    return first, last, int(found.earliest[:4]) if sharp and found.earliest else NO_YEAR


def spans_of(texts: list[str]) -> NDArray[np.int64]:
    """First day, last day and year of each text; shape (texts, 3)."""
    read = span_reader()
    return np.array([read(text) for text in texts], dtype=np.int64).reshape(len(texts), 3)
