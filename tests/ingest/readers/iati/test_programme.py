"""The programme: its names and codes, its state and dates, the activities beside it."""

import pytest

from ingest.readers.iati.programme import programme_id
from tests.ingest.readers.iati.activity_files import PLAIN
from tests.ingest.readers.iati.relations_of import relations, said


def test_the_programme_has_its_names_in_their_languages(read_text) -> None:
    record = read_text(PLAIN).reads[0].record
    (programme,) = record.programmes
    assert programme.name == "Courts that people can reach"
    assert (programme.id, programme.type) == ("iati-activity-XX-EXA-1234-P1", "programme")
    assert programme.identifiers == {"iati-activity": "XX-EXA-1234-P1"}
    assert said(record, "HAS_LABEL") == [
        (
            "programme",
            "Courts that people can reach",
            {"kind": "preferred", "language": "en"},
        ),
        ("programme", "Des tribunaux accessibles", {"kind": "alternative", "language": "fr"}),
    ]


def test_what_has_nothing_below_it_is_a_project(read_text) -> None:
    assert read_text(PLAIN).reads[1].record.programmes[0].type == "project"


@pytest.mark.parametrize("odd", ["A B", "x" * 81, "a/b", "é"])
def test_an_odd_identifier_becomes_a_hash(odd) -> None:
    made = programme_id(odd)
    assert made != programme_id(odd + "1")
    assert made.removeprefix("iati-activity-").isalnum()


def test_the_state_has_the_dates_actual_before_planned(read_text) -> None:
    (state,) = relations(read_text(PLAIN).reads[0].record, "HAS_STATUS")
    assert (state.object, state.valid_from, state.valid_to) == (
        "implementation",
        "2023-02-01",
        "2026-12-31",
    )
    assert state.note == "Dates: start actual, end planned."
    assert [cell.quote for cell in state.evidence] == [
        "2",
        "2023-01-01",
        "2023-02-01",
        "2026-12-31",
    ]


def test_the_last_day_of_all_is_no_end(read_one) -> None:
    dates = '<activity-date type="2" iso-date="9999-12-31"/><activity-status code="2"/>'
    outcome = read_one(dates)
    (state,) = relations(outcome.reads[0].record, "HAS_STATUS")
    assert (state.valid_from, state.valid_to) == ("9999-12-31", None)
    assert outcome.reasons == []


def test_dates_that_cannot_be_are_told(read_one) -> None:
    outcome = read_one(
        '<activity-date type="2" iso-date="2023-02-30"/>'
        '<activity-date type="1" iso-date="2023-05-01"/>'
        '<activity-date type="3" iso-date="2022-05-01"/><activity-status code="2"/>'
    )
    assert outcome.reasons == [
        "'2023-02-30' is no date; it was left out.",
        "The activity ends on 2022-05-01, before it begins on 2023-05-01; both were left out.",
    ]
    (state,) = relations(outcome.reads[0].record, "HAS_STATUS")
    assert (state.valid_from, state.valid_to) == (None, None)


def test_states_dates_and_scopes_that_no_list_knows_are_counted(read_one) -> None:
    outcome = read_one(
        '<activity-status code="9"/><activity-date iso-date="2023-01-01" type="7"/>'
        '<activity-date iso-date="2023-01-02"/><activity-scope code="12"/>'
    )
    assert outcome.counts[0].unknown == {
        "types of dates": {"": 1, "7": 1},
        "states of activities": {"9": 1},
        "scopes of activities": {"12": 1},
    }


def test_activities_beside_it_are_said_by_their_identifiers(read_text) -> None:
    first, second = (read.record for read in read_text(PLAIN).reads)
    scheme = {"scheme": "iati-activity"}
    assert said(first, "RELATED_TO") == [
        ("programme", "XX-EXA-1234-P1-A", {"kind": "child", **scheme})
    ]
    assert said(second, "RELATED_TO") == [
        ("programme", "XX-EXA-1234-P1", {"kind": "parent", **scheme})
    ]


def test_a_relation_of_an_unknown_type_is_kept_without_it(read_one) -> None:
    outcome = read_one('<related-activity ref="B" type="8"/><related-activity type="1"/>')
    (related,) = said(outcome.reads[0].record, "RELATED_TO")
    assert related == ("programme", "B", {"scheme": "iati-activity"})
    assert outcome.counts[0].unknown == {"types of related activities": {"8": 1}}


def test_other_identifiers_are_of_who_gave_them(read_one) -> None:
    inside = (
        '<other-identifier ref="7" type="A1"><owner-org ref="GB-GOV-9"/></other-identifier>'
        '<other-identifier ref="8" type="B1"/><other-identifier type="A1"/>'
    )
    assert said(read_one(inside).reads[0].record, "HAS_IDENTIFIER") == [
        ("programme", "7", {"scheme": "iati-other-A1-GB-GOV-9"}),
        ("programme", "8", {"scheme": "iati-other-B1-XX-EXA-9"}),
    ]


def test_a_related_activity_without_an_identifier_is_told(read_one) -> None:
    outcome = read_one('<related-activity type="1"/>')
    assert relations(outcome.reads[0].record, "RELATED_TO") == []
    assert outcome.reasons == ["Related activity 1 has no identifier and was left out."]
