"""What a transaction or a planned disbursement tells: its day, its time, its kind."""

import pytest

from graph.model.record import RecordRelation
from ingest.note_words import told_note
from tests.ingest.readers.iati.activity_files import activity, end, paid, planned
from tests.ingest.readers.iati.relations_of import relations


@pytest.fixture
def money_of(read_one):
    def read(*payments: str) -> list[RecordRelation]:
        return relations(read_one("".join(payments)).reads[0].record, "SUPPORTED")

    return read


def test_a_day_that_does_not_exist_is_told(read_one) -> None:
    outcome = read_one(paid("3").replace("2024-01-02", "2024-02-31"))
    assert outcome.reasons == ["'2024-02-31' is no date; it was left out."]


def test_a_guarantee_says_that_it_may_never_be_paid(money_of) -> None:
    (one,) = money_of(paid("10"))
    assert (one.modality, one.qualifiers["kind"]) == ("planned", "credit guarantee")
    assert one.note == (
        "A guarantee is paid only where a loan is not paid back. No provider-org is named; by the"
        " standard it is the organisation that reports."
    )
    assert told_note(one.note, "fr") == (
        "Une garantie n’est versée que si un prêt n’est pas remboursé. Aucun provider-org n’est"
        " nommé ; selon la norme, c’est l’organisation déclarante."
    )


def test_a_planned_disbursement_is_planned_for_its_time(money_of) -> None:
    (one,) = money_of(planned(end("receiver-org", "Lakeside")))
    assert (one.subject, one.object, one.status) == ("org:XX-EXA-9", "org::lakeside", "implied")
    assert one.modality == "planned"
    assert (one.valid_from, one.valid_to) == ("2024-01-01", "2024-03-31")
    told = {"kind": "planned disbursement", "amount": 10, "currency": "EUR"}
    assert one.qualifiers == told
    assert {cell.sheet for cell in one.evidence} == {"planned-disbursement", "reporting-org"}
    assert {"period-start/@iso-date", "period-end/@iso-date", "@type"} < {
        cell.column for cell in one.evidence
    }


def test_plans_of_two_times_are_two_and_a_revised_one_is_another_kind(money_of) -> None:
    later = planned().replace("2024-01-01", "2024-02-01")
    said = [one.qualifiers for one in money_of(planned(), later, planned(), planned(type_="2"))]
    assert [one.get("ref") for one in said] == [None, None, "#2", None]
    assert said[3]["kind"] == "revised planned disbursement"


def test_a_plan_that_cannot_be_said_is_told(read_one) -> None:
    outcome = read_one(planned(value="much") + planned().replace("2024-03-31", "2023-03-31"))
    assert outcome.reasons == [
        "Planned disbursement 1 has no amount and was left out.",
        "The planned disbursement 2 ends on 2023-03-31, before it begins on 2024-01-01; both were"
        " left out.",
    ]
    (one,) = relations(outcome.reads[0].record, "SUPPORTED")
    assert (one.valid_from, one.valid_to) == (None, None)


def test_a_type_of_plan_that_no_list_knows_is_counted(read_one) -> None:
    outcome = read_one(planned(type_="9") + planned())
    assert outcome.counts[-1].unknown["types of planned disbursements"] == {"9": 1}
    kinds = [one.qualifiers["kind"] for one in relations(outcome.reads[0].record, "SUPPORTED")]
    assert kinds == ["planned disbursement"] * 2


def test_a_plan_of_nobody_is_told(read_text) -> None:
    text = activity(planned()).replace(
        '<reporting-org ref="XX-EXA-9"><narrative>Riverbank Trust</narrative></reporting-org>', ""
    )
    assert read_text(text).reasons == [
        "Planned disbursement 1 does not tell who will give, and was left out."
    ]
