"""Why fewer actors are counted than the list of actors has, in numbers."""

import streamlit as st

from app_pages._screen import Screen
from graph.analysis.change.network import is_actor
from graph.query.names import Names


def draw_counted(screen: Screen, counted: int) -> None:
    """Say of how many actors of the list so many are, and why the others are not counted.

    Args:
        screen: of the page.
        counted: how many of the list are counted; nothing is said when these are all.
    """
    listed = screen.listed.actors
    if counted >= len(listed):
        return
    names = Names(screen.view, screen.language)
    others = sum(not is_actor(names, one) for one in listed)
    apart = max(len(listed) - others - counted, 0)
    blanks = {"counted": counted, "listed": len(listed), "others": others, "apart": apart}
    st.caption(screen.words.say("counted.of_list", **blanks))
