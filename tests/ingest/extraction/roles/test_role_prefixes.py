"""Parts that a mark behind a name tells."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.mentions import Found
from ingest.extraction.roles.role_prefixes import facts_by_prefix

Find = Callable[[str], Found]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("They liked UNHCR’s three-day workshop.", {("UNHCR", "organiser")}),
        ("They liked a UNHCR-funded project.", {("UNHCR", "funder")}),
        ("They liked the UNHCR-led debate.", {("UNHCR", "organiser")}),
        ("They liked UNHCR’s long way to the next workshop.", set()),
        ("They liked the UNHCR-like debate.", set()),
    ],
)
def test_a_mark_behind_a_name_tells_its_part(
    find: Find, text: str, wanted: set[tuple[str, str]]
) -> None:
    assert {(fact.mention.name, fact.role) for fact in facts_by_prefix(find(text))} == wanted
