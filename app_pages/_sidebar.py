"""What stands beside every page: language, the store that is open, and the promise of offline."""

import os

import streamlit as st

from app_pages._address import choose_language, language
from app_pages._data import store_url
from app_pages._plain import plain
from app_pages._wording import LANGUAGES, Wording


def draw_sidebar(words: Wording) -> None:
    """Draw the language switch and the name of the store."""
    now = language()
    with st.sidebar:
        chosen = st.segmented_control(
            words.say("sidebar.language"),
            LANGUAGES,
            default=now,
            required=True,
            format_func=lambda code: words.say(f"switch.{code}"),
            key=f"language_switch_{now}",
        )
        st.caption(words.say("sidebar.store", name=plain(_store_name())))
        st.caption(words.say("sidebar.offline"))
    if chosen is not None and chosen != now:
        choose_language(chosen)
        st.rerun()


def _store_name() -> str:
    return os.path.basename(store_url().removeprefix("sqlite:")) or store_url()
