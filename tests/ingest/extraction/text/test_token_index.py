"""Offsets to token numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.extraction.text.token_index import TokenIndex
from ingest.extraction.text.tokens import tokens_of

TEXT = "The women, of Goma"


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("The", (0, 1)),
        ("women", (1, 2)),
        ("women, of", (1, 4)),
        ("ome", (1, 2)),
        (" ", (1, 1)),
        (TEXT, (0, 5)),
    ],
)
def test_a_stretch_knows_its_tokens(words: str, numbers: tuple[int, int]) -> None:
    start = TEXT.index(words)
    found = TokenIndex(tokens_of(TEXT, {})).around(start, start + len(words))
    assert found == numbers


def test_a_text_without_words_has_no_tokens() -> None:
    assert TokenIndex([]).around(0, 10) == (0, 0)


@given(st.text(alphabet="ab ,’é", max_size=40), st.integers(0, 40), st.integers(1, 10))
def test_it_finds_what_a_plain_search_finds(text: str, start: int, length: int) -> None:
    tokens = tokens_of(text, {})
    end = start + length
    first, last = TokenIndex(tokens).around(start, end)
    plain = [n for n, token in enumerate(tokens) if token.end > start and token.start < end]
    assert list(range(first, last)) == plain
