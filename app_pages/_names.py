"""The names of a thing: what it is called, in which language, and who says so."""

import streamlit as st

from app_pages._lists import paged
from app_pages._plain import plain
from app_pages._proofs import draw_proofs
from app_pages._wording import Wording
from graph.query.answer import Listing
from graph.query.name_lines import NameLine


def draw_names(words: Wording, names: Listing[NameLine]) -> None:
    """All names behind one button, each with its kind, language and source."""
    with st.expander(words.say("names.title", count=names.total)):
        for number, name in enumerate(paged(words, names.items, "names", names.total)):
            left, right = st.columns([4, 1], vertical_alignment="center")
            with left, st.container(gap=None):
                st.markdown(plain(name.text))
                st.caption(_about(words, name))
            if name.proofs:
                with right:
                    draw_proofs(words, name.proofs, f"name_{number}")


def _about(words: Wording, name: NameLine) -> str:
    kind = words.say(f"label.{name.kind}")
    if name.language not in ("en", "fr"):
        return kind
    spoken = words.say(f"language.{name.language}")
    return words.say("names.spoken", kind=kind, language=spoken)
