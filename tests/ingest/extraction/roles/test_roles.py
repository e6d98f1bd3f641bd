"""Cues give roles; lists, verbs, leads and affiliations do not mislead them."""

from collections.abc import Callable

import pytest

from graph.model.record import Record
from tests.ingest.extraction.facts import codes, roles

Read = Callable[[str], Record]
HELD = "A workshop on peace was held in Goma on 3 March 2019. "


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It was funded by UNICEF and UNHCR.", {("UNICEF", "funder"), ("UNHCR", "funder")}),
        ("It was facilitated by UNHCR.", {("UNHCR", "facilitator")}),
        ("The workshop was attended by officers of UNHCR.", {("UNHCR", "participant")}),
        (
            "It was organised by UNHCR in partnership with UNICEF.",
            {("UNHCR", "organiser"), ("UNICEF", "co-organiser")},
        ),
        (
            "It was supported by UNHCR, while UNICEF facilitated the workshop.",
            {("UNHCR", "funder"), ("UNICEF", "facilitator")},
        ),
        (
            "Speaking at the workshop, Jane Amani, Head of UNHCR in Goma, said peace was near.",
            {("UNHCR", "presenter")},
        ),
        (
            "In her closing remarks, the Minister of Defence thanked the women.",
            {("Minister of Defence", "closer")},
        ),
        ("“Peace is near for all of us now,” said the Head of UNHCR.", {("UNHCR", "presenter")}),
        ("It was a UNICEF-funded workshop.", {("UNICEF", "funder")}),
        ("The resolution of UNHCR said that the workshop was good.", set()),
        ("In a statement, the Head of UNHCR said that peace was near.", set()),
        ("The workshop was not about UNICEF.", set()),
    ],
)
def test_a_cue_gives_its_role(read: Read, text: str, wanted: set[tuple[str, str]]) -> None:
    assert roles(read(HELD + text)) == wanted


def test_what_is_said_in_direct_speech_gives_no_role(read: Read) -> None:
    found = read(HELD + "“We were all trained there by UNICEF and it was good,” a woman recalled.")
    assert roles(found) == set()


def test_a_late_sentence_about_something_else_gives_no_role(read: Read) -> None:
    text = HELD + "It was good. It was long. The women liked it. "
    found = read(text + "Roads were financed by UNICEF in 2012.")
    assert roles(found) == set()


def test_open_lists_are_marked(read: Read) -> None:
    found = read(HELD + "Partners such as UNICEF and UNHCR.")
    parts = found.events[0].participations
    assert {(p.role, p.certainty, p.list_open) for p in parts} == {
        ("unspecified", "ambiguous", True)
    }
    assert codes(found) == ["ambiguous-role", "ambiguous-role"]


def test_a_participation_says_what_wording_gave_it(read: Read) -> None:
    part = read(HELD + "It was held in close cooperation with UNICEF.").events[0].participations[0]
    assert (part.role, part.wording) == ("co-organiser", "in close cooperation with")
