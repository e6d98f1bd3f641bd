"""A name of a body does not go on over a person who is named beside it."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.joined_persons import joins_person
from ingest.extraction.actors.mentions import Found

Find = Callable[[str], Found]


def _names(found: Found) -> list[str]:
    return [m.name for m in found.mentions if m.kind == "actor"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "L’Association Twese Hamwe et Pacifique Nduwimana ont organisé un atelier.",
            ["Association Twese Hamwe"],
        ),
        (
            "La Fondation Umuco et Grace Tolokintu ont financé l’atelier.",
            ["Fondation Umuco"],
        ),
        (
            "L’ONG Maison de la Paix et Jean-Bosco Hatungimana ont organisé un atelier.",
            ["Maison de la Paix"],
        ),
        (
            "Le Centre Ubuntu, Déo Niyonkuru et Claude Hakiza ont organisé un atelier.",
            ["Centre Ubuntu"],
        ),
        (
            "The Centre for Hope, Peter Amani and Jane Baraka organised a workshop.",
            ["Centre for Hope"],
        ),
    ],
)
def test_a_person_beside_a_body_is_not_named(find: Find, text: str, names: list[str]) -> None:
    assert _names(find(text)) == names


@pytest.mark.parametrize(
    "name",
    [
        "Ministère de la Justice et des Droits de l’Homme",
        "Centre pour la Paix et la Réconciliation",
        "Réseau Femmes et Développement",
        "Réseau Femmes et Développement Rural",
        "Association Jeunesse et Espoir Vivant",
        "Commission Vérité, Justice et Réconciliation Nationale",
    ],
)
def test_what_a_body_is_for_stays_in_its_name(find: Find, name: str) -> None:
    assert _names(find(f"Ils ont vu le {name} dans la ville.")) == [name]


def test_only_two_names_behind_a_joining_word_are_of_a_person(find: Find) -> None:
    view = find("On a vu Tolo et Aline Ndayizeye et Kintoma dans la ville.").view
    links = [at for at, token in enumerate(view.tokens) if token.low == "et"]
    assert [joins_person(view, at, at + 1) for at in links] == [True, False]
    assert not joins_person(view, len(view.tokens), 0)
