"""One theme: its place in the tree, its events, who works on it."""

import streamlit as st

from app_pages._asking import draw_asked, draw_named_choice
from app_pages._events_and_actors import draw_actors, draw_events
from app_pages._lists import AT_ONCE
from app_pages._names import draw_names
from app_pages._onward import draw_onward
from app_pages._plain import plain
from app_pages._related_lines import draw_related
from app_pages._screen import Screen, show
from app_pages._title import draw_title
from app_pages._wording import Wording
from graph.query.theme import ThemePage, theme_page
from graph.query.unknown import Unknown


def draw(screen: Screen) -> None:
    """Draw the theme of the address, or all themes."""
    draw_asked(
        screen,
        "theme",
        lambda node: _asked(screen, node, AT_ONCE),
        _draw_page,
        lambda asked: draw_named_choice(asked, "theme", ("Theme",), lambda listed: listed.themes),
    )


def _asked(screen: Screen, node: str, limit: int) -> ThemePage | Unknown:
    return theme_page(screen.view, node, screen.language, None, limit)


def _more(screen: Screen, page: ThemePage, limit: int) -> ThemePage:
    """The same page with longer lists."""
    node = page.theme.id
    found = screen.remember("theme", (node, limit), lambda: _asked(screen, node, limit))
    return page if isinstance(found, Unknown) else found


def _draw_page(screen: Screen, page: ThemePage) -> None:
    words = screen.words
    draw_title(screen, page.theme, words.say("kind.Theme"))
    draw_onward(screen, ("gaps", "gaps.see", {"row": page.theme.id}))
    left, right = st.columns([3, 2], gap="large")
    with left:
        draw_events(
            screen,
            page.events,
            "theme.no_events",
            lambda limit: _more(screen, page, limit).events,
        )
    with right:
        if page.events.total:
            own, total = page.own_events, page.events.total
            st.caption(words.say("theme.own_events", own=own, total=total))
            st.caption(plain(_countries(words, page)))
        draw_actors(screen, page.actors, lambda limit: _more(screen, page, limit).actors)
        draw_related(screen, "theme.stated", page.stated)
        draw_related(screen, "theme.positions", page.positions, page.theme)
        draw_related(screen, "theme.broader", page.broader)
        draw_related(screen, "theme.narrower", page.narrower)
        draw_names(words, page.names)


def _countries(words: Wording, page: ThemePage) -> str:
    found = page.countries.items()
    return " · ".join(words.say("filter.line", name=name, value=n) for name, n in found)


show(draw)
