"""Events beside the one that is reported: planned ones and ones held before."""

from collections.abc import Callable

import pytest

from graph.model.record import Record, RecordEvent
from tests.ingest.extraction.facts import codes, roles_at, themes

Read = Callable[[str], Record]
HELD = "The Lake Peace Centre held a workshop on mediation in Gulu on 4 May 2018. "
TENU = "Le Centre de paix du Lac a tenu un atelier sur la médiation à Goma le 4 mai 2018. "


def _others(record: Record) -> list[RecordEvent]:
    return [event for event in record.events if not event.main]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (HELD + "A second workshop will be held in Lira, with funding from UNICEF.", "funder"),
        (HELD + "A conference funded by UNICEF is planned for June.", "funder"),
        (HELD + "The next meeting, to be hosted by UNICEF, is scheduled for June 2018.", "host"),
        (HELD + "A follow-up dialogue is expected to be organised by UNICEF.", "organiser"),
        (HELD + "A forum will follow in June. It will be funded by UNICEF.", "funder"),
        (TENU + "Une conférence se tiendra en juin avec l’appui financier de l’UNICEF.", "funder"),
        (TENU + "Un second atelier, financé par l’UNICEF, est prévu en juin 2018.", "funder"),
        (TENU + "Le prochain forum sera organisé par l’UNICEF.", "organiser"),
        (TENU + "Un forum aura lieu à Bukavu. Il sera financé par l’UNICEF.", "funder"),
    ],
)
def test_who_has_a_part_in_what_is_planned_has_none_in_what_was_held(
    read: Read, text: str, role: str
) -> None:
    record = read(text)
    (planned,) = _others(record)
    assert planned.modality == "planned"
    assert roles_at(record, planned) == {("UNICEF", role)}
    (part,) = roles_at(record, record.events[0])
    assert part[1] == "organiser"
    assert part[0] != "UNICEF"
    assert record.events[0].date == "2018-05-04"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (HELD + "A previous workshop was organised by UNICEF in Lira in March 2016.", "2016-03"),
        (HELD + "A training had been organised by UNICEF in 2015.", None),
        (HELD + "In the town a forum was hosted by UNICEF on 3 March 2015.", "2015-03-03"),
        (TENU + "Une précédente formation a été organisée par l’UNICEF en mars 2016.", "2016-03"),
        (TENU + "Un forum s’était tenu l’an dernier, organisé par l’UNICEF.", None),
    ],
)
def test_what_was_held_before_is_an_event_of_its_own(
    read: Read, text: str, date: str | None
) -> None:
    record = read(text)
    (before,) = _others(record)
    assert (before.modality, before.date) == ("factual", date)
    assert {name for name, _ in roles_at(record, before)} == {"UNICEF"}
    assert {name for name, _ in roles_at(record, record.events[0])}.isdisjoint({"UNICEF"})


def test_a_planned_event_has_its_own_day_place_and_theme(read: Read) -> None:
    record = read(HELD + "A conference on hate speech will be held in Lira on 3 June 2018.")
    main, planned = record.events
    assert (planned.date, [p.name for p in planned.places]) == ("2018-06-03", ["Lira"])
    assert (themes(main), themes(planned)) == ({"mediation"}, {"hate-speech"})


@pytest.mark.parametrize(
    "text",
    [
        HELD + "The workshop was opened by UNICEF, which will also help the women.",
        HELD + "“A conference will be held next year,” UNICEF said.",
        TENU + "L’atelier a été ouvert par l’UNICEF.",
    ],
)
def test_what_was_held_stays_one_event(read: Read, text: str) -> None:
    assert _others(read(text)) == []


def test_half_a_sentence_may_tell_what_follows(read: Read) -> None:
    record = read(HELD[:-2] + ", and a conference funded by UNICEF will take place in June.")
    main, planned = record.events
    assert roles_at(record, main) == {("Lake Peace Centre", "organiser")}
    assert roles_at(record, planned) == {("UNICEF", "funder")}


def test_a_part_to_come_without_its_event_is_left_out_and_said(read: Read) -> None:
    record = read(TENU + "Le projet sera financé par l’UNICEF.")
    assert "planned-part" in codes(record)
    assert roles_at(record, record.events[0]) == {("Centre de paix du Lac", "organiser")}


def test_a_text_that_announces_its_event_has_it_planned(read: Read) -> None:
    record = read(
        "A conference on gender will be held in Kampala on 4 May 2019. It will be organised by "
        "UN Women."
    )
    (event,) = record.events
    assert (event.modality, event.date) == ("planned", "2019-05-04")
    assert roles_at(record, event) == {("UN Women", "organiser")}
