"""Who stands first by a measure: each value, with its range once that is measured."""

from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from app_pages._address import page_file, parameters
from app_pages._headings import section
from app_pages._lists import paged
from app_pages._numbers import number
from app_pages._parts import link
from app_pages._plain import plain
from app_pages._ranges import Slots, range_words
from app_pages._screen import Screen
from graph.analysis.measures.ranking import Ranking, RankLine


def draw_lines(screen: Screen, found: Ranking) -> Slots:
    """Draw the actors; return where the value of each is to be said with its range."""
    words, lines = screen.words, found.lines
    section(words.say("rank.first", shown=lines.shown, total=lines.total))
    shown = paged(words, lines.items, f"rank_{found.measure}", lines.shown)
    return {line.actor.id: _draw_line(screen, line) for line in shown}


def _draw_line(screen: Screen, line: RankLine) -> DeltaGenerator:
    with st.container(gap=None):
        link(line.actor, label=f"**{line.place}. {plain(line.actor.label)}**")
        slot = st.empty()
        slot.caption(plain(value_words(screen, line)))
        st.page_link(
            page_file("ties"),
            label=f"{screen.words.say('rank.why')} →",
            query_params=parameters(node=line.actor.id),
            width="stretch",
        )
    return slot


def value_words(screen: Screen, line: RankLine) -> str:
    """Return the value, with its range and between which places it may stand once measured."""
    words = screen.words
    said = [words.say("rank.value", value=number(words, line.value))]
    said += range_words(words, line, partial(number, words))
    if line.error is not None:
        said.append(words.say("rank.error", error=number(words, line.error)))
    return " · ".join(said)
