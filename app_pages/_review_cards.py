"""The facts of a source as cards: the present one in full, its neighbours as lines to choose."""

import streamlit as st

from app_pages._parts import link
from app_pages._plain import plain
from app_pages._proofs import quotes, sureness
from app_pages._review_actions import go
from app_pages._review_why import Candidate, why_words
from app_pages._review_words import decided_words, fact_words, more_words, sign
from app_pages._screen import Screen
from graph.query.review_facts import Fact, ReviewPage

_BEFORE, _AFTER = 2, 5
_LETTERS = 90
_MOST_REPLACED = 5


def draw_card(screen: Screen, page: ReviewPage, at: int, others: list[Candidate]) -> None:
    """Draw the present fact: what it says, its node, why it matched, who else could be meant."""
    words, fact = screen.words, page.facts[at]
    with st.container(border=True, gap="xsmall", key="review_card"):
        place = words.say("review.place", number=at + 1, total=len(page.facts))
        st.caption(plain(f"{place} · {sign(fact)} {decided_words(screen, fact)}"))
        st.markdown(f"**{plain(fact_words(screen, fact))}**")
        said = [*quotes(words, fact.claim.proof)[:2], *more_words(screen, fact)]
        st.caption("  \n".join(plain(one) for one in [*said, sureness(words, fact.claim.proof)]))
        if fact.node is not None:
            link(fact.node, label=plain(words.say("review.node", name=fact.node.label)))
        reasons = why_words(screen, fact, page.source.document)
        st.caption("  \n".join(plain(f"→ {one}") for one in reasons))
        if others:
            names = ", ".join(_named(screen, one) for one in others)
            st.caption(plain(words.say("review.others", names=names)))


def _named(screen: Screen, one: Candidate) -> str:
    if one.score is None:
        return one.ref.label
    percent = min(99, int(100 * one.score))
    return screen.words.say("review.other", name=one.ref.label, percent=percent)


def draw_list(screen: Screen, page: ReviewPage, at: int) -> None:
    """Draw the facts around the present one; a click looks at another."""
    first = max(0, min(at - _BEFORE, len(page.facts) - _BEFORE - _AFTER - 1))
    last = min(len(page.facts), first + _BEFORE + _AFTER + 1)
    words = screen.words
    st.caption(words.say("list.shown", first=first + 1, last=last, total=len(page.facts)))
    with st.container(gap=None, key="review_list"):
        for number in range(first, last):
            fact = page.facts[number]
            _draw_line(screen, fact, number, number == at)
    if page.replaced:
        said = "; ".join(fact_words(screen, one) for one in page.replaced[:_MOST_REPLACED])
        st.caption(plain(words.say("review.replaced", count=len(page.replaced), said=said)))


def _draw_line(screen: Screen, fact: Fact, number: int, is_now: bool) -> None:
    said = fact_words(screen, fact)
    short = said if len(said) <= _LETTERS else f"{said[:_LETTERS]}…"
    label = plain(f"{sign(fact)} {short}")
    st.button(
        f"**{label}**" if is_now else label,
        key=f"fact_{number}_{fact.id}",
        type="tertiary",
        on_click=go,
        args=(fact.id,),
        width="stretch",
    )
