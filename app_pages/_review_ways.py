"""The ways out of a source: to all sources, and to the next one in which something waits."""

import streamlit as st

from app_pages._address import NODE, page_file, parameters, set_parameter
from app_pages._data import ledger
from app_pages._review_actions import AT, PANEL
from app_pages._review_writing import say
from app_pages._screen import Screen
from graph.query.review_facts import TO_REVIEW
from graph.query.review_sources import next_source


def draw_ways(screen: Screen, document: str) -> None:
    """Draw the link to all sources and the button of the key `s`."""
    words = screen.words
    left, right = st.columns(2, gap="xsmall", vertical_alignment="center")
    left.page_link(
        page_file("review"),
        label=words.say("review.all_sources"),
        query_params=parameters(),
        width="stretch",
    )
    right.button(
        words.say("key.s"),
        key="key_s",
        on_click=_go_on,
        args=(document, words.say("review.no_more_sources")),
        help=words.say("keyhelp.s"),
        width="stretch",
    )


def _go_on(document: str, none: str) -> None:
    """Look at the next source that waits, after this one and round."""
    with ledger().store.view(TO_REVIEW) as view:
        found = next_source(view, document)
    if found is None:
        say("done", none)
        return
    set_parameter(NODE, found)
    for name in (AT, PANEL):
        set_parameter(name, None)
