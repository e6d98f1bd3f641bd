"""Money is summed within a source, never across two that may report the same payment."""

from typing import Any

import pytest

from graph.model.evidence import Evidence
from graph.model.statement import Statement
from graph.query.money import Money, amount_in_words, money_of


def said(document: str = "doc-1", predicate: str = "SUPPORTED", **qualifiers: Any) -> Statement:
    cell = Evidence("1", sheet="transaction", row=1, column="value")
    return Statement(predicate, "donor", "centre", document, (cell,), qualifiers)


def test_payments_of_one_kind_and_currency_are_summed() -> None:
    found = money_of(
        [
            said(kind="disbursement", currency="EUR", amount=5, at="2021-05-01"),
            said(kind="disbursement", currency="EUR", amount=2.5, at="2020-01-31"),
            said(kind="disbursement", currency="USD", amount=3),
            said(kind="commitment", currency="EUR", amount=100),
        ]
    )
    assert found == (
        Money("commitment", "EUR", 100, 1, None, None, "doc-1"),
        Money("disbursement", "EUR", 7.5, 2, "2020-01-31", "2021-05-01", "doc-1"),
        Money("disbursement", "USD", 3, 1, None, None, "doc-1"),
    )


def test_what_two_sources_report_is_told_twice_and_not_added() -> None:
    found = money_of([said(document, amount=7, currency="EUR") for document in ("doc-1", "doc-2")])
    assert [(one.amount, one.document) for one in found] == [(7, "doc-1"), (7, "doc-2")]


def test_support_without_an_amount_and_other_relations_are_no_money() -> None:
    assert money_of([said(kind="training"), said(predicate="ROLE_IN", amount=5)]) == ()


@pytest.mark.parametrize(
    ("amount", "english", "french"),
    [
        (1250, "1,250", "1\u202f250"),
        (1250.5, "1,250.5", "1\u202f250,5"),
        (1250000.0, "1,250,000", "1\u202f250\u202f000"),
        (0.25, "0.25", "0,25"),
    ],
)
def test_amounts_are_written_as_each_language_does(amount, english: str, french: str) -> None:
    assert amount_in_words(amount, "en") == english
    assert amount_in_words(amount, "fr") == french
