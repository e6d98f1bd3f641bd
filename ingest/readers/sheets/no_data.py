"""Rows among the data of a sheet that are none: sums of the others, and headings once more."""

import re
from collections.abc import Sequence

from graph.model.folding import fold

_SUM = re.compile(r"(?:grand |sub ?|sous ?|s )?tota(?:l|ls|ux)(?: general| generale| global)?")
_NUMBER = re.compile(r"^[-+(]?\s*[$€£]?\s*[0-9][0-9 .,'’%\u00a0\u202f]*\)?\s*[$€£]?$")
_FIRST = frozenset("TtGgSs")
ADDS_UP = "The row adds up others; it was left out."
REPEATS = "The row repeats the headings; it was left out."
FEW_SUMS, FEW_HEADINGS = "that add up others", "that repeat the headings"


def no_data(texts: Sequence[str], headings: Sequence[str]) -> tuple[str, str] | None:
    """Return why a row is no data, in a sentence and in a few words; None when it is.

    Args:
        texts: its cells.
        headings: name of each column by position, as it stands in the sheet or with more.
    """
    first = next(filter(None, texts), "")
    if first[:1] in _FIRST and len(headings) > 1 and _is_sum(texts, first):
        return ADDS_UP, FEW_SUMS
    place = texts.index(first) if first else len(headings)
    if place < len(headings) and first in headings[place] and _repeats(texts, headings):
        return REPEATS, FEW_HEADINGS
    return None


def _is_sum(texts: Sequence[str], first: str) -> bool:
    """A company may be called Total, but then there is more to tell of it than numbers."""
    if len(first) > 40 or not _SUM.fullmatch(fold(first)):
        return False
    return all(_NUMBER.match(text) or text == first for text in texts if text)


def _repeats(texts: Sequence[str], headings: Sequence[str]) -> bool:
    pairs = [(t, headings[i] if i < len(headings) else "") for i, t in enumerate(texts) if t]
    same = all(
        name == text or name.endswith(f" / {text}") or name.startswith(f"{text} / ")
        for text, name in pairs
    )
    return same and len(pairs) >= min(2, len(headings))
