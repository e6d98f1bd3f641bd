"""Small links from a thing to the pages that make something of it."""

import streamlit as st

from app_pages._address import page_file, parameters
from app_pages._screen import Screen


def draw_onward(screen: Screen, *ways: tuple[str, str, dict[str, str]]) -> None:
    """Draw links in a row.

    Args:
        ways: of each the page, the phrase of the link and the parameters of its address.
    """
    with st.container(horizontal=True, gap="small", key="onward"):
        for page, phrase, changes in ways:
            st.page_link(
                page_file(page),
                label=screen.words.say(phrase),
                query_params=parameters(**changes),
                width="content",
            )
