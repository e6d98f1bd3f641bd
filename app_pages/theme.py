"""One theme: its place in the tree, its events, who works on it."""

import streamlit as st

from app_pages._actor_parts import draw_related
from app_pages._address import page_file, parameters, selected
from app_pages._dates import date_words
from app_pages._names import draw_names
from app_pages._parts import draw_unknown, link, paged, plain
from app_pages._screen import Screen, show
from graph.query.names import Ref
from graph.query.theme import ThemePage, theme_page
from graph.query.unknown import Unknown


def draw(screen: Screen) -> None:
    """Draw the theme of the address, or the list of all themes."""
    node = selected()
    if node is None:
        _draw_list(screen)
        return
    page = theme_page(screen.view, node, screen.language)
    if isinstance(page, Unknown):
        draw_unknown(screen.words, page)
    else:
        _draw_page(screen, page)


def _draw_list(screen: Screen) -> None:
    words = screen.words
    st.title(words.say("theme.all"))
    themes = sorted(
        screen.ledger.vocabulary.themes.values(),
        key=lambda theme: theme.labels[screen.language].casefold(),
    )
    for theme in paged(words, themes, "themes"):
        link(Ref(f"theme:{theme.id}", theme.labels[screen.language], "Theme"))


def _draw_page(screen: Screen, page: ThemePage) -> None:
    words = screen.words
    st.title(plain(page.theme.label))
    draw_names(words, page.names)
    st.page_link(
        page_file("network"),
        label=words.say("theme.network"),
        query_params=parameters(node=page.theme.id),
    )
    left, right = st.columns(2)
    with left:
        draw_related(screen, "theme.broader", page.broader)
    with right:
        draw_related(screen, "theme.narrower", page.narrower)
    _draw_events(screen, page)
    _draw_actors(screen, page)
    draw_related(screen, "theme.stated", page.stated)
    draw_related(screen, "theme.positions", page.positions)


def _draw_events(screen: Screen, page: ThemePage) -> None:
    words = screen.words
    st.subheader(words.say("theme.events", count=page.events.total))
    if not page.events.total:
        st.caption(words.say("theme.no_events"))
        return
    st.caption(words.say("theme.own_events", own=page.own_events, total=page.events.total))
    st.caption(plain(" · ".join(f"{name}: {n}" for name, n in page.countries.items())))
    for event in paged(words, page.events.items, "events", page.events.total):
        link(Ref(event.id, event.label, "Event"))
        where = ", ".join(place.label for place in event.places) or words.say("place.none")
        st.caption(plain(f"{date_words(words, event.when)} · {where}"))


def _draw_actors(screen: Screen, page: ThemePage) -> None:
    words = screen.words
    st.subheader(words.say("theme.actors", count=page.actors.total))
    for line in paged(words, page.actors.items, "actors", page.actors.total):
        link(line.actor)
        st.caption(words.say("theme.actor_events", count=line.events))


show(draw)
