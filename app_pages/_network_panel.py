"""The side panel of the network: why two things are tied, with events, statements and sources."""

import streamlit as st

from app_pages._address import open_page, page_of
from app_pages._headings import section, subsection
from app_pages._network_rows import Row
from app_pages._parts import line, link
from app_pages._plain import plain
from app_pages._proofs import MOST_PROOFS, draw_proofs
from app_pages._screen import Screen
from graph.analysis.paths.path import Path
from graph.query.names import Names, Ref
from graph.query.network_edges import Edge, statements_of
from graph.query.network_words import CO_PRESENCE, LAYERS
from graph.query.proof import proof_of

_EVENTS = 5


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
    ids = statements_of(screen.view, edge).items[:MOST_PROOFS]
    found = (screen.view.statement(one) for one in ids)
    proofs = [proof_of(statement) for statement in found if statement is not None]
    draw_proofs(screen.words, proofs, f"why_{number}", edge.statements.total)


def _draw_path(screen: Screen, path: Path) -> None:
    """The first way step by step with its sources; then the others, so that none hides another."""
    st.markdown(plain(path.paths[0].sentence[screen.language]))
    for number, step in enumerate(path.steps, start=1):
        st.markdown(f"{number}\\. {plain(step.sentence[screen.language])}")
        if step.event is not None:
            link(step.event)
        draw_proofs(screen.words, [claim.proof for claim in step.claims], f"step_{number}")
    for route in path.paths[1:]:
        st.caption(plain(route.sentence[screen.language]))


def _number(screen: Screen, value: float) -> str:
    said = f"{value:.2f}".rstrip("0").rstrip(".")
    return said.replace(".", ",") if screen.language == "fr" else said
