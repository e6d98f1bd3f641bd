"""Roles that follow from the kind of event or from the office itself."""

from collections.abc import Callable

import pytest

from graph.model.record import Record
from tests.ingest.extraction.facts import roles

Read = Callable[[str], Record]
SAID = " The {} was useful, said the chair of the Hilltown Women’s Association."


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("A training was held in Goma on 3 March 2019." + SAID.format("training"), "participant"),
        ("A conference was held in Goma on 3 March 2019." + SAID.format("event"), "presenter"),
    ],
)
def test_who_is_quoted_from_a_training_was_trained(read: Read, text: str, role: str) -> None:
    assert roles(read(text)) == {("Hilltown Women’s Association", role)}


def test_a_known_organisation_that_speaks_at_a_training_presents(read: Read) -> None:
    found = read("A training was held in Goma on 3 March 2019. It is long, said the head of UNHCR.")
    assert roles(found) == {("UNHCR", "presenter")}


@pytest.mark.parametrize(
    ("text", "mediates"),
    [
        ("Un atelier s’est tenu à Goma le 3 mars 2019. Le Médiateur était là.", True),
        ("Un atelier s’est tenu à Goma le 3 mars 2019. Le Gouverneur était là.", False),
    ],
)
def test_an_office_named_mediator_mediates(read: Read, text: str, mediates: bool) -> None:
    assert ("Médiateur", "mediator") in roles(read(text)) or not mediates
    assert bool([role for _, role in roles(read(text)) if role == "mediator"]) is mediates


@pytest.mark.parametrize(
    "text",
    [
        "A meeting was held in New York on 3 May 2018. The UN Security Council condemned the acts.",
        "Une réunion s’est tenue à New York le 3 mai 2018. Le Conseil de sécurité a condamné cela.",
    ],
)
def test_a_council_that_says_something_sits(read: Callable[[str], Record], text: str) -> None:
    (event,) = read(text).events
    assert [(p.role, p.rule) for p in event.participations] == [("organiser", "body-that-sits")]


@pytest.mark.parametrize(("kind", "role"), [("training", "trainee"), ("ceremony", "participant")])
def test_officers_learn_at_trainings_and_take_part_elsewhere(
    read: Read, kind: str, role: str
) -> None:
    found = read(f"A {kind} was held in Goma on 3 March 2019. Officers of UNHCR were there.")
    assert roles(found) == {("UNHCR", role)}
