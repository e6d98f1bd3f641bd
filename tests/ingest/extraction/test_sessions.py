"""Sessions that a report lists, and presentations it tells one by one."""

from collections.abc import Callable

import pytest

from ingest.extraction.mentions import Found
from ingest.extraction.sessions import listed_sessions, told_presentations

Find = Callable[[str], Found]
HELD = "A workshop was held in the town by UNHCR. "


@pytest.mark.parametrize(
    ("items", "sessions"),
    [
        (
            "1. An opening session on gender.\n2. The panel discussion which was long.",
            [("opening-session", "Opening session"), ("panel", "Panel discussion")],
        ),
        ("- Group work.\n- Lunch for the women.", [("group-work", "Group work")]),
        ("An opening session on gender was held.", []),
        ("1. The women of the town.", []),
    ],
)
def test_items_that_begin_with_a_kind_are_sessions(
    find: Find, items: str, sessions: list[tuple[str, str]]
) -> None:
    found = listed_sessions(find(f"{HELD}\n\n{items}"))
    assert [(s.kind, s.title) for s in found] == sessions
    assert [s.order for s in found] == list(range(1, len(sessions) + 1))


def test_french_items_lose_their_article(find: Find) -> None:
    found = listed_sessions(
        find("L’atelier s’est tenu dans la ville.\n\n- Une plénière sur le genre.")
    )
    assert [(s.kind, s.title) for s in found] == [("plenary", "Plénière")]


def test_each_speaker_has_a_presentation_with_its_topic(find: Find) -> None:
    found = find(
        HELD + "Experts from UNICEF who discussed gender; a speaker from UNDP who spoke about laws."
    )
    told = told_presentations(found)
    assert [(s.title, [m.name for m in s.speakers], s.order) for s in told] == [
        ("Gender", ["UNICEF"], 1),
        ("Laws", ["UNDP"], 2),
    ]
    assert told[0].end <= told[1].start


@pytest.mark.parametrize(
    "text",
    [
        "The women of UNICEF who discussed gender were in the town.",
        "Experts from the town who discussed gender were in the hall.",
        "Experts from UNICEF discussed gender in the town.",
        "Who discussed it?",
    ],
)
def test_without_speaker_organisation_or_relative_nothing_is_told(find: Find, text: str) -> None:
    assert told_presentations(find(HELD + text)) == []
