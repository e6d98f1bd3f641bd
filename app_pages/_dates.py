"""Dates of answers as people read them; what is unknown stays visibly unknown."""

import re

from app_pages._doubt import with_doubt
from app_pages._wording import Wording
from graph.query.date_words import date_in_words
from graph.query.event_line import When

_LASTED = re.compile(r"P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?")
_UNITS = ("year", "month", "week", "day")


def date_words(words: Wording, when: When) -> str:
    """Return the date of an event in words with its doubt, or say that there is none."""
    if when.state != "given" or when.edtf is None:
        known = when.state in ("absent", "unreadable")
        return words.say(f"date.{when.state if known else 'unknown'}")
    return with_doubt(words, edtf_words(words, when.edtf), when.doubt)


def edtf_words(words: Wording, edtf: str) -> str:
    """Return an EDTF date in words; any other text as it stands."""
    return date_in_words(edtf, words.language)


def duration_words(words: Wording, text: str) -> str:
    """Return an ISO 8601 duration of whole days in words; any other text as it stands."""
    found = _LASTED.fullmatch(text)
    if found is None:
        return text
    counts = zip(_UNITS, found.groups(), strict=True)
    return ", ".join(words.say(f"duration.{unit}", count=int(n)) for unit, n in counts if n)


def age_words(words: Wording, years: int) -> str:
    """Return how long ago something was, in full years."""
    return words.say("date.this_year" if years == 0 else "date.ago", count=years)


def day_words(words: Wording, day: str | None) -> str:
    """Return a day in words, "no date known" when there is none."""
    return words.say("date.unknown") if day is None else edtf_words(words, day)
