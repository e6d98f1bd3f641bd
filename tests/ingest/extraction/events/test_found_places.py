"""What it weighs that a place is named again and again."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.mentions import Found
from ingest.extraction.events.found_places import ENOUGH, FoundPlace, as_name, named_most, together

Find = Callable[[str], Found]


def _place(name: str, score: float, kind: str = "place") -> FoundPlace:
    return FoundPlace(0, len(name), name, kind, None, None, score)


def test_a_place_that_is_led_to_twice_weighs_more() -> None:
    twice = together([_place("Wanyama", 1.0), _place("Wanyama", 2.0), _place("Gulu", 2.0)])
    assert twice[1].score > twice[2].score == 2.0


def test_neither_a_country_nor_a_place_that_nothing_leads_to_does() -> None:
    places = [_place("Kenya", 1.0, "country")] * 2 + [_place("Gulu", 0.0)] * 2
    assert together(places) == places


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The mayor of Goma met the women. The chiefs of Goma came.", ["Goma"]),
        ("The women met. The hill was green. It was old. It was new. It is far from Goma.", []),
        ("The mayor met the women.", []),
    ],
)
def test_the_town_that_is_named_most_is_found(find: Find, text: str, names: list[str]) -> None:
    found = named_most(find(text))
    assert [place.name for place in found] == names
    assert all(place.score == ENOUGH for place in found)


@pytest.mark.parametrize(("words", "name"), [("GULU", "Gulu"), ("RDC", "RDC"), ("Gulu", "Gulu")])
def test_capitals_are_no_part_of_a_name(words: str, name: str) -> None:
    assert as_name(words) == name
