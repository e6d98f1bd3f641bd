"""The head of a page about one thing: its name, what it is, and the way to its network."""

import streamlit as st

from app_pages._address import page_file, parameters
from app_pages._plain import plain
from app_pages._screen import Screen
from graph.query.names import Ref


def draw_title(screen: Screen, ref: Ref, about: str) -> None:
    """Draw name, a line about it, and the link to its network at the right."""
    left, right = st.columns([4, 1], vertical_alignment="bottom")
    with left:
        st.title(plain(ref.label))
        st.caption(plain(" · ".join(part for part in (about, _foreign(screen, ref)) if part)))
    with right:
        st.page_link(
            page_file("network"),
            label=f"**{screen.words.say('network.see')}** →",
            query_params=parameters(node=ref.id),
            width="stretch",
        )


def _foreign(screen: Screen, ref: Ref) -> str:
    """Say it when a French page has to show a name that its source has in English only."""
    spoken = {label.language for label in screen.view.labels(ref.id)}
    english = screen.language == "fr" and "en" in spoken and "fr" not in spoken
    return screen.words.say("names.english_only") if english else ""
