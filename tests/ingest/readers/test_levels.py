"""Who may see a row."""

import pytest

from ingest.readers.levels import level_of, no_level


@pytest.mark.parametrize(
    ("text", "heading", "level"),
    [
        ("public", "", "public"),
        ("Interne", "", "internal"),
        ("confidentiel", "Diffusion", "restricted"),
        ("yes", "Restricted", "restricted"),
        ("Non", "Confidentiel ?", "public"),
        ("yes", "Visibility", None),
        ("no", "Sensitivity", None),
        ("friends", "Restricted", None),
    ],
)
def test_the_words_of_a_level(text: str, heading: str, level: str | None) -> None:
    assert level_of(text, heading) == level


def test_a_word_that_is_no_level_is_told() -> None:
    assert str(no_level("friends")).startswith("'friends' says not who may see the row")
