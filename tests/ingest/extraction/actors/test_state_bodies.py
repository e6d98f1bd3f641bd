"""Bodies of a state by one noun with a capital."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.mentions import Found
from ingest.extraction.actors.state_bodies import body_mentions

Find = Callable[[str], Found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The women met the Parliament in the town.", [("Parliament", "parliament")]),
        ("The women met the parliament in the town.", []),
        ("Les femmes de la ville ont vu la Gendarmerie.", [("Gendarmerie", "military-police")]),
        ("The women saw the Police Hall of the town.", []),
    ],
)
def test_one_noun_is_enough(find: Find, text: str, found: list[tuple[str, str]]) -> None:
    assert [(m.name, m.type) for m in find(text).outer if m.kind == "actor"] == found


def test_it_is_short_for_the_one_body_with_the_noun(find: Find) -> None:
    found = find("The Ugandan Parliament met. Later the women saw the Parliament.")
    short = [m for m in found.outer if m.name == "Parliament"]
    assert [m.parts for m in short] == [["Ugandan Parliament"]]
    assert body_mentions(found.view, []) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The women spoke in Parliament on the day.", ["Parliament"]),
        ("A member of Parliament spoke in the town.", []),
        (
            "Les femmes ont vu les services (Police, Gendarmerie) de la ville.",
            ["Police", "Gendarmerie"],
        ),
    ],
)
def test_it_may_stand_without_an_article(find: Find, text: str, found: list[str]) -> None:
    assert [m.name for m in find(text).outer if m.kind == "actor"] == found
