"""Lists that say how much of them they show: a heading with the number, lines, page numbers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import streamlit as st

from app_pages._address import selected
from app_pages._headings import section
from app_pages._parts import line
from app_pages._wording import Wording
from graph.query.answer import Listing
from graph.query.names import Ref
from graph.query.proof import Proof

T = TypeVar("T")
# Asks for a list with at least so many of its lines.
More = Callable[[int], Listing[T]]

PAGE_SIZE = 10
# Lines of a long list that are read at once; who turns to later pages waits for as many again.
AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a list.

    Attributes:
        about: one sentence, shown as it stands; empty for none.
        proofs: all or the first; None when the line rests on no single statement (a search hit).
    """

    ref: Ref
    about: str = ""
    proofs: Sequence[Proof] | Listing[Proof] | None = None


def draw_list(
    words: Wording,
    heading: str,
    found: Listing[T],
    told: Callable[[T], Line],
    none: str | None = None,
    more: More[T] | None = None,
) -> None:
    """Draw a list under its heading, with its number; nothing at all when it is empty.

    Args:
        heading: key of the heading; it has the blank `count`.
        told: returns the line of a thing.
        none: key of the sentence that says what it means when the list is empty; None for no
            sentence and no heading.
        more: asks for more of a list that is cut; None for a whole one.
    """
    if not found.total and none is None:
        return
    section(words.say(heading, count=found.total))
    if not found.total:
        st.caption(words.say(str(none)))
        return
    shown = asked_more(words, found, heading, more)
    for number, one in enumerate(shown):
        said = told(one)
        line(words, said.ref, said.about, said.proofs, f"{heading}_{number}")


def draw_lines(words: Wording, key: str, found: Listing[T], told: Callable[[T], Line]) -> None:
    """Draw the lines of a list page by page; the key makes it another list than all others."""
    for number, one in enumerate(paged(words, found.items, key, found.total)):
        said = told(one)
        line(words, said.ref, said.about, said.proofs, f"{key}_{number}")


def asked_more(words: Wording, found: Listing[T], key: str, more: More[T] | None) -> Sequence[T]:
    """Offer all of a list page by page of which only the first lines are there.

    Args:
        key: what makes the list another one than all others.
        more: returns the list with at least so many lines; None when all of them are there.
    """
    if more is None or found.shown == found.total:
        return paged(words, found.items, key, found.total)

    def first(limit: int) -> tuple[Sequence[T], int]:
        told = found if limit <= found.shown else more(-(-limit // AT_ONCE) * AT_ONCE)
        return told.items[:limit], told.total

    return asked_page(words, key, first, PAGE_SIZE)


def paged(words: Wording, items: Sequence[T], key: str, total: int) -> Sequence[T]:
    """Offer a long list page by page, saying which lines of how many; return those to draw.

    A list that is whole says nothing here: its heading has the number.
    """
    pages = max(1, -(-len(items) // PAGE_SIZE))
    first = (turned_page(pages, key) - 1) * PAGE_SIZE
    return _shown(words, items[first : first + PAGE_SIZE], first, total)


def asked_page(
    words: Wording, key: str, ask: Callable[[int], tuple[Sequence[T], int]], size: int
) -> Sequence[T]:
    """Offer all of a long list page by page, asking for no more of it than is to be shown.

    Args:
        key: what makes the list another one than all others, for example what was searched for.
        ask: returns the first so many things, and how many there are.
        size: how many things stand on a page.
    """
    items, total = ask(size)
    number = turned_page(max(1, -(-total // size)), key)
    if number > 1:
        items, total = ask(number * size)
    first = (number - 1) * size
    return _shown(words, items[first : number * size], first, total)


def say_whole(words: Wording, total: int, size: int) -> None:
    """Say of a list without a number in its heading that it is whole, where one page holds it."""
    if 0 < total <= size:
        st.caption(words.say("list.shown", first=1, last=total, total=total))


def _shown(words: Wording, shown: Sequence[T], first: int, total: int) -> Sequence[T]:
    if len(shown) < total:
        last = first + len(shown)
        st.caption(words.say("list.shown", first=first + 1, last=last, total=total))
    return shown


def turned_page(pages: int, key: str) -> int:
    """Draw the page numbers when there are several; return the chosen one.

    The key names the thing that is looked at, or the next one would open at the same page.
    """
    return st.pagination(pages, key=f"page_{key}_{selected()}") if pages > 1 else 1
