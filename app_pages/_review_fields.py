"""The fields of the edit panel: each filled with what the fact says now."""

from collections.abc import Mapping

import streamlit as st

from app_pages._cells import cell_words
from app_pages._plain import plain
from app_pages._review_why import Candidate
from app_pages._screen import Screen
from graph.model.evidence import Evidence
from graph.query.review_facts import Fact, ReviewPage
from ingest.note_words import told_note

FIELDS = ("subject", "object", "role", "themes", "open", "note", "quote", "cells")
# Of one event there is nothing to choose.
_SEVERAL = 2
_BODIES = ("Actor", "Mechanism", "Programme")


def field_key(statement: str, field: str) -> str:
    """Return the key under which the session keeps a field of a fact."""
    return f"edit_{field}_{statement}"


def draw_role(screen: Screen, fact: Fact) -> None:
    """Draw the list of roles, for a part in an event."""
    now = fact.claim.qualifiers.get("role")
    if isinstance(now, str):
        known = screen.ledger.vocabulary.roles.values()
        is_part = fact.claim.predicate == "PARTICIPATED_IN"
        fitting = [role.id for role in known if (role.kind == "event") == is_part]
        roles = {role: screen.role(role) for role in fitting}
        _choose(screen, fact, "role", roles, now, screen.role(now))


def draw_object(screen: Screen, page: ReviewPage, fact: Fact, others: list[Candidate]) -> None:
    """Draw what the fact says of its subject: a list, or a field for words, numbers and dates."""
    claim = fact.claim
    now = None if claim.object is None else claim.object.id
    options = _options(screen, page, fact, others)
    if claim.predicate == "PARTICIPATED_IN" and len(options) < _SEVERAL:
        return
    if options and now is not None and claim.object is not None:
        _choose(screen, fact, "object", options, now, claim.object.label)
    elif screen.ledger.relations.get(claim.predicate).range != "node":
        label = plain(screen.relation(claim.predicate))
        st.text_input(label, value=now or "", key=field_key(fact.id, "object"))


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


def draw_subject(screen: Screen, page: ReviewPage, fact: Fact, others: list[Candidate]) -> None:
    """Draw the list of those who could be meant, when the fact is about a body."""
    subject = fact.claim.subject
    if subject.kind in _BODIES:
        options = {**_of_source(page, _BODIES), **_of_candidates(others)}
        _choose(screen, fact, "subject", options, subject.id, subject.label)


def draw_themes(screen: Screen, fact: Fact) -> None:
    """Draw the list of themes on which somebody took part or works."""
    allowed = screen.ledger.relations.get(fact.claim.predicate).qualifiers
    if "themes" not in allowed or fact.claim.subject.kind not in _BODIES:
        return
    language, vocabulary = screen.language, screen.ledger.vocabulary
    names = {f"theme:{key}": t.labels.get(language, key) for key, t in vocabulary.themes.items()}
    names |= {theme.id: theme.label for theme in fact.themes}
    st.multiselect(
        screen.words.say("field.themes"),
        sorted(names, key=lambda code: names[code].casefold()),
        default=[theme.id for theme in fact.themes],
        format_func=lambda code: names[code],
        key=field_key(fact.id, "themes"),
        placeholder=screen.words.say("review.no_theme"),
    )


def draw_note(screen: Screen, fact: Fact) -> None:
    """Draw the remark beside the fact, in the language of the reader."""
    now = told_note(fact.claim.proof.note or "", screen.language)
    st.text_input(screen.words.say("field.note"), value=now, key=field_key(fact.id, "note"))


def draw_proof(screen: Screen, page: ReviewPage, fact: Fact) -> None:
    """Draw the words of the text, or the cells of the table, on which the fact rests."""
    if page.document.text is not None:
        quote = fact.claim.proof.evidence[0].quote
        st.text_input(
            screen.words.say("review.quote"), value=quote, key=field_key(fact.id, "quote")
        )
        return
    cells = cells_of(page)
    now = [cell for one in fact.claim.proof.evidence if (cell := _cell(one)) in cells]
    st.multiselect(
        screen.words.say("review.cells"),
        list(cells),
        default=list(dict.fromkeys(now)),
        format_func=lambda cell: cell_words(screen.words, cells[cell]),
        key=field_key(fact.id, "cells"),
    )


def cells_of(page: ReviewPage) -> dict[tuple[str, int, str], Evidence]:
    """Return the filled cells of a table, each as what a fact may rest on."""
    return {
        (row.sheet, row.row, column): Evidence(text, sheet=row.sheet, row=row.row, column=column)
        for row in page.document.rows
        for column, text in row.cells.items()
        if text.strip()
    }


def _cell(evidence: Evidence) -> tuple[str, int, str]:
    return evidence.sheet or "", evidence.row or 0, evidence.column or ""


def draw_open(screen: Screen, fact: Fact) -> None:
    """Draw whether the source leaves it open."""
    is_open = fact.claim.proof.certainty != "certain"
    st.checkbox(screen.words.say("review.open"), value=is_open, key=field_key(fact.id, "open"))


def _choose(
    screen: Screen, fact: Fact, field: str, options: Mapping[str, str], now: str, label: str
) -> None:
    by_name = dict(sorted({**options, now: label}.items(), key=lambda one: one[1].casefold()))
    st.selectbox(
        screen.words.say(f"field.{field}"),
        list(by_name),
        index=list(by_name).index(now),
        format_func=lambda code: by_name[code],
        key=field_key(fact.id, field),
        placeholder="",
    )


def _of_source(page: ReviewPage, kinds: tuple[str, ...]) -> dict[str, str]:
    ends = [end for fact in page.facts for end in (fact.claim.subject, fact.claim.object)]
    return {end.id: end.label for end in ends if end is not None and end.kind in kinds}


def _of_candidates(others: list[Candidate]) -> dict[str, str]:
    return {one.ref.id: one.ref.label for one in others}
