"""Who is meant: a known thing, everywhere or in this source; who it is not; or a new one."""

from functools import partial

import streamlit as st

from app_pages._address import set_parameter
from app_pages._coded import switch, typed
from app_pages._data import ledger
from app_pages._headings import subsection
from app_pages._plain import plain
from app_pages._review_actions import PANEL
from app_pages._review_deciding import (
    Reviewer,
    Seen,
    new_here,
    new_node,
    not_the_same,
    same_everywhere,
    same_here,
)
from app_pages._review_why import Candidate, searched
from app_pages._review_writing import write
from app_pages._screen import Screen
from graph.model.node import Node
from graph.query.names import Ref
from graph.query.review_facts import Fact
from graph.store.base import Store
from ingest.loading.typed_names import refuse_person

SCOPES = ("everywhere", "here", "not")
_SCOPE = "scope"
_SEARCH = "who"
_MOST = 9


def draw_same(screen: Screen, fact: Fact, document: str, others: list[Candidate]) -> None:
    """Draw the panel; the digits choose, `t` changes what a choice means, `n` makes a new one."""
    words, node = screen.words, fact.node
    if node is None:
        return
    subsection(words.say("review.same_title", name=plain(node.label)))
    options = {scope: words.say(f"scope.{scope}") for scope in SCOPES}
    scope = switch(words.say("review.scope"), _SCOPE, options)
    with st.container(key="review_search"):
        text = typed(words.say("review.search"), _SEARCH, words.say("review.search_hint"))
    found = searched(screen, text, node.kind) if text else others
    found = [one for one in found if one.ref.id != node.id][:_MOST]
    if not found:
        st.caption(words.say("review.no_candidates"))
    for number, candidate in enumerate(found, 1):
        _draw_candidate(screen, fact, candidate, number, scope)
    _draw_new(screen, fact, document, text)
    _hidden_keys(screen, scope)


def _draw_candidate(
    screen: Screen, fact: Fact, candidate: Candidate, number: int, scope: str
) -> None:
    about = f" — {candidate.about}" if candidate.about else ""
    st.button(
        plain(f"{number}  {candidate.ref.label}{about}"),
        key=f"key_{number}",
        on_click=_choose,
        args=(screen.language, Seen(fact.id, fact.review), fact.node, candidate.ref, scope),
        width="stretch",
    )


def _draw_new(screen: Screen, fact: Fact, document: str, typed_name: str) -> None:
    """Offer somebody new, by the name that was typed, else by that of the source."""
    node = None if fact.node is None else screen.view.node(fact.node.id)
    if node is None:
        return
    name = typed_name or (*fact.names, node.label)[0]
    st.button(
        plain(screen.words.say("review.new", name=name)),
        key="key_n",
        on_click=_new,
        args=(screen.language, Seen(fact.id, fact.review), node, new_node(name, node, document)),
        width="stretch",
    )


def _hidden_keys(screen: Screen, scope: str) -> None:
    left, right = st.columns(2)
    later = SCOPES[(SCOPES.index(scope) + 1) % len(SCOPES)]
    left.button(screen.words.say("key.t"), key="key_t", on_click=_next_scope, args=(later,))
    right.button(screen.words.say("key.close"), key="key_close", on_click=_close)


def _next_scope(scope: str) -> None:
    set_parameter(_SCOPE, None if scope == SCOPES[0] else scope)


def _close() -> None:
    for name in (PANEL, _SEARCH, _SCOPE):
        set_parameter(name, None)


def _choose(language: str, seen: Seen, node: Ref, other: Ref, scope: str) -> None:
    acts = {
        "everywhere": partial(same_everywhere, node=node.id, other=other.id),
        "here": partial(same_here, seen=seen, node=node.id, other=other.id),
        "not": partial(not_the_same, node=node.id, other=other.id),
    }
    if write(language, acts[scope], f"done.{scope}"):
        _close()


def _new(language: str, seen: Seen, node: Node, described: Node) -> None:
    def act(store: Store, reviewer: Reviewer) -> None:
        refuse_person(described.label, described.kinds, None, ledger().vocabulary)
        new_here(store, reviewer, seen, node.id, described)

    if write(language, act, "done.new"):
        _close()
