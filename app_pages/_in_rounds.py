"""What is counted again and again with other sources: how far it is, and a button that ends it."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Generic, TypeVar

import streamlit as st

from app_pages._screen import Screen
from graph.analysis.measures.resampling import Rounds

T = TypeVar("T")
_STEPS = 50


@dataclass
class Kept(Generic[T]):
    """An answer that is kept once it is whole; half of one is none."""

    answer: T | None = None


def in_rounds(
    screen: Screen, question: str, asked: Hashable, count: Callable[[Rounds], T]
) -> T | None:
    """Return what is counted in rounds, None when the reader ended it.

    Args:
        question: the name of the question.
        asked: all that the answer depends on, but the ledger.
        count: counts, and tells the rounds that it takes how far it is.
    """
    kept: Kept[T] = screen.remember(f"{question} in rounds", asked, Kept)
    if kept.answer is not None:
        return kept.answer
    words, ended = screen.words, f"ended {question} {asked!r}"
    if st.session_state.get(ended):
        st.caption(words.say("rounds.ended"))
        st.button(words.say("rounds.again"), key="rounds_again", on_click=_set, args=(ended, False))
        return None
    place = st.empty()
    with place.container(key="rounds"):
        bar = st.progress(0.0, words.say("rounds.begin"))
        st.button(words.say("rounds.stop"), key="rounds_stop", on_click=_set, args=(ended, True))

        def told(done: int, rounds: int) -> None:
            # The button is heeded wherever the page draws something.
            if done * _STEPS // rounds != (done - 1) * _STEPS // rounds:
                bar.progress(done / rounds, words.say("rounds.done", done=done, rounds=rounds))

        kept.answer = count(Rounds(told=told))
    place.empty()
    return kept.answer


def _set(key: str, is_ended: bool) -> None:
    st.session_state[key] = is_ended
