"""Offices of state: found with what they are the office of, never with who holds them."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.mentions import Found

Find = Callable[[str], Found]


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("The Minister of Defence, Mr. Amani, spoke in the town.", ["Minister of Defence"]),
        (
            "The Deputy Minister of Gender, Children and Social Welfare was in the town.",
            ["Deputy Minister of Gender, Children and Social Welfare"],
        ),
        (
            "South West State Minister of Interior Paul Amani was in the town.",
            ["South West State Minister of Interior"],
        ),
        (
            "The Prime Minister was with the Mayor of Hilltown.",
            ["Prime Minister", "Mayor of Hilltown"],
        ),
        ("Le ministre de la défense est dans la ville.", ["ministre de la défense"]),
        ("L’ambassadeur de France est dans la ville.", ["ambassadeur de France"]),
        ("The minister of defence was in the town.", []),
        ("Le Facilitateur est dans la ville.", ["Facilitateur"]),
        ("PNUD; Facilitateur", []),
        ("Le PNUD était facilitateur.", []),
        ("Lakeland’s deputy Prime Minister was in the town.", ["Lakeland’s deputy Prime Minister"]),
        ("The President of France was in the town.", ["President of France"]),
        ("Haiti’s President Paul Amani was in the town.", ["Haiti’s President"]),
        ("The President of the Hill Club was in the town.", []),
        ("The Head of the Parliament was in the town.", ["Head of the Parliament"]),
        ("The UN Secretary-General was in the town.", ["UN Secretary-General"]),
        (
            "The UN Secretary-General’s special Representative for Chad was in the town.",
            ["UN Secretary-General’s special Representative for Chad"],
        ),
        ("The Prime Minister of India to Chad was there.", ["Prime Minister of India"]),
        ("The Ambassador of France to Chad was there.", ["Ambassador of France to Chad"]),
        (
            "The European Union Special Representative for the Horn of Africa was there.",
            ["European Union Special Representative for the Horn of Africa"],
        ),
        (
            "Le Secrétaire Général de la Région du Logone Oriental est là.",
            ["Secrétaire Général de la Région du Logone Oriental"],
        ),
        (
            "Le Secrétaire général adjoint aux affaires humanitaires est dans la ville.",
            ["Secrétaire général adjoint aux affaires humanitaires"],
        ),
        ("Le délégué du Mali est venu avec le maire.", ["délégué du Mali", "maire"]),
        ("The Vice President was in the town.", ["Vice President"]),
        ("Le ministre nigérien des finances est là.", ["ministre nigérien des finances"]),
        ("Le président tchadien est dans la ville.", ["président tchadien"]),
        ("Le président du club est dans la ville.", []),
        (
            "Le commissaire européen en charge de la coopération internationale est là.",
            ["commissaire européen en charge de la coopération internationale"],
        ),
        (
            "Le Secrétaire général adjoint aux affaires politiques est dans la ville.",
            ["Secrétaire général adjoint aux affaires politiques"],
        ),
        ("Le secrétaire général de la Ligue Iteka est dans la ville.", []),
        ("Le secrétaire général est dans la ville.", []),
        ("Le Secrétaire général est dans la ville.", ["Secrétaire général"]),
        ("The Minister was in the town.", []),
        ("The Minister Paul Amani was in the town.", []),
        ("The women of the town ministered to them.", []),
    ],
)
def test_an_office_needs_what_it_is_the_office_of(
    find: Find, text: str, offices: list[str]
) -> None:
    found = [m for m in find(text).mentions if m.kind == "office"]
    assert [m.name for m in found] == offices
    assert {m.type for m in found} <= {"person-role"}


def test_an_office_knows_its_organisation(find: Find) -> None:
    (office,) = find("The UN Special Representative for Somalia was in the town.").outer
    assert office.parent is not None
    assert office.parent.ref == "un"


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("County Commissioner Paul Amani was in the town.", ["County Commissioner"]),
        (
            "The Executive Secretary of the Lake Basin Commission was there.",
            ["Executive Secretary of the Lake Basin Commission"],
        ),
        ("Le chef de la 3e région militaire est là avec le vice-gouverneur.", ["vice-gouverneur"]),
        (
            "Le commandant de la 3e région militaire est dans la ville.",
            ["commandant de la 3e région militaire"],
        ),
        (
            "La vice-présidente de l’Assemblée provinciale du Nord-Kivu est là.",
            ["vice-présidente de l’Assemblée provinciale du Nord-Kivu"],
        ),
        ("Le Commissaire Principal Amani est dans la ville.", []),
    ],
)
def test_further_offices_of_public_bodies(find: Find, text: str, offices: list[str]) -> None:
    assert [m.name for m in find(text).mentions if m.kind == "office"] == offices


def test_a_body_named_in_an_office_only_is_no_second_actor(find: Find) -> None:
    once = find("The Speaker of the Hilltown Assembly was there.")
    twice = find(
        "The Speaker of the Hilltown Assembly was there. The Hilltown Assembly trained us."
    )
    assert [m.name for m in once.mentions] == ["Speaker of the Hilltown Assembly"]
    assert "Hilltown Assembly" in [m.name for m in twice.mentions]


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        (
            "Le ministre de la Santé et porte-parole du gouvernement est dans la ville.",
            [["ministre de la Santé", "porte-parole du gouvernement"]],
        ),
        ("Le préfet et sous-préfet de Tolo est dans la ville.", [[], []]),
        ("Le ministre de la Santé et le maire de Tolo sont dans la ville.", [[], []]),
    ],
)
def test_two_offices_of_one_person_are_one(find: Find, text: str, offices: list[list[str]]) -> None:
    assert [m.parts for m in find(text).mentions if m.kind == "office"] == offices


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("They met the territory administrator in the town.", ["territory administrator"]),
        ("They met the governor of Tolo in the town.", ["governor of Tolo"]),
        ("They met the speaker and the mediator in the town.", []),
        ("The Special Envoy in Goma met the women.", ["Special Envoy"]),
        ("The Special Envoy in Burundi met the women.", ["Special Envoy in Burundi"]),
        ("The Speaker of the Senate on January spoke.", ["Speaker of the Senate"]),
        (
            "Le ministre de la Femme, de la Protection de la petite enfance et des Arts est là.",
            ["ministre de la Femme, de la Protection de la petite enfance et des Arts"],
        ),
        (
            "The Minister of Solidarity, Sports and Innovation was in the town.",
            ["Minister of Solidarity, Sports and Innovation"],
        ),
    ],
)
def test_small_letters_places_and_portfolios(find: Find, text: str, offices: list[str]) -> None:
    assert [m.name for m in find(text).mentions if m.kind == "office"] == offices
