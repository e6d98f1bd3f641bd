"""The only file that knows the libraries for calendars: lines, moments and repeated dates."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cache, lru_cache
from typing import Any

from graph.errors import MissingExtraError

Moment = date | datetime
# A comma within a text, as against one between two texts.
_COMMA = "\ue000"
# A line without quotation marks and escapes, as most are; the library looks at each of its signs.
_PLAIN = re.compile(
    r"([A-Za-z][A-Za-z0-9-]*)((?:;[A-Za-z][A-Za-z-]*=[A-Za-z0-9/_.+-]+)*):([^\\\"\n\r]*)"
)
# Series that begin together, by one rule, have the same dates.
_KEPT_RULES = 1_000
# What broken values make the libraries raise beside their own errors, which are ValueErrors.
_BROKEN = (ValueError, TypeError, KeyError, IndexError, AttributeError, AssertionError,
           OverflowError, OSError, RecursionError)  # fmt: skip


class BrokenValueError(ValueError):
    """A line or a value is not in its format."""


@dataclass(frozen=True, slots=True)
class Property:
    """One property of a calendar entry.

    Attributes:
        name: in capitals.
        texts: its text; several where commas part them.
        parameters: in capitals, to their text.
        line: line of the file, from 1.
        raw: the line as it stands, unfolded.
    """

    name: str
    texts: tuple[str, ...]
    line: int
    raw: str
    parameters: Mapping[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The whole text."""
        return ",".join(self.texts)

    def parameter(self, name: str) -> str:
        """Return a parameter; empty when it has none of that name."""
        found = self.parameters.get(name, "")
        return found if isinstance(found, str) else ""


def property_of(line: int, raw: str) -> Property:
    """Return the property that a line holds.

    Raises:
        BrokenValueError: it is no line of a calendar.
        MissingExtraError: the libraries are not installed.
    """
    library = _icalendar()
    plain = _PLAIN.fullmatch(raw)
    if plain is not None:
        pairs = [one.partition("=")[::2] for one in plain[2].split(";")[1:]]
        kept = {key.upper(): value for key, value in pairs}
        if len(kept) == len(pairs):
            return Property(plain[1].upper(), tuple(plain[3].split(",")), line, raw, kept)
    with _told_plainly():
        name, parameters, text = library.parser.Contentline(raw.replace("\\,", _COMMA)).parts()
        texts = tuple(str(one).replace(_COMMA, ",") for one in str(text).split(","))
        kept = {str(k).upper(): str(v).replace(_COMMA, ",") for k, v in parameters.items()}
        return Property(str(name).upper(), texts, line, raw, kept)


def moment_of(told: Property) -> Moment:
    """Return the day or moment of a property, with its time zone when the system knows it.

    Raises:
        BrokenValueError: it is none.
    """
    types = _icalendar().vDDDTypes
    with _told_plainly():
        found = types.from_ical(told.text, timezone=told.parameter("TZID") or None)
        found = found[0] if isinstance(found, tuple) else found
        if not isinstance(found, date):
            raise BrokenValueError(told.text)
        return found


def length_of(told: Property) -> timedelta:
    """Return how long a DURATION is; raises BrokenValueError when it is none."""
    duration = _icalendar().vDuration
    with _told_plainly():
        found: timedelta = duration.from_ical(told.text)
        return found


def dates_of(lines: Sequence[str], first: date, last: date) -> list[Moment]:
    """Return when an entry begins each time it repeats, in order.

    Args:
        lines: its lines DTSTART and RRULE; a rule must be one that
            `ingest.readers.calendars.repeating` lets pass.
        first, last: the days between which it is asked.

    Raises:
        BrokenValueError: the lines say no dates.
    """
    return [*_dates(tuple(lines), first, last)]


@lru_cache(maxsize=_KEPT_RULES)
def _dates(lines: tuple[str, ...], first: date, last: date) -> tuple[Moment, ...]:
    entry = ("BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:one", *lines, "END:VEVENT", "END:VCALENDAR")
    library = _recurring()
    with _told_plainly():
        calendar = _icalendar().Calendar.from_ical("\r\n".join(entry) + "\r\n")
        found = library.of(calendar).between(first, last)
        return tuple(sorted({one["DTSTART"].dt for one in found}, key=str))


@contextmanager
def _told_plainly() -> Iterator[None]:
    try:
        yield
    except BrokenValueError:
        raise
    except _BROKEN as error:
        raise BrokenValueError(str(error)) from error


@cache
def _icalendar() -> Any:  # noqa: ANN401
    """The library of the format; it takes 0.15 s to load."""
    try:
        import icalendar
        import icalendar.parser
    except ImportError as error:
        raise _missing() from error
    return icalendar


@cache
def _recurring() -> Any:  # noqa: ANN401
    try:
        import recurring_ical_events
    except ImportError as error:
        raise _missing() from error
    return recurring_ical_events


def _missing() -> MissingExtraError:
    return MissingExtraError(
        "Calendars need the libraries icalendar and recurring-ical-events.",
        "calendars",
        "Install them with `pip install 'mtandao[formats]'`.",
    )
