"""Rows of money from one to another."""

from collections.abc import Callable

import pytest

from tests.ingest.readers.reading import Outcome

Read = Callable[..., Outcome]


@pytest.mark.parametrize(
    ("row", "reason", "few"),
    [
        (",B,5,2024", "does not say who gives", "without a giver"),
        ("A,,5,2024", "does not say who or what receives", "without a recipient"),
        ("A,B,,2024", "gives no amount", "without an amount"),
        ("A,B,much,2024", "'much' is no amount", "with an amount that is none"),
    ],
)
def test_a_row_that_tells_of_no_flow_is_rejected(
    read_mapped: Read, row: str, reason: str, few: str
) -> None:
    outcome = read_mapped(f"Donor,Grantee,Amount (EUR),Date\nA,B,5,2024\n{row}\n")
    assert reason in outcome.reasons[0]
    assert outcome.counts[0].rejected == {few: 1}


def test_money_that_was_called_off_is_not_told_and_what_is_promised_is_planned(
    read_mapped: Read,
) -> None:
    text = "Donor,Grantee,Amount,Status\nA,B,5,pledge\nA,C,6,cancelled\n"
    outcome = read_mapped(text)
    (relation,) = outcome.reads[0].record.relations
    assert relation.modality == "planned"
    assert "'cancelled', so nothing was given" in outcome.reasons[0]
