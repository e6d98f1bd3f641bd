"""The main event, its sessions, and what each of them holds."""

from collections.abc import Callable

import pytest

from graph.model.record import Record
from tests.ingest.extraction.facts import codes, roles_at, themes

Read = Callable[[str], Record]
HELD = "A workshop on transitional justice was held in Goma on 3 March 2019. "


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        (HELD, ["e1"]),
        (HELD + "\n\n1. An opening session on gender.\n2. A panel.", ["e1", "s1", "s2"]),
        ("The women of the town were in the hall.", []),
        ("", []),
    ],
)
def test_a_report_has_one_main_event_and_its_sessions(
    read: Read, text: str, keys: list[str]
) -> None:
    found = read(text)
    assert [event.key for event in found.events] == keys
    assert [e.parent for e in found.events[1:]] == ["e1"] * len(found.events[1:])
    assert found.document.is_event_report is bool(keys)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (HELD, "Workshop: transitional justice"),
        ("Un atelier s’est tenu à Goma le 3 mars 2019.", "Atelier"),
        (
            "The Hilltown Peace and Women Forum was held on 3 March 2019 in Goma.",
            "Hilltown Peace and Women Forum",
        ),
        ("The women of the town were in the hall.", None),
    ],
)
def test_an_event_is_called_by_its_name_or_by_its_kind_and_first_theme(
    read: Read, text: str, title: str | None
) -> None:
    assert [event.title for event in read(text).events] == ([title] if title else [])


def test_what_a_session_holds_is_not_told_of_the_main_event(read: Read) -> None:
    main, session = read(HELD + "\n\n1. An opening session on hate speech with the women.").events
    assert (themes(main), themes(session)) == ({"transitional-justice"}, {"hate-speech"})


def test_speakers_present_in_their_own_presentation(read: Read) -> None:
    found = read(HELD + "Experts from UNICEF and UNHCR who discussed hate speech were there.")
    main, told = found.events
    assert roles_at(found, told) == {("UNICEF", "presenter"), ("UNHCR", "presenter")}
    assert roles_at(found, main) == set()
    assert all(len(p.joint_with) == 1 for p in told.participations)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (HELD, []),
        ("A workshop was opened by UNHCR in Goma. The workshop was long.", ["no-date"]),
        (HELD + "It targeted 30 women. In the end 25 women came to it.", ["conflicting-counts"]),
        (HELD + "It was attended by 30 women and 25 men.", []),
    ],
)
def test_what_a_person_should_look_at_is_said(read: Read, text: str, wanted: list[str]) -> None:
    assert codes(read(text)) == wanted
