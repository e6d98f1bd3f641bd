"""What a token says of its own letters."""

import pytest

from ingest.extraction.text.tokens import tokens_of


@pytest.mark.parametrize(
    ("word", "capital", "upper"),
    [
        ("UNHCR", True, True),
        ("ÉTÉ", True, True),
        ("FIDA-U", True, True),
        ("Peace", True, False),
        ("École", True, False),
        ("A", True, False),
        ("peace", False, False),
        ("1325", False, False),
        ("(", False, False),
    ],
)
def test_capitals_are_told_from_a_single_capital(word: str, capital: bool, upper: bool) -> None:
    (token,) = tokens_of(word, {})
    assert (token.is_capital, token.is_upper) == (capital, upper)
