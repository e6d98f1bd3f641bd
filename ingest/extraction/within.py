"""Finds what begins in a stretch of text, in a list that is ordered by where things begin."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Protocol, TypeVar


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


def _start(item: Placed) -> int:
    return item.start
