"""The record: actors with their names, mechanisms once, groups only when they took part."""

from collections.abc import Callable

import pytest

from graph.model.record import Record

Read = Callable[[str], Record]
HELD = "A workshop was held in Goma on 3 March 2019. "


def test_an_actor_is_called_by_its_longest_sort_of_name(read: Read) -> None:
    found = read(HELD + "HWP opened it. It was with the Hilltown Women Platform (HWP) of the town.")
    actor = next(a for a in found.actors if a.id is None)
    assert (actor.name, actor.aliases, actor.acronym) == ("Hilltown Women Platform", ["HWP"], "HWP")


def test_actors_are_in_the_record_of_a_text_that_reports_nothing(read: Read) -> None:
    found = read("UNHCR and UNICEF are in the town with the women of the hills.")
    assert [(a.key, a.id) for a in found.actors] == [("a1", "unhcr"), ("a2", "unicef")]
    assert found.events == []


def test_a_group_is_in_the_record_only_when_it_took_part(read: Read) -> None:
    absent = read(HELD + "The women of the hills are in the town.")
    present = read(HELD + "It was attended by women of the hills.")
    assert [a.name for a in absent.actors] == []
    assert [a.type for a in present.actors] == ["population-group"]


def test_mechanisms_and_programmes_have_rooms_of_their_own(read: Read) -> None:
    found = read(HELD + "The Resolution 1325 and Just Future; the Resolution 1325 was in the hall.")
    assert [(m.key, m.id) for m in found.mechanisms] == [("m1", "unscr-1325")]
    assert [p.id for p in found.programmes] == ["just-future"]
    assert found.actors == []


@pytest.mark.parametrize("text", [HELD + "UNHCR opened the workshop.", "UNHCR is in the town."])
def test_every_key_named_in_the_record_is_in_it(read: Read, text: str) -> None:
    found = read(text)
    keys = {part.key for part in [*found.actors, *found.programmes]}
    assert {p.actor for event in found.events for p in event.participations} <= keys
    assert {a.parent for a in found.actors if a.parent} <= keys
