"""Who links groups, first to last: between how many pairs, and mostly between which groups."""

from collections.abc import Mapping

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
from app_pages._screen import Screen
from graph.analysis.measures.broker_pairs import GroupPair
from graph.analysis.measures.ranking import Ranking, RankLine

Slots = Mapping[str, DeltaGenerator]


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
        slot.caption(plain(_about(screen, line)))
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


def draw_ranges(screen: Screen, found: Ranking, measured: Ranking | None, slots: Slots) -> None:
    """Say each value again with its range; without one where it was not measured."""
    lines = (found if measured is None else measured).lines.items
    for line in lines:
        if line.actor.id in slots:
            slots[line.actor.id].caption(plain(_about(screen, line)))


def group_pair(screen: Screen, one: GroupPair) -> str:
    """Two groups and between how many of their pairs one stands."""
    ends = {"first": one.first.label, "second": one.second.label}
    return screen.words.say("brokers.groups", count=one.pairs, **ends)


def _about(screen: Screen, line: RankLine) -> str:
    """Between how many pairs, with the range, and between which places it may stand."""
    words = screen.words
    said = [words.say("brokers.pairs", count=round(line.value))]
    if line.low is not None and line.high is not None:
        said.append(words.say("rank.range", low=round(line.low), high=round(line.high)))
    if line.best is not None and line.worst is not None and line.best != line.worst:
        said.append(words.say("rank.places", best=line.best, worst=line.worst))
    return " · ".join(said)
