"""The sample may be tried on: it is a copy, and what was tried can be taken back at once."""

import streamlit as st

from app_pages._data import wording
from app_pages._review_deciding import Reviewer, undo_all
from app_pages._review_writing import say, write
from app_pages._screen import Screen
from graph.store.base import Store


def draw_sample_note(screen: Screen) -> None:
    """Say that this is a copy to try things on, with the button that takes everything back."""
    words = screen.words
    left, right = st.columns([4, 1.4], vertical_alignment="center")
    left.caption(words.say("review.sample"))
    right.button(
        words.say("review.undo_all"),
        key="undo_all",
        on_click=_undo_all,
        args=(screen.language,),
        width="stretch",
    )


def _undo_all(language: str) -> None:
    counts: list[int] = []

    def act(store: Store, reviewer: Reviewer) -> None:
        counts.append(undo_all(store, reviewer))

    if write(language, act, "review.undone"):
        say("done", wording(language).say("review.undone_all", count=counts[0]))
