"""One actor, mechanism or programme: names, what it did, with whom, on what, where."""

import streamlit as st

from app_pages._actor_parts import (
    draw_companions,
    draw_flows,
    draw_joint,
    draw_places,
    draw_roles,
    draw_themes,
)
from app_pages._asking import draw_asked, draw_named_choice
from app_pages._lists import AT_ONCE
from app_pages._names import draw_names
from app_pages._onward import draw_onward
from app_pages._related_lines import draw_related
from app_pages._screen import Screen, show
from app_pages._title import draw_title
from graph.query.actor import ActorPage, actor_page
from graph.query.unknown import Unknown

_KINDS = ("Actor", "Mechanism", "Programme")


def draw(screen: Screen) -> None:
    """Draw the actor of the address, or the ways to choose one."""
    draw_asked(
        screen,
        "actor",
        lambda node: _asked(screen, node, AT_ONCE),
        _draw_page,
        lambda asked: draw_named_choice(asked, "actor", _KINDS, lambda listed: listed.actors),
    )


def _asked(screen: Screen, node: str, limit: int) -> ActorPage | Unknown:
    return actor_page(screen.view, node, screen.language, limit, screen.index)


def _more(screen: Screen, page: ActorPage, limit: int) -> ActorPage:
    """The same page with longer lists."""
    node = page.actor.id
    found = screen.remember("actor", (node, limit), lambda: _asked(screen, node, limit))
    return page if isinstance(found, Unknown) else found


def _draw_page(screen: Screen, page: ActorPage) -> None:
    words = screen.words
    kinds = ", ".join(words.say(f"kind.{kind}") for kind in page.kinds)
    countries = ", ".join(one.thing.label for one in page.countries.items)
    draw_title(screen, page.actor, kinds, screen.actor_type(page.actor.subtype), countries)
    if page.actor.named:
        node = {"node": page.actor.id}
        draw_onward(
            screen,
            ("suggestions", "suggest.see", node),
            ("paths", "paths.see", node),
            ("ties", "ties.see", node),
            ("circles", "circles.see", node),
            ("brokers", "brokers.see", node),
            ("whatif", "whatif.see", node),
        )
    else:
        st.info(words.say("actor.unnamed"))
    if page.vocabulary_only:
        st.info(words.say("actor.vocabulary_only"))
    left, right = st.columns([3, 2], gap="large")
    with left:
        draw_roles(screen, page.roles, lambda limit: _more(screen, page, limit).roles)
        draw_joint(screen, page.joint)
        _draw_relations(screen, page)
    with right:
        draw_names(words, page.names)
        draw_companions(screen, page.with_whom, lambda limit: _more(screen, page, limit).with_whom)
        draw_themes(screen, page.themes, lambda limit: _more(screen, page, limit).themes)
        draw_places(screen, page.places, lambda limit: _more(screen, page, limit).places)


def _draw_relations(screen: Screen, page: ActorPage) -> None:
    draw_related(screen, "actor.cooperation", page.cooperation, page.actor)
    draw_related(screen, "actor.belongs_to", page.belongs_to, page.actor)
    draw_related(screen, "actor.units", page.units, page.actor)
    draw_related(screen, "actor.countries", page.countries)
    draw_related(screen, "actor.programmes", page.programmes, page.actor)
    draw_flows(screen, page.flows)
    draw_related(screen, "actor.held_within", page.held_within)
    draw_related(screen, "actor.positions", page.positions, page.actor)
    draw_related(screen, "actor.wishes", page.wishes, page.actor)
    draw_related(screen, "actor.duplicates", page.duplicates, page.actor)
    draw_related(screen, "actor.other", page.other, page.actor)


show(draw)
