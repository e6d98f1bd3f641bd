"""One actor, mechanism or programme: names, what it did, with whom, on what, where."""

import streamlit as st

from app_pages._actor_parts import (
    draw_companions,
    draw_joint,
    draw_places,
    draw_roles,
    draw_themes,
)
from app_pages._address import selected
from app_pages._coded import typed
from app_pages._elsewhere import draw_missing
from app_pages._hits import draw_hits
from app_pages._names import draw_names
from app_pages._node_list import draw_node_list
from app_pages._related_lines import draw_related
from app_pages._screen import Screen, show
from app_pages._title import draw_title
from graph.query.actor import ActorPage, actor_page
from graph.query.unknown import Unknown

_KINDS = ("Actor", "Mechanism", "Programme")


def draw(screen: Screen) -> None:
    """Draw the actor of the address, or the ways to choose one."""
    node = selected()
    if node is None:
        _draw_choice(screen)
        return
    page = screen.remember("actor", node, lambda: actor_page(screen.view, node, screen.language))
    if isinstance(page, Unknown):
        draw_missing(screen, "actor", page)
    else:
        _draw_page(screen, page)


def _draw_choice(screen: Screen) -> None:
    st.title(screen.words.say("page.actor"))
    text = typed(screen.words.say("actor.search"), "q", screen.words.say("actor.search_hint"))
    if text:
        draw_hits(screen, text, _KINDS)
    else:
        draw_node_list(screen, "Actor", screen.listed.actors, "actor.listed")


def _draw_page(screen: Screen, page: ActorPage) -> None:
    words = screen.words
    kinds = ", ".join(words.say(f"kind.{kind}") for kind in page.kinds)
    countries = ", ".join(one.thing.label for one in page.countries.items)
    about = [kinds, screen.actor_type(page.actor.subtype), countries]
    draw_title(screen, page.actor, " · ".join(part for part in about if part))
    if not page.actor.named:
        st.info(words.say("actor.unnamed"))
    if page.vocabulary_only:
        st.info(words.say("actor.vocabulary_only"))
    left, right = st.columns([3, 2], gap="large")
    with left:
        draw_roles(screen, page.roles)
        draw_joint(screen, page.joint)
        _draw_relations(screen, page)
    with right:
        draw_names(words, page.names)
        draw_companions(screen, page.with_whom)
        draw_themes(screen, page.themes)
        draw_places(screen, page.places)


def _draw_relations(screen: Screen, page: ActorPage) -> None:
    draw_related(screen, "actor.cooperation", page.cooperation, page.actor)
    draw_related(screen, "actor.belongs_to", page.belongs_to, page.actor)
    draw_related(screen, "actor.units", page.units, page.actor)
    draw_related(screen, "actor.countries", page.countries)
    draw_related(screen, "actor.programmes", page.programmes, page.actor)
    draw_related(screen, "actor.held_within", page.held_within)
    draw_related(screen, "actor.positions", page.positions, page.actor)
    draw_related(screen, "actor.wishes", page.wishes, page.actor)
    draw_related(screen, "actor.duplicates", page.duplicates, page.actor)
    draw_related(screen, "actor.other", page.other, page.actor)


show(draw)
