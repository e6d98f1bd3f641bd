"""All that ties two actors: layer by layer, and each event they shared with its five factors."""

import streamlit as st

from app_pages._address import page_file, parameters
from app_pages._event_lines import about_event
from app_pages._headings import section, subsection
from app_pages._lists import paged
from app_pages._numbers import number
from app_pages._parts import link
from app_pages._plain import plain
from app_pages._proofs import draw_proofs
from app_pages._screen import Screen
from app_pages._tie_lists import draw_factors
from graph.analysis.ties.pair_layers import PairLayer
from graph.analysis.ties.pair_tie import PairTie, SharedEvent
from graph.analysis.ties.tie_words import TESTS
from graph.query.names import Ref
from graph.query.network_words import PROGRAMME


def draw_pair(screen: Screen, found: PairTie) -> None:
    """Draw what ties a pair, whether chance explains it, and the way round by others."""
    words = screen.words
    with st.container(gap=None):
        link(found.first)
        link(found.second)
    st.markdown(plain(found.words[screen.language]))
    if found.test is not None:
        expected = number(words, found.test.expected)
        told = words.say("ties.tested", raw=found.raw, expected=expected)
        st.markdown(plain(f"{told} {TESTS[found.test.state][screen.language]}"))
    for place, layer in enumerate(found.layers):
        _draw_layer(screen, layer, place)
    _draw_events(screen, found)
    st.page_link(
        page_file("paths"),
        label=f"{words.say('ties.ways')} →",
        query_params=parameters(node=found.first.id, to=found.second.id),
        width="stretch",
    )


def _draw_layer(screen: Screen, layer: PairLayer, place: int) -> None:
    words = screen.words
    label = layer.label[screen.language]
    section(plain(label[:1].upper() + label[1:]))
    left, right = st.columns([5, 1])
    with left:
        if layer.explanation[screen.language]:
            st.markdown(plain(layer.explanation[screen.language]))
        if layer.known:
            st.caption(words.say("paths.known"))
        if layer.through:
            names = ", ".join(one.label for one in layer.through)
            # To be at an event held within a programme is not to belong to it.
            told = "ties.within" if layer.layer == PROGRAMME else "ties.through"
            st.markdown(plain(words.say(told, names=names)))
    with right:
        if layer.direct.total:
            proofs = [claim.proof for claim in layer.direct.items]
            draw_proofs(words, proofs, f"layer_{place}", layer.direct.total)


def _draw_events(screen: Screen, found: PairTie) -> None:
    words, events = screen.words, found.events
    if not events.total:
        return
    section(words.say("ties.shared", count=events.total, weight=number(words, found.weighted)))
    st.caption(words.say("ties.order"))
    if events.shown < events.total:
        st.caption(words.say("list.first", shown=events.shown, total=events.total))
    for place, one in enumerate(paged(words, events.items, "shared", events.shown)):
        _draw_event(screen, one, place)


def _draw_event(screen: Screen, one: SharedEvent, place: int) -> None:
    words = screen.words
    left, right = st.columns([4, 1])
    with left, st.container(gap=None):
        link(Ref(one.event.id, one.event.label, "Event"))
        st.caption(plain(about_event(screen, one.event)))
        label = words.say("ties.weight", weight=number(words, one.weight))
        with st.popover(label, key=f"factors_{place}", type="tertiary"):
            subsection(words.say("ties.why"))
            draw_factors(screen, one.factors)
    with right:
        draw_proofs(words, [claim.proof for claim in one.claims], f"shared_{place}")
