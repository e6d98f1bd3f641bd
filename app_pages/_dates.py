"""Dates as people read them, in both languages; what is unknown stays visibly unknown."""

from app_pages._wording import Wording
from graph.query.event_line import When


def date_words(words: Wording, when: When) -> str:
    """Return the date of an event in words; "no date in the source" when there is none."""
    if when.state != "given" or when.edtf is None:
        return words.say("date.absent" if when.state == "absent" else "date.unknown")
    first, _, last = when.edtf.partition("/")
    if not last:
        return _one(words, first)
    return words.say("date.span", first=_one(words, first), last=_one(words, last))


def _one(words: Wording, edtf: str) -> str:
    if edtf in ("", ".."):
        return words.say("date.open")
    parts = edtf.rstrip("?~%").split("-")
    year = words.say("date.no_year") if parts[0] == "XXXX" else parts[0]
    if len(parts) == 1 or "X" in parts[1]:
        return year
    month = words.say(f"month.{int(parts[1])}")
    if len(parts) == 2 or "X" in parts[2]:
        return f"{month} {year}"
    return words.say("date.day", day=int(parts[2]), month=month, year=year)
