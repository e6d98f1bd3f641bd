"""A value of a structured file as one line of text that a ledger can keep."""

import re
import unicodedata

# The longest titles of conferences have 400 characters; what is longer is no name.
LONGEST = 1_000
_CUT = " …"
_HALVES = re.compile("[\ud800-\udfff]")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b\u2060\ufeff]+")


def one_line(value: object) -> str:
    """Return a text or number in one line, in NFC; empty for anything else.

    Half characters become U+FFFD. A line that is longer than names and titles are is cut, and
    ends in an ellipsis.
    """
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    text = str(value)[: 4 * LONGEST]
    # Nearly every cell is a short plain line already, and the rest costs ten times as much.
    if len(text) <= LONGEST and text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    plain = _CONTROLS.sub(" ", whole_characters(text))
    line = " ".join(unicodedata.normalize("NFC", plain).split())
    return line if len(line) <= LONGEST else line[: LONGEST - len(_CUT)].rstrip() + _CUT


def whole_characters(text: str) -> str:
    """Return the text with U+FFFD for each half of a character (a lone surrogate)."""
    return _HALVES.sub("\ufffd", text)
