"""What is said of suggestions as a whole: how far to trust them, who is left out, why none."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from app_pages._address import page_file, parameters
from app_pages._parts import link
from app_pages._plain import plain
from app_pages._screen import Screen
from app_pages._suggestions import MORE, MOST, Asked
from graph.analysis.suggestions.backtest import Backtest
from graph.analysis.suggestions.suggest import Suggestions


def draw_trust(
    screen: Screen, place: DeltaGenerator, found: Suggestions, measured: Backtest | None
) -> None:
    """Say whether the order was better than simple ones; what a technical name of one means.

    Args:
        place: where to say it.
        measured: on the graph's own past; None when that was not done.
    """
    words = screen.words
    with place:
        if measured is None:
            st.info(words.say("suggest.not_measured"))
            return
        if found.trust is None or measured.best is None:
            st.info(words.say("suggest.too_few"))
            return
        st.info(plain(found.trust[screen.language]))
        key = f"method.{measured.best.casefold().replace(' ', '_').replace('-', '_')}"
        if words.has(key):
            st.caption(words.say(key))
        st.caption(words.say(f"order.{found.order}"))


def draw_left_out(screen: Screen, found: Suggestions) -> None:
    """List who is never suggested here, by reason with their number; and the way to more cards."""
    words = screen.words
    total = sum(one.count for one in found.excluded)
    if total:
        with st.expander(words.say("suggest.left_out", count=total)):
            for one in found.excluded:
                reason = plain(one.words[screen.language])
                st.markdown(words.say("filter.line", name=reason.rstrip("."), value=one.count))


def draw_partners(screen: Screen, found: Suggestions) -> None:
    """List whom it knows already of those asked for: they are often the first to ask."""
    words, partners = screen.words, found.partners
    if not partners.total:
        return
    with st.expander(words.say("suggest.partners", shown=partners.shown, total=partners.total)):
        for one in partners.items:
            link(one)


def draw_more(screen: Screen, found: Suggestions, asked: Asked) -> None:
    """A link to the same page with more cards; nothing when all are there."""
    shown = len(found.suggestions)
    if shown == asked.limit < min(found.candidates, MOST):
        st.page_link(
            page_file("suggestions"),
            label=f"{screen.words.say('suggest.more', count=MORE)} →",
            query_params=parameters(
                node=asked.actor,
                theme=asked.theme,
                country=asked.place,
                most=str(min(asked.limit + MORE, MOST)),
            ),
            width="stretch",
        )


def draw_none(screen: Screen, found: Suggestions, asked: Asked) -> None:
    """Say why there is no card: no data of the actor, or nobody left under what was asked."""
    words = screen.words
    if not found.present:
        st.info(words.say("suggest.absent", name=plain(found.actor.label)))
    elif asked.is_narrowed:
        st.info(words.say("suggest.none_narrowed"))
    else:
        st.info(words.say("suggest.none"))
