"""Where those came from whom a report groups or counts: they bring their country into the room."""

from collections.abc import Callable

import pytest

from graph.model.record import Record

Read = Callable[[str], Record]
HELD = "The Lake Peace Centre held a workshop on peace in Gulu on 18 March 2019. "
TENU = "Le Centre de paix du Lac a tenu une réunion sur la paix à Goma le 18 mars 2019. "
BURUNDI, DRC, SSD, RWANDA = "country-bdi", "country-cod", "country-ssd", "country-rwa"


def came(record: Record) -> set[str]:
    """Where anybody at the event came from, as ids."""
    at_event = {part.actor for part in record.events[0].participations}
    told = [one for one in record.relations if one.predicate == "FROM_PLACE"]
    assert {one.subject for one in told} <= at_event
    assert all(actor.type != "group" or actor.key in at_event for actor in record.actors)
    return {one.object for one in told}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (HELD + "Delegates from Burundi, the DRC and South Sudan came.", {BURUNDI, DRC, SSD}),
        (HELD + "Participants came from Rwanda and Burundi.", {RWANDA, BURUNDI}),
        (HELD + "Partners from Burundi; Rwanda was not mentioned.", {BURUNDI}),
        (HELD + "It was attended by representatives from Goma.", {"place-goma"}),
        (HELD + "A delegation of Burundi took part.", {BURUNDI}),
        (TENU + "Des participants venus du Burundi, du Rwanda et de la RDC y ont pris part.",
         {BURUNDI, RWANDA, DRC}),
        (TENU + "Les délégués du Burundi ainsi que du Rwanda étaient là.", {BURUNDI, RWANDA}),
    ],
)  # fmt: skip
def test_a_list_of_places_is_read_to_its_end(read: Read, text: str, places: set[str]) -> None:
    assert came(read(text)) == places


@pytest.mark.parametrize(
    "text",
    [
        HELD + "Participants from Rwanda did not attend.",
        HELD + "There were no delegates from Rwanda.",
        HELD + "Delegates from Rwanda Women Solidarity spoke.",
        HELD + 'A guest said: "Delegates from Rwanda were at my home last year."',
        TENU + "Aucun participant venu du Rwanda, et les délégués du Rwanda n’ont pas pu venir.",
        HELD + "Peace in Rwanda was discussed by the participants.",
        "The Lake Peace Centre will hold a workshop in Gulu on 18 March 2027. "
        "Delegates from Rwanda will come.",
    ],
)
def test_who_did_not_come_brings_no_country(read: Read, text: str) -> None:
    assert RWANDA not in came(read(text))


def test_parts_of_a_count_have_their_number_and_their_towns(read: Read) -> None:
    record = read(
        HELD + "It targeted 12 representatives: 5 Burundi (Bujumbura), 7 DRC (Goma and Bukavu)."
    )
    names = {actor.key: actor.name for actor in record.actors}
    parts = {names[p.actor]: (p.role, p.n, p.basis) for p in record.events[0].participations}
    assert parts["5 Burundi (Bujumbura)"] == ("delegate", 5, "targeted")
    assert parts["7 DRC (Goma and Bukavu)"] == ("delegate", 7, "targeted")
    assert came(record) == {
        BURUNDI, DRC, "place-bujumbura", "place-goma", "place-bukavu",
    }  # fmt: skip


def test_those_it_is_meant_for_are_no_participants(read: Read) -> None:
    record = read(HELD + "It was meant for local partners from Burundi and Rwanda.")
    told = {one.subject for one in record.relations if one.predicate == "FROM_PLACE"}
    roles = {p.role for p in record.events[0].participations if p.actor in told}
    assert roles == {"target-audience"}


@pytest.mark.parametrize(
    "other",
    [
        "A previous workshop was held in Lira in March 2016 with delegates from Rwanda.",
        "A second workshop will be held in Lira for delegates from Rwanda.",
    ],
)
def test_who_came_to_another_event_did_not_come_to_this_one(read: Read, other: str) -> None:
    record = read(HELD + "Delegates from Burundi came. " + other)
    assert len([event for event in record.events if event.parent is None]) == 2
    assert came(record) == {BURUNDI}


def test_each_fact_stands_in_the_text(read: Read) -> None:
    text = HELD + "The 22 delegates from Burundi, the DRC and South Sudan spoke."
    record = read(text)
    for one in record.relations:
        assert text[one.evidence.start : one.evidence.end] == one.evidence.quote
