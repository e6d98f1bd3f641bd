"""The side panel of the network: why two things are tied, with events, statements and sources."""

import streamlit as st

from app_pages._address import open_page, page_of
from app_pages._headings import section, subsection
from app_pages._network_rows import Row
from app_pages._parts import line, link
from app_pages._plain import plain
from app_pages._proofs import draw_proof
from app_pages._screen import Screen
from graph.query.names import Names, Ref
from graph.query.network_edges import Edge
from graph.query.network_words import CO_PRESENCE, LAYERS
from graph.query.path import Path
from graph.query.proof import proof_of

_EVENTS = 5
_SOURCES = 10


def draw_panel(screen: Screen, center: Ref, row: Row) -> None:
    """Explain one row and offer the ways on from it."""
    words = screen.words
    with st.container(border=True, key="panel"):
        section(plain(f"{center.label} — {row.label}"))
        with st.container(horizontal=True):
            if st.button(words.say("network.open"), key="open_row", type="primary"):
                open_page(page_of(row.kind), node=row.id)
            if st.button(words.say("network.recentre"), key="recentre"):
                open_page("network", node=row.id)
        if row.path is not None:
            _draw_path(screen, row.path)
        for number, edge in enumerate(row.edges):
            _draw_edge(screen, edge, number)


def _draw_edge(screen: Screen, edge: Edge, number: int) -> None:
    words = screen.words
    layer = LAYERS[edge.layer][screen.language]
    subsection(plain(layer[:1].upper() + layer[1:]))
    st.markdown(plain(edge.explanation[screen.language]))
    strength = words.say("network.weight", weight=_number(screen, edge.weight))
    explained = "network.weight_note" if edge.layer == CO_PRESENCE else "network.weight_other"
    st.caption(words.say("filter.line", name=strength, value=words.say(explained)))
    if edge.events.total:
        _draw_events(screen, edge)
    if edge.statements.total:
        _draw_sources(screen, edge, number)


def _draw_events(screen: Screen, edge: Edge) -> None:
    names = Names(screen.view, screen.language)
    for event in edge.events.items[:_EVENTS]:
        line(screen.words, Ref(event, names.label(event), "Event"), "")
    if edge.events.total > _EVENTS:
        shown, total = _EVENTS, edge.events.total
        st.caption(screen.words.say("list.first", shown=shown, total=total))


def _draw_sources(screen: Screen, edge: Edge, number: int) -> None:
    words, total = screen.words, edge.statements.total
    with st.popover(words.say("proof.open", count=total), key=f"why_{number}", type="tertiary"):
        for statement_id in edge.statements.items[:_SOURCES]:
            statement = screen.view.statement(statement_id)
            if statement is not None:
                draw_proof(words, proof_of(statement))
        if total > _SOURCES:
            st.caption(words.say("list.first", shown=_SOURCES, total=total))


def _draw_path(screen: Screen, path: Path) -> None:
    """A way over several steps, each with its sentence and its sources."""
    words = screen.words
    for number, step in enumerate(path.steps, start=1):
        st.markdown(f"{number}\\. {plain(step.sentence[screen.language])}")
        if step.event is not None:
            link(step.event)
        with st.popover(
            words.say("proof.open", count=len(step.claims)), key=f"step_{number}", type="tertiary"
        ):
            for claim in step.claims:
                draw_proof(words, claim.proof)


def _number(screen: Screen, value: float) -> str:
    said = f"{value:.2f}".rstrip("0").rstrip(".")
    return said.replace(".", ",") if screen.language == "fr" else said
