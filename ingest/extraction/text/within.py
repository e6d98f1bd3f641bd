"""Finds what begins in a stretch of text, in a list that is ordered by where things begin."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from ingest.extraction.text.spans import Span


class Placed(Protocol):
    """Anything with a place in the text."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


P = TypeVar("P", bound=Placed)


def starting_in(items: Sequence[P], stretch: Placed) -> Sequence[P]:
    """The items that begin inside a stretch; `items` are ordered by their beginning.

    Takes the logarithm of the number of items, so that a long text costs no more a page.
    """
    first = bisect_left(items, stretch.start, key=_start)
    return items[first : bisect_left(items, stretch.end, lo=first, key=_start)]


def holding(items: Sequence[P], position: int) -> int | None:
    """The number of the item that holds a position, None when none does; items do not overlap."""
    number = bisect_left(items, position + 1, key=_start) - 1
    inside = number >= 0 and items[number].start <= position < items[number].end
    return number if inside else None


def covered_by(items: Iterable[Placed]) -> list[Span]:
    """The stretches that any of the items covers, in order; none overlaps another."""
    found: list[Span] = []
    for item in sorted(items, key=_start):
        if found and item.start < found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, item.end))
        else:
            found.append(Span(item.start, item.end))
    return found


def _start(item: Placed) -> int:
    return item.start
