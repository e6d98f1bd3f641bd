"""Who matters, and why we think so: places with ranges, and what the data cannot carry."""

import streamlit as st

from app_pages._address import page_file, parameters
from app_pages._coded import choose_many, choose_one
from app_pages._headings import section
from app_pages._lists import paged
from app_pages._numbers import number
from app_pages._parts import link
from app_pages._plain import plain
from app_pages._prepared import all_of, working
from app_pages._ranking import MEASURES, AskedRanks, ranking_of
from app_pages._screen import Screen, show
from app_pages._topics import draw_topics
from graph.analysis.measures.ranking import Ranking, RankLine


def draw(screen: Screen) -> None:
    """Draw who stands first by the measure of the address."""
    say = screen.words.say
    screen.head.draw(say("page.rank"))
    st.caption(say("rank.about"))
    asked = _draw_question(screen)
    with working(screen, "rank.working"):
        found = ranking_of(all_of(screen), asked)
    st.markdown(f"**{plain(found.definition[screen.language])}**")
    st.caption(plain(found.ties[screen.language]))
    for warning in found.warnings:
        st.warning(plain(warning.words[screen.language]))
    if found.lines.total:
        _draw_lines(screen, found)
    else:
        st.info(say("rank.none"))
    _draw_notes(screen, found)


def _draw_question(screen: Screen) -> AskedRanks:
    say = screen.words.say
    options = {name: say(f"measure.{name}") for name in MEASURES}
    measure = choose_one(say("rank.by"), "by", options, options[MEASURES[0]])
    theme, country = draw_topics(screen)
    roles = {code: screen.role(code) for code in screen.ledger.vocabulary.roles}
    chosen = choose_many(say("rank.roles"), "role", roles, say("rank.all_roles"))
    return AskedRanks(measure or MEASURES[0], theme, country, chosen)


def _draw_lines(screen: Screen, found: Ranking) -> None:
    words, lines = screen.words, found.lines
    section(words.say("rank.first", shown=lines.shown, total=lines.total))
    for line in paged(words, lines.items, f"rank_{found.measure}", lines.shown):
        with st.container(gap=None):
            link(line.actor, label=f"**{line.place}. {plain(line.actor.label)}**")
            st.caption(plain(_about(screen, line)))
            st.page_link(
                page_file("ties"),
                label=f"{words.say('rank.why')} →",
                query_params=parameters(node=line.actor.id),
                width="stretch",
            )


def _about(screen: Screen, line: RankLine) -> str:
    """The value with its range, and between which places it may stand."""
    words = screen.words
    said = [words.say("rank.value", value=number(words, line.value))]
    if line.low is not None and line.high is not None:
        low, high = number(words, line.low), number(words, line.high)
        said.append(words.say("rank.range", low=low, high=high))
    if line.best is not None and line.worst is not None and line.best != line.worst:
        said.append(words.say("rank.places", best=line.best, worst=line.worst))
    if line.error is not None:
        said.append(words.say("rank.error", error=number(words, line.error)))
    return " · ".join(said)


def _draw_notes(screen: Screen, found: Ranking) -> None:
    words = screen.words
    st.caption(plain(found.range_words[screen.language]))
    st.caption(words.say("rank.events", count=found.events))
    listed = len(screen.listed.actors)
    if found.lines.total < listed:
        st.caption(words.say("rank.of_list", ranked=found.lines.total, listed=listed))
    total = sum(one.count for one in found.not_counted)
    if total:
        with st.expander(words.say("rank.left_out", count=total)):
            for one in found.not_counted:
                told = plain(one.words[screen.language]).rstrip(".")
                st.markdown(words.say("filter.line", name=told, value=one.count))


show(draw)
