"""Dates as people read them, in both languages; what is unknown stays visibly unknown."""

import re

from app_pages._wording import Wording
from graph.query.event_line import When

_OPEN = ("", "..")
_ONE = r"[0-9X]{4}(?:-[0-9X]{2}){0,2}[~?%]?"
_EDTF = re.compile(rf"(?:{_ONE})(?:/(?:{_ONE}|\.\.)?)?|(?:\.\.)?/{_ONE}")
_IN_BRACKETS = re.compile(rf"\(({_EDTF.pattern})\)")
_LASTED = re.compile(r"P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?")
_UNITS = ("year", "month", "week", "day")


def date_words(words: Wording, when: When) -> str:
    """Return the date of an event in words; "no date in the source" when there is none."""
    if when.state != "given" or when.edtf is None:
        known = when.state in ("absent", "unreadable")
        return words.say(f"date.{when.state if known else 'unknown'}")
    return edtf_words(words, when.edtf)


def edtf_words(words: Wording, edtf: str) -> str:
    """Return an EDTF date in words, its two ends when it is a span, each with its doubt."""
    first, slash, last = edtf.partition("/")
    if not slash or first == last:
        return _with_doubt(words, first)
    if last in _OPEN:
        return words.say("date.since", first=_with_doubt(words, first))
    if first in _OPEN:
        return words.say("date.until", last=_with_doubt(words, last))
    return words.say("date.span", first=_with_doubt(words, first), last=_with_doubt(words, last))


def text_as_date(words: Wording, text: str) -> str:
    """Return the date that a text is in words; any other text as it stands."""
    return edtf_words(words, text) if _EDTF.fullmatch(text) else text


def dates_in_words(words: Wording, sentence: str) -> str:
    """Return a sentence whose brackets have no EDTF any more, not even of a rare form."""
    return _IN_BRACKETS.sub(lambda found: f"({edtf_words(words, found[1])})", sentence)


def duration_words(words: Wording, text: str) -> str:
    """Return an ISO 8601 duration of whole days in words; any other text as it stands."""
    found = _LASTED.fullmatch(text)
    if found is None:
        return text
    counts = zip(_UNITS, found.groups(), strict=True)
    return ", ".join(words.say(f"duration.{unit}", count=int(n)) for unit, n in counts if n)


def day_words(words: Wording, day: str | None) -> str:
    """Return a day in words, "no date known" when there is none."""
    return words.say("date.unknown") if day is None else _one(words, day)


def _with_doubt(words: Wording, edtf: str) -> str:
    said = _one(words, edtf.rstrip("?~%"))
    if edtf.endswith("~"):
        return words.say("date.about", date=said)
    return words.say("date.perhaps", date=said) if edtf.endswith(("?", "%")) else said


def _one(words: Wording, edtf: str) -> str:
    year, month, day = [*edtf.split("-"), "", ""][:3]
    said_year = _year(words, year)
    if not month or "X" in month:
        return said_year
    said_month = words.say(f"month.{int(month)}")
    if not day or "X" in day:
        return f"{said_month} {said_year}"
    return words.say("date.day", count=int(day), month=said_month, year=said_year)


def _year(words: Wording, year: str) -> str:
    if year == "XXXX":
        return words.say("date.no_year")
    if "X" not in year:
        return year
    return words.say("date.between", first=year.replace("X", "0"), last=year.replace("X", "9"))
