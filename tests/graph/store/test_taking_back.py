"""What is taken back is told as what it was: an addition, a correction, or a decision."""

import pytest

from graph.model.statement import Review
from graph.store.editing import EDIT, review_out
from graph.store.taking_back import decision_in_words

ACCEPTED = Review("accepted", "Ada", "2026-11-22T10:00:00+00:00")
LATER = Review("accepted", "Ada", "2026-11-22T11:00:00+00:00")


@pytest.mark.parametrize("decision", ["added", "edited"])
def test_an_addition_or_a_correction_is_told_as_one(decision: str) -> None:
    entry = (EDIT, {"decision": decision, "as": review_out(ACCEPTED)})
    assert decision_in_words(ACCEPTED, [entry]) == decision


def test_a_decision_after_it_is_told_as_itself() -> None:
    entry = (EDIT, {"decision": "added", "as": review_out(ACCEPTED)})
    assert decision_in_words(LATER, [entry]) == "accepted"
    assert decision_in_words(ACCEPTED, []) == "accepted"
