"""What a guest list brings and lacks, and who would fill it, as people read it."""

import streamlit as st

from app_pages._headings import section
from app_pages._lists import paged
from app_pages._parts import link
from app_pages._plain import plain
from app_pages._screen import Screen
from graph.analysis.gaps.guests import GuestList, Lack, Proposal
from graph.analysis.gaps.guests_ground import NEEDS


def draw_answer(screen: Screen, found: GuestList) -> None:
    """Draw what the guests bring, whom to add, and what is missing."""
    left, right = st.columns([3, 2], gap="large")
    with left:
        _draw_brought(screen, found)
        _draw_proposals(screen, found)
    with right:
        _draw_missing(screen, found)
    _draw_left_out(screen, found)
    st.info(plain(found.caution[screen.language]))


def _draw_brought(screen: Screen, found: GuestList) -> None:
    words = screen.words
    section(words.say("guests.brought", count=len(found.guests)))
    said = [
        words.say(f"brings.{kind}", count=found.covered[kind], total=found.scope[kind])
        for kind in NEEDS
    ]
    st.markdown("\n".join(f"- {one}" for one in said))
    if found.silent:
        names = ", ".join(one.label for one in found.silent)
        st.caption(plain(words.say("guests.silent", names=names)))


def _draw_proposals(screen: Screen, found: GuestList) -> None:
    words, listed = screen.words, found.proposals
    section(words.say("guests.proposed", shown=listed.shown, total=listed.total))
    if not listed.total:
        st.caption(words.say("guests.nobody"))
    for number, one in enumerate(listed.items, start=1):
        _draw_proposal(screen, one, number)


def _draw_proposal(screen: Screen, one: Proposal, number: int) -> None:
    words = screen.words
    with st.container(border=True, gap="xsmall", key=f"proposal_{number}"):
        link(one.actor, label=f"**{number}. {plain(one.actor.label)}**")
        st.caption(plain(screen.actor_type(one.actor.subtype)))
        reasons = "\n".join(f"- {plain(reason.words[screen.language])}" for reason in one.fills)
        st.markdown(reasons)
        if one.events:
            with st.popover(words.say("guests.events"), key=f"guest_ev_{number}", type="tertiary"):
                for event in one.events:
                    link(event)
        st.caption(words.say("guests.left", count=one.left))


def _draw_missing(screen: Screen, found: GuestList) -> None:
    words, missing = screen.words, found.missing
    section(words.say("guests.missing", count=missing.total))
    if missing.shown < missing.total:
        st.caption(words.say("list.first", shown=missing.shown, total=missing.total))
    for kind in NEEDS:
        lacks = [one for one in missing.items if one.kind == kind]
        if lacks:
            st.subheader(words.say(f"needs.{kind}"), anchor=False)
            shown = paged(words, lacks, f"lack_{kind}", len(lacks))
            st.markdown("\n".join(f"- {_lack_words(screen, one)}" for one in shown))


def _lack_words(screen: Screen, one: Lack) -> str:
    say = screen.words.say
    by = say("guests.by", count=one.by) if one.by else say("guests.by_nobody")
    return say("filter.line", name=plain(one.label), value=by)


def _draw_left_out(screen: Screen, found: GuestList) -> None:
    words, total = screen.words, sum(found.left_out.values())
    if total:
        with st.expander(words.say("guests.left_out", count=total)):
            for reason, count in found.left_out.items():
                told = plain(found.words[reason][screen.language]).rstrip(".")
                st.markdown(words.say("filter.line", name=told, value=count))
