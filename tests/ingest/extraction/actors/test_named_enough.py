"""When the words around a head noun name one body."""

from collections.abc import Callable

from ingest.extraction.actors.mentions import Found
from ingest.extraction.actors.named_enough import (
    fits_mission,
    is_enough,
    is_middle,
    is_of_mission,
    names_inside,
    needs_owner,
)

Find = Callable[[str], Found]


def test_a_name_a_place_or_a_purpose_is_enough(find: Find) -> None:
    view = find("They saw the commission and the river commission of Tolo and the council.").view
    assert not is_enough(view, (3, 3, 4))
    women = find("On a vu la Commission de suivi dans la ville et la commission de la ville.").view
    assert is_enough(women, (4, 4, 7))
    assert not is_enough(women, (12, 12, 13))


def test_a_unit_needs_an_owner_or_words_of_weight(find: Find) -> None:
    view = find("They saw the gender unit and the UNMISS Gender Unit in the town.").view
    assert needs_owner(view, (3, 4, 5))
    assert [m.name for m in names_inside(view, (6, 9, 10))] == ["UNMISS Gender Unit"]
    assert not fits_mission(view, (3, 4, 5))


def test_the_middle_of_a_country_is_no_centre(find: Find) -> None:
    view = find("On est au centre du Mali et au Centre du Mali dans la ville.").view
    lows = [token.low for token in view.tokens]
    assert is_middle(view, lows.index("centre"))


def test_a_unit_of_nobody_named_is_of_the_one_mission(find: Find) -> None:
    text = "UNMISS was there. The Human Rights Division and the Border Police Unit spoke."
    owners = {m.name: m.parent and m.parent.name for m in find(text).outer if m.kind == "actor"}
    assert owners == {
        "UNMISS": None,
        "Human Rights Division": "UNMISS",
        "Border Police Unit": None,
    }
    view = find(text).view
    lows = [token.low for token in view.tokens]
    at = lows.index("division")
    assert is_of_mission(view, (at - 2, at, at + 1))


def test_a_unit_keeps_its_own_name(find: Find) -> None:
    found = find("They saw the Training Section of the Liberia National Police there.")
    parts = [m.parts for m in found.outer if m.name.startswith("Training")]
    assert parts == [["Training Section"]]
