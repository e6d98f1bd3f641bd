"""Long stretches without sentences are passed over, and told: marks, capitals, bare numbers.

A report has tables and lists of names; a hundred thousand letters of nothing else are no report.
Each sign of them is a word to the rules of names, so that they take ten times as long as sentences.
"""

import re
from collections.abc import Iterator

from ingest.extraction.text.spans import Span

# So much of tables, lists and headings is read of any text: a list of two thousand participants.
MOST_READ = 100_000
# What stands in place of the further ones: no word of any list is made of it.
MASK = "x"
_PIECE = 1_000
_LONGEST_PIECE = 1_200
# A word of a sentence: two letters or more, the first no capital (Arabic letters are none either).
_WORD = re.compile(r"(?<![^\s\"“«(‘'’-])[^\W\d_]{2,}(?![^\s.,;:!?)\"”»’'…-])")
_BLANK = re.compile(r"\s+")
# Of a sentence with many names in it more than half; of a list of organisations a third.
_LEAST = 0.45


def without_no_prose(text: str) -> tuple[str, list[Span]]:
    """Return the text with one word in place of what is no prose, and where that stood, in order.

    All other letters keep their places. A text with at most `MOST_READ` characters without
    sentences is given back as it is.
    """
    if len(text) <= MOST_READ:
        return text, []
    read = 0
    passed: list[Span] = []
    for start, end in _pieces(text):
        if _is_prose(text[start:end]):
            continue
        read += end - start
        if read <= MOST_READ:
            continue
        if passed and passed[-1].end == start:
            start = passed.pop().start
        passed.append(Span(start, end))
    return _masked(text, passed), passed


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Pieces of about a thousand characters; each ends with a line, else with a word."""
    start = 0
    while start < len(text):
        soon, last = start + _PIECE, start + _LONGEST_PIECE
        end = text.find("\n", soon, last) + 1 or text.find(" ", soon, last) + 1
        end = min(end or last, len(text))
        yield start, end
        start = end


def _is_prose(piece: str) -> bool:
    """True when words with a small letter make up enough of it."""
    words = sum(len(word) for word in _WORD.findall(piece) if not word[0].isupper())
    return words >= _LEAST * len(_BLANK.sub("", piece))


def _masked(text: str, passed: list[Span]) -> str:
    """The text with one long word in a line of its own in place of each stretch.

    A stretch of blanks would be gone over anew by each rule that passes over blanks.
    """
    kept: list[str] = []
    at = 0
    for span in passed:
        word = MASK * (span.end - span.start - 2)
        kept += (text[at : span.start], f"\n{word}\n"[: span.end - span.start])
        at = span.end
    return "".join([*kept, text[at:]])
