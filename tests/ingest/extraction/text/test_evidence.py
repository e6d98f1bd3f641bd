"""Evidence is the text at its place, without the blanks at its ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.extraction.text.evidence import evidence_at


@pytest.mark.parametrize(
    ("start", "end", "quote"),
    [(0, 3, "the"), (3, 9, "women"), (2, 5, "e w"), (3, 4, ""), (0, 0, ""), (0, 13, "the women’s")],
)
def test_blanks_at_the_ends_are_left_out(start: int, end: int, quote: str) -> None:
    assert evidence_at("the women’s\u00a0\n", start, end).quote == quote


@given(st.text(alphabet="a \n\u00a0é’", max_size=20), st.integers(0, 20), st.integers(0, 20))
def test_the_quote_is_always_what_the_text_has_there(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    evidence = evidence_at(text, start, end)
    assert evidence.quote == text[evidence.start : evidence.end] == text[start:end].strip()
