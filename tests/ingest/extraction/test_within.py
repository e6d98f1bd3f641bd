"""Items that begin in a stretch are found as a plain search finds them."""

from hypothesis import given
from hypothesis import strategies as st

from ingest.extraction.spans import Span
from ingest.extraction.within import holding, starting_in


def _spans(cuts: list[int]) -> list[Span]:
    ordered = sorted(set(cuts))
    return [Span(a, b) for a, b in zip(ordered[::2], ordered[1::2], strict=False)]


@given(st.lists(st.integers(0, 50)), st.integers(0, 50), st.integers(0, 20))
def test_it_finds_what_a_plain_search_finds(cuts: list[int], start: int, length: int) -> None:
    items, stretch = _spans(cuts), Span(start, start + length)
    plain = [item for item in items if stretch.start <= item.start < stretch.end]
    assert list(starting_in(items, stretch)) == plain
    inside = [n for n, item in enumerate(items) if item.start <= start < item.end]
    assert holding(items, start) == (inside[0] if inside else None)
