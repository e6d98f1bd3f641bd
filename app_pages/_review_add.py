"""The panel in which a part in an event is added that the reader missed."""

import streamlit as st

from app_pages._address import set_parameter
from app_pages._data import ledger, resolver_of, store_url
from app_pages._headings import subsection
from app_pages._review_actions import PANEL, go
from app_pages._review_deciding import Reviewer
from app_pages._review_writing import write
from app_pages._screen import Screen
from graph.model.statement import Review
from graph.query.names import Names
from graph.query.review_facts import ReviewPage
from graph.store.base import AS_TOLD, Store
from ingest.loading.adding_parts import MissedPart, events_of, statement_of

_FIELDS = ("actor", "role", "event", "quote")
_USUAL = "participant"


def draw_add(screen: Screen, page: ReviewPage) -> None:
    """Draw the fields: who, in which role, at which event, and the words that say so."""
    words, document = screen.words, page.source.document
    subsection(words.say("review.add_title"))
    names = Names(screen.view, screen.language)
    events = {one: names.label(one) for one in events_of(page.statements, screen.view)}
    known = screen.ledger.vocabulary.roles.values()
    roles = {role.id: screen.role(role.id) for role in known if role.kind == "event"}
    with st.form("review_add", border=False):
        with st.container(key="review_first"):
            st.text_input(words.say("add.actor"), key=_key(document, "actor"))
        st.selectbox(
            words.say("field.role"),
            list(roles),
            index=list(roles).index(_USUAL),
            format_func=lambda code: roles[code],
            key=_key(document, "role"),
        )
        st.selectbox(
            words.say("add.event"),
            list(events),
            format_func=lambda one: events[one],
            key=_key(document, "event"),
        )
        st.text_area(words.say("add.quote"), key=_key(document, "quote"), height=80)
        with st.container(key="key_save"):
            st.form_submit_button(
                words.say("review.save"),
                on_click=_save,
                args=(screen.language, document),
                type="primary",
            )
    st.button(words.say("key.close"), key="key_close", on_click=set_parameter, args=(PANEL, None))


def _key(document: str, field: str) -> str:
    return f"add_{field}_{document}"


def _save(language: str, document: str) -> None:
    given = {one: str(st.session_state.get(_key(document, one)) or "") for one in _FIELDS}
    added: list[str] = []

    def act(store: Store, reviewer: Reviewer) -> None:
        with store.view(AS_TOLD) as view:
            resolver = resolver_of(store_url(), view)
            missed = MissedPart(document, **given)
            said, nodes = statement_of(missed, view, resolver, ledger().relations)
        with store.write(reviewer.author) as writer:
            review = Review("accepted", reviewer.author, reviewer.at)
            added.append(writer.add(said, review, nodes))

    if write(language, act, "done.added"):
        for one in _FIELDS:
            st.session_state.pop(_key(document, one), None)
        go(added[0])
