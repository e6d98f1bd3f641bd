"""Who meets mostly among themselves: circles, how firm they are, and who leads out of them."""

import streamlit as st

from app_pages._actor_choice import KINDS
from app_pages._address import page_file, parameters, selected
from app_pages._circle_cards import draw_cards, draw_firm
from app_pages._circle_file import draw_download
from app_pages._circle_open import draw_in_none, draw_opened
from app_pages._circles import Circles, circles_of
from app_pages._coded import typed
from app_pages._elsewhere import draw_missing, is_one_of
from app_pages._headings import section
from app_pages._hits import draw_hits
from app_pages._left_out import draw_left_out, draw_warnings
from app_pages._met_at import draw_met_at, kept_address
from app_pages._plain import plain
from app_pages._prepared import working
from app_pages._screen import Screen, show
from graph.analysis.measures.communities import Communities
from graph.query.names import Names
from graph.query.unknown import unknown


def draw(screen: Screen) -> None:
    """Draw the circles of the address, or the one that an actor is in."""
    say, node = screen.words.say, selected()
    if node is not None:
        _draw_of(screen, node)
        return
    screen.head.draw(say("page.circles"))
    st.markdown(say("circles.about"))
    wanted = typed(say("circles.whose"), "whose", say("hint.actor"))
    if wanted:
        draw_hits(screen, wanted, KINDS, page="circles")
        return
    with circles_of(screen, draw_met_at(screen)) as asked:
        _draw_all(asked)


def _draw_of(screen: Screen, node: str) -> None:
    words, names = screen.words, Names(screen.view, screen.language)
    if not is_one_of(screen, node, KINDS):
        draw_missing(screen, "circles", unknown(names, node, KINDS))
        return
    screen.head.draw(words.say("circles.of", name=names.label(node)))
    st.page_link(
        page_file("circles"),
        label=f"← {words.say('circles.all')}",
        query_params=kept_address(node=None),
        width="stretch",
    )
    st.caption(words.say("circles.about"))
    with circles_of(screen, draw_met_at(screen)) as asked:
        _draw_one(asked, node)


def _draw_all(asked: Circles) -> None:
    screen = asked.shown.screen
    with working(screen, "circles.working"):
        found = asked.at_once()
    if not found.communities.total:
        st.info(screen.words.say("circles.none"))
        _draw_notes(asked, found)
        return
    _draw_how_many(screen, found)
    draw_warnings(screen, found.warnings)
    on_the_whole = st.container()
    slots = draw_cards(screen, found)
    _draw_notes(asked, found)
    draw_download(screen, asked.asked)
    with on_the_whole:
        measured = asked.measured()
        draw_firm(screen, measured, slots)


def _draw_how_many(screen: Screen, found: Communities) -> None:
    words, circles = screen.words, found.communities
    section(words.say("circles.shown", shown=circles.shown, total=circles.total))
    present = found.inside + found.alone
    key = "circles.inside" if found.alone else "circles.all_inside"
    st.caption(words.say(key, inside=found.inside, present=present, count=found.alone))


def _draw_one(asked: Circles, node: str) -> None:
    screen = asked.shown.screen
    with working(screen, "circles.working"):
        found = asked.opened(node)
    if found is None:
        draw_in_none(asked, node)
        return
    draw_warnings(screen, asked.at_once().warnings)
    slots = draw_opened(asked, found, node)
    _draw_notes(asked, asked.at_once())
    with slots.on_the_whole:
        draw_firm(screen, asked.measured(), slots.of_circle)


def _draw_notes(asked: Circles, found: Communities) -> None:
    """How the circles are found, and who is in none."""
    screen = asked.shown.screen
    with st.expander(screen.words.say("circles.how")):
        for said in (found.definition, found.ties):
            st.markdown(plain(said[screen.language]))
        st.markdown(screen.words.say("circles.rounds"))
        st.markdown(screen.words.say("rank.events", count=found.events))
        st.page_link(
            page_file("ties"),
            label=f"{screen.words.say('circles.ties')} →",
            query_params=parameters(),
            width="stretch",
        )
    draw_left_out(screen, "circles.left_out", found.not_counted, found.alone)


show(draw)
