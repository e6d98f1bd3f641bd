"""Dates as people type them, to EDTF; what could be two dates is refused, not guessed."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from graph.errors import ModelError
from graph.message import Message
from graph.model.dates import parse_date
from graph.model.folding import fold

_NAMED = re.compile(r"^([0-9]{1,2})[-/. ]+([^\W\d]{3,9})\.?[-/. ]+([0-9]{4})$")
_WITHIN = re.compile(
    r"^(?:du\s+|from\s+)?([0-9]{1,2})(?:st|nd|rd|th|er)?"
    r"(?:\s*[-–—]\s*|\s+(?:to|until|au|à)\s+)"
    r"([0-9]{1,2})(?:st|nd|rd|th|er)?\s+([^\W\d]+)\.?,?\s+([0-9]{4})$"
)
_WITHIN_US = re.compile(r"^([^\W\d]+)\.?\s+([0-9]{1,2})\s*[-–—]\s*([0-9]{1,2}),?\s+([0-9]{4})$")
_YEARLESS = re.compile(r"^[0-9]{1,2}(?:st|nd|rd|th|er)?\s+[^\W\d]+\.?$")
_WEEKDAY = re.compile(
    r"^(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+"
    r"|^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),?\s+",
    re.IGNORECASE,
)
_PARTED = re.compile(r"^([0-9]{1,4})\s*[./\-]\s*([0-9]{1,2})\s*[./\-]\s*([0-9]{1,4})$")
_MONTH_YEAR = re.compile(r"^([0-9]{1,2})\s*[./\-]\s*([0-9]{4})$")
_TIME = re.compile(r"^([0-9]{4}-[0-9]{2}-[0-9]{2})[T ][0-9]{2}:[0-9]{2}.*$")
_WORDS = re.compile(r"^(?:([0-9]{1,2})(?:st|nd|rd|th|er)?\s+)?([^\W\d]+)\.?,?\s+([0-9]{4})$")
_MONTH_FIRST = re.compile(r"^([^\W\d]+)\.?\s+([0-9]{1,2})(?:st|nd|rd|th)?,?\s+([0-9]{4})$")
_SPAN = re.compile(r"\s+(?:[-–—]|to|until|au|à|jusqu['’]au)\s+")
_SERIAL = re.compile(r"^[0-9]{5}(\.[0-9]+)?$")
_DAY_0 = date(1899, 12, 30)
_A_NUMBER = (
    "'{text}' is the number by which a spreadsheet keeps a day: {day}, if it counts from 1900."
)
_MONTHS = (
    ("january", "jan", "janvier", "janv"),
    ("february", "feb", "fevrier", "fevr"),
    ("march", "mar", "mars"),
    ("april", "apr", "avril", "avr"),
    ("may", "mai"),
    ("june", "jun", "juin"),
    ("july", "jul", "juillet", "juil"),
    ("august", "aug", "aout"),
    ("september", "sep", "sept", "septembre"),
    ("october", "oct", "octobre"),
    ("november", "nov", "novembre"),
    ("december", "dec", "decembre"),
)
DAY_FIRST, MONTH_FIRST = "day first", "month first"


def date_order(heading: str) -> str | None:
    """Return the order of day and month that a heading states, such as `date (dd/mm/yyyy)`."""
    letters = re.sub(r"[^a-z]", "", heading.lower())
    if "ddmm" in letters or "jjmm" in letters:
        return DAY_FIRST
    return MONTH_FIRST if "mmdd" in letters or "mmjj" in letters else None


def read_date(text: str, order: str | None = None) -> str:
    """Return the EDTF date that `text` means.

    Understood: EDTF; a day with its time; 2/3/2009 when only one reading is a date or `order`
    says which number is the day; 03/2009; `2 March 2009`, `2-Mar-2009`, `mars 2009`; two of them
    with ` - `, `to` or `au` between; `2-4 March 2009`, `du 2 au 4 mars 2009`.

    Raises:
        ModelError: it is no date, no such day exists, or it could be two dates.
    """
    bare = " ".join(_WEEKDAY.sub("", text.strip()).split())
    if within := _days_within(bare):
        return within
    parts = [_WEEKDAY.sub("", part) for part in _SPAN.split(bare)]
    if len(parts) == 2:
        parts[0] = parts[0].removeprefix("du ").removeprefix("from ")
        if _YEARLESS.match(parts[0]) and parts[1][-4:].isdigit():
            parts[0] += f" {parts[1][-4:]}"
        return _checked("/".join(_one_date(part, order) for part in parts))
    return _one_date(bare, order)


def _days_within(text: str) -> str | None:
    """Days of one month, the first and the last: `2-4 March 2009`; None for other texts."""
    if found := _WITHIN.match(text):
        first, last, month, year = found.groups()
    elif found := _WITHIN_US.match(text):
        month, first, last, year = found.groups()
    else:
        return None
    days = (_from_words(text, day, month, year) for day in (first, last))
    return _checked("/".join(days), text)


def _one_date(text: str, order: str | None) -> str:
    if parted := _PARTED.match(text):
        return _from_numbers(text, parted.groups(), order)
    if with_time := _TIME.match(text):
        return _checked(with_time[1])
    if month_year := _MONTH_YEAR.match(text):
        return _checked(f"{month_year[2]}-{int(month_year[1]):02d}")
    if words := _NAMED.match(text):
        return _from_words(text, words[1], words[2], words[3])
    if words := _WORDS.match(text):
        return _from_words(text, words[1], words[2], words[3])
    if words := _MONTH_FIRST.match(text):
        return _from_words(text, words[2], words[1], words[3])
    if is_serial(text):
        # Which of two days it is no cell tells: some count from 1900, others from 1904.
        advice = Message("Format the column as a date, or write {day}.", day=day_of_serial(text))
        what = Message(_A_NUMBER, text=text, day=day_of_serial(text))
        raise ModelError(what, next_step=advice)
    return _checked(text)


def is_serial(text: str) -> bool:
    """True for a number of five digits, as spreadsheets keep days."""
    return _SERIAL.match(text) is not None


def day_of_serial(text: str) -> str:
    """Return the day that such a number means where days are counted from 1900, in ISO 8601."""
    return (_DAY_0 + timedelta(days=int(text[:5]))).isoformat()


def _from_numbers(text: str, numbers: Sequence[str], order: str | None) -> str:
    if len(numbers[0]) == 4:
        return _checked(f"{numbers[0]}-{int(numbers[1]):02d}-{int(numbers[2]):02d}", text)
    if len(numbers[2]) != 4:
        advice = "Write the year with four digits, best as 2009-03-02."
        what = Message("'{text}' is not a date that can be read surely.", text=text)
        raise ModelError(what, next_step=advice)
    first, second = int(numbers[0]), int(numbers[1])
    day, month = (second, first) if _is_month_first(text, first, second, order) else (first, second)
    return _checked(f"{numbers[2]}-{month:02d}-{day:02d}", text)


def _is_month_first(text: str, first: int, second: int, order: str | None) -> bool:
    if order is not None:
        return order == MONTH_FIRST
    if first <= 12 and second <= 12 and first != second:
        advice = "Write 2009-03-02, or put (dd/mm/yyyy) or (mm/dd/yyyy) into the heading."
        raise ModelError(Message("'{text}' could be two dates.", text=text), next_step=advice)
    return second > 12 >= first


def _from_words(text: str, day: str | None, month: str, year: str) -> str:
    number = next((i for i, names in enumerate(_MONTHS, 1) if fold(month) in names), None)
    if number is None:
        return _checked(text)
    return _checked(f"{year}-{number:02d}" + (f"-{int(day):02d}" if day else ""), text)


def _checked(edtf: str, text: str | None = None) -> str:
    try:
        parse_date(edtf)
    except ModelError as error:
        what = error.what
        if text is not None and isinstance(what, Message):
            what = Message(what.template, text=text)  # as it was typed, not as it was spelled out
        raise ModelError(what, next_step=error.next_step) from error
    return edtf
