"""Where offices end: portfolios, adjectives, what somebody is charged with."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.mentions import Found

Find = Callable[[str], Found]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Le Commissaire Provincial Adjoint Chargé de la police administrative est là.",
            "Commissaire Provincial Adjoint Chargé de la police administrative",
        ),
        (
            "Le représentant spécial chargé des affaires politiques est là.",
            "représentant spécial chargé des affaires politiques",
        ),
        ("Le ministre délégué de la défense est venu.", "ministre délégué de la défense"),
        (
            "The Deputy Minister in charge of Public Health was there.",
            "Deputy Minister in charge of Public Health",
        ),
        ("Hill County Council Speaker Paul Amani was there.", "Hill County Council Speaker"),
    ],
)
def test_an_office_ends_after_what_it_is_charged_with(find: Find, text: str, name: str) -> None:
    offices = [m.name for m in find(text).mentions if m.kind == "office"]
    assert name in offices


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Le procureur général près la Cour d’appel de Goma est dans la ville.",
            "procureur général près la Cour d’appel de Goma",
        ),
        (
            "L’ambassadeur du Royaume des Pays-Bas est dans la ville.",
            "ambassadeur du Royaume des Pays-Bas",
        ),
    ],
)
def test_courts_and_kingdoms(find: Callable[[str], Found], text: str, name: str) -> None:
    assert [m.name for m in find(text).mentions if m.kind == "office"] == [name]
