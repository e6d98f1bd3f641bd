"""When a page was written: an event that comes after that day was announced, not held."""

import re
from collections.abc import Iterable, Iterator

from ingest.readers.webpages.things import Thing

_META = re.compile(r"<meta\b([^<>]{0,600})>", re.IGNORECASE)
_NAME = re.compile(
    r"\b(?:property|name|itemprop)\s{0,9}=\s{0,9}[\"']?([\w:.-]{1,60})", re.IGNORECASE
)
_CONTENT = re.compile(r"\bcontent\s{0,9}=\s{0,9}[\"']?\s{0,9}(\d{4}-\d\d-\d\d)", re.IGNORECASE)
_METAS = frozenset(
    {
        *("article:published_time", "article:modified_time", "og:updated_time", "date"),
        *("datepublished", "datemodified", "last-modified", "dcterms.modified", "dcterms.date"),
        *("dc.date", "dcterms.created", "dc.date.issued"),
    }
)
_PROPERTIES = ("datePublished", "dateModified")
_DAY = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")
# Of a day that is told as a year or a month, the last.
_REST = "9999-12-31"


def written_day(html: str, things: Iterable[Thing]) -> str:
    """Return the latest day on which a page says that it was written; empty when it says none.

    Args:
        html: the page, whose `meta` may say it.
        things: what its markup tells of: articles and pages say it.
    """
    days = [*_of_metas(html), *(day for thing in things for day in _of_thing(thing))]
    return max((day for day in days if _DAY.fullmatch(day)), default="")


def is_ahead(day: str | None, written: str) -> bool:
    """Return True for an event that begins after the day of writing, or may do so.

    Args:
        day: its first day, its month or its year; None when it tells none.
        written: the day of the page; empty when unknown, and then nothing surely was before it.
    """
    if not written:
        return True
    return day is not None and day + _REST[len(day) :] > written


def _of_metas(html: str) -> Iterator[str]:
    for told in _META.findall(html):
        name, content = _NAME.search(told), _CONTENT.search(told)
        if name is not None and content is not None and name[1].lower() in _METAS:
            yield content[1]


def _of_thing(thing: Thing) -> Iterator[str]:
    for name in _PROPERTIES:
        yield from (text[:10] for text in thing.texts.get(name, []))
    for values in thing.things.values():
        for one in values:
            yield from _of_thing(one)
