"""Packed texts: read back, found, and found by how they begin."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.index.texts import TextColumn, pack_texts


@given(st.lists(st.text()))
def test_packed_texts_are_read_back(texts):
    column = TextColumn(*pack_texts(texts))
    assert list(column) == texts
    assert column[1:3] == texts[1:3]
    assert len(column) == len(texts)


@given(st.sets(st.text(max_size=4)), st.text(max_size=3))
def test_sorted_texts_are_found_and_their_beginnings(texts, wanted):
    ordered = sorted(texts)
    column = TextColumn(*pack_texts(ordered))
    assert column.find(wanted) == (ordered.index(wanted) if wanted in texts else None)
    first, end = column.prefix_range(wanted)
    assert ordered[first:end] == [text for text in ordered if text.startswith(wanted)]


def test_a_number_outside_a_column_is_refused():
    column = TextColumn(*pack_texts(["a"]))
    for number in (1, -1):
        with pytest.raises(IndexError, match=str(number)):
            column.raw(number)
