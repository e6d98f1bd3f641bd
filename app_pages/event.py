"""One event: when, where, on what, who in which role, how many, and what came of it."""

from collections.abc import Sequence

import streamlit as st

from app_pages._address import selected
from app_pages._coded import typed
from app_pages._dates import date_words
from app_pages._elsewhere import draw_missing
from app_pages._event_accounts import draw_accounts, draw_issues
from app_pages._event_lines import draw_event_lines
from app_pages._event_parts import draw_counts, draw_roles, draw_sessions, draw_sources
from app_pages._names import draw_names
from app_pages._parts import asked_page, draw_proofs, line, link
from app_pages._plain import plain
from app_pages._related_lines import draw_related
from app_pages._screen import Screen, show
from app_pages._title import draw_title
from graph.query.event import EventPage, event_page
from graph.query.event_line import EventLine
from graph.query.events import EventFilter, event_list
from graph.query.unknown import Unknown

_PAGE = 20


def draw(screen: Screen) -> None:
    """Draw the event of the address, or the newest events."""
    node = selected()
    if node is None:
        _draw_list(screen)
        return
    page = screen.remember("event", node, lambda: event_page(screen.view, node, screen.language))
    if isinstance(page, Unknown):
        draw_missing(screen, "event", page)
    else:
        _draw_page(screen, page)


def _draw_list(screen: Screen) -> None:
    words = screen.words
    st.title(words.say("page.event"))
    text = typed(words.say("event.search"), "words", words.say("event.search_hint"))
    wanted = EventFilter(text=text)

    def ask(limit: int) -> tuple[Sequence[EventLine], int]:
        found = screen.remember(
            "events",
            (text, limit),
            lambda: event_list(screen.view, wanted, screen.language, limit),
        )
        return found.items, found.total

    if not ask(_PAGE)[1]:
        st.info(words.say("event.nothing") if text else words.say("list.none"))
        return
    st.caption(words.say("event.newest_first"))
    draw_event_lines(screen, asked_page(words, f"events_{text}", ask, _PAGE))


def _draw_page(screen: Screen, page: EventPage) -> None:
    draw_title(screen, page.event, screen.event_type(page.type))
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
        draw_issues(screen, page.issues)
        draw_names(screen.words, page.names)


def _draw_when(screen: Screen, page: EventPage) -> None:
    words = screen.words
    st.subheader(words.say("event.when"))
    left, right = st.columns([4, 1], vertical_alignment="center")
    left.markdown(plain(date_words(words, page.when)))
    if page.when.proofs:
        with right:
            draw_proofs(words, page.when.proofs, "when")


def _draw_where(screen: Screen, page: EventPage) -> None:
    words = screen.words
    st.subheader(words.say("event.where"))
    for number, place in enumerate(page.places.items):
        inside = [one.label for one in page.countries if one.id != place.thing.id]
        line(words, place.thing, ", ".join(inside), place.proofs, f"place_{number}")
    if not page.places.total:
        absent = any(one.predicate == "HELD_IN" for one in page.absent.items)
        st.markdown(words.say("place.absent" if absent else "place.none"))


show(draw)
