"""Programmes: who owns one, and whether the event is part of it."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.actors import cast_of
from ingest.extraction.actors.mentions import Found
from ingest.extraction.actors.programmes import owners, programme_of_event

Find = Callable[[str], Found]
AWAY = "A workshop was held in the town. The hill is green. The road is new. "


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            "The women of the EC project Gutwara Neza were there.",
            [("EC", "Gutwara Neza")],
        ),
        (
            "The EU-funded project “Gutwara Neza” and the UNICEF funded project Just Future.",
            [("UNICEF", "Just Future")],
        ),
        ("UNICEF met the women of Gutwara Neza in the town.", []),
        ("UNICEF was there. Gutwara Neza was in the town.", []),
    ],
)
def test_an_organisation_just_before_its_project_owns_it(
    find: Find, text: str, pairs: list[tuple[str, str]]
) -> None:
    assert [(one.name, two.name) for one, two in owners(find(text))] == pairs


@pytest.mark.parametrize(
    ("text", "programme"),
    [
        ("A workshop of Just Future was held in the town.", "just-future"),
        (AWAY + "It was held as part of the Just Future programme.", "just-future"),
        (AWAY + "The women of Just Future were in the hall.", None),
        (AWAY, None),
    ],
)
def test_an_event_is_of_the_programme_it_is_said_to_be_part_of(
    find: Find, text: str, programme: str | None
) -> None:
    found = find(text)
    told = programme_of_event(found, cast_of(found.mentions))
    assert (None if told is None else told.ref) == programme
