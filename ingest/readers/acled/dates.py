"""The day of an ACLED event, as its exports of several years write it."""

import re
from datetime import date

_ISO = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})$", re.ASCII)
_WORDS = re.compile(r"^(\d{1,2})[ -]([A-Za-z]{3,9})[ -](\d{4})$", re.ASCII)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# The day is known; only the week; only the month.
_WEEK, _MONTH = "2", "3"


def event_date(text: str, precision: str | None) -> str | None:
    """Return the date as EDTF, None when there is no such day or the order is open: 01/02/2015.

    Args:
        text: `2024-03-04`, `04 March 2024` or `04-Mar-2024`.
        precision: ACLED's time precision; a week makes the day approximate, a month leaves it out.
    """
    day = _day(text)
    if day is None:
        return None
    if precision == _MONTH:
        return day.isoformat()[:7]
    return f"{day.isoformat()}~" if precision == _WEEK else day.isoformat()


def _day(text: str) -> date | None:
    iso, words = _ISO.match(text), _WORDS.match(text)
    try:
        if iso is not None:
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
        if words is not None:
            month = _MONTHS.index(words[2][:3].lower()) + 1
            return date(int(words[3]), month, int(words[1]))
    except ValueError:
        return None
    return None
