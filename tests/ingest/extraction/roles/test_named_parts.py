"""Who has a part only because of where the report names it."""

from collections.abc import Callable

import pytest

from graph.model.record import Record

Read = Callable[[str], Record]
HELD = "The workshop was held in Goma on 3 May 2018 by CENAP."
TENU = "L’atelier a été tenu à Goma le 3 mai 2018 par le CENAP."


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (f"{HELD} The Mayor of Goma was most happy.", {"Mayor of Goma"}),
        (f"{HELD} The Lake Peace Centre felt that it went well.", {"Lake Peace Centre"}),
        (f"{HELD} They sang a song of the Lake Peace Centre.", set()),
        (f"{HELD} According to the Lake Peace Centre it went well.", set()),
        (f"{HELD} “The Mayor of Goma is a good man,” they said.", set()),
        (f"{TENU} Le maire de Goma était ravi.", {"maire de Goma"}),
        (f"{TENU} Le Centre de paix du Lac y avait chanté.", {"Centre de paix du Lac"}),
        (f"{TENU} On y a chanté la chanson du Centre de paix du Lac.", set()),
    ],
)
def test_the_place_of_a_name_gives_it_a_part(read: Read, text: str, wanted: set[str]) -> None:
    record = read(text)
    names = {actor.key: actor.name for actor in record.actors}
    parts = [p for event in record.events for p in event.participations]
    placed = [p for p in parts if p.rule in ("named-in-report", "acting")]
    assert {names[p.actor] for p in placed} == wanted
    assert {p.role for p in placed} <= {"participant"}


def test_an_organisation_that_a_report_begins_with_did_what_it_tells(read: Read) -> None:
    record = read("CENAP: a workshop on peace in the hills\n\nIt was held in Goma on 3 May 2018.")
    parts = [p for event in record.events for p in event.participations]
    assert [(p.role, p.rule) for p in parts] == [("organiser", "named-first")]


def test_a_cue_goes_before_the_place(read: Read) -> None:
    (event,) = read(f"{HELD} The Mayor of Goma opened the workshop.").events
    assert [p.role for p in event.participations] == ["organiser", "opener"]


def test_an_organisation_that_only_ought_to_have_come_did_nothing(read: Read) -> None:
    for text in (
        "UNHCR should have been in Goma on 3 May 2018, when a workshop on peace was held there.",
        "Le HCR aurait dû être à Goma le 3 mai 2018, quand un atelier y a été tenu.",
    ):
        assert [p for event in read(text).events for p in event.participations] == []
