"""A source as it stands, with the words lit up that a claim rests on."""

import streamlit as st

from app_pages._address import open_page, page_file, parameter, parameters, selected
from app_pages._parts import draw_unknown, link, paged, plain, sureness
from app_pages._screen import Screen, show
from app_pages._source_text import rows_html, text_html
from graph.query.source import Claim, SourcePage, source_page
from graph.query.sources import source_list
from graph.query.unknown import Unknown


def draw(screen: Screen) -> None:
    """Draw the source of the address, or the list of all sources."""
    node = selected()
    if node is None:
        _draw_list(screen)
        return
    page = source_page(screen.view, node, parameter("statement"), screen.language)
    if isinstance(page, Unknown):
        draw_unknown(screen.words, page)
    else:
        _draw_page(screen, page)


def _draw_list(screen: Screen) -> None:
    words = screen.words
    st.title(words.say("source.all"))
    text = st.text_input(words.say("source.filter"), key="source_text", bind="query-params")
    found = source_list(screen.view, text or "", limit=None)
    if not found.total:
        st.info(words.say("source.nothing"))
    for line in paged(words, found.items, "sources", found.total):
        st.page_link(
            page_file("source"),
            label=plain(line.title or line.uri),
            query_params=parameters(node=line.document),
        )
        about = [line.publisher, line.published, words.say(f"form.{line.form}")]
        st.caption(plain(" · ".join(part for part in about if part)))


def _draw_page(screen: Screen, page: SourcePage) -> None:
    words, line = screen.words, page.source
    st.title(plain(line.title or line.uri))
    about = [line.publisher, line.published, line.language, page.licence]
    st.caption(plain(" · ".join(part for part in about if part)))
    st.markdown(words.say("source.address", uri=plain(line.uri)))
    if page.missing:
        st.warning(words.say("source.missing"))
    text, claims = st.columns([3, 2])
    with text:
        _draw_text(screen, page)
    with claims:
        _draw_claims(screen, page)


def _draw_text(screen: Screen, page: SourcePage) -> None:
    words = screen.words
    if page.segments:
        st.html(text_html(page.segments, words.say("source.evidence_mark")))
    elif page.rows:
        st.caption(words.say("source.table_note"))
        st.html(rows_html(page.rows, words.say("source.row"), words.say("source.evidence_mark")))
    else:
        st.info(words.say("source.no_text"))


def _draw_claims(screen: Screen, page: SourcePage) -> None:
    words = screen.words
    if page.chosen is not None:
        st.subheader(words.say("source.chosen"))
        _draw_claim(screen, page.chosen)
    st.subheader(words.say("source.claims", count=page.claims.total))
    for claim in paged(words, page.claims.items, "claims", page.claims.total):
        _draw_claim(screen, claim)
        statement = claim.proof.statement
        if st.button(words.say("source.light"), key=f"light_{statement}"):
            open_page("source", {"node": page.source.document, "statement": statement})


def _draw_claim(screen: Screen, claim: Claim) -> None:
    relation = screen.ledger.relations.get(claim.predicate).labels[screen.language]
    with st.container(border=True):
        link(claim.subject)
        st.markdown(f"*{plain(relation)}*")
        if claim.object is None:
            st.markdown(screen.words.say("source.absent"))
        else:
            link(claim.object)
        role = claim.qualifiers.get("role")
        if isinstance(role, str):
            st.caption(plain(screen.role(role)))
        st.caption(sureness(screen.words, claim.proof))


show(draw)
