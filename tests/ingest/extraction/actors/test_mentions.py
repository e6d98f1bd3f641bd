"""All steps together: outer and inner mentions, and what ends a list."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.mentions import Found

Find = Callable[[str], Found]


def test_the_outer_mention_carries_the_role_and_holds_the_inner(find: Find) -> None:
    found = find("The Gender Affairs unit of UNMISS was in the town.")
    assert [m.name for m in found.outer] == ["Gender Affairs unit of UNMISS"]
    assert [m.ref for m in found.mentions] == [None, "unmiss"]


def test_a_parent_in_the_name_of_its_body_is_no_second_actor(find: Find) -> None:
    found = find("The United Nations Mission for Hilltown was in the town.")
    assert [(m.name, m.parent) for m in found.mentions] == [
        ("United Nations Mission for Hilltown", None)
    ]


def test_mentions_are_in_order_and_the_outer_ones_apart(find: Find) -> None:
    found = find(
        "UNICEF, the Minister of Defence and 22 women from Kenya met the Hill Council in Goma."
    )
    starts = [m.start for m in found.mentions if m.kind != "mechanism"]
    assert starts == sorted(starts)
    assert all(a.end <= b.start for a, b in zip(found.outer, found.outer[1:], strict=False))
    assert len(found.outer) == 4


def test_instruments_are_found_and_carry_no_role(find: Find) -> None:
    found = find("They spoke of the Resolution 1325 in the hall of the town.")
    assert [m.kind for m in found.mentions] == ["mechanism"]
    assert found.outer == []


@pytest.mark.parametrize(
    "text",
    ["The women met in the town.\n\n© Hilltown Women’s Association", "The women met in the town."],
)
def test_boilerplate_names_nobody(find: Find, text: str) -> None:
    assert find(text).mentions == []
