"""French names go on with adjectives, with what they are for and with plain nouns."""

from collections.abc import Callable

import pytest

from graph.model.record import Record
from ingest.extraction.actors.french_names import is_adjective, next_word
from ingest.extraction.actors.mentions import Found

HELD = " a organisé un atelier le 4 mai 2016."


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("La Plateforme sahélienne de dialogue", "Plateforme sahélienne de dialogue"),
        ("L’Association pour la paix au Sahel", "Association pour la paix au Sahel"),
        ("Le Conseil des sages de la Rusizi", "Conseil des sages de la Rusizi"),
        ("Le Centre de recherche sur la paix du Kivu", "Centre de recherche sur la paix du Kivu"),
    ],
)
def test_the_whole_name_is_taken(name: str, found: str, read: Callable[[str], Record]) -> None:
    assert [actor.name for actor in read(name + HELD).actors] == [found]


def test_each_step(find: Callable[[str], Found]) -> None:
    view = find("La Plateforme sahélienne de dialogue est à Goma et la ligue aussi.").view
    assert is_adjective(view, 2)
    assert not is_adjective(view, 4)
    heaps = find("Le Tas des sacs de la Rusizi est ici et le tas des sacs de la ville aussi.").view
    assert next_word(heaps, 2, 2, takes_place=False) == 3
    assert next_word(heaps, 11, 11, takes_place=False) is None


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("La Coalition pour le lac et la justice", "Coalition pour le lac et la justice"),
        (
            "Le Groupe de travail sur les femmes, la paix et la sécurité",
            "Groupe de travail sur les femmes, la paix et la sécurité",
        ),
        ("La Garde républicaine", "Garde républicaine"),
        ("L’Église kimbanguiste", "Église kimbanguiste"),
        ("La fondation suisse Mwangaza", "fondation suisse Mwangaza"),
        ("Le parquet général de Tolo", "parquet général de Tolo"),
    ],
)
def test_purposes_and_adjectives_go_on(
    name: str, found: str, read: Callable[[str], Record]
) -> None:
    assert found in [actor.name for actor in read(name + HELD).actors]
