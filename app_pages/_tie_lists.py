"""Lists of ties: the strongest with what makes them so, and pairs by one way of counting."""

from collections.abc import Sequence

import streamlit as st

from app_pages._address import page_file, parameters
from app_pages._headings import section
from app_pages._lists import paged
from app_pages._numbers import number
from app_pages._parts import link
from app_pages._plain import plain
from app_pages._proofs import draw_proofs
from app_pages._screen import Screen
from graph.analysis.ties.met_ties import SIGNIFICANT, WEIGHTED, MetTie, MetTies
from graph.analysis.ties.strongest_ties import StrongestTies, StrongTie
from graph.analysis.ties.tie_factors import Factor
from graph.analysis.ties.tie_words import KINDS, TESTS
from graph.query.names import Ref


def draw_strongest(screen: Screen, found: StrongestTies) -> None:
    """Draw the strongest pairs, each with its reason, its factors and its sources."""
    words, ties = screen.words, found.ties
    section(words.say("ties.strongest", shown=ties.shown, total=ties.total))
    st.caption(words.say("ties.outright"))
    for place, tie in enumerate(paged(words, ties.items, "strongest", ties.shown), start=1):
        _draw_strong(screen, tie, place)
    st.caption(words.say("ties.parts", count=found.parts))
    if not found.joint_searched:
        st.caption(words.say("ties.not_searched"))


def _draw_strong(screen: Screen, tie: StrongTie, place: int) -> None:
    words = screen.words
    with st.container(border=True, key=f"tie_{place}", gap="xsmall"):
        pair_link(tie.first, tie.second)
        left, right = st.columns([5, 1])
        with left, st.container(gap=None):
            said = [f"{tie.words[screen.language]}."]
            if tie.shared:
                weight = number(words, tie.weight)
                said.append(words.say("ties.counted", count=tie.shared, weight=weight))
            st.markdown(plain(" ".join(said)))
            if tie.factors:
                _draw_why(screen, tie, place)
        with right:
            claims = tie.claims
            draw_proofs(words, [c.proof for c in claims.items], f"tie_{place}", claims.total)


def _draw_why(screen: Screen, tie: StrongTie, place: int) -> None:
    """A button that opens the event that counts most, and its factors."""
    words = screen.words
    with st.popover(words.say("ties.why"), key=f"why_tie_{place}", type="tertiary"):
        st.caption(words.say("ties.most"))
        link(tie.events.items[0])
        draw_factors(screen, tie.factors)


def draw_met(screen: Screen, found: MetTies) -> None:
    """Draw pairs by one way of counting, each a link to all that ties it."""
    words, ties = screen.words, found.ties
    if found.actor is not None and found.by == WEIGHTED:
        st.caption(words.say("ties.outright"))
    key = "ties.pairs" if found.by == SIGNIFICANT else "ties.pairs_met"
    if found.ties.total > found.met:
        key = "ties.pairs_told"
    section(words.say(key, shown=ties.shown, total=ties.total, met=found.met))
    if not ties.total:
        st.info(words.say("ties.none_kept" if found.met else "ties.nobody"))
    for tie in paged(words, ties.items, f"met_{found.by}", ties.shown):
        with st.container(gap=None):
            other = None if found.actor is None else tie.second
            pair_link(tie.first, tie.second, other)
            st.caption(plain(" · ".join(_counts(screen, tie))))
    if found.too_little:
        st.caption(words.say("ties.too_little", count=found.too_little))


def _counts(screen: Screen, tie: MetTie) -> list[str]:
    words = screen.words
    said = [] if tie.kind is None else [KINDS[tie.kind][screen.language]]
    said.append(words.say("ties.raw", count=tie.raw))
    if tie.raw:
        said.append(words.say("ties.weight", weight=number(words, tie.weighted)))
    if tie.test is not None:
        said.append(words.say("ties.expected", count=number(words, tie.test.expected)))
        said.append(TESTS[tie.test.state][screen.language])
    return said


def pair_link(first: Ref, second: Ref, shown: Ref | None = None) -> None:
    """A link to all that ties a pair.

    Args:
        shown: the one that is named; None for both.
    """
    label = f"{first.label} – {second.label}" if shown is None else shown.label
    st.page_link(
        page_file("ties"),
        label=f"**{plain(label)}**",
        query_params=parameters(node=first.id, to=second.id),
        width="stretch",
    )


def draw_factors(screen: Screen, factors: Sequence[Factor]) -> None:
    """Draw the five factors of an event, and that it counts their product."""
    words = screen.words
    told = "\n".join(f"- {plain(one.words[screen.language])}" for one in factors)
    st.markdown(told)
    product = 1.0
    for one in factors:
        product *= one.value
    st.markdown(words.say("ties.product", weight=number(words, product)))
