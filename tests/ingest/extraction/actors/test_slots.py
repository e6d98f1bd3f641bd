"""Unknown names where organisations stand: after "in cooperation with", "funded by"."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.mentions import Found


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "It was held in cooperation with Tumaini, Safewomen and the UNDP for the town.",
            ["Tumaini", "Safewomen"],
        ),
        ("It was hosted by Hilltown Peace Yard in the town.", ["Hilltown Peace Yard"]),
        ("L’atelier est financé par Tumaini et la ville.", ["Tumaini"]),
        ("It was funded by Jane Miller and by the women of the town.", []),
        ("It was funded by Africa and the Bank.", []),
        ("It was attended by Tumaini and the women.", []),
        ("It was funded by the women of the town.", []),
        ("It was funded by", []),
        ("It was hosted by Kenya in the town.", []),
    ],
)
def test_names_in_the_slot_are_taken_and_people_are_not(
    find: Callable[[str], Found], text: str, names: list[str]
) -> None:
    assert [m.name for m in find(text).mentions if m.rule == "slot"] == names


def test_a_very_long_list_ends(find: Callable[[str], Found]) -> None:
    text = "It was held in cooperation with " + ", ".join(["Tumaini"] * 200) + " in the town."
    found = [m for m in find(text).mentions if m.rule == "slot"]
    assert 10 < len(found) < 60
