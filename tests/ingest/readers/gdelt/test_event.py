"""One row of events: who, what, where and when, and how sure a machine may be."""

import pytest

from ingest.readers.counting import Counting
from ingest.readers.gdelt.cameo import cameo
from ingest.readers.gdelt.event_actors import SCHEME, EventActors
from ingest.readers.gdelt.event_record import COLUMNS, EventRecords, confidence, event_day
from ingest.readers.gdelt.fips import country_nodes
from ingest.readers.row_record import Row
from tests.ingest.readers.gdelt.gdelt_rows import MEETING


def row_of(**cells: str) -> Row:
    told = {column: text for column, text in (MEETING | cells).items() if text}
    return Row("GDELT", 5, {column: told[column] for column in COLUMNS if column in told})


@pytest.fixture
def record_of(terms):
    def make(**cells: str):
        row = row_of(**cells)
        meeting = cameo().meeting(row.cells["EventCode"])
        assert meeting is not None
        actors = EventActors(terms, Counting("a", "events"))
        return EventRecords("events.CSV", actors, country_nodes(terms)).record(row, meeting).record

    return make


def test_a_negotiation_is_a_record(record_of) -> None:
    record = record_of()
    assert (record.document.uri, record.document.part) == (MEETING["SOURCEURL"], "900000001")
    state, body = record.actors
    assert (state.name, state.type, state.country) == ("GOVERNMENT", "group", "KE")
    assert (body.id, body.identifiers) == ("igad", {SCHEME: "IAD"})
    (event,) = record.events
    assert (event.id, event.type, event.date) == (
        "gdelt-900000001",
        "mediation-session",
        "2024-03-04",
    )
    (place,) = event.places
    assert (place.name, place.country, place.kind) == ("Nakuru", "KE", "city")
    assert [(part.actor, part.role) for part in event.participations] == [
        ("Actor1", "party"),
        ("Actor2", "party"),
    ]


def test_a_machine_said_so_and_a_person_decides(record_of) -> None:
    """What nobody has accepted is no tie."""
    record = record_of()
    (event,) = record.events
    sourced = [event, *event.places, *event.participations, *record.actors]
    assert {part.status for part in sourced} == {"derived"}
    assert {part.certainty for part in event.participations} == {"ambiguous"}
    assert event.confidence == 0.5


@pytest.mark.parametrize(
    ("cells", "sure"),
    [({"NumSources": "1", "IsRootEvent": "0"}, 0.3), ({"NumSources": "9"}, 0.6)]
    + [({"NumSources": "²", "IsRootEvent": ""}, 0.3), ({"NumSources": "9" * 20}, 0.4)],
)
def test_a_coding_is_surer_with_more_sources(cells: dict[str, str], sure: float) -> None:
    assert confidence(row_of(**cells)) == sure


@pytest.mark.parametrize(
    ("cells", "name", "country"),
    [
        ({"Actor1Name": "", "Actor1Code": "KENGOV"}, "Government", "KE"),
        ({"Actor1Name": "", "Actor1Code": "KEN", "Actor1Type1Code": ""}, "Kenya", "KE"),
        ({"Actor1Name": "", "Actor1Code": "WST", "Actor1CountryCode": "WST",
          "Actor1Type1Code": ""}, "The West", None),
        ({"Actor1Name": "", "Actor1Code": "xyz", "Actor1CountryCode": "",
          "Actor1Type1Code": ""}, "xyz", None),
        ({"Actor1Name": "KENYAN", "Actor1Type1Code": ""}, "KENYAN", "KE"),
    ],
)  # fmt: skip
def test_people_without_a_name_are_called_what_they_are(record_of, cells, name, country) -> None:
    first = record_of(**cells).actors[0]
    assert (first.name, first.type, first.country) == (name, "group", country)


def test_a_name_that_surely_is_that_of_a_body_is_kept(record_of) -> None:
    first = record_of(Actor1Name="LAKE REFUGEE COUNCIL", Actor1Type1Code="NGO").actors[0]
    assert (first.name, first.type) == ("LAKE REFUGEE COUNCIL", "civil-society")


def test_a_kind_that_nobody_knows_is_an_issue(record_of) -> None:
    (issue,) = record_of(Actor1Type1Code="QQQ").issues
    assert (issue.code, issue.evidence.quote) == ("unknown-actor-type", "QQQ")


def test_whoever_visits_is_no_host(record_of) -> None:
    def roles(code: str) -> list[str]:
        return [part.role for part in record_of(EventCode=code).events[0].participations]

    assert roles("042") == ["participant", "host"]
    assert roles("043") == ["host", "participant"]
    assert roles("045") == ["mediator", "party"]


@pytest.mark.parametrize(
    "cells",
    [{"ActionGeo_Type": "0"}, {"ActionGeo_FullName": ""}, {"ActionGeo_FullName": ", Kenya"}],
)
def test_an_event_without_a_place_has_none(record_of, cells) -> None:
    assert record_of(**cells).events[0].places == []


def test_a_country_keeps_its_whole_name_and_is_known_by_its_code(record_of) -> None:
    cells = {"ActionGeo_Type": "1", "ActionGeo_FullName": "Vietnam, Republic Of"}
    (place,) = record_of(**cells, ActionGeo_CountryCode="VM").events[0].places
    assert (place.name, place.country, place.kind) == ("Vietnam, Republic Of", "VN", "country")
    assert place.id == "country-vnm"


def test_a_row_without_a_page_is_of_its_file(record_of) -> None:
    for page in ("", "BBC Monitoring"):
        assert record_of(SOURCEURL=page).document.uri == "events.CSV"


@pytest.mark.parametrize("text", ["20240230", "2024", "", "²0240304", "+2024030", "20240304x"])
def test_a_day_that_does_not_exist_is_none(text: str) -> None:
    assert event_day(text) is None
    assert event_day("20240229") == "2024-02-29"


def test_names_that_may_be_those_of_persons_are_not_kept(terms) -> None:
    actors = EventActors(terms, Counting("a", "events"))
    for name in ("JANE EXAMPLE", "EXAMPLE", "JUDGE EXAMPLE", "INTERGOVERNMENTAL AUTHORITY X"):
        assert not actors.may_keep(name)
    for name in ("POLICE", "KENYA", "LAKE REFUGEE COUNCIL", "Amnesty International"):
        assert actors.may_keep(name)
