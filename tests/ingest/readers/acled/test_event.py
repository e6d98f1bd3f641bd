"""One row of ACLED becomes a record; whoever fights is tied to nobody."""

import pytest

from graph.model.presence import NO_TIE_ROLES
from ingest.readers.acled.actors import EventActors
from ingest.readers.acled.event import event_number, event_record, event_word
from ingest.readers.counting import Counting
from ingest.readers.row_record import Row
from tests.ingest.readers.acled.acled_rows import AGREEMENT, BATTLE, PROTEST


@pytest.fixture
def record_of(terms):
    def make(cells: dict[str, str]):
        row = Row("ACLED", 2, {column: text for column, text in cells.items() if text})
        actors = EventActors(terms, Counting("a", "events"))
        return event_record(row, "2024-03-04", "acled.csv", terms, actors).record

    return make


def test_those_who_protest_take_part_and_the_police_does_not(record_of) -> None:
    record = record_of(PROTEST)
    (event,) = record.events
    assert (event.id, event.type) == ("acled-KEN90001", "demonstration")
    assert event.title == "Peaceful protest, Nakuru"
    assert [(part.actor.partition(" (")[0], part.role) for part in event.participations] == [
        ("actor1 Protesters", "participant"),
        ("Lake Teachers Union", "participant"),
        ("assoc_actor_1 Women", "participant"),
        ("Police Forces of Kenya", "subject"),
    ]


def test_a_battle_is_kept_without_a_type_and_makes_no_tie(record_of) -> None:
    (event,) = record_of(BATTLE).events
    assert (event.type, event.title) == (None, "Armed clash, Kiwanja")
    assert {part.role for part in event.participations} <= NO_TIE_ROLES
    assert [(count.n, count.of) for count in event.counts] == [(7, "fatalities")]


def test_an_agreement_has_signatories_and_says_what_is_not_known(record_of) -> None:
    (event,) = record_of(AGREEMENT).events
    assert event.type == "signing"
    assert "ceremony" in event.note
    assert {part.role for part in event.participations} == {"signatory"}
    assert event.counts == []


@pytest.mark.parametrize("text", ["0", "", "-1", "7.5", "²", "9999999"])
def test_a_number_of_deaths_that_says_nothing_is_no_count(record_of, text: str) -> None:
    assert record_of(BATTLE | {"fatalities": text}).events[0].counts == []


def test_an_actor_on_both_sides_takes_part_once_with_both_cells(record_of) -> None:
    cells = {"actor2": BATTLE["actor1"], "assoc_actor_2": ""}
    (event,) = record_of(BATTLE | cells).events
    (part,) = event.participations
    assert [cell.column for cell in part.evidence] == ["actor1", "actor2", "sub_event_type"]


def test_an_actor_with_another_role_on_either_side_has_both(record_of) -> None:
    (event,) = record_of(PROTEST | {"assoc_actor_2": "Lake Teachers Union"}).events
    union = [part for part in event.participations if part.actor == "Lake Teachers Union"]
    assert [(part.role, part.evidence[0].column) for part in union] == [
        ("participant", "assoc_actor_1"),
        ("subject", "assoc_actor_2"),
    ]


def test_an_odd_number_makes_an_id_all_the_same(record_of) -> None:
    (event,) = record_of(PROTEST | {"event_id_cnty": "KEN 1/2"}).events
    assert event.id.startswith("acled-")
    assert " " not in event.id


def test_the_number_and_the_word_come_from_what_a_row_has() -> None:
    row = Row("ACLED", 2, {"data_id": "7", "event_type": "Protests"})
    assert event_number(row) == "7"
    assert event_word(row).type == "demonstration"
    assert event_number(Row("ACLED", 2, {})) is None
    assert event_word(Row("ACLED", 2, {"event_type": "Riots"})) is None
