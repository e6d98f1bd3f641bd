"""Who matters, and why we think so: places with ranges, and what the data cannot carry."""

from functools import partial

import streamlit as st

from app_pages._coded import choose_one
from app_pages._left_out import draw_left_out, draw_warnings
from app_pages._met_at import draw_met_at, seen_at
from app_pages._plain import plain
from app_pages._prepared import Shown, working
from app_pages._ranges import draw_with_ranges
from app_pages._rank_lines import draw_lines, value_words
from app_pages._ranking import MEASURES, AskedRanks, first_of, ranges_of
from app_pages._screen import Screen, show
from graph.analysis.measures.ranking import Ranking


def draw(screen: Screen) -> None:
    """Draw who stands first by the measure of the address."""
    say = screen.words.say
    screen.head.draw(say("page.rank"))
    st.caption(say("rank.about"))
    options = {name: say(f"measure.{name}") for name in MEASURES}
    measure = choose_one(say("rank.by"), "by", options, options[MEASURES[0]]) or MEASURES[0]
    met = draw_met_at(screen)
    with seen_at(screen, met) as (shown, withheld):
        _draw_found(shown, AskedRanks(measure, met, withheld))


def _draw_found(shown: Shown, asked: AskedRanks) -> None:
    screen = shown.screen
    with working(screen, "rank.working"):
        found = first_of(shown, asked)
    st.markdown(f"**{plain(found.definition[screen.language])}**")
    st.caption(plain(found.ties[screen.language]))
    draw_warnings(screen, found.warnings)
    if not found.lines.total:
        st.info(screen.words.say("rank.none"))
        _draw_notes(screen, found, None)
        return
    measured = draw_with_ranges(
        partial(draw_lines, screen, found),
        partial(ranges_of, shown, asked),
        partial(value_words, screen),
    )
    _draw_notes(screen, found, measured)


def _draw_notes(screen: Screen, found: Ranking, measured: Ranking | None) -> None:
    words = screen.words
    if measured is not None:
        # Of ranges that the reader ended the words would say that the ledger is too large.
        st.caption(plain(measured.range_words[screen.language]))
    st.caption(words.say("rank.events", count=found.events))
    listed = len(screen.listed.actors)
    if found.lines.total < listed:
        st.caption(words.say("rank.of_list", ranked=found.lines.total, listed=listed))
    draw_left_out(screen, "rank.left_out", found.not_counted)


show(draw)
