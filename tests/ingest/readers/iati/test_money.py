"""Transactions: who gave to whom, of what kind, how much and when; nothing is counted twice."""

import pytest

from graph.model.record import RecordRelation
from tests.ingest.readers.iati.activity_files import PLAIN, activity, end, paid
from tests.ingest.readers.iati.relations_of import relations

REPORTER = "org:XX-EXA-9"


@pytest.fixture
def money_of(read_one):
    def read(*transactions: str, **fields: str) -> list[RecordRelation]:
        return relations(read_one("".join(transactions), **fields).reads[0].record, "SUPPORTED")

    return read


def test_the_transactions_of_an_activity(read_text) -> None:
    given = relations(read_text(PLAIN).reads[0].record, "SUPPORTED")
    assert [(r.subject, r.object, r.status) for r in given] == [
        ("org:GB-GOV-99", "org:XX-EXA-1234", "implied"),
        ("org:XX-EXA-1234", "org::lakeside legal aid", "implied"),
        ("org:XX-EXA-1234", "org::lakeside legal aid", "implied"),
        ("org:XX-EXA-1234", "programme", "implied"),
    ]
    assert given[0].qualifiers == {
        "kind": "incoming funds",
        "amount": 120000.5,
        "currency": "GBP",
        "at": "2023-03-04",
        "ref": "t1",
    }
    assert "No receiver-org is named" in str(given[0].note)
    assert [r.qualifiers["amount"] for r in given] == [120000.5, 5000, 5000, -20]
    assert {r.qualifiers["currency"] for r in given[1:]} == {"EUR"}


def test_two_payments_that_look_alike_are_two(read_text) -> None:
    given = relations(read_text(PLAIN).reads[0].record, "SUPPORTED")
    assert [r.qualifiers.get("ref") for r in given[1:3]] == [None, "#2"]


def test_both_ends_that_are_named_are_said_as_they_are(money_of) -> None:
    (one,) = money_of(paid("3", end("provider-org", "Fund") + end("receiver-org", "Lakeside")))
    assert (one.subject, one.object, one.status) == ("org::fund", "org::lakeside", "asserted")
    assert {(c.column, c.quote) for c in one.evidence} >= {
        ("value/text", "10"),
        ("value/@currency", "EUR"),
        ("transaction-type/@code", "3"),
        ("transaction-date/@iso-date", "2024-01-02"),
        ("provider-org/narrative", "Fund"),
        ("receiver-org/narrative", "Lakeside"),
    }


def test_who_reports_for_somebody_else_perhaps_did_not_pay(read_text) -> None:
    text = activity(paid("3", end("receiver-org", "Lakeside")))
    (sure,) = relations(read_text(text).reads[0].record, "SUPPORTED")
    assert (sure.subject, sure.certainty) == (REPORTER, "certain")
    told = text.replace("<reporting-org", '<reporting-org secondary-reporter="1"')
    (doubtful,) = relations(read_text(told).reads[0].record, "SUPPORTED")
    assert (doubtful.subject, doubtful.certainty) == (REPORTER, "ambiguous")
    assert "reports for somebody else" in str(doubtful.note)


def test_the_only_funder_gave_what_came_in_without_a_name(money_of) -> None:
    funder = '<participating-org role="1"><narrative>Fund</narrative></participating-org>'
    (one,) = money_of(funder, paid("1"))
    assert (one.subject, one.object, one.status) == ("org::fund", REPORTER, "inferred")


def test_what_came_in_from_nobody_is_left_out_and_told(read_one) -> None:
    outcome = read_one(paid("1"))
    assert relations(outcome.reads[0].record, "SUPPORTED") == []
    assert outcome.reasons == ["Transaction 1 does not tell who gave, and was left out."]


@pytest.mark.parametrize("code", ["5", "6", "9", "LR"])
def test_what_is_paid_back_supports_nobody_and_is_counted(read_one, code) -> None:
    outcome = read_one(paid(code, end("receiver-org", "Bank")))
    assert relations(outcome.reads[0].record, "SUPPORTED") == []
    assert outcome.messages == ["1 transactions pay back money or interest, which supports nobody."]


@pytest.mark.parametrize(
    ("code", "modality"),
    [
        ("2", "planned"),
        ("10", "planned"),
        ("11", "planned"),
        ("12", "aspirational"),
        ("3", "factual"),
        ("4", "factual"),
    ],
)
def test_money_that_is_promised_is_not_yet_given(money_of, code, modality) -> None:
    ends = end("provider-org", "Fund") + end("receiver-org", "Lakeside")
    assert [one.modality for one in money_of(paid(code, ends))] == [modality]


@pytest.mark.parametrize(
    ("transaction", "reason"),
    [
        (paid("3", value="much"), "Transaction 1 has no amount and was left out."),
        (paid("3", value=""), "Transaction 1 has no amount and was left out."),
        (paid("3", value="nan"), "Transaction 1 has no amount and was left out."),
        (paid(""), "Transaction 1 has no type and was left out."),
        (paid("77"), "Transaction 1 is of the type '77', which no list knows."),
    ],
)
def test_a_transaction_that_cannot_be_said_is_told(read_one, transaction, reason) -> None:
    outcome = read_one(transaction)
    assert relations(outcome.reads[0].record, "SUPPORTED") == []
    assert outcome.reasons == [reason]


def test_a_transaction_may_name_the_country_and_region(read_one) -> None:
    places = '<recipient-country code="KE"/><recipient-region code="1027" vocabulary="1"/>'
    record = read_one(paid("3", places) * 2).reads[0].record
    assert [r.object for r in relations(record, "OPERATES_IN")] == ["country:KE", "region:1:1027"]


def test_the_day_of_the_value_counts_where_the_payment_has_none(money_of) -> None:
    text = paid("3").replace('iso-date="2024-01-02"', 'iso-date="2024-02-31"')
    (one,) = money_of(text.replace('currency="EUR"', 'currency="EUR" value-date="2024-03-04"'))
    assert one.qualifiers["at"] == "2024-03-04"
    (bare,) = money_of(text)
    assert "at" not in bare.qualifiers


def test_the_currency_of_the_activity_is_shown_where_it_stands(money_of, read_one) -> None:
    bare = paid("3").replace(' currency="EUR"', "")
    (one,) = money_of(bare, attributes='default-currency="KES"')
    assert one.qualifiers["currency"] == "KES"
    where = [(c.sheet, c.column) for c in one.evidence if c.quote == "KES"]
    assert where == [("iati-activity", "@default-currency")]
    (own,) = money_of(paid("3"), attributes='default-currency="KES"')
    assert "KES" not in [cell.quote for cell in own.evidence]
    assert "currency" not in money_of(bare)[0].qualifiers
