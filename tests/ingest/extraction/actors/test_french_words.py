"""French words of names, told by their endings."""

from collections.abc import Callable

import pytest

from graph.model.record import Record
from ingest.extraction.actors.french_words import (
    agrees,
    is_deed,
    is_infinitive,
    is_noun,
    is_qualifier,
)
from ingest.extraction.actors.mentions import Found
from tests.ingest.extraction.facts import names

HELD = " a organisé un atelier sur la paix le 4 mai 2016 à Goma."


@pytest.mark.parametrize(
    "name",
    [
        "Commission de suivi de l’accord",
        "Fonds communal de réparation des sinistrés",
        "Observatoire pour la parité",
        "Cellule d’appui aux poursuites",
        "Compagnie des transports lourds",
        "Observatoire national de réflexion sur le foncier",
    ],
)
def test_a_head_with_a_capital_goes_on_with_any_noun(
    name: str, read: Callable[[str], Record]
) -> None:
    article = "L’" if name[0] in "AEIOU" else "Le "
    assert name in names(read(article + name + HELD))


@pytest.mark.parametrize(
    "text",
    [
        "Les femmes ont demandé au Gouvernement de continuer le travail pour la paix.",
        "Il a permis aux femmes et à l’ONG d’accéder à la ville le 4 mai 2016.",
        "Mission de terrain à Goma : les femmes ont parlé de la paix le 4 mai 2016.",
    ],
)
def test_what_is_said_of_a_body_is_no_name(text: str, read: Callable[[str], Record]) -> None:
    assert names(read(text)) <= {"Gouvernement"}


def test_each_kind(find: Callable[[str], Found]) -> None:
    view = find("Les femmes rurales appelle des transports lourds à des appuis pour vider.").view
    at = {token.low: number for number, token in enumerate(view.tokens)}
    assert is_qualifier(view, at["rurales"])
    assert not is_qualifier(view, at["appelle"])
    assert agrees(view, at["lourds"])
    assert is_noun(view, at["transports"])
    assert not is_noun(view, at["pour"])
    assert is_infinitive(view, at["vider"])
    assert not is_deed(view, at["lourds"])
    assert is_deed(find("la promotion de la paix et de la ville est là").view, 1)
