"""Items that begin in a stretch are found as a plain search finds them."""

from hypothesis import given
from hypothesis import strategies as st

from ingest.extraction.text.spans import Span
from ingest.extraction.text.within import covered_by, holding, starting_in


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


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)), max_size=9), st.integers(0, 40))
def test_what_any_item_covers_is_covered(pairs: list[tuple[int, int]], position: int) -> None:
    items = [Span(start, start + length) for start, length in pairs]
    covered = covered_by(items)
    assert all(one.end <= two.start for one, two in zip(covered, covered[1:], strict=False))
    plain = any(item.start <= position < item.end for item in items)
    assert (holding(covered, position) is not None) == plain
