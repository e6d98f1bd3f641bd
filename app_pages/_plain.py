"""Names and quotes as they stand: no markdown, no HTML, no icon, no formula is made of them."""

import re

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
# Streamlit replaces these after markdown is read, where a backslash no longer helps; an invisible
# joiner between the two signs does.
_REPLACED = re.compile(r"(?<=[-<>])(?=[-=>])|(?<=:)(?=streamlit:)")
_JOINER = "\u2060"


def plain(text: str) -> str:
    """Return text that Streamlit shows as it stands, line breaks as blanks."""
    one_line = " ".join(text.split())
    return _PUNCTUATION.sub(r"\\\1", _REPLACED.sub(_JOINER, one_line))
