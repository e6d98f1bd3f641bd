"""The head of a page about one thing: its name, what it is, and the way to its network."""

from collections.abc import Sequence

import streamlit as st

from app_pages._address import page_file, parameters
from app_pages._plain import plain
from app_pages._proofs import draw_proofs
from app_pages._screen import Screen
from graph.query.names import Ref
from graph.query.proof import Proof


def draw_title(screen: Screen, ref: Ref, *about: str, proofs: Sequence[Proof] = ()) -> None:
    """Draw the name, a line about it with its sources, and the link to its network at the right.

    Args:
        about: what is said of it in a line; empty texts are left out.
        proofs: who says so; no button where there are none.
    """
    left, right = st.columns([4, 1], vertical_alignment="bottom")
    with left:
        screen.head.draw(ref.label)
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            said = [part for part in (*about, _foreign(screen, ref)) if part]
            st.caption(plain(" · ".join(said)), width="content")
            if proofs:
                draw_proofs(screen.words, proofs, "title")
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
