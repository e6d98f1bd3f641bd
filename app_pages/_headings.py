"""The headings of a page: one main heading, sections below it, none without a reason."""

import streamlit as st

from app_pages._plain import plain


class Head:
    """The main heading of one page; it knows whether it was drawn, so that none is without one."""

    def __init__(self) -> None:
        self.is_drawn = False

    def draw(self, text: str) -> None:
        """Draw the main heading as it stands."""
        st.title(plain(text), anchor=False)
        self.is_drawn = True


def section(text: str) -> None:
    """Draw the heading of a section; a keyboard does not stop at it."""
    st.header(text, anchor=False)


def subsection(text: str) -> None:
    """Draw a heading inside a section."""
    st.subheader(text, anchor=False)
