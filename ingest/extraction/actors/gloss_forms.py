"""The ways in which a text says the short form of a name: "(LPF)", ", FPL en sigle", « FPL »."""

import re
from collections.abc import Sequence

from ingest.extraction.text.spans import Token

_LETTERS = r"[A-Z][\w&’'/-]{1,14}"
_IN_SHORT = r"en (?:sigle|abrégé|acronyme)"
# Each blank is tried once: a name may stand before a million empty lines.
_GAP = r"\s*+(?:,\s*+)?+"
_GLOSS = re.compile(
    rf"{_GAP}\(\s*+(?:the |la |le |l’|les )?(?P<brackets>{_LETTERS})(?:,? {_IN_SHORT})?\s*+\)"
    rf"|{_GAP}(?:[«“\"]\s*+)?+(?P<short>{_LETTERS})\s*[»”\"]?,? {_IN_SHORT}\b"
    rf"|\s*+[«“\"]\s*+(?P<quotes>[A-Z][\w&’'/-]{{1,14}})\s*+[»”\"]"
)
_OPEN, _CLOSED = frozenset('(«“",'), frozenset(')»”"')
_SIGLE = frozenset({"sigle", "abrege", "acronyme"})


def gloss_after(text: str, end: int) -> str | None:
    """The short form that follows a name ending at an offset, None when none does.

    It has at least two capitals: "(Goma)" is none.
    """
    match = _GLOSS.match(text, end)
    letters = None if match is None else match["brackets"] or match["short"] or match["quotes"]
    return letters if letters and sum(map(str.isupper, letters)) > 1 else None


def letters_at(tokens: Sequence[Token], at: int) -> int | None:
    """The token of the short form when its gloss begins at a token; None when none begins there."""
    if at + 2 >= len(tokens) or tokens[at].text not in _OPEN:
        return None
    lows = [token.low for token in tokens[at + 2 : at + 5]]
    in_short = lows[:1] == ["en"] and lows[1:2] and lows[1] in _SIGLE
    closed = tokens[at].text != "," and tokens[at + 2].text in _CLOSED
    quoted = (
        tokens[at + 2].text in _CLOSED and lows[1:2] == ["en"] and lows[2:] and lows[2] in _SIGLE
    )
    return at + 1 if in_short or closed or quoted else None
