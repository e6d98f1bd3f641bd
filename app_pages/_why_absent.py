"""Why nothing is said of an actor: no data, withheld, or not at the events asked for."""

import streamlit as st

from app_pages._prepared import Shown, all_of
from graph.analysis.attending import attendance_of
from graph.index.filters import NO_FILTERS


def draw_absent(shown: Shown, node: str) -> None:
    """Say why an actor is at none of the events that count."""
    st.info(shown.screen.words.say(f"absent.{_why(shown, node)}"))


def _why(shown: Shown, node: str) -> str:
    whole = attendance_of(all_of(shown.screen).index, NO_FILTERS)
    if whole.actor_number(node) is None:
        return "no_data"
    here = attendance_of(shown.index, NO_FILTERS)
    return "withheld" if here.actor_number(node) is None else "not_there"
