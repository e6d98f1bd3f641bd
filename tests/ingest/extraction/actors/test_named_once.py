"""What only a longer name names is no second actor."""

from collections.abc import Callable

import pytest

from graph.model.record import Record
from ingest.extraction.actors.mentions import Found
from ingest.extraction.actors.named_once import without_owners_of_offices

Find = Callable[[str], Found]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The Speaker of the Hilltown Assembly was there.",
            ["Speaker of the Hilltown Assembly"],
        ),
        (
            "They are at the office of the Lake Women Network. The Lake Women Network came.",
            ["Lake Women Network", "Lake Women Network"],
        ),
        ("They are at the office of the Lake Women Network.", ["Lake Women Network"]),
        (
            "Kenya’s Ministry of Trade came. The Ministry of Trade trained them.",
            ["Kenya’s Ministry of Trade", "Ministry of Trade"],
        ),
        (
            "The Secretary-General of the United Nations was in the town.",
            ["Secretary-General of the United Nations"],
        ),
        (
            "The Office of the Prime Minister was there with them.",
            ["Office of the Prime Minister"],
        ),
    ],
)
def test_the_longer_name_stays(find: Find, text: str, names: list[str]) -> None:
    assert [m.name for m in find(text).mentions] == names


def test_what_nobody_owns_stays(find: Find) -> None:
    mentions = find("UNMISS and the Lake Women Network came.").mentions
    assert without_owners_of_offices(mentions) == mentions


def test_a_ministry_with_and_without_its_country_is_one(read: Callable[[str], Record]) -> None:
    text = "Kenya’s Ministry of Trade trained women. The Ministry of Trade had a workshop."
    assert [a.name for a in read(text).actors] == ["Kenya’s Ministry of Trade"]
