"""What a page of things does first: it asks for the thing of the address, or offers a choice."""

from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

import streamlit as st

from app_pages._address import selected
from app_pages._coded import typed
from app_pages._elsewhere import draw_missing
from app_pages._hits import draw_hits
from app_pages._listed import Listed
from app_pages._lists import asked_page
from app_pages._node_list import draw_node_list
from app_pages._screen import Screen
from graph.query.answer import Listing
from graph.query.unknown import Unknown

P = TypeVar("P")
T = TypeVar("T")

_PAGE = 20


def draw_asked(
    screen: Screen,
    name: str,
    ask: Callable[[str], P | Unknown],
    draw_page: Callable[[Screen, P], None],
    draw_choice: Callable[[Screen], None],
    also: Hashable = None,
) -> None:
    """Draw the thing of the address, the near names when it is unknown, the choice without one.

    Args:
        name: of the page.
        ask: returns what is known of an id; asked once for each state of the ledger.
        also: what the answer depends on besides the id and the language.
    """
    node = selected()
    if node is None:
        draw_choice(screen)
        return
    page = screen.remember(name, (node, also), lambda: ask(node))
    if isinstance(page, Unknown):
        draw_missing(screen, name, page)
    else:
        draw_page(screen, page)


def draw_named_choice(
    screen: Screen,
    name: str,
    kinds: tuple[str, ...],
    named: Callable[[Listed], dict[str, str]],
) -> None:
    """Offer a search by name among things of these kinds, and the list of those with an event.

    Args:
        name: of the page; its words are `page.<name>`, `search.<name>`, `listed.<name>`.
        named: returns which of the listed things the page is about.
    """
    words = screen.words
    screen.head.draw(words.say(f"page.{name}"))
    text = typed(words.say(f"search.{name}"), "q", words.say(f"hint.{name}"))
    if text:
        draw_hits(screen, text, kinds)
    else:
        draw_node_list(screen, kinds[0], named(screen.listed), f"listed.{name}")


def searched_list(screen: Screen, name: str, ask: Callable[[str, int], Listing[T]]) -> Sequence[T]:
    """Draw a search among all things of a page; return those to draw, none when it found none.

    Args:
        name: of the page; its words are `page.<name>`, `search.<name>`, `nothing.<name>`.
        ask: returns the first so many things that have these words.
    """
    words = screen.words
    screen.head.draw(words.say(f"page.{name}"))
    text = typed(words.say(f"search.{name}"), "words", words.say(f"hint.{name}"))

    def first(limit: int) -> tuple[Sequence[T], int]:
        found = screen.remember(f"{name} list", (text, limit), lambda: ask(text, limit))
        return found.items, found.total

    if not first(_PAGE)[1]:
        st.info(words.say(f"nothing.{name}" if text else "list.none"))
        return ()
    st.caption(words.say(f"order.{name}"))
    return asked_page(words, f"{name}_{text}", first, _PAGE)
