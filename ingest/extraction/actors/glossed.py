"""Names that only their acronym in brackets shows: "High Level Revitalization Forum (HLRF)"."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ingest.extraction.actors.acronyms import type_of_acronym
from ingest.extraction.actors.gloss_forms import letters_at
from ingest.extraction.actors.name_view import NameView
from ingest.extraction.actors.organisation_types import organisation_type, type_of_words
from ingest.extraction.text.hits import Hit
from ingest.extraction.text.spans import Mention, Span
from ingest.extraction.text.within import covered_by, holding

_SMALL_WORDS = 4
_ACRONYM = re.compile(
    r"[A-ZÀ-Ý]{3,10}|[A-ZÀ-Ý]{1,8}-[A-ZÀ-Ý]{2,8}|[A-ZÀ-Ý]{3,8}-[A-ZÀ-Ý]|[A-Z][a-zA-Z]{2,8}"
)
_LONG = 4  # letters of an acronym that may leave one word out
_MOST_OF_WORD = 3  # letters that one word may give


class _Ways(NamedTuple):
    """How freely letters are told from words: words left out, and most letters of one word."""

    left_out: int
    most: int


def glossed_mentions(view: NameView, taken: Sequence[Hit]) -> list[Mention]:
    """Capitalised words whose initials are the acronym in brackets after them.

    `taken` are themes and places, whose acronyms name no organisation unless a longer name holds
    them. The method is that of Schwartz and Hearst (2003), with initials only.
    """
    found = []
    closed = covered_by(taken)
    for at in range(len(view.tokens) - 2):
        place = letters_at(view.tokens, at)
        letters = "" if place is None else view.tokens[place].text
        if not _ACRONYM.fullmatch(letters) or letters in view.words.not_acronyms:
            continue
        first = _beginning(view, at, letters)
        lows = [] if first is None else [view.low(n) for n in range(first, at)]
        if view.words.instruments & {*lows[:1], *lows[-1:]} or not _says_body(view, lows):
            continue
        if first is None or _is_closed(view, closed, first, at):
            continue
        found.append(_mention(view, first, at, letters))
    return found


def _is_closed(view: NameView, closed: Sequence[Span], first: int, last: int) -> bool:
    """A theme or a place; a name may begin with one whole place: "Tolo Peace Bridges (TPB)"."""
    number = holding(closed, view.tokens[first].start)
    if number is None:
        return False
    placed = view.marks.is_place(first) and closed[number].end == view.tokens[first].end
    return not (placed and view.tokens[last - 1].is_capital)


def _beginning(view: NameView, bracket: int, letters: str) -> int | None:
    """The token of the first initial, None when the initials do not fit.

    A small word may give an initial or none: "Ligue de la paix (LP)", "(LDLP)". In a long name one
    word may give none either, or a word more than one: "Réseau ... communautaire (RECOM)".
    """
    fitting = _fitting(view, bracket, letters, _Ways(0, 1))
    if not fitting and len(letters) >= _LONG and letters.isupper():
        ways = (_Ways(1, 1), _Ways(0, _MOST_OF_WORD))
        relaxed = {at for way in ways for at in _fitting(view, bracket, letters, way)}
        fitting = [at for at in relaxed if view.head(at) or _mostly_capitals(view, at, bracket)]
    return max(fitting, default=None)


def _mostly_capitals(view: NameView, first: int, last: int) -> bool:
    words = [n for n in range(first, last) if not _is_small(view, n)]
    return 2 * sum(view.tokens[n].is_capital for n in words) > len(words)


def _fitting(view: NameView, bracket: int, letters: str, ways: "_Ways") -> list[int]:
    """Words before the gloss from which on the beginnings of the words are the letters."""
    plain = re.sub(r"\W", "", letters).lower()
    ends = {(bracket, len(plain), ways.left_out)}
    begun: set[int] = set()
    while ends:
        near = {
            (at, left - size, spare)
            for end, left, spare in ends
            for at, spare in _just_before(view, end, spare)
            for size in range(1, min(ways.most, left) + 1)
            if _gives(view.low(at), plain[left - size : left])
        }
        begun |= {at for at, left, _ in near if left == 0}
        ends = {state for state in near if state[1] > 0}
    return [at for at in begun if _may_begin(view, at) and bracket - at > 1]


def _gives(word: str, letters: str) -> bool:
    return word.replace(" ", "").startswith(letters)


def _may_begin(view: NameView, at: int) -> bool:
    return view.tokens[at].is_capital or view.low(at) in view.words.lower_heads


def _just_before(view: NameView, end: int, spare: int) -> Iterator[tuple[int, int]]:
    """The tokens before one that only small words, and `spare` others, part from it.

    Each comes with how many others may still be left out; none is of another name.
    """
    for at in range(end - 1, max(-1, end - 1 - _SMALL_WORDS), -1):
        if view.marks.mention(at) is None:
            yield at, spare
        if not _is_small(view, at):
            spare -= 1
        if spare < 0:
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
    while not view.low(last - 1):
        last -= 1
    name = view.written(first, last)
    heads = [view.low(n) for n in range(first, last) if view.head(n)]
    head = heads[-1 if view.language == "en" else 0] if heads else ""
    if view.title(last - 1 if view.language == "en" else first):
        return Mention(*view.stretch(first, last), "actor", name, "glossed", type="person-role")
    told = type_of_acronym(view, letters) or type_of_words(view, name)
    kind = organisation_type(view, head, name, None) if head else told
    # A word with one capital is no gloss by itself: here its letters say that it is one.
    also = [letters] if sum(map(str.isupper, letters)) == 1 else []
    return Mention(*view.stretch(first, last), "actor", name, "glossed", type=kind, also=also)
