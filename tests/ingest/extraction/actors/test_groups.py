"""Groups of people that have a description and no name."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.mentions import Found

Find = Callable[[str], Found]


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("22 women from Burundi were in the town.", ["women from Burundi"]),
        ("Local partners from South Sudan met in the town.", ["Local partners from South Sudan"]),
        ("The Burundian women were in the town.", ["Burundian women"]),
        ("Les femmes leaders de Goma étaient dans la ville.", ["femmes leaders de Goma"]),
        ("The women were in the town for the day.", []),
        ("It was the day of women in the town.", []),
        ("The Hilltown Women Association was in the town.", []),
    ],
)
def test_a_group_is_taken_when_something_tells_who_it_is(
    find: Find, text: str, groups: list[str]
) -> None:
    assert [m.name for m in find(text).outer if m.kind == "group"] == groups


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The representatives of the town were in the hall.", "delegation"),
        ("22 women of the town were in the hall.", "population-group"),
    ],
)
def test_those_sent_by_others_are_a_delegation(find: Find, text: str, kind: str) -> None:
    assert [m.type for m in find(text).outer] == [kind]
