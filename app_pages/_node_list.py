"""A list of things by name, a page of them at a time."""

import streamlit as st

from app_pages._lists import turned_page
from app_pages._parts import line
from app_pages._screen import Screen
from graph.query.names import Ref

_PAGE = 15


def draw_node_list(
    screen: Screen, kind: str, named: dict[str, str], note: str = "", page: str | None = None
) -> None:
    """List the things.

    Args:
        note: the phrase that says which of all things these are; empty for none.
        page: the page that the links lead to; None for the page of each thing.
    """
    words = screen.words
    if not named:
        st.info(words.say("list.none"))
        return
    if note:
        st.caption(words.say(note, count=len(named)))
    pages = -(-len(named) // _PAGE)
    number = turned_page(pages, kind)
    first = (number - 1) * _PAGE
    shown = list(named.items())[first : first + _PAGE]
    if pages > 1:
        last = first + len(shown)
        st.caption(words.say("list.shown", first=first + 1, last=last, total=len(named)))
    for node, label in shown:
        line(words, Ref(node, label, kind), "", page=page)
