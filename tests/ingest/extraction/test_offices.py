"""Offices of state: found with what they are the office of, never with who holds them."""

from collections.abc import Callable

import pytest

from ingest.extraction.mentions import Found

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
