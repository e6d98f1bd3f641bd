"""One event: when, where, on what, who in which role, how many, and what came of it."""

import streamlit as st

from app_pages._actor_parts import draw_related
from app_pages._address import page_file, parameters, selected
from app_pages._dates import date_words
from app_pages._event_parts import draw_counts, draw_roles, draw_sessions, draw_sources
from app_pages._names import draw_names
from app_pages._parts import draw_proofs, draw_unknown, link, plain
from app_pages._screen import Screen, show
from graph.query.event import EventPage, event_page
from graph.query.unknown import Unknown


def draw(screen: Screen) -> None:
    """Draw the event of the address, or say how to choose one."""
    node = selected()
    if node is None:
        st.title(screen.words.say("page.event"))
        st.info(screen.words.say("event.choose"))
        return
    page = event_page(screen.view, node, screen.language)
    if isinstance(page, Unknown):
        draw_unknown(screen.words, page)
    else:
        _draw_page(screen, page)


def _draw_page(screen: Screen, page: EventPage) -> None:
    words = screen.words
    st.title(plain(page.event.label))
    st.caption(plain(screen.event_type(page.type)))
    if page.whole is not None:
        st.markdown(words.say("event.part_of"))
        link(page.whole)
    _draw_when_and_where(screen, page)
    draw_names(words, page.names)
    st.page_link(
        page_file("network"),
        label=words.say("event.network"),
        query_params=parameters(node=page.event.id),
    )
    draw_roles(screen, page)
    draw_counts(screen, page)
    draw_related(screen, "event.themes", page.themes)
    draw_sessions(screen, page.sessions)
    for name in ("context", "outcomes", "positions", "other"):
        draw_related(screen, f"event.{name}", getattr(page, name))
    draw_sources(screen, page.sources)


def _draw_when_and_where(screen: Screen, page: EventPage) -> None:
    words = screen.words
    left, right = st.columns(2)
    with left:
        st.markdown(f"**{words.say('event.when')}** {plain(date_words(words, page.when))}")
        if page.when.proofs:
            draw_proofs(words, page.when.proofs, "when")
    with right:
        st.markdown(f"**{words.say('event.where')}**")
        for number, place in enumerate(page.places.items):
            link(place.thing)
            draw_proofs(words, place.proofs, f"place_{number}")
        if not page.places.total:
            absent = any(line.predicate == "HELD_IN" for line in page.absent.items)
            st.markdown(words.say("place.absent" if absent else "place.none"))


show(draw)
