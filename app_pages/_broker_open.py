"""Between whom one actor stands: its roles, the groups, and each pair with where it met both."""

import streamlit as st

from app_pages._address import NO_CODE, page_file
from app_pages._broker_lines import group_pair
from app_pages._brokers import ROLES, AskedBrokers, between, groups_of_address
from app_pages._dates import date_words
from app_pages._headings import section
from app_pages._lists import paged
from app_pages._met_at import kept_address
from app_pages._parts import link, link_of_two
from app_pages._plain import plain
from app_pages._prepared import Shown
from app_pages._screen import Screen
from app_pages._why_absent import draw_absent
from graph.analysis.measures.broker_pairs import Between, Brokered, Side
from graph.query.names import Names, Ref


def draw_opened(shown: Shown, asked: AskedBrokers, node: str) -> None:
    """Draw between whom an actor stands, or why nothing can be said of it."""
    screen, words = shown.screen, shown.screen.words
    names = Names(screen.view, screen.language)
    only = groups_of_address()
    found = between(shown, asked, node, only)
    link(names.ref(node))
    if found is None:
        draw_absent(shown, node)
        return
    if found.group is None:
        st.info(words.say(f"brokerless.{asked.group}"))
        return
    st.markdown(plain(words.say(f"brokerown.{asked.group}", name=found.group.label)))
    _draw_roles(screen, asked, found)
    if found.unknown:
        st.caption(words.say(f"brokerunknown.{asked.group}", count=found.unknown))
    _draw_groups(screen, found, only)
    _draw_pairs(screen, found, only)


def _draw_roles(screen: Screen, asked: AskedBrokers, found: Brokered) -> None:
    """In all four ways, between how many pairs; each other one is a link to these pairs."""
    words = screen.words
    with st.container(gap=None):
        for role in ROLES:
            name = words.say(f"broker.{asked.group}_{role}")
            said = plain(words.say("filter.line", name=name, value=found.roles[role]))
            if role == asked.role or not found.roles[role]:
                st.caption(f"**{said}**" if role == asked.role else said)
            else:
                _here(said, node=found.actor.id, by=role)


def _draw_groups(screen: Screen, found: Brokered, only: tuple[str, str] | None) -> None:
    """Between which groups, those of most pairs first; each is a link to its pairs alone."""
    words, groups = screen.words, found.groups
    if not groups.total:
        st.info(words.say("brokers.nobody"))
        return
    section(words.say("brokers.which", count=groups.total))
    with st.container(gap=None):
        shown = paged(words, groups.items, f"groups_{found.actor.id}", groups.total)
        for one in shown:
            ends = (one.first.id, one.second.id)
            said = plain(group_pair(screen, one))
            if ends == only:
                st.caption(f"**{said}**")
            else:
                _here(said, node=found.actor.id, between=NO_CODE.join(ends))
    if only is not None:
        _here(f"← {words.say('brokers.all_groups')}", node=found.actor.id)


def _here(label: str, **changes: str) -> None:
    """A link that stays on this page, and keeps what is chosen."""
    kept = {"group", "by"} - changes.keys()
    st.page_link(
        page_file("brokers"),
        label=label,
        query_params=kept_address(*kept, **changes),
        width="stretch",
    )


def _draw_pairs(screen: Screen, found: Brokered, only: tuple[str, str] | None) -> None:
    words, pairs = screen.words, found.pairs
    if not pairs.total:
        if only is not None:
            st.info(words.say("brokers.nobody"))
        return
    section(words.say("brokers.pairs_shown", shown=pairs.shown, total=pairs.total))
    st.caption(words.say("brokers.order"))
    shown = paged(words, pairs.items, f"pairs_{found.actor.id}_{only}", pairs.shown)
    for place, pair in enumerate(shown):
        _draw_pair(screen, found.actor, pair, place)


def _draw_pair(screen: Screen, actor: Ref, pair: Between, place: int) -> None:
    words = screen.words
    with st.container(border=True, key=f"between_{place}", gap="xsmall"):
        first, second = (_named(screen, side) for side in (pair.first, pair.second))
        st.markdown(f"**{plain(words.say('brokers.between', first=first, second=second))}**")
        for side in (pair.first, pair.second):
            _draw_side(screen, actor, side)
        link_of_two(words.say("brokers.ways"), "paths", pair.first.actor, pair.second.actor)


def _draw_side(screen: Screen, actor: Ref, side: Side) -> None:
    """Where the actor met one of the two: a link to all such events, with their sources."""
    words = screen.words
    when = date_words(words, side.when)
    met = {"name": side.actor.label, "event": side.event.label, "when": when}
    link_of_two(words.say("brokers.met", count=side.shared, **met), "ties", actor, side.actor)


def _named(screen: Screen, side: Side) -> str:
    key = "brokers.named_closed" if side.closed else "brokers.named"
    return screen.words.say(key, name=side.actor.label, group=side.group.label)
