"""The day a report was written: before its first sentence, or in the line that says when it
was put online."""

import re

from ingest.extraction.text.dates import FoundDate, dates_in
from ingest.extraction.text.page import Page
from ingest.extraction.text.relative_dates import WEEKDAYS

# "Kenge, le 12 décembre 2017 (caritas.cd) :" names its source before the mark.
_END = re.compile(r"\s*(?:[(\[][^()\[\]\n]{1,40}[)\]]\s*)?(?:[-–—:]|\*\*|\))")
_LINE_END = re.compile(r"\s*(?:\n|$)")
_REACH = 700
_IN_BRACKETS = re.compile(r"\)\s*\**\s*[-–—:]")
_LONGEST_LINE = 110
_MOST_WORDS = 5  # "By Amani Writer in Goma"
_ONLINE = re.compile(
    r"\b(?:published|posted|updated|uploaded|submitted|publié|mis(?:e)? (?:en ligne|à jour)"
    r"|dernière modification|last modified|date de publication|release date|created)\b",
    re.I,
)
_BYLINE = re.compile(r"^\W*(?:by|par|de|source|author|auteur)\b", re.I)
_OF_EVENT = re.compile(r"^\W*(?:date|when|quand|date et lieu|date and venue|dates)\s*:", re.I)
_BESIDE = re.compile(r"[|•·/]|^\s*[–—-]")
_SIGNED = re.compile(r"^\W*(?:[A-ZÀ-Ý][\w’'-]+[ ,]+(?:le )?){1,3}\W*$")
_LAST = 600
_TIME = re.compile(
    rf"\b(?:{'|'.join(WEEKDAYS)}|le|at|on|à|gmt|utc|am|pm|a\.m\.|p\.m\.)\b"
    r"|\b\d{1,2}\s?[:hH]\s?\d{0,2}\b|[^\w\n]+",
    re.I,
)


def dateline_of(page: Page) -> FoundDate | None:
    """The day a report was written: "Mogadishu, 22 November 2017 –", or a line of its own."""
    head = page.text[:_REACH]
    for found in dates_in(head, page.lexicon.date_pattern, page.lexicon.months):
        full = found.has_day and found.year is not None and found.last is None
        if full and _is_dateline(page.text, found):
            return found
    return None


def online_dates(page: Page) -> list[FoundDate]:
    """The days of lines such as "Published: 8 June 2023" and "By the staff | 8 June 2023"."""
    return [found for found in page.dates if found.has_day and _is_online(page.text, found)]


def written_day(page: Page) -> FoundDate | None:
    """The dateline, or else the first day on which the text says that it was put online."""
    online = (found for found in online_dates(page) if found.year is not None and not found.last)
    return dateline_of(page) or next(online, None)


def _is_dateline(text: str, found: FoundDate) -> bool:
    before = text[max(0, found.start - 3) : found.start]
    begins = found.start == 0 or before.endswith("\n")
    if begins and _LINE_END.match(text, found.end):
        return True
    if "(" in before:
        return _IN_BRACKETS.match(text, found.end) is not None
    marked = "," in before or ":" in before or not before.strip()
    return marked and not _is_online(text, found) and _END.match(text, found.end) is not None


def _is_online(text: str, found: FoundDate) -> bool:
    """The line holds the day, marks of the page and hardly another word."""
    start = text.rfind("\n", 0, found.start) + 1
    end = text.find("\n", found.end)
    line = text[start : len(text) if end < 0 else end]
    if len(line) > _LONGEST_LINE or _OF_EVENT.match(line) or line.rstrip().endswith((".", ":")):
        return False
    before, after = text[start : found.start], text[found.end : start + len(line)]
    if found.start > len(text) - _LAST and _SIGNED.match(before) and not after.strip(" .*_"):
        return True  # "Nairobi, 16 September 2024" below a report
    around = f"{before} {after}"
    words = _TIME.sub(" ", around).split()
    if not words:
        return True
    if _ONLINE.search(around):
        return len(words) <= 2 * _MOST_WORDS
    marked = _BYLINE.match(around) or _BESIDE.search(before) or _BESIDE.search(after)
    return marked is not None and len(words) <= _MOST_WORDS
