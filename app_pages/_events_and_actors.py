"""The events of a theme or place and the actors who were there."""

import streamlit as st

from app_pages._event_lines import about_event
from app_pages._lists import Line, More, draw_list
from app_pages._screen import Screen
from graph.query.actors_at import ActorLine
from graph.query.answer import Listing
from graph.query.event_line import EventLine
from graph.query.names import Ref


def draw_events(
    screen: Screen, events: Listing[EventLine], none: str, more: More[EventLine]
) -> None:
    """Draw the events, or the phrase `none` that says what their absence means."""
    if not events.total:
        st.info(screen.words.say(none))

    def told(event: EventLine) -> Line:
        return Line(Ref(event.id, event.label, "Event"), about_event(screen, event))

    draw_list(screen.words, "list.events", events, told, more=more)


def draw_actors(screen: Screen, actors: Listing[ActorLine], more: More[ActorLine]) -> None:
    """Draw the named actors of these events; an open part is told apart from a sure one."""
    words = screen.words

    def told(one: ActorLine) -> Line:
        counts = {
            "count.spoke": one.spoke,
            "count.in_session": one.in_session,
            "count.events": one.events,
            "count.open": one.open,
        }
        said = (words.say(key, count=count) for key, count in counts.items() if count)
        return Line(one.actor, " · ".join(said))

    draw_list(words, "list.actors", actors, told, more=more)
