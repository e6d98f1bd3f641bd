"""The events of a theme or place and the actors who were there."""

import streamlit as st

from app_pages._event_lines import about_event
from app_pages._parts import line, paged
from app_pages._screen import Screen
from graph.query.actors_at import ActorLine
from graph.query.answer import Listing
from graph.query.event_line import EventLine
from graph.query.names import Ref


def draw_events(screen: Screen, events: Listing[EventLine], none: str) -> None:
    """Draw the events, or the phrase `none` that says what their absence means."""
    words = screen.words
    st.subheader(words.say("list.events", count=events.total))
    if not events.total:
        st.info(words.say(none))
        return
    for event in paged(words, events.items, "events", events.total):
        line(words, Ref(event.id, event.label, "Event"), about_event(screen, event))


def draw_actors(screen: Screen, actors: Listing[ActorLine]) -> None:
    """Draw the named actors of these events; an open part is told apart from a sure one."""
    if not actors.total:
        return
    words = screen.words
    st.subheader(words.say("list.actors", count=actors.total))
    for one in paged(words, actors.items, "actors", actors.total):
        said = []
        if one.spoke:
            said.append(words.say("count.spoke", count=one.spoke))
        if one.events:
            said.append(words.say("count.events", count=one.events))
        if one.open:
            said.append(words.say("count.open", count=one.open))
        line(words, one.actor, " · ".join(said))
