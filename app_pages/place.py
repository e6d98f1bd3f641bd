"""One place: what was held there, who was there, what lies in it."""

import streamlit as st

from app_pages._address import selected
from app_pages._coded import typed
from app_pages._elsewhere import draw_missing
from app_pages._events_and_actors import draw_actors, draw_events
from app_pages._hits import draw_hits
from app_pages._names import draw_names
from app_pages._node_list import draw_node_list
from app_pages._related_lines import draw_related
from app_pages._screen import Screen, show
from app_pages._title import draw_title
from graph.query.place import PlacePage, place_page
from graph.query.unknown import Unknown


def draw(screen: Screen) -> None:
    """Draw the place of the address, or all places."""
    node = selected()
    if node is None:
        _draw_choice(screen)
        return
    page = screen.remember("place", node, lambda: place_page(screen.view, node, screen.language))
    if isinstance(page, Unknown):
        draw_missing(screen, "place", page)
    else:
        _draw_page(screen, page)


def _draw_choice(screen: Screen) -> None:
    st.title(screen.words.say("page.place"))
    text = typed(screen.words.say("place.search"), "q", screen.words.say("place.search_hint"))
    if text:
        draw_hits(screen, text, ("Place",))
    else:
        draw_node_list(screen, "Place", screen.listed.places, "place.listed")


def _draw_page(screen: Screen, page: PlacePage) -> None:
    draw_title(screen, page.place, screen.actor_type(page.place.subtype))
    left, right = st.columns([3, 2], gap="large")
    with left:
        draw_events(screen, page.events, "place.no_events")
    with right:
        draw_actors(screen, page.actors)
        draw_related(screen, "place.seated", page.seated, page.place)
        draw_related(screen, "place.lies_in", page.lies_in)
        draw_related(screen, "place.holds", page.holds)
        draw_names(screen.words, page.names)


show(draw)
