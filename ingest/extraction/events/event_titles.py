"""What an event is called: its name in capitals, the title of the report, or its kind and theme."""

import re

from ingest.extraction.actors.mentions import Found
from ingest.extraction.events.datelines import dateline_of
from ingest.extraction.events.event_places import place_of_dateline
from ingest.extraction.events.persons_in_titles import names_person
from ingest.extraction.text.hits import Hit
from ingest.extraction.text.spans import Located, Span
from ingest.extraction.text.within import starting_in

_NAME = re.compile(r"(?:[A-ZÀ-Ý][\w’'-]+[ ,]+(?:(?:and|of|for|on|et|de|du|des|la) )*){2,}$")
_ARTICLE = re.compile(r"(?:The|An?|L[ae]s?|Une?)\s+")
_MARKS = " *_#\t\u00a0-–—:"
_NAME_REACH = 80
_LONGEST = 200
_LONG_WORD = 4
_BYLINE = re.compile(r"\s[*|]")
_FEWEST = 3  # words of a title
_TITLE_KINDS = ("event", "event_verb", "theme", "session", "act")


def title_of_event(
    found: Found, kind: Located | None, hits: list[Hit], theme: Span | None
) -> tuple[str | None, Span | None]:
    """The title and where the text has it; None for the place of one that is composed here."""
    if kind is None:
        return None, None
    text = found.view.page.text
    span = _own_name(found, hits) or _heading(found) or _before_dateline(found)
    if span is not None:
        return " ".join(text[span.start : span.end].split()), span
    label = found.view.page.lexicon.vocabulary.event_types[kind.value].labels
    name = label.get(found.view.language, kind.value)
    about = None if theme is None else text[theme.start : theme.end]
    if theme is None or about is None:
        return name, None
    if any(hit.end == theme.end for hit in starting_in(found.view.page.found("event"), theme)):
        # "Peace Forum" is what an event is called, not what one is about.
        return (about, theme) if about[0].isupper() else (name, None)
    return f"{name}: {about}", None


def _own_name(found: Found, hits: list[Hit]) -> Span | None:
    """ "Regional Learning and Networking Exchange": capitals up to the noun of the event."""
    text = found.view.page.text
    for hit in hits:
        before = _NAME.search(text, max(0, hit.start - _NAME_REACH), hit.start)
        if before is not None and text[hit.start].isupper():
            article = _ARTICLE.match(text, before.start(), hit.end)
            start = before.start() if article is None else article.end()
            if not names_person(found, *found.index.around(start, hit.end)):
                return Span(start, hit.end)
    return None


def _heading(found: Found) -> Span | None:
    """The first line, when it is a heading that speaks of an event or a theme."""
    page = found.view.page
    blocks = [block for block in page.blocks if block.kind != "boilerplate"]
    if len(blocks) < 2 or blocks[0].kind != "heading":
        return None
    return _title_in(found, blocks[0].start, blocks[0].end)


def _before_dateline(found: Found) -> Span | None:
    """The words before the dateline of a text whose title runs into it."""
    page = found.view.page
    place = place_of_dateline(page)
    day = dateline_of(page)
    starts = [at.start for at in (place, day) if at is not None]
    first = page.text.find("\n")
    if not starts or (0 <= first < min(starts)):
        return None
    return _title_in(found, 0, min(starts))


def _title_in(found: Found, start: int, end: int) -> Span | None:
    """The stretch without marks around it, when it is a title; None for anything else."""
    page = found.view.page
    text = page.text
    while start < end and text[start] in _MARKS:
        start += 1
    cut = _BYLINE.search(text, start, end)
    end = end if cut is None else cut.start()
    while end > start and text[end - 1] in _MARKS:
        end -= 1
    span = Span(start, end)
    words = len(text[start:end].split())
    if words < _FEWEST or end - start > _LONGEST or text[start:end].isupper():
        return None
    told = any(starting_in(page.found(kind), span) for kind in _TITLE_KINDS)
    return span if told and not _names_person(found, span) else None


def _names_person(found: Found, span: Span) -> bool:
    """ "Visit of Mr Amani", "Paul Amani opens a forum": a title that might name a person.

    Where every word has a capital, as in many English headings, two that nothing explains tell.
    """
    view = found.view
    first, last = found.index.around(span.start, span.end)
    if any(view.low(n) in view.words.titles for n in range(first, last)):
        return True
    capitals = [n for n in range(first, last) if _is_of_name(found, n)]
    words = [n for n in range(first, last) if len(view.low(n)) >= _LONG_WORD]
    raised = sum(view.tokens[n].is_capital for n in words)
    if names_person(found, first, last):
        return True
    if view.language == "en" and raised > len(words) / 2:
        return False
    return any(n + 1 in capitals for n in capitals)


def _is_of_name(found: Found, number: int) -> bool:
    """A word with a capital that no known name, place, event or theme explains."""
    view = found.view
    token = view.tokens[number]
    if not token.is_capital or token.is_upper or not token.low.isalpha():
        return False
    if view.marks.mention(number) is not None or view.marks.is_place(number):
        return False
    kinds = ("event", "theme", "session", "country", "demonym")
    return not any(starting_in(view.page.found(kind), token) for kind in kinds)
