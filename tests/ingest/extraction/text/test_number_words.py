"""Numbers in words, English and French."""

import pytest

from ingest.extraction import Lexicon
from ingest.extraction.text.number_words import number_of


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("two", 2),
        ("twenty five", 25),
        ("one hundred", 100),
        ("two hundred", 200),
        ("one hundred and fifty", 150),
        ("one hundred and twenty five", 125),
        ("two thousand three hundred", 2300),
        ("ten thousand", 10_000),
    ],
)
def test_english_numbers(lexicon: Lexicon, words: str, number: int) -> None:
    assert number_of(words.split(), lexicon.words.raw["numbers"]["en"]) == number


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("deux", 2),
        ("vingt et un", 21),
        ("soixante dix", 70),
        ("soixante et onze", 71),
        ("quatre vingts", 80),
        ("quatre vingt trois", 83),
        ("quatre vingt dix", 90),
        ("cent cinquante", 150),
        ("deux cents", 200),
        ("trois cent quatre vingt dix", 390),
        ("mille deux cents", 1200),
    ],
)
def test_french_numbers(lexicon: Lexicon, words: str, number: int) -> None:
    assert number_of(words.split(), lexicon.words.raw["numbers"]["fr"]) == number


@pytest.mark.parametrize(
    "words",
    [
        "",
        "women",
        "and",
        "and two",
        "two and",
        "two women",
        "two three",
        "twenty thirty",
        "ten two",
    ],
)
def test_words_that_are_no_single_number(lexicon: Lexicon, words: str) -> None:
    assert number_of(words.split(), lexicon.words.raw["numbers"]["en"]) is None


def test_quatre_et_vingt_stay_four_after_another_hundred(lexicon: Lexicon) -> None:
    numbers = lexicon.words.raw["numbers"]["fr"]
    assert number_of(["cent", "quatre"], numbers) == 104
    assert number_of(["dix", "vingt"], numbers) is None
