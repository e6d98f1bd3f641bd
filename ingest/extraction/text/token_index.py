"""Finds the words of a stretch of text quickly."""

from bisect import bisect_left, bisect_right

from ingest.extraction.text.spans import Token


class TokenIndex:
    """The tokens of a text by their offsets."""

    def __init__(self, tokens: list[Token]) -> None:
        self._starts = [token.start for token in tokens]
        self._ends = [token.end for token in tokens]

    def around(self, start: int, end: int) -> tuple[int, int]:
        """First token that ends after `start` and the one after the last that begins before `end`.

        Both count from 0; the second is excluded, as in a slice.
        """
        return bisect_right(self._ends, start), bisect_left(self._starts, end)
