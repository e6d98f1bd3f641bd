"""One place: what was held there, who was there, what lies in it."""

import streamlit as st

from app_pages._asking import draw_asked, draw_named_choice
from app_pages._events_and_actors import draw_actors, draw_events
from app_pages._lists import AT_ONCE
from app_pages._names import draw_names
from app_pages._related_lines import draw_related
from app_pages._screen import Screen, show
from app_pages._title import draw_title
from graph.query.place import PlacePage, place_page
from graph.query.unknown import Unknown


def draw(screen: Screen) -> None:
    """Draw the place of the address, or all places."""
    draw_asked(
        screen,
        "place",
        lambda node: _asked(screen, node, AT_ONCE),
        _draw_page,
        lambda asked: draw_named_choice(asked, "place", ("Place",), lambda listed: listed.places),
    )


def _asked(screen: Screen, node: str, limit: int) -> PlacePage | Unknown:
    return place_page(screen.view, node, screen.language, limit)


def _more(screen: Screen, page: PlacePage, limit: int) -> PlacePage:
    """The same page with longer lists."""
    node = page.place.id
    found = screen.remember("place", (node, limit), lambda: _asked(screen, node, limit))
    return page if isinstance(found, Unknown) else found


def _draw_page(screen: Screen, page: PlacePage) -> None:
    kind = screen.actor_type(page.place.subtype)
    draw_title(screen, page.place, kind[:1].upper() + kind[1:])
    left, right = st.columns([3, 2], gap="large")
    with left:
        draw_events(
            screen,
            page.events,
            "place.no_events",
            lambda limit: _more(screen, page, limit).events,
        )
        draw_related(screen, "place.working", page.working)
    with right:
        draw_actors(screen, page.actors, lambda limit: _more(screen, page, limit).actors)
        draw_related(screen, "place.seated", page.seated, page.place)
        draw_related(screen, "place.lies_in", page.lies_in)
        draw_related(screen, "place.holds", page.holds)
        draw_names(screen.words, page.names)


show(draw)
