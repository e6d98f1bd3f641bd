"""How long an event lasted: "a two-day workshop", "une formation de trois jours"."""

import re

from ingest.extraction.text.page import Page

_DAYS = re.compile(r"\b(\w+)[ -]?(?:day|jours?|journées?)\b", re.IGNORECASE)
_MOST = 31


def duration_of(page: Page) -> int | None:
    """The number of days, more than one, that the body of a page gives first; None when none."""
    numbers = page.lexicon.words.raw["numbers"]
    for sentence in page.body:
        for match in _DAYS.finditer(page.text, sentence.start, sentence.end):
            word = match.group(1).lower()
            count = (
                int(word) if word.isdigit() else numbers["en"].get(word, numbers["fr"].get(word))
            )
            if count and 1 < count <= _MOST:
                return int(count)
    return None
