"""What stands in an element: attributes and words as cells, words in several languages."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from math import isfinite

from ingest.readers.iati.activities_xml import Element
from ingest.readers.one_line import LONGEST, one_line
from ingest.readers.row_record import Row

# The second is what the export of d-portal makes of the first.
_LANGUAGE = ("{http://www.w3.org/XML/1998/namespace}lang", "{xml}lang")
_DAY = 10
_MOST_KEPT = 1 << 14
_FRACTION = re.compile(r"[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+),\d{1,2}")
_THOUSANDS = re.compile(r"[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?")


@dataclass(frozen=True, slots=True)
class Words:
    """One wording: the column where it stands, its language in lower case, the words."""

    column: str
    language: str | None
    text: str


@lru_cache(maxsize=_MOST_KEPT)
def line_of(text: str | None) -> str:
    """Return a text in one line, empty for none; see `one_line`.

    Codes, dates and names come again and again.
    """
    if not text:
        return ""
    if len(text) <= LONGEST and text.isascii() and text.isprintable():
        return " ".join(text.split())
    return one_line(text)


def language_of(element: Element) -> str | None:
    """Return what an element says of its language, in lower case, say `fr`."""
    for name in _LANGUAGE:
        told = element.get(name)
        if told:
            return line_of(told).casefold() or None
    return None


def attributes(element: Element, *names: str, path: str = "") -> dict[str, str]:
    """Return those attributes that hold something: path and `@name` to text."""
    found = {}
    for name in names:
        line = line_of(element.get(name))
        if line:
            found[f"{path}@{name}"] = line
    return found


def words_of(element: Element, path: str = "") -> list[Words]:
    """Return the narratives of an element; its own text where it has none (versions 1.0x)."""
    found: list[Words] = []
    for narrative in element.iterchildren("narrative"):
        line = line_of(narrative.text)
        if line:
            column = f"{path}narrative[{len(found) + 1}]" if found else f"{path}narrative"
            found.append(Words(column, language_of(narrative), line))
    if not found:
        line = line_of(element.text)
        if line:
            found.append(Words(f"{path}text", language_of(element), line))
    return found


def preferred(words: list[Words], language: str | None) -> Words | None:
    """Return the wording in a language, else the first, None when there is none."""
    if len(words) > 1:
        own = (one for one in words if (one.language or language) == language)
        return next(own, words[0])
    return words[0] if words else None


def row_of(
    element: Element, number: int, cells: Mapping[str, str], words: Iterable[Words] = ()
) -> Row:
    """Return an element as a row: its name, which of its kind in the activity, its cells."""
    return Row(element.tag, number, {**cells, **{one.column: one.text for one in words}})


@lru_cache(maxsize=_MOST_KEPT)
def number_of(text: str | None) -> int | float | None:
    """Return an amount or a percentage, None when the text is no number.

    A comma parts thousands; before one or two digits at the end, as in 33,5 or 1.200,50, it is
    that of a fraction. Any other is left open: nobody can tell what it parts.
    """
    plain = (text or "").replace(" ", "").rstrip("%")
    if _FRACTION.fullmatch(plain):
        plain = plain.replace(".", "").replace(",", ".")
    elif _THOUSANDS.fullmatch(plain):
        plain = plain.replace(",", "")
    try:
        number = float(plain)
    except ValueError:
        return None
    if not isfinite(number):
        return None
    return int(number) if number.is_integer() else number


def day_of(text: str | None) -> str | None:
    """Return the day that an ISO date or time begins with, None when there is no such day."""
    day = (text or "")[:_DAY]
    if len(day) != _DAY or day[4] != "-" or day[7] != "-":
        return None
    try:
        return date.fromisoformat(day).isoformat()
    except ValueError:
        return None
