"""Names that only their acronym in brackets shows: "High Level Revitalization Forum (HLRF)"."""

import re
from collections.abc import Iterator, Sequence

from ingest.extraction.acronyms import type_of_acronym
from ingest.extraction.hits import Hit
from ingest.extraction.name_view import NameView
from ingest.extraction.organisation_types import organisation_type
from ingest.extraction.spans import Mention
from ingest.extraction.within import covered_by, holding

_SMALL_WORDS = 4
_ACRONYM = re.compile(r"\(\s*([A-ZÀ-Ý]{3,10})\s*\)")


def glossed_mentions(view: NameView, taken: Sequence[Hit]) -> list[Mention]:
    """Capitalised words whose initials are the acronym in brackets after them.

    `taken` are themes and places, whose acronyms name no organisation unless a longer name holds
    them. The method is that of Schwartz and Hearst (2003), with initials only.
    """
    found = []
    closed = covered_by(taken)
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
        if first is None or holding(closed, view.tokens[first].start) is not None:
            continue
        found.append(_mention(view, first, at, letters))
    return found


def _beginning(view: NameView, bracket: int, letters: str) -> int | None:
    """The token of the first initial, None when the initials do not fit.

    A small word may give an initial or none: "Ligue de la paix (LP)", "(LDLP)".
    """
    ends = {bracket}
    for letter in reversed(letters.lower()):
        near = {at for end in ends for at in _just_before(view, end)}
        ends = {at for at in near if view.low(at)[:1] == letter}
    fitting = [at for at in ends if view.tokens[at].is_capital and bracket - at > 1]
    return max(fitting, default=None)


def _just_before(view: NameView, end: int) -> Iterator[int]:
    """The tokens before one that only small words part from it; none of another name."""
    for at in range(end - 1, max(-1, end - 1 - _SMALL_WORDS), -1):
        if view.marks.mention(at) is None:
            yield at
        if not _is_small(view, at):
            return


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
