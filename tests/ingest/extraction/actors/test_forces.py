"""Forces and governments named by the people of a country."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.mentions import Found

Find = Callable[[str], Found]


def _forces(found: Found) -> list[tuple[str, str | None, str | None]]:
    return [(m.name, m.country, m.type) for m in found.outer if m.rule == "demonym"]


@pytest.mark.parametrize(
    ("text", "forces"),
    [
        ("", []),
        (
            "The Federal Government of Somalia and the Egyptian contingent were in the town.",
            [
                ("Federal Government of Somalia", "SO", "government"),
                ("Egyptian contingent", "EG", "military"),
            ],
        ),
        (
            "The Kenyan army and the police of Uganda were in the town.",
            [("Kenyan army", "KE", "military"), ("police of Uganda", "UG", "police")],
        ),
        (
            "L’armée kényane et la gendarmerie du Tchad étaient dans la ville.",
            [
                ("armée kényane", "KE", "military"),
                ("gendarmerie du Tchad", "TD", "military-police"),
            ],
        ),
        (
            "The Dutch military police and the Dutch police were in the town.",
            [("Dutch military police", "NL", "military-police"), ("Dutch police", "NL", "police")],
        ),
        ("The Kenyan women and the Kenyan coffee were in the town.", []),
        ("The army was in the town, the police in Kenya.", []),
        ("The women of Kenya met the army.", []),
        ("The Kenyan.", []),
    ],
)
def test_a_demonym_and_a_force_name_an_institution(
    find: Find, text: str, forces: list[tuple[str, str | None, str | None]]
) -> None:
    assert _forces(find(text)) == forces


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("La police nationale congolaise était dans la ville de Goma.", "CD"),
        ("La police nationale congolaise était à Brazzaville.", "CG"),
        ("La police nationale congolaise était dans la ville.", None),
    ],
)
def test_a_demonym_of_two_countries_is_decided_by_the_text_or_left_open(
    find: Find, text: str, country: str | None
) -> None:
    assert _forces(find(text)) == [("police nationale congolaise", country, "police")]


def test_a_generic_force_is_the_one_the_vocabulary_has_for_the_country(find: Find) -> None:
    (force,) = find("The police of Uganda was in the town.").outer
    assert force.ref == "uga-upf"


def test_security_forces_are_not_taken_for_the_army(find: Find) -> None:
    (forces,) = find("The Burundian security forces were in the town.").outer
    assert (forces.name, forces.ref) == ("Burundian security forces", None)


@pytest.mark.parametrize(
    ("text", "ref"),
    [
        ("The police of Rwanda were in the town.", None),  # it has an investigation bureau too
        ("The Rwanda National Police was in the town.", None),
        ("The Kenyan army was in the town.", "ken-kdf"),
    ],
)
def test_another_body_of_the_same_kind_is_not_meant(find: Find, text: str, ref: str | None) -> None:
    (force,) = (m for m in find(text).outer if m.rule == "demonym")
    assert force.ref == ref
