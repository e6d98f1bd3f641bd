"""Whom a page is about, when the address does not say: a search by name, or the list of all."""

import streamlit as st

from app_pages._coded import typed
from app_pages._headings import section
from app_pages._hits import draw_hits
from app_pages._node_list import draw_node_list
from app_pages._screen import Screen

KINDS = ("Actor", "Mechanism", "Programme")


def draw_actor_choice(
    screen: Screen, page: str, about: str, label: str, programmes: bool = False
) -> None:
    """Say what the page does, and offer the actors it can do it for.

    Args:
        page: the page that the links lead to.
        about: what the page does, as it stands.
        label: of the box to search with.
        programmes: whether to offer programmes by name too, before the long list of actors.
    """
    words = screen.words
    screen.head.draw(words.say(f"page.{page}"))
    st.markdown(about)
    text = typed(label, "whose", words.say("hint.actor"))
    if text:
        draw_hits(screen, text, KINDS, page=page)
        return
    if programmes and screen.listed.programmes:
        section(words.say("listed.programmes", count=len(screen.listed.programmes)))
        draw_node_list(screen, KINDS[2], screen.listed.programmes, page=page)
        section(words.say("page.actor"))
    draw_node_list(screen, KINDS[0], screen.listed.actors, "listed.actor", page=page)
