"""The panel in which a fact is corrected by widgets: who, which role, what, on which words."""

from collections.abc import Mapping

import streamlit as st

from app_pages._address import set_parameter
from app_pages._headings import subsection
from app_pages._plain import plain
from app_pages._review_actions import PANEL, go
from app_pages._review_deciding import AS_READ, Reviewer, Seen, edit_fact
from app_pages._review_replacing import Filled, replacement
from app_pages._review_why import Candidate
from app_pages._review_writing import write
from app_pages._screen import Screen
from graph.errors import StoreError
from graph.query.review_facts import Fact, ReviewPage
from graph.store.base import Store

_FIELDS = ("subject", "object", "role", "open", "quote")
_BODIES = ("Actor", "Mechanism", "Programme")


def draw_edit(
    screen: Screen, page: ReviewPage, fact: Fact, others: list[Candidate], after: str
) -> None:
    """Draw the fields that this fact has, filled with what it says now."""
    words = screen.words
    subsection(words.say("review.edit_title"))
    with st.form("review_edit", border=False):
        with st.container(key="review_first"):
            _draw_role(screen, fact)
            _draw_object(screen, page, fact, others)
        _draw_subject(screen, page, fact, others)
        _draw_open(screen, fact)
        if page.document.text is not None:
            quote = fact.claim.proof.evidence[0].quote
            st.text_input(words.say("review.quote"), value=quote, key=_key(fact, "quote"))
        with st.container(key="key_save"):
            st.form_submit_button(
                words.say("review.save"),
                on_click=_save,
                args=(screen.language, Seen(fact.id, fact.review), fact.id, after),
                type="primary",
            )
    st.button(words.say("key.close"), key="key_close", on_click=set_parameter, args=(PANEL, None))


def _draw_role(screen: Screen, fact: Fact) -> None:
    now = fact.claim.qualifiers.get("role")
    if isinstance(now, str):
        roles = {role: screen.role(role) for role in screen.ledger.vocabulary.roles}
        _choose(screen, fact, "role", roles, now, screen.role(now))


def _draw_object(screen: Screen, page: ReviewPage, fact: Fact, others: list[Candidate]) -> None:
    claim = fact.claim
    if claim.predicate == "PARTICIPATED_IN":
        return
    now = None if claim.object is None else claim.object.id
    options = _options(screen, page, fact, others)
    if options and now is not None and claim.object is not None:
        _choose(screen, fact, "object", options, now, claim.object.label)
    elif screen.ledger.relations.get(claim.predicate).range != "node":
        label = plain(screen.relation(claim.predicate))
        st.text_input(label, value=now or "", key=_key(fact, "object"))


def _options(
    screen: Screen, page: ReviewPage, fact: Fact, others: list[Candidate]
) -> dict[str, str]:
    """The things that may stand in the place of the object: of the vocabulary or of the source."""
    language, vocabulary = screen.language, screen.ledger.vocabulary
    end = fact.claim.object
    if fact.claim.predicate == "HAS_TYPE":
        terms = vocabulary.event_types if end and end.id in vocabulary.event_types else None
        found = terms or vocabulary.actor_types
        return {key: term.labels.get(language, key) for key, term in found.items()}
    if end is not None and end.kind == "Theme":
        return {
            f"theme:{key}": one.labels.get(language, key) for key, one in vocabulary.themes.items()
        }
    if end is not None and end.kind == "Place":
        return {**_of_source(page, ("Place",)), **screen.listed.places}
    if end is not None and end.kind in _BODIES:
        return {**_of_source(page, _BODIES), **_of_candidates(others)}
    return {} if end is None or end.kind == "Text" else _of_source(page, (end.kind,))


def _draw_subject(screen: Screen, page: ReviewPage, fact: Fact, others: list[Candidate]) -> None:
    subject = fact.claim.subject
    if subject.kind in _BODIES:
        options = {**_of_source(page, _BODIES), **_of_candidates(others)}
        _choose(screen, fact, "subject", options, subject.id, subject.label)


def _draw_open(screen: Screen, fact: Fact) -> None:
    is_open = fact.claim.proof.certainty != "certain"
    st.checkbox(screen.words.say("review.open"), value=is_open, key=_key(fact, "open"))


def _choose(
    screen: Screen, fact: Fact, field: str, options: Mapping[str, str], now: str, label: str
) -> None:
    by_name = dict(sorted({**options, now: label}.items(), key=lambda one: one[1].casefold()))
    st.selectbox(
        screen.words.say(f"field.{field}"),
        list(by_name),
        index=list(by_name).index(now),
        format_func=lambda code: by_name[code],
        key=_key(fact, field),
        placeholder="",
    )


def _of_source(page: ReviewPage, kinds: tuple[str, ...]) -> dict[str, str]:
    ends = [end for fact in page.facts for end in (fact.claim.subject, fact.claim.object)]
    return {end.id: end.label for end in ends if end is not None and end.kind in kinds}


def _of_candidates(others: list[Candidate]) -> dict[str, str]:
    return {one.ref.id: one.ref.label for one in others}


def _key(fact: Fact, field: str) -> str:
    return f"edit_{field}_{fact.id}"


def _save(language: str, seen: Seen, statement: str, after: str) -> None:
    given = {field: st.session_state.get(f"edit_{field}_{statement}") for field in _FIELDS}

    def act(store: Store, reviewer: Reviewer) -> None:
        with store.view(AS_READ) as view:
            read = view.statement(statement)
            document = None if read is None else view.document(read.document)
        if read is None or document is None:
            raise StoreError("Its source was read again meanwhile and no longer says this.")
        # A merged node is shown by another id than it was read by; untouched, it keeps its own.
        shown = _as_shown(store, statement)
        touched = {name: None if given[name] == shown.get(name) else given[name] for name in given}
        edit_fact(store, reviewer, seen, replacement(read, Filled(**touched), document))

    if write(language, act, "done.edited"):
        go(after)


def _as_shown(store: Store, statement: str) -> dict[str, str]:
    with store.view() as view:
        found = view.statement(statement)
    return {} if found is None else {"subject": found.subject, "object": str(found.object)}
