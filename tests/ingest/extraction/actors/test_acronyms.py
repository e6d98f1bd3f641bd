"""Acronyms: after a name in brackets, alone where an organisation stands, and none."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.acronyms import type_of_acronym
from ingest.extraction.actors.mentions import Found

Find = Callable[[str], Found]


def _acronyms(found: Found) -> list[str]:
    return [m.name for m in found.mentions if m.rule == "acronym"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was led by TOPAZ in the town.", ["TOPAZ"]),
        ("TOPAZ financed the workshop in the town.", ["TOPAZ"]),
        ("The partner RACOJ was in the town.", ["RACOJ"]),
        ("Le projet du RACOJ est dans la ville.", ["RACOJ"]),
        ("It was TOPAZ’s meeting in the town.", ["TOPAZ"]),
        ("They were led by CNDX-FDX in the town.", ["CNDX-FDX"]),
        ("UNHCR, TOPAZ, and women were there.", ["TOPAZ"]),
        ("It was in 2016. TOPAZ welcomed the women of the town.", ["TOPAZ"]),
        ("It was led by TO and AVERYLONGONES in the town.", []),
        ("It was led by the NGO and by the HQ of the town.", []),
        ("Mr. MKAPA was with the women of the town.", []),
        ("It was with Paul MKAPA of the town.", []),
        ("A MEETING OF TOPAZ AND THE WOMEN OF THE TOWN", []),
        ("The meeting was held in KENYA by the women.", []),
    ],
)
def test_capitals_are_an_organisation_where_one_stands(
    find: Find, text: str, found: list[str]
) -> None:
    assert _acronyms(find(text)) == found


def test_the_bracket_belongs_to_the_name_with_its_initials(find: Find) -> None:
    found = find("by the Gender unit of the United Nations Mission in South Sudan (UNMISS) and it")
    assert [(letters, m.name) for letters, m in found.glosses] == [
        ("UNMISS", "United Nations Mission in South Sudan")
    ]


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("It was the Hilltown Peace Network (the HPN) of the town.", ["HPN"]),
        ("It was the Hilltown Peace Network ( HPN ) of the town.", ["HPN"]),
        ("It was the Hilltown Peace Network (Kenya) of the town.", []),
        ("It was the Hilltown Peace Network (in the town) of the hill.", []),
        ("The women of the town (ABC) were in the hall.", []),
    ],
)
def test_only_letters_in_brackets_gloss_a_name(find: Find, text: str, letters: list[str]) -> None:
    assert [found for found, _ in find(text).glosses] == letters


def test_a_gloss_counts_wherever_it_stands_again(find: Find) -> None:
    found = find("The Hilltown Peace Network (HPN) met. Later HPN women were in the hall.")
    assert _acronyms(found) == ["HPN", "HPN"]


@pytest.mark.parametrize(
    ("text", "refs"),
    [
        ("La Cour pénale spéciale (CPS) est là. La CPS est dans la ville.", {None}),
        ("Le Conseil de paix et de sécurité (CPS) est là. La CPS est dans la ville.", {"au-psc"}),
    ],
)
def test_what_the_text_says_of_an_acronym_goes_first(
    find: Find, text: str, refs: set[str | None]
) -> None:
    assert {m.ref for m in find(text).mentions if m.name == "CPS"} == refs


def test_letters_of_a_name_that_ends_with_a_place_are_no_known_body(find: Find) -> None:
    text = "La Fédération Inclusive des Dialogues Africains - Uvira (FIDA-U) est là. FIDA-U aussi."
    names = {m.name: m.ref for m in find(text).mentions if m.kind == "actor"}
    assert names == {
        "Fédération Inclusive des Dialogues Africains - Uvira": None,
        "FIDA-U": None,
    }


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        (
            "Le Fonds pour la consolidation de la paix des Nations Unies (PBF) est là.",
            [],
        ),
        (
            "On a vu le siège du Programme des Nations Unies pour le développement (PNUD).",
            ["undp"],
        ),
        ("Le groupe des Nations Unies (NU) est là.", ["un"]),
    ],
)
def test_letters_of_a_longer_name_are_not_those_of_the_body_it_ends_with(
    find: Find, text: str, owners: list[str]
) -> None:
    assert [owner.ref for _, owner in find(text).glosses] == owners


@pytest.mark.parametrize(
    ("letters", "kind"),
    [
        ("UNMIX", "un-mission"),
        ("UNXYZ", "un-agency"),
        ("CNABC", "independent-commission"),
        ("ABCUN", None),
        ("UN", None),
        ("", None),
    ],
)
def test_first_letters_say_a_kind(find: Find, letters: str, kind: str | None) -> None:
    assert type_of_acronym(find("The women met.").view, letters) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("They were led by the rebels of TOPAZ in the town.", "non-state-armed"),
        ("They were led by the party TOPAZ in the town.", "political-party"),
        ("They were led by the women. TOPAZ trained the women.", None),
    ],
)
def test_a_word_before_tells_the_kind(find: Find, text: str, kind: str | None) -> None:
    assert [m.type for m in find(text).mentions if m.name == "TOPAZ"] == [kind]
