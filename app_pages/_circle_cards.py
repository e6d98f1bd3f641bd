"""Circles as cards: how many they are, about what, where, how firm, and who leads out."""

from collections.abc import Mapping

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from app_pages._address import page_file
from app_pages._headings import subsection
from app_pages._lists import paged
from app_pages._met_at import kept_address
from app_pages._parts import link
from app_pages._plain import plain
from app_pages._screen import Screen
from graph.analysis.measures.communities import Communities, Community, Topic
from graph.analysis.measures.community_ties import Bridge

Slots = Mapping[int, DeltaGenerator]
# How alike the circles of other sources must be to be called so.
_ALIKE, _PARTLY = 0.75, 0.5


def draw_cards(screen: Screen, found: Communities) -> Slots:
    """Draw a card for each circle; return where it is to be said how firm each is."""
    circles = found.communities
    shown = paged(screen.words, circles.items, "circles", circles.shown)
    return {one.place: _draw_card(screen, one) for one in shown}


def _draw_card(screen: Screen, one: Community) -> DeltaGenerator:
    words = screen.words
    with st.container(border=True, key=f"circle_{one.place}", gap="small"):
        subsection(title(screen, one))
        draw_topics_of(screen, one)
        slot = st.empty()
        slot.caption(words.say("firm.waiting"))
        with st.container(gap=None):
            for member in one.members.items:
                link(member)
        if one.bridges.total:
            names = "; ".join(_reached(screen, bridge) for bridge in one.bridges.items)
            told = words.say("circles.leads", count=one.bridges.total, names=names)
            st.caption(plain(told))
        st.page_link(
            page_file("circles"),
            label=f"{words.say('circles.open', count=one.members.total)} →",
            query_params=kept_address(node=one.members.items[0].id),
            width="stretch",
        )
    return slot


def title(screen: Screen, one: Community) -> str:
    """What a circle is called: its number, its size, and who has the strongest ties inside."""
    first = one.members.items[0].label
    return screen.words.say("circles.title", place=one.place, count=one.members.total, name=first)


def draw_topics_of(screen: Screen, one: Community) -> None:
    """Say about what and where a circle meets more than others do."""
    words = screen.words
    said = [words.say("circles.met", count=one.events)] if one.events else []
    for key, topics in (("circles.themes", one.themes), ("circles.countries", one.countries)):
        if topics:
            said.append(words.say(key, what=", ".join(_topic(screen, topic) for topic in topics)))
    st.caption("  \n".join(plain(line) for line in said or [words.say("circles.no_events")]))


def draw_firm(screen: Screen, measured: Communities | None, slots: Slots) -> None:
    """Say how firm all circles are together, and in its place how firm each is."""
    words = screen.words
    if measured is None:
        for slot in slots.values():
            slot.caption(words.say("firm.ended"))
        return
    st.markdown(_on_the_whole(screen, measured))
    by_place = {one.place: one for one in measured.communities.items}
    for place, slot in slots.items():
        slot.markdown(firm_words(screen, by_place[place]))


def firm_words(screen: Screen, one: Community) -> str:
    """How firm one circle is, in words for people."""
    share = 0 if one.together is None else round(100 * one.together)
    return screen.words.say(f"firm.{one.firm}", share=share)


def _on_the_whole(screen: Screen, found: Communities) -> str:
    words = screen.words
    if found.rand is None:
        return words.say("firm.unknown")
    level = "alike" if found.rand >= _ALIKE else "partly" if found.rand >= _PARTLY else "unlike"
    return words.say(f"whole.{level}", rounds=found.rounds)


def _topic(screen: Screen, topic: Topic) -> str:
    return screen.words.say("circles.topic", name=topic.thing.label, count=topic.events)


def _reached(screen: Screen, bridge: Bridge) -> str:
    most = bridge.reached[0].community
    return screen.words.say("circles.reached", name=bridge.actor.label, place=most)
