"""One actor, mechanism or programme: names, what it did, with whom, on what, where."""

import streamlit as st

from app_pages._actor_parts import (
    draw_companions,
    draw_joint,
    draw_related,
    draw_roles,
    draw_themes_and_places,
)
from app_pages._address import page_file, parameters, selected
from app_pages._names import draw_names
from app_pages._parts import draw_unknown, plain
from app_pages._screen import Screen, show
from graph.query.actor import ActorPage, actor_page
from graph.query.unknown import Unknown


def draw(screen: Screen) -> None:
    """Draw the actor of the address, or say how to choose one."""
    node = selected()
    if node is None:
        st.title(screen.words.say("page.actor"))
        st.info(screen.words.say("actor.choose"))
        return
    page = actor_page(screen.view, node, screen.language)
    if isinstance(page, Unknown):
        draw_unknown(screen.words, page)
    else:
        _draw_page(screen, page)


def _draw_page(screen: Screen, page: ActorPage) -> None:
    words = screen.words
    st.title(plain(page.actor.label))
    kinds = ", ".join(words.say(f"kind.{kind}") for kind in page.kinds)
    st.caption(f"{kinds} · {screen.actor_type(page.actor.subtype)}")
    if not page.actor.named:
        st.info(words.say("actor.unnamed"))
    if page.vocabulary_only:
        st.info(words.say("actor.vocabulary_only"))
    draw_names(words, page.names)
    st.page_link(
        page_file("network"),
        label=words.say("actor.network"),
        query_params=parameters(node=page.actor.id),
    )
    draw_roles(screen, page.roles)
    draw_companions(screen, page.with_whom)
    draw_joint(screen, page.joint)
    draw_themes_and_places(screen, page.themes, page.places)
    _draw_relations(screen, page)


def _draw_relations(screen: Screen, page: ActorPage) -> None:
    sections = {
        "belongs_to": page.belongs_to,
        "units": page.units,
        "countries": page.countries,
        "cooperation": page.cooperation,
        "programmes": page.programmes,
        "held_within": page.held_within,
        "positions": page.positions,
        "wishes": page.wishes,
        "duplicates": page.duplicates,
        "other": page.other,
    }
    for name, found in sections.items():
        draw_related(screen, f"actor.{name}", found)


show(draw)
