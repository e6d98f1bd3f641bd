"""Names that show by their own words that they are no person's."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.body_signs import shows_body
from ingest.extraction.actors.mentions import Found

Find = Callable[[str], Found]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Hand in Hand", True),
        ("Sauti ya Wanawake", True),
        ("Ijwi ry'Abana", True),
        ("Kito Women", True),
        ("Umoja wa Wakina Mama", True),
        ("Kito Mwamba", False),
        ("Kasongi wa Kasongi", False),
        ("Kito Hope", False),
    ],
)
def test_a_word_of_bodies_or_of_another_language_shows_it(
    find: Find, name: str, shown: bool
) -> None:
    view = find(f"It is {name}").view
    assert shows_body(view, 2, len(view.tokens)) is shown
