"""Ties that mean something: raw, weighted, or only those that chance does not explain."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from app_pages._actor_choice import KINDS
from app_pages._address import page_file, parameter, parameters, selected
from app_pages._coded import switch, typed
from app_pages._elsewhere import draw_missing
from app_pages._hits import draw_hits
from app_pages._plain import plain
from app_pages._prepared import Shown, all_of, working
from app_pages._screen import Screen, show
from app_pages._tie_answers import can_test, met_by, pair_of, strongest_of
from app_pages._tie_lists import draw_met, draw_strongest
from app_pages._tie_pair import draw_pair
from graph.analysis.ties.met_ties import RAW, SIGNIFICANT, WEIGHTED, TieQuestion
from graph.analysis.ties.tie_words import ORDERS
from graph.query.unknown import Unknown

_SHOWN = 50


def draw(screen: Screen) -> None:
    """Draw the ties of the address: of all, of one actor, or of a pair."""
    node, other = selected(), parameter("to")
    if node is not None and other is not None:
        _draw_pair(screen, (node, other))
        return
    say = screen.words.say
    head = st.container()
    wanted = typed(say("ties.whose"), "whose", say("hint.actor"))
    if wanted:
        screen.head.draw(say("page.ties"))
        draw_hits(screen, wanted, KINDS, page="ties")
        return
    by = switch(
        say("ties.by"), "by", {one: say(f"tieorder.{one}") for one in (WEIGHTED, RAW, SIGNIFICANT)}
    )
    if node is None:
        with head:
            screen.head.draw(say("page.ties"))
            st.caption(say("ties.about"))
    st.caption(plain(ORDERS[by][screen.language]))
    shown = all_of(screen)
    if by == SIGNIFICANT and not can_test(shown):
        st.info(say("ties.too_large"))
        return
    if node is None and by == WEIGHTED:
        with working(screen, "ties.working"):
            strongest = strongest_of(shown, _SHOWN)
        draw_strongest(screen, strongest)
        return
    _draw_met(shown, TieQuestion(by, node, _SHOWN), head)


def _draw_met(shown: Shown, question: TieQuestion, head: DeltaGenerator) -> None:
    screen = shown.screen
    with working(screen, "ties.working"):
        found = met_by(shown, question)
    if isinstance(found, Unknown):
        draw_missing(screen, "ties", found)
        return
    if found.actor is not None:
        with head:
            screen.head.draw(screen.words.say("ties.of", name=found.actor.label))
            _draw_all_link(screen)
    if not found.present:
        st.info(screen.words.say("ties.absent"))
    if found.present or found.ties.total:
        draw_met(screen, found)


def _draw_pair(screen: Screen, ends: tuple[str, str]) -> None:
    with working(screen, "ties.working"):
        found = pair_of(all_of(screen), ends)
    if isinstance(found, Unknown):
        draw_missing(screen, "ties", found)
        return
    screen.head.draw(f"{found.first.label} – {found.second.label}")
    _draw_all_link(screen)
    draw_pair(screen, found)


def _draw_all_link(screen: Screen) -> None:
    label = f"← {screen.words.say('ties.all')}"
    st.page_link(page_file("ties"), label=label, query_params=parameters(), width="stretch")


show(draw)
