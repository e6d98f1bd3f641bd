"""Names that only the initials in brackets after them show."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.mentions import Found

Find = Callable[[str], Found]


def _glossed(found: Found) -> list[str]:
    return [m.name for m in found.mentions if m.rule == "glossed"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The High Level Revitalization Forum (HLRF) was in the town.",
            ["High Level Revitalization Forum"],
        ),
        (
            "La Ligue des droits de la personne (LDP) est dans la ville.",
            ["Ligue des droits de la personne"],
        ),
        (
            "Le Cadre de concertation des jeunes (CDCDJ) est dans la ville.",
            ["Cadre de concertation des jeunes"],
        ),
        (
            "La Solidarité des Femmes Rurales pour le Bien-être du Lac (SFBL) est dans la ville.",
            ["Solidarité des Femmes Rurales pour le Bien-être du Lac"],
        ),
        ("Goma Peace Bridges (GPB) was in the town.", ["Goma Peace Bridges"]),
        ("The Lake Peace Union, (LPU) was in the town.", ["Lake Peace Union"]),
        (
            "Le Réseau des artisans communaux de Tolo (RACOTO) est dans la ville.",
            ["Réseau des artisans communaux de Tolo"],
        ),
        (
            "La Commission mixte d’appui au relogement, retour et accueil (CMAR-RA) est là.",
            ["Commission mixte d’appui au relogement, retour et accueil"],
        ),
        (
            "Le Fonds d’initiative, de garantie et d’épargne (Fige) est dans la ville.",
            ["Fonds d’initiative, de garantie et d’épargne"],
        ),
        (
            "L’Union pour le Lac, la Paix et le Dialogue, ULPD en sigle, est dans la ville.",
            ["Union pour le Lac, la Paix et le Dialogue"],
        ),
    ],
)
def test_initials_show_a_name_small_words_with_or_without(
    find: Find, text: str, names: list[str]
) -> None:
    assert _glossed(find(text)) == names


@pytest.mark.parametrize(
    "text",
    [
        "The singer Sabi Bouba Toro (SBT) was with the women of the town.",
        "The National Peace Plan (NPP) was signed in the town.",
        "The Lake Development Goals (LDG) were in the papers of the town.",
        "Through peace and education for training (TPET) the women were in the town.",
        "The High Level Revitalization Forum (XYZ) was in the town.",
        "The High Level Revitalization Forum (HL) was in the town.",
        "The High Level Revitalization Forum (hlrf) was in the town.",
        "The high level revitalization forum (HLRF) was in the town.",
        "The Security Sector Reform (SSR) was in the town.",
        "(ABC) was with the women of the town.",
        ", , , , , , , , (ABC) was with the women of the town.",
    ],
)
def test_initials_that_fit_nobody_show_none(find: Find, text: str) -> None:
    assert _glossed(find(text)) == []


def test_a_title_is_an_office(find: Find) -> None:
    found = find("The Lake Peace Coordinator (LPC) was with the women of the town.")
    assert [(m.name, m.type) for m in found.mentions if m.rule == "glossed"] == [
        ("Lake Peace Coordinator", "person-role")
    ]
