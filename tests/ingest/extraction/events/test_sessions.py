"""Sessions that a report lists, and presentations it tells one by one."""

from collections.abc import Callable

import pytest

from graph.model.record import Record
from ingest.extraction.actors.mentions import Found
from ingest.extraction.events.sessions import listed_sessions, told_presentations
from tests.ingest.extraction.facts import roles_at

Find = Callable[[str], Found]
Read = Callable[[str], Record]
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


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("UNICEF facilitated a session on hate speech.", "session"),
        ("A second session was facilitated by UNICEF.", "session"),
        ("A panel was moderated by UNICEF.", "panel"),
        ("The plenary was facilitated by UNICEF.", "plenary"),
    ],
)
def test_who_led_a_session_has_no_part_in_the_whole(read: Read, told: str, kind: str) -> None:
    record = read(f"UNHCR held a workshop in Goma. It was long. {told}")
    main, session = record.events
    assert (session.type, session.parent) == (kind, "e1")
    assert {name for name, _ in roles_at(record, session)} == {"UNICEF"}
    assert {name for name, _ in roles_at(record, main)} == {"UNHCR"}


@pytest.mark.parametrize(
    "told", ["L’UNICEF a animé une session sur le genre.", "Un panel a été animé par l’UNICEF."]
)
def test_in_french_too_a_session_belongs_to_who_led_it(read: Read, told: str) -> None:
    record = read(f"Un atelier a été tenu à Goma par le HCR. {told}")
    main, session = record.events
    assert {name for name, _ in roles_at(record, session)} == {"UNICEF"}
    assert {name for name, _ in roles_at(record, main)} == {"HCR"}


@pytest.mark.parametrize(
    "told",
    [
        "UNICEF moderated the opening session.",
        "UNICEF facilitated a training session on gender.",
        "UNICEF was there.",
    ],
)
def test_opening_the_whole_or_a_training_session_is_no_session_of_it(read: Read, told: str) -> None:
    assert len(read(f"{HELD}{told}").events) == 1
