"""The names of a thing: what it is called, in which language, and who says so."""

import streamlit as st

from app_pages._parts import draw_proofs, paged, plain
from app_pages._wording import Wording
from graph.query.answer import Listing
from graph.query.name_lines import NameLine


def draw_names(words: Wording, names: Listing[NameLine]) -> None:
    """All names behind one button, each with its kind, language and source."""
    with st.expander(words.say("names.title", count=names.total)):
        for number, line in enumerate(paged(words, names.items, "names")):
            language = words.say(f"language.{line.language}") if _known(line) else ""
            kind = words.say(f"label.{line.kind}")
            left, right = st.columns([4, 1])
            left.markdown(f"**{plain(line.text)}** — {kind} {language}")
            with right:
                if line.proofs:
                    draw_proofs(words, line.proofs, f"name_{number}")


def _known(line: NameLine) -> bool:
    return line.language in ("en", "fr")
