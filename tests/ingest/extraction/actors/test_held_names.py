"""Bodies whose names hold that of a person are held back; all persons here are invented."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from graph.model.record import Record
from ingest.extraction.actors.mentions import Found
from tests.ingest.extraction.facts import codes, names

Find = Callable[[str], Found]
Read = Callable[[str], Record]
OPENINGS = {
    "en": "UNHCR held a workshop on peace in Goma on 3 March 2019.",
    "fr": "Le HCR a organisé un atelier sur la paix à Goma le 3 mars 2019.",
}
SAID = Path(__file__).with_name("person_sentences.yaml")
TOLD = yaml.safe_load(SAID.read_text(encoding="utf-8"))
SENTENCES = [(lang, one["text"], one["names"]) for lang, told in TOLD.items() for one in told]


@pytest.mark.parametrize("joint", [" ", "\n\n"])
@pytest.mark.parametrize(("language", "text", "persons"), SENTENCES)
def test_no_person_is_told_of(
    read: Read, language: str, text: str, persons: list[str], joint: str
) -> None:
    found = read(f"{OPENINGS[language]}{joint}{text}")
    told = [one.model_dump_json() for one in (*found.actors, *found.programmes, *found.issues)]
    told += [event.model_dump_json() for event in found.events]
    assert found.events
    assert not [words for words in told if any(person in words for person in persons)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Association of Peter Mutasa was there.", "Association of Peter Mutasa"),
        ("The Team of Kito Mwamba was there.", "Team of Kito Mwamba"),
        ("It was opened by commissioner Emmanuel Police.", "Emmanuel Police"),
        ("The Bishop Mukasa Mission was there.", "Mukasa Mission"),
        ("The General Mutombo Brigade was there.", "Mutombo Brigade"),
        ("It was led by the director of Grace Exampleton.", "Grace Exampleton"),
        ("It was led by the director of Exampleton Mercy.", "Exampleton Mercy"),
        ("It was attended by the NGO Mercy Exampleton.", "Mercy Exampleton"),
        ("Paul Otim spoke. The Otim Government was there.", "Otim Government"),
        ("La Brigade du général Mutombo est dans la ville.", "Brigade du général"),
        ("Le Groupe de Jeanne Mutasa est dans la ville.", "Groupe de Jeanne Mutasa"),
    ],
)
def test_a_body_that_may_be_a_person_is_held_back(find: Find, text: str, name: str) -> None:
    found = find(text)
    assert name in [mention.name for mention in found.withheld]
    assert name not in [mention.name for mention in found.mentions]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Jane Exampleton Foundation was there.", "Jane Exampleton Foundation"),
        ("La Fondation Jean Exemple est dans la ville.", "Fondation Jean Exemple"),
        ("The Paul Amani Centre was there.", "Paul Amani Centre"),
        ("Radio Emmanuel was there.", "Radio Emmanuel"),
        ("It was led by the director of Hope Foundation.", "Hope Foundation"),
        ("It was attended by the NGO Grace Women Initiative.", "NGO Grace Women Initiative"),
        ("It was attended by the NGO Mercy Corps.", "Mercy Corps"),
        ("The General Workers Union was there.", "Workers Union"),
    ],
)
def test_what_is_called_after_somebody_stays(find: Find, text: str, name: str) -> None:
    found = find(text)
    assert name in [mention.name for mention in found.mentions]
    assert not found.withheld


def test_what_is_held_back_is_said_without_the_name(read: Read) -> None:
    found = read(f"{OPENINGS['en']} It was organised by the Association of Peter Mutasa.")
    assert "withheld-name" in codes(found)
    said = next(issue for issue in found.issues if issue.code == "withheld-name")
    assert said.evidence is not None
    assert said.evidence.quote == "Association"
    assert "Association of Peter Mutasa" not in names(found)
