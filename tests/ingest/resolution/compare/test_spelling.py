import pytest

from ingest.resolution.compare.spelling import same_spelling
from tests.ingest.resolution.name_sides_of import pair


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dushirehamwe", "Dushirehame"),
        ("Islamic Relief WorlWide", "Islamic Relief Worldwide"),
        ("ActionAid", "Action Aid"),
        ("Peace Network Goma", "Goma Peace Netwrok"),
    ],
)
def test_slips_of_the_pen(one: str, other: str) -> None:
    assert same_spelling(pair(one, other)) >= 0.92


@pytest.mark.parametrize(
    ("one", "other"),
    [("FIDA", "FIDO"), ("UNMIS", "UNMISS"), ("Ministry of Health", "Ministry of Wealth and Trade")],
)
def test_short_names_and_other_words_are_not_slips(one: str, other: str) -> None:
    assert same_spelling(pair(one, other)) == 0.0
