"""The rule for columns is the rule for statements, whatever words a statement has."""

from itertools import product

import pytest

from graph.index import ties
from graph.index.ties import decided_parts, holding, surely_present
from graph.model.evidence import Evidence
from graph.model.presence import decided_part, holds, is_accepted, makes_tie
from graph.model.statement import CERTAINTIES, MODALITIES, STATUSES, Review, Statement
from graph.store.columns import Columns, columns_of_statements

ACCEPTED = Review("accepted", "a curator", "2026-11-21T12:00:00+00:00")
READINGS = ({}, {"host": 0.6}, {"host": 0.5, "subject": 0.5})
STATES = list(product(CERTAINTIES, MODALITIES, STATUSES, (None, ACCEPTED)))


def columns_of(said: list[Statement]) -> Columns:
    return columns_of_statements(said[0].predicate, said, ["alpha", "ev-1"], ["doc"], True)


def told(predicate: str, state: tuple[object, ...], **says: object) -> Statement:
    certainty, modality, status, review = state
    return Statement(
        predicate, "alpha", "ev-1", "doc", (Evidence("so", 0, 2),), says,
        certainty=certainty, modality=modality, status=status, review=review,
    )  # fmt: skip


@pytest.mark.parametrize("predicate", ["REPRESENTS", "SUB_EVENT_OF"])
@pytest.mark.parametrize("at_once", [7, 1_000_000])
def test_a_row_holds_when_its_statement_does(predicate, at_once, monkeypatch):
    monkeypatch.setattr(ties, "_ROWS_AT_ONCE", at_once)
    said = [told(predicate, state) for state in STATES]
    assert holding(columns_of(said)).tolist() == [holds(statement) for statement in said]


@pytest.mark.parametrize("at_once", [7, 1_000_000])
def test_a_row_ties_when_its_part_does(at_once, monkeypatch):
    monkeypatch.setattr(ties, "_ROWS_AT_ONCE", at_once)
    said = [
        told("PARTICIPATED_IN", state, **({"role": role} if role else {}), readings=readings)
        for state, role, readings in product(STATES, (None, "unspecified", "funder"), READINGS)
    ]
    columns = decided_parts(columns_of(said))
    decided = [
        decided_part(
            s.qualifiers.get("role"), s.qualifiers["readings"], s.certainty, is_accepted(s)
        )
        for s in said
    ]
    roles = [columns.roles[role] if role >= 0 else "unspecified" for role in columns.role]
    assert roles == [role for role, _ in decided]
    assert [CERTAINTIES[c] for c in columns.certainty] == [sure for _, sure in decided]
    tie = [makes_tie(*d, s.modality, s.status) for d, s in zip(decided, said, strict=True)]
    assert surely_present(columns).tolist() == tie


def test_columns_without_a_decision_are_left_as_they_are():
    columns = columns_of([told("PARTICIPATED_IN", STATES[0], role="host")])
    assert decided_parts(columns) is columns
