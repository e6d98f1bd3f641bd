"""Both ends of a way: who they are, and a search box for each to choose another."""

from collections.abc import Callable

import streamlit as st

from app_pages._actor_choice import KINDS
from app_pages._address import page_file, parameters
from app_pages._coded import typed
from app_pages._hits import why
from app_pages._plain import plain
from app_pages._screen import Screen
from graph.query.search import SearchHit

_MOST = 8


def draw_ends(screen: Screen, start: str | None, goal: str | None) -> None:
    """Draw two boxes to search with, side by side; what is found is a link that chooses it."""
    left, right = st.columns(2)
    with left:
        _draw_end(screen, "from", lambda hit: parameters(node=hit.id, to=goal))
    with right:
        _draw_end(screen, "to", lambda hit: parameters(node=start, to=hit.id))
    if start is None or goal is None:
        missing = "paths.choose_from" if start is None else "paths.choose_to"
        st.info(screen.words.say(missing))


def _draw_end(screen: Screen, end: str, address: Callable[[SearchHit], dict[str, str]]) -> None:
    words = screen.words
    text = typed(words.say(f"paths.{end}"), f"{end}_name", words.say("hint.actor"))
    if not text:
        return
    found = screen.find(text, _MOST, KINDS)
    if not found.total:
        st.caption(words.say("home.nothing_found", text=plain(text)))
        return
    st.caption(words.say("list.first", shown=len(found.hits), total=found.total))
    for hit in found.hits:
        with st.container(gap=None):
            st.page_link(
                page_file("paths"),
                label=plain(hit.label),
                query_params=address(hit),
                width="stretch",
            )
            st.caption(plain(why(screen, hit)))
