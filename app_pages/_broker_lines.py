"""Who links groups, first to last: between how many pairs, and mostly between which groups."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from app_pages._address import page_file
from app_pages._brokers import AskedBrokers, mostly
from app_pages._headings import section
from app_pages._lists import paged
from app_pages._met_at import kept_address
from app_pages._parts import link
from app_pages._plain import plain
from app_pages._prepared import Shown
from app_pages._ranges import Slots, range_words
from app_pages._screen import Screen
from graph.analysis.measures.broker_pairs import GroupPair
from graph.analysis.measures.ranking import Ranking, RankLine


def draw_lines(shown: Shown, asked: AskedBrokers, found: Ranking) -> Slots:
    """Draw the actors; return where the value of each is to be said with its range."""
    words, lines = shown.screen.words, found.lines
    section(words.say("rank.first", shown=lines.shown, total=lines.total))
    key = f"brokers_{asked.group}_{asked.role}"
    return {
        line.actor.id: _draw_line(shown, asked, line)
        for line in paged(words, lines.items, key, lines.shown)
    }


def _draw_line(shown: Shown, asked: AskedBrokers, line: RankLine) -> DeltaGenerator:
    screen, words = shown.screen, shown.screen.words
    with st.container(gap=None):
        link(line.actor, label=f"**{line.place}. {plain(line.actor.label)}**")
        slot = st.empty()
        slot.caption(plain(value_words(screen, line)))
        groups = mostly(shown, asked, line.actor.id)
        if groups is not None and groups.total:
            names = "; ".join(group_pair(screen, one) for one in groups.items)
            key = "brokers.mostly" if groups.shown < groups.total else "brokers.only"
            st.caption(plain(words.say(key, names=names)))
        if line.value:
            st.page_link(
                page_file("brokers"),
                label=f"{words.say('brokers.open')} →",
                query_params=kept_address("group", "by", node=line.actor.id),
                width="stretch",
            )
    return slot


def group_pair(screen: Screen, one: GroupPair) -> str:
    """Two groups and between how many of their pairs one stands."""
    ends = {"first": one.first.label, "second": one.second.label}
    return screen.words.say("brokers.groups", count=one.pairs, **ends)


def value_words(screen: Screen, line: RankLine) -> str:
    """Return between how many pairs one stands, with the range once that is measured."""
    said = [screen.words.say("brokers.pairs", count=round(line.value))]
    said += range_words(screen.words, line, lambda value: str(round(value)))
    return " · ".join(said)
