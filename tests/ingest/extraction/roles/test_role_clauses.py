"""Parts of actors that no cue names."""

from collections.abc import Callable

import pytest

from graph.model.record import Record
from tests.ingest.extraction.facts import roles

Read = Callable[[str], Record]
HELD = "A workshop on peace was held in Goma on 3 March 2019. "
LATE = "It was good. It was long. The women liked it. "


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The buses were lent by UNHCR.", {("UNHCR", "technical-support")}),
        ("Moderation was by UNHCR.", {("UNHCR", "facilitator")}),
        ("Financing: UNHCR.", {("UNHCR", "funder")}),
        (LATE + "The meals were paid for by UNHCR.", {("UNHCR", "funder")}),
        (LATE + "The bridge was paid for by UNHCR in 2009.", set()),
    ],
)
def test_what_somebody_does_gives_a_part(
    read: Read, text: str, wanted: set[tuple[str, str]]
) -> None:
    assert roles(read(HELD + text)) == wanted


def test_a_cue_is_believed_before_a_verb(read: Read) -> None:
    found = read(HELD + "It was facilitated by UNHCR. UNHCR lent the buses.")
    assert roles(found) == {("UNHCR", "facilitator")}


def test_a_cue_is_believed_under_any_name_of_the_actor(read: Read) -> None:
    text = "The Lake Peace Centre (LPC) facilitated the workshop. LPC lent the buses."
    assert roles(read(HELD + text)) == {("Lake Peace Centre", "facilitator")}


def test_who_is_thanked_gave_something(read: Read) -> None:
    found = read(HELD + "UNHCR took part. The women thanked UNHCR.")
    assert ("UNHCR", "funder") in roles(found)
