"""How two actors are connected: several ways, live ones before old ones, and who introduces."""

import streamlit as st

from app_pages._address import parameter, selected
from app_pages._elsewhere import draw_missing
from app_pages._path_answers import Connection, connection_of
from app_pages._path_ends import draw_ends
from app_pages._path_lines import draw_introducers, draw_ways
from app_pages._plain import plain
from app_pages._prepared import all_of, working
from app_pages._screen import Screen, show
from graph.query.names import Names
from graph.query.unknown import Unknown


def draw(screen: Screen) -> None:
    """Draw the ways between the two actors of the address, or the boxes to choose them."""
    say = screen.words.say
    start, goal = selected(), parameter("to")
    head = st.container()
    if start is not None and goal is not None:
        with working(screen, "paths.working"):
            found = connection_of(all_of(screen), (start, goal))
        if isinstance(found, Unknown):
            draw_missing(screen, "paths", found)
            return
        with head:
            names = Names(screen.view, screen.language)
            screen.head.draw(f"{names.full(found.path.start.id)} – {names.full(found.path.end.id)}")
        draw_ends(screen, start, goal)
        _draw_connection(screen, found)
        return
    with head:
        screen.head.draw(say("page.paths"))
        st.markdown(say("paths.about"))
    draw_ends(screen, start, goal)


def _draw_connection(screen: Screen, found: Connection) -> None:
    words, path = screen.words, found.path
    if not path.found:
        st.info(plain(path.why[screen.language]))
        st.caption(words.say("paths.reached", count=path.reached))
        return
    if not path.steps:
        st.info(words.say("paths.same"))
        return
    draw_ways(screen, path)
    if not path.complete:
        st.caption(words.say("paths.gave_up"))
    draw_introducers(screen, found.introductions)


show(draw)
