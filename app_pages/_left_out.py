"""What data cannot carry, and who is not counted, and why: each reason with its number."""

from collections.abc import Sequence

import streamlit as st

from app_pages._plain import plain
from app_pages._screen import Screen
from graph.analysis.exclusion import LeftOut
from graph.analysis.measures.caution import Warned


def draw_warnings(screen: Screen, warnings: Sequence[Warned]) -> None:
    """Draw what to beware of."""
    for one in warnings:
        st.warning(plain(one.words[screen.language]))


def draw_left_out(
    screen: Screen, phrase: str, left: Sequence[LeftOut], alone: int | None = None
) -> None:
    """Draw the reasons behind a button; nothing when nobody is left out.

    Args:
        phrase: key of the words on the button; it has the blank `count`.
        left: how many, by reason.
        alone: how many met nobody; None where that is no reason.
    """
    words = screen.words
    total = sum(one.count for one in left) + (alone or 0)
    if not total:
        return
    with st.expander(words.say(phrase, count=total)):
        if alone is not None:
            st.markdown(words.say("filter.line", name=words.say("circles.alone"), value=alone))
        for one in left:
            told = plain(one.words[screen.language]).rstrip(".")
            st.markdown(words.say("filter.line", name=told, value=one.count))
