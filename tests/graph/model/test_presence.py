"""One rule says what is sure and who makes a tie; its words are words of the vocabulary."""

from dataclasses import replace
from pathlib import Path

import pytest

from graph.model.evidence import Evidence
from graph.model.presence import (
    HOLDS_WHEN_UNSURE,
    NO_TIE_ROLES,
    STAND_IN_TYPES,
    STANDS_FOR,
    decided_part,
    holds,
    is_sure,
    makes_tie,
)
from graph.model.relations import load_relations
from graph.model.statement import CERTAINTIES, MODALITIES, STATUSES, Review, Statement
from graph.model.vocabulary import load_vocabulary

ACCEPTED = Review("accepted", "a curator", "2026-11-21T12:00:00+00:00")
HELD = Statement("HELD_IN", "event", "place", "doc", (Evidence("there", 0, 5),))


def test_roles_and_types_are_those_of_the_vocabulary(project_root: Path) -> None:
    vocabulary = load_vocabulary(project_root / "data" / "vocabulary")
    assert set(vocabulary.roles) >= NO_TIE_ROLES
    assert set(vocabulary.actor_types) >= STAND_IN_TYPES


def test_who_organises_funds_or_listens_was_there() -> None:
    assert NO_TIE_ROLES.isdisjoint({"organiser", "funder", "host", "participant", "speaker"})


def test_standing_for_a_body_is_said_by_relations(project_root: Path) -> None:
    relations = load_relations(project_root / "data" / "vocabulary")
    names = (*STANDS_FOR, *HOLDS_WHEN_UNSURE)
    assert tuple(relations.get(name).id for name in names) == names


def test_only_a_certain_fact_that_is_not_denied_is_sure() -> None:
    sure = {
        (certainty, modality, status)
        for certainty in CERTAINTIES
        for modality in MODALITIES
        for status in STATUSES
        if is_sure(certainty, modality, status)
    }
    assert sure == {("certain", "factual", s) for s in STATUSES if s != "absent"}


@pytest.mark.parametrize(("role", "ties"), [("host", True), ("unspecified", False)])
def test_a_sure_part_makes_a_tie_in_an_active_role_only(role: str, ties: bool) -> None:
    assert makes_tie(role, "certain", "factual", "asserted") is ties
    assert not makes_tie(role, "certain", "planned", "asserted")


@pytest.mark.parametrize(
    ("role", "readings", "decided"),
    [
        ("unspecified", ["participant"], ("participant", "certain")),
        (None, ["participant"], ("participant", "certain")),
        ("host", [], ("host", "certain")),
        ("host", ["host"], ("host", "certain")),
        ("unspecified", ["participant", "subject"], ("unspecified", "ambiguous")),
        ("host", ["participant"], ("host", "ambiguous")),
        ("unspecified", [], ("unspecified", "ambiguous")),
    ],
)
def test_accepting_chooses_no_role_unless_one_is_left(
    role: str | None, readings: list[str], decided: tuple[str, str]
) -> None:
    assert decided_part(role, readings, "ambiguous", True) == decided
    untouched = (role or "unspecified", "ambiguous")
    assert decided_part(role, readings, "ambiguous", False) == untouched


@pytest.mark.parametrize("certainty", ["conflicting", "unknown", "certain"])
def test_accepting_settles_what_is_ambiguous_only(certainty: str) -> None:
    assert decided_part("host", [], certainty, True) == ("host", certainty)
    said = replace(HELD, certainty=certainty)
    assert holds(replace(said, review=ACCEPTED)) is holds(said)


def test_an_ambiguous_statement_holds_once_a_person_accepted_it() -> None:
    possible = replace(HELD, certainty="ambiguous")
    refused = replace(possible, review=replace(ACCEPTED, decision="refused"))
    assert [holds(s) for s in (HELD, possible, refused)] == [True, False, False]
    assert holds(replace(possible, review=ACCEPTED))
    assert not holds(replace(possible, review=ACCEPTED, modality="planned"))


def test_a_session_belongs_to_a_planned_event_but_not_where_that_is_denied() -> None:
    session = replace(HELD, predicate="SUB_EVENT_OF", modality="planned")
    assert holds(session)
    assert not holds(replace(session, status="absent"))
