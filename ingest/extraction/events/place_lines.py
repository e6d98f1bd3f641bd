"""Places that stand where a text plainly puts them: its dateline, its title, a line "Venue:"."""

import re

from ingest.extraction.events.place_patterns import HEAD_TOWN, VENUE
from ingest.extraction.text.page import Page
from ingest.extraction.text.spans import Span
from ingest.extraction.text.within import starting_in

OF_DATELINE = 3.0
OF_VENUE = 3.5
OF_TITLE = 2.8
_HEAD = 120
_NAME = re.compile(r"[A-ZÀ-Ý][\w’'-]+(?:[ -][A-ZÀ-Ý][\w’'-]+){0,2}")


def plain_places(page: Page, dateline: Span | None) -> dict[int, float]:
    """Where known places begin that stand in such a line, with the least that they weigh."""
    found = {} if dateline is None else {dateline.start: OF_DATELINE}
    head = HEAD_TOWN.match(page.text[:_HEAD])
    if head is not None:
        found.setdefault(head.start("town"), OF_TITLE)
    for line in venue_lines(page):
        found |= {hit.start: OF_VENUE for hit in starting_in(page.found("place"), line)}
    return found


def venue_lines(page: Page) -> list[Span]:
    """What stands in lines such as "Venue: Hill Hotel, Gulu"."""
    return [Span(*match.span(1)) for match in VENUE.finditer(page.text)]


def venues(page: Page) -> list[Span]:
    """The last name of each such line in which no known place stands."""
    found = []
    for line in venue_lines(page):
        names = list(_NAME.finditer(page.text, line.start, line.end))
        if names and not starting_in(page.found("place"), line):
            found.append(Span(*names[-1].span()))
    return found


def head_towns(page: Page) -> list[Span]:
    """The name before the colon of a title, when the text goes on to say "in" or "of" it."""
    head = HEAD_TOWN.match(page.text[:_HEAD])
    if head is None:
        return []
    name = re.escape(head["town"])
    again = re.compile(rf"\b(?:in|at|of|from|à|de|d[’']) ?{name}\b")
    return [Span(*head.span("town"))] if again.search(page.text, head.end()) else []
