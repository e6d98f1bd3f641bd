"""Unknown names in lists of bodies, and of people for something."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.listed_names import listed_names
from ingest.extraction.actors.mentions import Found

Find = Callable[[str], Found]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They met UNICEF, Sauti Women Lawyers, and others there.", ["Sauti Women Lawyers"]),
        ("They met UNICEF, Paul Amani, and others there.", []),
        ("They met the Hill Women for Roads there.", ["Hill Women for Roads"]),
        ("They met the Tolo-based Hands of Hope there.", ["Hands of Hope"]),
        ("They had a Passion for Peace there.", []),
        ("UNICEF and Goma Peace Bridges trained them.", ["Goma Peace Bridges"]),
        ("UNICEF and Hill Women Lawyers trained them.", ["Hill Women Lawyers"]),
        ("UNICEF and Paul Goma Amani trained them.", []),
        ("UNICEF and Grace Peace Amani trained them.", []),
        ("UNICEF and Goma Peace trained them.", []),
    ],
)
def test_names_are_taken(find: Find, text: str, names: list[str]) -> None:
    assert [m.name for m in find(text).mentions if m.rule == "introduced"] == names


def test_nothing_is_taken_twice(find: Find) -> None:
    found = find("They met the Hill Women for Roads there.")
    assert listed_names(found.view, found.index) == []
