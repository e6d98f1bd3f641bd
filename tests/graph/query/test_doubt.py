"""Why something is not sure is said by one word of the model."""

from dataclasses import replace

import pytest

from graph.model.evidence import Evidence
from graph.model.statement import Review, Statement
from graph.query.doubt import doubt_of, shown_doubt, sure_first

SURE = Statement("HELD_IN", "event", "place", "doc", (Evidence("there", 0, 5),))
PLANNED = replace(SURE, modality="planned")
POSSIBLE = replace(SURE, certainty="ambiguous")
DENIED = replace(SURE, status="absent")
ACCEPTED = replace(POSSIBLE, review=Review("accepted", "a curator", "2026-11-21T12:00:00+00:00"))


@pytest.mark.parametrize(
    ("said", "doubt"),
    [
        ([], None),
        ([SURE, PLANNED], None),
        ([ACCEPTED], None),
        ([PLANNED], "planned"),
        ([PLANNED, POSSIBLE], "ambiguous"),
        ([DENIED], "absent"),
    ],
)
def test_a_doubt_is_told_when_no_statement_is_sure(said, doubt):
    assert doubt_of(said) == doubt


IMPLIED = replace(SURE, status="implied")
INFERRED = replace(SURE, status="inferred")


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ([], None),
        ([IMPLIED], "implied"),
        ([INFERRED, IMPLIED], "implied"),
        ([PLANNED, INFERRED], "inferred"),
        ([SURE, IMPLIED], None),
        ([PLANNED], "planned"),
        ([replace(IMPLIED, modality="planned")], "planned"),
        ([DENIED], "absent"),
    ],
)
def test_what_only_follows_from_a_source_is_shown_as_such_and_is_still_sure(said, shown):
    assert shown_doubt(said) == shown
    assert doubt_of([IMPLIED]) is None


def test_sure_statements_go_before_others_and_denials_are_left_out():
    assert sure_first([PLANNED, SURE, DENIED]) == [SURE]
    assert sure_first([PLANNED, DENIED]) == [PLANNED]
