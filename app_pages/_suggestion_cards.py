"""The cards of suggestions: whom, why, what is not known, who could introduce, how old."""

from collections.abc import Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from app_pages._address import page_file, parameters
from app_pages._dates import age_words, edtf_words
from app_pages._lists import paged
from app_pages._parts import link
from app_pages._path_lines import SIGNS
from app_pages._plain import plain
from app_pages._proofs import draw_proofs
from app_pages._screen import Screen
from app_pages._suggestions import Asked
from graph.analysis.suggestions.suggest import Suggestion, Suggestions
from graph.analysis.suggestions.suggest_introducers import Introducer
from graph.analysis.suggestions.suggest_reasons import Reason
from graph.query.names import Ref


def draw_cards(screen: Screen, found: Suggestions, asked: Asked) -> dict[str, DeltaGenerator]:
    """Draw the cards, a page of them at a time; return by actor where the rate is to be told."""
    words = screen.words
    total = words.say("suggest.total", shown=len(found.suggestions), candidates=found.candidates)
    st.caption(_narrowed(screen, total) if asked.is_narrowed else total)
    key = f"cards_{asked.actor}_{asked.theme}_{asked.place}"
    shown = paged(words, found.suggestions, key, len(found.suggestions))
    first = found.suggestions.index(shown[0])
    return {
        card.id: _draw_card(screen, found.actor, card, number)
        for number, card in enumerate(shown, start=first + 1)
    }


def _narrowed(screen: Screen, total: str) -> str:
    return f"{total} {screen.words.say('suggest.narrowed')}"


def _draw_card(screen: Screen, actor: Ref, card: Suggestion, number: int) -> DeltaGenerator:
    words = screen.words
    with st.container(border=True, key=f"card_{number}", gap="xsmall"):
        link(Ref(card.id, card.label, "Actor"), label=f"**{number}. {plain(card.full)}**")
        kinds = [words.say(f"kinds.{kind.replace(' ', '_')}") for kind in card.kinds]
        said = [screen.actor_type(card.type), *kinds]
        st.caption(plain(" · ".join(one for one in said if one)))
        for place, reason in enumerate(card.reasons):
            draw_reason(screen, reason, f"{number}_{place}")
        draw_introducers(screen, (actor.id, card.id), card.introducers)
        st.caption(plain(_age(screen, card)))
        for doubt in card.unknown:
            st.caption(f"**?** {plain(doubt[screen.language])}")
        if card.raised:
            st.caption(words.say("suggest.raised"))
        return st.empty()


def draw_reason(screen: Screen, reason: Reason, key: str) -> None:
    """One reason in words; at the right the button to its events and the words of its sources."""
    left, right = st.columns([5, 1])
    with left:
        st.markdown(plain(reason.text[screen.language]))
    with right:
        proofs = [claim.proof for claim in reason.evidence]
        draw_proofs(screen.words, proofs, f"reason_{key}", first=lambda: _events(screen, reason))


def _events(screen: Screen, reason: Reason) -> None:
    """The events that a reason rests on, of how many."""
    for event in reason.events.items:
        link(event)
    if reason.events.shown < reason.events.total:
        shown, total = reason.events.shown, reason.events.total
        st.caption(screen.words.say("suggest.events", shown=shown, total=total))


def draw_introducers(
    screen: Screen, ends: tuple[str, str], introducers: Sequence[Introducer]
) -> None:
    """Who could introduce, how, and whether those meetings are live; the way to all ways.

    Args:
        ends: ids of the two.
        introducers: live ones first.
    """
    words = screen.words
    if introducers:
        st.markdown(f"**{words.say('suggest.introducers')}**")
    for place, who in enumerate(introducers):
        left, right = st.columns([5, 1])
        with left, st.container(gap=None):
            link(Ref(who.id, who.label, "Actor"))
            state = f"{SIGNS[who.state]} {who.words[screen.language]}"
            st.caption(plain(f"{state} · {who.sentence[screen.language]}"))
        with right:
            key = f"intro_{ends[0]}_{ends[1]}_{place}"
            draw_proofs(words, [claim.proof for claim in who.evidence], key)
    st.page_link(
        page_file("paths"),
        label=f"{words.say('suggest.ways')} →",
        query_params=parameters(node=ends[0], to=ends[1]),
        width="stretch",
    )


def _age(screen: Screen, card: Suggestion) -> str:
    words = screen.words
    if card.newest_evidence is None or card.age is None:
        return words.say("suggest.no_age")
    day = edtf_words(words, card.newest_evidence)
    return words.say("suggest.newest", day=day, told=age_words(words, card.age))
