"""Who stands between which groups: five roles, told in words, with the pairs behind them."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

import streamlit as st

from app_pages._actor_choice import KINDS
from app_pages._address import page_file, selected
from app_pages._broker_lines import draw_lines, value_words
from app_pages._broker_open import draw_opened
from app_pages._brokers import AskedBrokers, draw_asked, first_of, ranges_of
from app_pages._coded import typed
from app_pages._elsewhere import draw_missing, is_one_of
from app_pages._hits import draw_hits
from app_pages._left_out import draw_left_out, draw_warnings
from app_pages._met_at import draw_met_at, kept_address, seen_at
from app_pages._plain import plain
from app_pages._prepared import Shown, working
from app_pages._ranges import draw_with_ranges
from app_pages._screen import Screen, show
from graph.analysis.measures.ranking import Ranking
from graph.query.names import Names
from graph.query.unknown import unknown


def draw(screen: Screen) -> None:
    """Draw who links groups, or between whom the actor of the address stands."""
    say, node = screen.words.say, selected()
    if node is not None:
        _draw_of(screen, node)
        return
    screen.head.draw(say("page.brokers"))
    st.markdown(say("brokers.about"))
    wanted = typed(say("brokers.whose"), "whose", say("hint.actor"))
    if wanted:
        draw_hits(screen, wanted, KINDS, page="brokers")
        return
    with _asked(screen) as (shown, asked):
        _draw_all(shown, asked)


def _draw_of(screen: Screen, node: str) -> None:
    words, names = screen.words, Names(screen.view, screen.language)
    if not is_one_of(screen, node, KINDS):
        draw_missing(screen, "brokers", unknown(names, node, KINDS))
        return
    screen.head.draw(words.say("brokers.of", name=names.label(node)))
    st.page_link(
        page_file("brokers"),
        label=f"← {words.say('brokers.all')}",
        query_params=kept_address("group", "by", node=None),
        width="stretch",
    )
    with _asked(screen) as (shown, asked), working(screen, "brokers.working"):
        draw_opened(shown, asked, node)


@contextmanager
def _asked(screen: Screen) -> Iterator[tuple[Shown, AskedBrokers]]:
    """Draw what may be asked; give what is, and what is shown of it."""
    group, role = draw_asked(screen)
    met = draw_met_at(screen)
    with seen_at(screen, met) as (shown, withheld):
        yield shown, AskedBrokers(group, role, met, withheld)


def _draw_all(shown: Shown, asked: AskedBrokers) -> None:
    screen = shown.screen
    with working(screen, "brokers.working"):
        found = first_of(shown, asked)
    draw_warnings(screen, found.warnings)
    if not found.lines.total:
        st.info(screen.words.say(_why_none(found, asked)))
        _draw_notes(screen, found)
        return
    measured = draw_with_ranges(
        partial(draw_lines, shown, asked, found),
        partial(ranges_of, shown, asked),
        partial(value_words, screen),
    )
    _draw_notes(screen, found if measured is None else measured)


def _why_none(found: Ranking, asked: AskedBrokers) -> str:
    """Nobody was there, or of those who were no group is known: no data."""
    unknown = any(one.reason == "not defined" for one in found.not_counted)
    return f"brokersnone.{asked.group}" if unknown else "rank.none"


def _draw_notes(screen: Screen, found: Ranking) -> None:
    words = screen.words
    with st.expander(words.say("brokers.how")):
        for said in (found.definition, found.ties):
            st.markdown(plain(said[screen.language]))
        if found.rounds:
            st.markdown(plain(found.range_words[screen.language]))
        st.markdown(words.say("brokers.directions"))
        st.markdown(words.say("rank.events", count=found.events))
    draw_left_out(screen, "rank.left_out", found.not_counted)


show(draw)
