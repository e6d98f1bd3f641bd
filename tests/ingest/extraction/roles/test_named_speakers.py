"""Speakers of whom only the family name is told; the name itself is kept nowhere."""

from collections.abc import Callable

import pytest

from graph.model.record import Record
from ingest.extraction.actors.mentions import Found
from ingest.extraction.roles.named_speakers import affiliations

HELD = "The workshop was held in Goma on 3 May 2018 by CENAP."
TENU = "L’atelier a été tenu à Goma le 3 mai 2018 par le CENAP."


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("They met the Mayor of Goma, Mr. Paul Amani.", {"amani": "Mayor of Goma"}),
        ("They met UNHCR Representative Paul Amani.", {"amani": "UNHCR"}),
        ("They met Paul Amani, Head of UNHCR.", {"amani": "UNHCR"}),
        ("On a vu Mme Jeanne Amani, directrice du CENAP.", {"amani": "CENAP"}),
        ("They met Paul Amani, Head of UNHCR, and Rose Amani, Head of UNICEF.", {}),
        ("They met Paul Amani, and UNHCR came.", {}),
        ("They met UNHCR in the town.", {}),
    ],
)
def test_a_family_name_is_put_to_one_actor(
    find: Callable[[str], Found], text: str, pairs: dict[str, str]
) -> None:
    found = affiliations(find(text))
    assert {name: mention.name for name, mention in found.items()} == pairs


@pytest.mark.parametrize(
    "text",
    [
        f"{HELD} Among the guests was Paul Amani, Head of UNHCR. “We need peace,” Amani said.",
        f"{HELD} Among the guests was Paul Amani, Head of UNHCR. “We need peace,” said Mr. Amani.",
        f"{HELD} Among the guests was Paul Amani, Head of UNHCR. Mr. Amani also thanked the women.",
        f"{TENU} On y a vu M. Paul Amani, chef du HCR. « Il faut la paix », a déclaré M. Amani.",
        f"{TENU} On y a vu M. Paul Amani, chef du HCR. M. Amani a remercié les femmes.",
    ],
)
def test_who_speaks_by_name_speaks_for_the_organisation(
    read: Callable[[str], Record], text: str
) -> None:
    record = read(text)
    keys = {actor.key for actor in record.actors if actor.id == "unhcr"}
    parts = [p for p in record.events[0].participations if p.actor in keys]
    assert "presenter" in {p.role for p in parts}
    assert "Amani" not in record.model_dump_json(exclude={"document"})
