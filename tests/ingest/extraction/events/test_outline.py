"""The outline says which events a text tells, before anybody's part in them is read."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.mentions import Found
from ingest.extraction.events.kinds import event_hits
from ingest.extraction.events.outline import Outline, main_places, outline_of

HELD = "UNHCR held a workshop on land in Goma on 3 March 2019."
AHEAD = " A forum will be held in Lira on 8 June 2020."


@pytest.fixture
def outline(find: Callable[[str], Found]) -> Callable[[str], Outline]:
    def read(text: str) -> Outline:
        found = find(text)
        return outline_of(found, event_hits(found))

    return read


@pytest.mark.parametrize(
    ("text", "modality", "beside"),
    [
        (HELD, "factual", 0),
        (HELD + AHEAD, "factual", 1),
        ("UNHCR will hold a workshop on land in Goma on 3 March 2019.", "planned", 0),
        ("UNHCR cancelled its workshop on land in Goma on 3 March 2019.", "planned", 0),
    ],
)
def test_the_main_event_is_held_or_ahead(
    outline: Callable[[str], Outline], text: str, modality: str, beside: int
) -> None:
    read = outline(text)
    assert (read.modality, len(read.others)) == (modality, beside)
    assert read.date is not None
    assert read.date.value == "2019-03-03"


def test_what_is_only_asked_about_is_no_event(outline: Callable[[str], Outline]) -> None:
    assert outline("It is not clear whether UNHCR held a workshop in Goma.").is_unreal
    assert not outline(HELD).is_unreal


def test_the_town_of_another_event_is_no_place_of_the_main_one(
    find: Callable[[str], Found],
) -> None:
    found = find(HELD + AHEAD)
    places, _ = main_places(found, outline_of(found, event_hits(found)))
    assert [place.name for place in places] == ["Goma"]
