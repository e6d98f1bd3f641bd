"""A source as it stands, with the words lit up that a claim rests on."""

from collections.abc import Sequence

import streamlit as st

from app_pages._address import parameter, selected
from app_pages._claims import draw_claims
from app_pages._coded import typed
from app_pages._elsewhere import draw_missing
from app_pages._event_parts import about_source, source_ref
from app_pages._parts import asked_page, line
from app_pages._plain import plain
from app_pages._screen import Screen, show
from app_pages._source_text import rows_html, text_html
from graph.query.source import SourcePage, source_page
from graph.query.sources import SourceLine, source_list
from graph.query.unknown import Unknown

_PAGE = 20


def draw(screen: Screen) -> None:
    """Draw the source of the address, or the list of all sources."""
    node = selected()
    if node is None:
        _draw_list(screen)
        return
    page = source_page(screen.view, node, parameter("statement"), screen.language)
    if isinstance(page, Unknown):
        draw_missing(screen, "source", page)
    else:
        _draw_page(screen, page)


def _draw_list(screen: Screen) -> None:
    words = screen.words
    st.title(words.say("page.source"))
    text = typed(words.say("source.search"), "words", words.say("source.search_hint"))

    def ask(limit: int) -> tuple[Sequence[SourceLine], int]:
        found = screen.remember(
            "sources", (text, limit), lambda: source_list(screen.view, text, limit=limit)
        )
        return found.items, found.total

    if not ask(_PAGE)[1]:
        st.info(words.say("source.nothing") if text else words.say("list.none"))
        return
    for source in asked_page(words, f"sources_{text}", ask, _PAGE):
        line(words, source_ref(source), about_source(screen, source))


def _draw_page(screen: Screen, page: SourcePage) -> None:
    words, source = screen.words, page.source
    st.title(plain(source.title or source.uri))
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
    mark = words.say("source.evidence_mark")
    if page.segments:
        st.caption(words.say("source.text_note"))
        st.html(text_html(page.segments, mark))
    elif page.rows:
        st.caption(words.say("source.table_note"))
        st.html(rows_html(page.rows, words.say("source.row"), mark))
    else:
        st.info(words.say("source.no_text"))


show(draw)
