"""Merged cells of a sheet: the value of the first row stands for all rows below it."""

import re
import zipfile
from collections.abc import MutableSequence
from dataclasses import dataclass
from pathlib import Path

from graph.errors import SourceError

_RANGE = re.compile(rb'<mergeCell ref="([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})"')
_CHUNK = 1 << 20
_OVERLAP = 64
MOST_RANGES = 200_000
_MOST_FILLED = 5_000_000
_ADVICE = "Take the merging away, or save the sheet as CSV."


@dataclass(frozen=True, slots=True, order=True)
class MergedRange:
    """Rows from 1 and the position of the first column from 0; columns beside it stay empty."""

    first_row: int
    last_row: int
    position: int


class MergedCells:
    """Fills the cells of one sheet, row after row."""

    def __init__(self, ranges: list[MergedRange]) -> None:
        tall = {r for r in ranges if r.last_row > r.first_row}
        self._coming = sorted(tall, reverse=True)
        self._open: list[tuple[MergedRange, str]] = []
        self._filled = 0
        self.count = len(self._coming)

    def fill(self, number: int, texts: MutableSequence[str]) -> None:
        """Put the values of merged cells into a row; rows must come in order.

        Raises:
            SourceError: so many cells lie in merged ones that nobody can have meant it.
        """
        self._open = [(r, text) for r, text in self._open if r.last_row >= number]
        self._filled += len(self._open)
        if self._filled > _MOST_FILLED:
            raise too_many_merged()
        for merged, text in self._open:
            if merged.position < len(texts) and not texts[merged.position]:
                texts[merged.position] = text
            elif merged.position >= len(texts):
                texts.extend([""] * (merged.position - len(texts)))
                texts.append(text)
        while self._coming and self._coming[-1].first_row <= number:
            merged = self._coming.pop()
            if merged.first_row == number and merged.position < len(texts):
                self._open.append((merged, texts[merged.position]))


def find_merged(path: Path, part: str) -> list[MergedRange]:
    """Return the merged ranges of a sheet; they stand behind all its rows.

    Raises:
        SourceError: there are more than anybody can have meant.
    """
    found: list[MergedRange] = []
    with zipfile.ZipFile(path) as archive, archive.open(part) as stream:
        rest = b""
        while chunk := stream.read(_CHUNK):
            text = rest + chunk
            end = 0
            for match in _RANGE.finditer(text):
                merged = _range(match)
                found += [merged] if merged.last_row > merged.first_row else []
                end = match.end()
            rest = text[max(end, len(text) - _OVERLAP) :]
            if len(found) > MOST_RANGES:
                raise too_many_merged(path)
    return found


def too_many_merged(path: Path | None = None) -> SourceError:
    """Return the error for more merged cells than anybody can have meant."""
    what = "The merged cells of a sheet are too many to be read."
    return SourceError(what, "" if path is None else path.as_posix(), _ADVICE)


def _range(match: re.Match[bytes]) -> MergedRange:
    return MergedRange(int(match[2]), int(match[4]), _position(match[1]))


def _position(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1
