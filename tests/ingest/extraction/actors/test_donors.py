"""Countries in the place of a funder are governments; elsewhere they are places."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.mentions import Found

Find = Callable[[str], Found]


@pytest.mark.parametrize(
    ("text", "donors"),
    [
        ("It was funded by Norway, UNDP and Sweden.", [("Norway", "NO"), ("Sweden", "SE")]),
        ("With the support of the people of Japan, women met.", [("Japan", "JP")]),
        ("Norway and Denmark have contributed 3 million.", [("Norway", "NO"), ("Denmark", "DK")]),
        ("C’est financé par la Suisse et les Pays-Bas.", [("Suisse", "CH"), ("Pays-Bas", "NL")]),
        ("La Norvège a fait un don aux femmes.", [("Norvège", "NO")]),
        ("Canada paid the tickets of the guests.", [("Canada", "CA")]),
        ("La Norvège, qui a payé les billets, est loin.", [("Norvège", "NO")]),
        ("She thanked UNDP and Sweden for that.", [("Sweden", "SE")]),
        ("Funding: Japan, through UNDP.", [("Japan", "JP")]),
        ("L’argent vient de la Suède.", [("Suède", "SE")]),
        ("She thanked Burundi for its calm.", []),
        ("The money of Burundi is the franc.", []),
        ("The women of Norway met in Sweden.", []),
        ("It was funded by the Government of Norway.", []),
        ("It was funded by UNDP in Norway.", []),
    ],
)
def test_a_country_that_gives_money_is_its_government(
    find: Find, text: str, donors: list[tuple[str, str]]
) -> None:
    found = [m for m in find(text).mentions if m.rule == "donor"]
    assert [(m.name, m.country) for m in found] == donors
    assert {m.type for m in found} <= {"government"}
