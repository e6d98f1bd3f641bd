"""One event: when, where, on what, who in which role, how many, and what came of it."""

import streamlit as st

from app_pages._asking import draw_asked, searched_list
from app_pages._dates import date_words
from app_pages._doubt import doubt_words, with_doubt
from app_pages._event_accounts import draw_absent, draw_accounts, draw_issues
from app_pages._event_lines import draw_event_lines
from app_pages._event_parts import draw_counts, draw_roles, draw_sessions, draw_sources
from app_pages._headings import section
from app_pages._names import draw_names
from app_pages._parts import line, link
from app_pages._plain import plain
from app_pages._proofs import draw_proofs
from app_pages._related_lines import draw_related
from app_pages._screen import Screen, show
from app_pages._title import draw_title
from graph.query.event import EventPage, event_page
from graph.query.events import EventFilter, event_list


def draw(screen: Screen) -> None:
    """Draw the event of the address, or the newest events."""
    draw_asked(
        screen,
        "event",
        lambda node: event_page(screen.view, node, screen.language),
        _draw_page,
        _draw_list,
    )


def _draw_list(screen: Screen) -> None:
    found = searched_list(
        screen,
        "event",
        lambda text, limit: event_list(screen.view, EventFilter(text=text), screen.language, limit),
    )
    draw_event_lines(screen, found)


def _draw_page(screen: Screen, page: EventPage) -> None:
    kind = with_doubt(screen.words, screen.event_type(page.type), page.type_doubt)
    draw_title(screen, page.event, kind, proofs=page.type_proofs)
    if page.whole is not None:
        with st.container(horizontal=True):
            st.markdown(screen.words.say("event.part_of"))
            link(page.whole)
    left, right = st.columns([3, 2], gap="large")
    with left:
        draw_roles(screen, page)
        draw_sessions(screen, page.sessions)
        for name in ("outcomes", "positions", "other"):
            draw_related(screen, f"event.{name}", getattr(page, name), page.event)
    with right:
        _draw_when(screen, page)
        _draw_where(screen, page)
        draw_accounts(screen, page)
        draw_related(screen, "event.themes", page.themes)
        draw_counts(screen, page)
        draw_related(screen, "event.context", page.context)
        draw_sources(screen, page.sources)
        draw_absent(screen, page)
        draw_issues(screen, page.issues)
        draw_names(screen.words, page.names)


def _draw_when(screen: Screen, page: EventPage) -> None:
    words = screen.words
    section(words.say("event.when"))
    left, right = st.columns([4, 1], vertical_alignment="center")
    left.markdown(plain(date_words(words, page.when)))
    if page.when.proofs:
        with right:
            draw_proofs(words, page.when.proofs, "when")


def _draw_where(screen: Screen, page: EventPage) -> None:
    words = screen.words
    section(words.say("event.where"))
    for number, place in enumerate(page.places.items):
        inside = [one.label for one in page.countries if one.id != place.thing.id]
        doubt = [] if place.doubt is None else [doubt_words(words, place.doubt)]
        about = " · ".join(filter(None, [", ".join(inside), *doubt]))
        line(words, place.thing, about, place.proofs, f"place_{number}")
    if not page.places.total:
        absent = any(one.predicate == "HELD_IN" for one in page.absent.items)
        st.markdown(words.say("place.absent" if absent else "place.none"))


show(draw)
