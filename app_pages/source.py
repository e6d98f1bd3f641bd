"""A source as it stands, with the words lit up that a claim rests on."""

import streamlit as st

from app_pages._address import parameter
from app_pages._asking import draw_asked, searched_list
from app_pages._claims import draw_claims
from app_pages._event_parts import about_source, source_ref
from app_pages._parts import line
from app_pages._plain import plain
from app_pages._screen import Screen, show
from app_pages._source_rows import draw_rows
from app_pages._source_text import text_html
from graph.query.source import SourcePage, source_page
from graph.query.sources import source_list


def draw(screen: Screen) -> None:
    """Draw the source of the address, or the list of all sources."""
    chosen = parameter("statement")
    draw_asked(
        screen,
        "source",
        lambda node: source_page(screen.view, node, chosen, screen.language),
        _draw_page,
        _draw_list,
        also=chosen,
    )


def _draw_list(screen: Screen) -> None:
    found = searched_list(
        screen, "source", lambda text, limit: source_list(screen.view, text, limit=limit)
    )
    for source in found:
        line(screen.words, source_ref(source), about_source(screen, source))


def _draw_page(screen: Screen, page: SourcePage) -> None:
    words, source = screen.words, page.source
    screen.head.draw(source.title or source.uri)
    licence = [page.licence] if page.licence else []
    st.caption(plain(" · ".join([about_source(screen, source), *licence])))
    st.caption(words.say("source.address", uri=plain(source.uri)))
    if page.missing:
        st.warning(words.say("source.missing"))
    text, claims = st.columns([3, 2], gap="large")
    with text:
        _draw_text(screen, page)
    with claims:
        draw_claims(screen, page)


def _draw_text(screen: Screen, page: SourcePage) -> None:
    words = screen.words
    if page.segments:
        st.caption(words.say("source.text_note"))
        st.html(text_html(page.segments, words.say("source.evidence_mark")))
    elif page.rows:
        draw_rows(words, page)
    else:
        st.info(words.say("source.no_text"))


show(draw)
