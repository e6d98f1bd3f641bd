"""What a cue needs behind it: an office, a title, a meeting, a list that does not act itself."""

from collections.abc import Callable

import pytest

from graph.model.record import Record

Read = Callable[[str], Record]
HELD = "The meeting was held in Goma on 3 May 2018 by CENAP."
TENU = "La réunion a été tenue à Goma le 3 mai 2018 par le CENAP."


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (f"{HELD} He called on the Governor of North Kivu.", {"Governor of North Kivu"}),
        (f"{HELD} He called on the Governor of North Kivu to act.", set()),
        (f"{HELD} He called on UNHCR.", set()),
        (f"{HELD} According to the Minister of Justice, it went well.", {"Minister of Justice"}),
        (f"{HELD} According to UNHCR, it went well.", set()),
        (f"{HELD} The meeting went on for long, with the Mayor of Goma.", {"Mayor of Goma"}),
        (f"{HELD} They went home with UNHCR.", set()),
        (f"{TENU} Selon le ministre de la justice, tout va bien.", {"ministre de la justice"}),
        (f"{TENU} Selon le HCR, tout va bien.", set()),
        (f"{TENU} La réunion a duré une heure, avec le maire de Goma.", {"maire de Goma"}),
    ],
)
def test_a_cue_needs_what_stands_behind_it(read: Read, text: str, wanted: set[str]) -> None:
    assert _others(read(text)) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "With funds from the Amani Trust Fund, UNHCR and UNICEF trained 60 officers in Goma on "
        "3 May 2018.",
        "À travers ce projet financé par le Fonds Amani, le HCR et l’UNICEF ont formé 60 officiers "
        "à Goma le 3 mai 2018.",
    ],
)
def test_who_acts_is_on_no_list_before_the_verb(read: Read, text: str) -> None:
    record = read(text)
    names = {actor.key: actor.id or actor.name for actor in record.actors}
    roles = {(names[p.actor], p.role) for p in record.events[0].participations}
    assert {("unhcr", "organiser"), ("unicef", "organiser")} <= roles
    assert not {("unhcr", "funder"), ("unicef", "funder")} & roles


def _others(record: Record) -> set[str]:
    """Who has a part in the event, CENAP apart."""
    names = {actor.key: actor.name for actor in record.actors}
    found = {names[p.actor] for event in record.events for p in event.participations}
    return found - {"CENAP"}
