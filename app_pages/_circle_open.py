"""One circle with all that makes it one: its members, who leads out of it, its events."""

from dataclasses import dataclass

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from app_pages._circle_cards import Slots, draw_topics_of, title
from app_pages._circles import Circles
from app_pages._event_lines import draw_event_lines
from app_pages._headings import section
from app_pages._lists import paged
from app_pages._parts import link, link_of_two
from app_pages._plain import plain
from app_pages._screen import Screen
from app_pages._why_absent import draw_absent
from graph.analysis.measures.communities import OpenedCommunity
from graph.analysis.measures.community_ties import Bridge, Membership
from graph.query.event_line import event_line
from graph.query.names import Names

_LEADS = 3


@dataclass(frozen=True)
class OpenSlots:
    """Where it is to be said how firm all circles are, and how firm this one."""

    on_the_whole: DeltaGenerator
    of_circle: Slots


def draw_opened(asked: Circles, found: OpenedCommunity, node: str) -> OpenSlots:
    """Draw a circle; return where to say how firm it is."""
    screen, words = asked.shown.screen, asked.shown.screen.words
    one = found.community
    section(title(screen, one))
    if node != one.members.items[0].id:
        name = Names(asked.shown.view, screen.language).label(node)
        st.markdown(plain(words.say("circles.with", name=name)))
    draw_topics_of(screen, one)
    slot, whole = st.empty(), st.container()
    slot.caption(words.say("firm.waiting"))
    _draw_members(screen, found)
    _draw_bridges(screen, found)
    section(words.say("circles.events", count=found.events.total))
    names = Names(asked.shown.view, screen.language)
    events = paged(words, found.events.items, f"circle_events_{node}", found.events.total)
    draw_event_lines(screen, [event_line(names, event.id) for event in events])
    return OpenSlots(whole, {one.place: slot})


def _draw_members(screen: Screen, found: OpenedCommunity) -> None:
    words, members = screen.words, found.members
    section(words.say("circles.members", count=members.total))
    for member in paged(words, members.items, "circle_members", members.total):
        with st.container(gap=None):
            link(member.actor)
            st.caption(plain(_about(screen, member)))
            if member.closest is not None:
                label = words.say("circles.tie", name=member.closest.label)
                link_of_two(label, "ties", member.actor, member.closest)


def _about(screen: Screen, member: Membership) -> str:
    words = screen.words
    if member.closest is None:
        return words.say("circles.by_post")
    met = words.say("circles.met_inside", count=member.met)
    shared = words.say("ties.raw", count=member.shared)
    return words.say("circles.closest", met=met, name=member.closest.label, shared=shared)


def _draw_bridges(screen: Screen, found: OpenedCommunity) -> None:
    words, bridges = screen.words, found.bridges
    section(words.say("circles.bridges", count=bridges.total))
    if not bridges.total:
        st.caption(words.say("circles.closed"))
    for bridge in paged(words, bridges.items, "circle_bridges", bridges.total):
        _draw_bridge(screen, bridge)


def _draw_bridge(screen: Screen, bridge: Bridge) -> None:
    words = screen.words
    with st.container(gap=None):
        link(bridge.actor)
        st.caption(words.say("circles.outside", count=bridge.met))
        for reached in bridge.reached[:_LEADS]:
            label = words.say(
                "circles.into",
                place=reached.community,
                count=reached.met,
                name=reached.closest.label,
            )
            link_of_two(label, "ties", bridge.actor, reached.closest)
        if len(bridge.reached) > _LEADS:
            told = {"shown": _LEADS, "total": len(bridge.reached)}
            st.caption(words.say("list.first", **told))


def draw_in_none(asked: Circles, node: str) -> None:
    """Say of an actor in no circle why it is in none: no data, withheld, or it met nobody."""
    screen = asked.shown.screen
    names = Names(screen.view, screen.language)
    link(names.ref(node))
    if asked.ground.ground.attendance.actor_number(node) is None:
        draw_absent(asked.shown, node)
    else:
        st.info(screen.words.say("circles.in_none"))
