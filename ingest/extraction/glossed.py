"""Names that only their acronym in brackets shows: "High Level Revitalization Forum (HLRF)"."""

import re
from collections.abc import Sequence

from ingest.extraction.acronyms import type_of_acronym
from ingest.extraction.hits import Hit
from ingest.extraction.name_view import NameView
from ingest.extraction.organisation_types import organisation_type
from ingest.extraction.spans import Mention

_ACRONYM = re.compile(r"\(\s*([A-ZÀ-Ý]{3,10})\s*\)")


def glossed_mentions(view: NameView, taken: Sequence[Hit]) -> list[Mention]:
    """Capitalised words whose initials are the acronym in brackets after them.

    `taken` are themes and places, whose acronyms name no organisation. The method is that of
    Schwartz and Hearst (2003), with initials only.
    """
    found = []
    closed = [(hit.start, hit.end) for hit in taken]
    for at, token in enumerate(view.tokens[:-2]):
        if token.text != "(" or view.tokens[at + 2].text != ")":
            continue
        letters = view.tokens[at + 1].text
        if not _ACRONYM.fullmatch(f"({letters})") or letters in view.words.not_acronyms:
            continue
        first = _beginning(view, at, letters)
        lows = [] if first is None else [view.low(n) for n in range(first, at)]
        if view.words.instruments & {*lows[:1], *lows[-1:]} or not _says_body(view, lows):
            continue
        if first is None or any(
            s < token.start and view.tokens[first].start < e for s, e in closed
        ):
            continue
        found.append(_mention(view, first, at, letters))
    return found


def _beginning(view: NameView, bracket: int, letters: str) -> int | None:
    """The token of the first initial, None when the initials do not fit."""
    at = bracket - 1
    for letter in reversed(letters.lower()):
        while at >= 0 and (small := _is_small(view, at)) and view.low(at)[:1] != letter:
            at -= 1
        if at < 0 or small and view.low(at)[:1] != letter:
            return None
        fits = view.low(at)[:1] == letter and view.marks.mention(at) is None
        if not fits:
            return None
        at -= 1
    first = at + 1
    return first if view.tokens[first].is_capital and bracket - first > 1 else None


def _says_body(view: NameView, lows: list[str]) -> bool:
    """Some word of an organisation: initials alone may be those of a person."""
    heads = view.words.heads[view.language]
    known = view.words.organisation_words | view.words.subjects
    return any(low in heads or low in known for low in lows)


def _is_small(view: NameView, at: int) -> bool:
    low = view.low(at)
    return (
        low in view.words.prepositions
        or low in view.words.separators
        or (low in view.words.determiners or not low)
    )


def _mention(view: NameView, first: int, last: int, letters: str) -> Mention:
    start, end = view.tokens[first].start, view.tokens[last - 1].end
    name = view.page.text[start:end]
    heads = [view.low(n) for n in range(first, last) if view.head(n)]
    head = heads[-1 if view.language == "en" else 0] if heads else ""
    kind = organisation_type(view, head, name, None) if head else type_of_acronym(view, letters)
    return Mention(start, end, first, last, "actor", name, "glossed", type=kind)
