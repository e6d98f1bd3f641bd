"""The panel in which a fact is corrected by widgets: who, which role, what, on which words."""

import streamlit as st

from app_pages._address import set_parameter
from app_pages._data import ledger
from app_pages._headings import subsection
from app_pages._review_actions import PANEL, go
from app_pages._review_deciding import AS_READ, Reviewer, Seen, edit_fact
from app_pages._review_fields import (
    FIELDS,
    draw_note,
    draw_object,
    draw_open,
    draw_proof,
    draw_role,
    draw_subject,
    draw_themes,
    field_key,
)
from app_pages._review_why import Candidate
from app_pages._review_writing import write
from app_pages._screen import Screen
from graph.errors import StoreError
from graph.model.replacing import Filled, replacement
from graph.model.statement import Statement
from graph.query.review_facts import Fact, ReviewPage
from graph.store.base import Store
from ingest.loading.typed_kinds import refuse_wrong_kinds
from ingest.loading.typed_names import refuse_person
from ingest.loading.typed_terms import refuse_unknown_terms
from ingest.note_words import told_note


def draw_edit(
    screen: Screen, page: ReviewPage, fact: Fact, others: list[Candidate], after: str
) -> None:
    """Draw the fields that this fact has, filled with what it says now."""
    words = screen.words
    subsection(words.say("review.edit_title"))
    with st.form("review_edit", border=False):
        with st.container(key="review_first"):
            draw_role(screen, fact)
            draw_object(screen, page, fact, others)
        draw_subject(screen, page, fact, others)
        draw_themes(screen, fact)
        draw_open(screen, fact)
        draw_proof(screen, page, fact)
        draw_note(screen, fact)
        with st.container(key="key_save"):
            st.form_submit_button(
                words.say("review.save"),
                on_click=_save,
                args=(screen.language, Seen(fact.id, fact.review), fact.id, after),
                type="primary",
            )
    st.button(words.say("key.close"), key="key_close", on_click=set_parameter, args=(PANEL, None))


def _save(language: str, seen: Seen, statement: str, after: str) -> None:
    given = {one: st.session_state.get(field_key(statement, one)) for one in FIELDS}

    def act(store: Store, reviewer: Reviewer) -> None:
        with store.view(AS_READ) as view:
            read = view.statement(statement)
            document = None if read is None else view.document(read.document)
        if read is None or document is None:
            raise StoreError("Its source was read again meanwhile and no longer says this.")
        # What is shown by another id or in another language than it was read, and untouched,
        # stays as it was read.
        shown = _as_shown(store, statement) | {"note": told_note(read.note or "", language)}
        touched = {name: None if given[name] == shown.get(name) else given[name] for name in given}
        said = replacement(read, Filled(**touched), document)
        refuse_unknown_terms(read, said, ledger().vocabulary, ledger().relations)
        with store.view(AS_READ) as view:
            refuse_wrong_kinds(read, said, view, ledger().relations)
        if said.predicate == "HAS_LABEL" and said.object != read.object:
            _refuse_person(store, said)
        edit_fact(store, reviewer, seen, said)

    if write(language, act, "done.edited"):
        go(after)


def _refuse_person(store: Store, said: Statement) -> None:
    with store.view(AS_READ) as view:
        node = view.node(said.subject)
    if node is not None:
        refuse_person(str(said.object), node.kinds, node.subtype, ledger().vocabulary)


def _as_shown(store: Store, statement: str) -> dict[str, object]:
    with store.view() as view:
        found = view.statement(statement)
    if found is None:
        return {}
    themes = found.qualifiers.get("themes") or []
    return {"subject": found.subject, "object": str(found.object), "themes": themes}
