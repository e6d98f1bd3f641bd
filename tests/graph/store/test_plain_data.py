"""Plain data is what JSON can hold, checked and copied without writing JSON."""

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.store.plain_data import pack, plain, texts_in

LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3)
DATA = st.dictionaries(
    st.text(max_size=3),
    st.recursive(LEAVES, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)),
    max_size=4,
)


def all_finite(value: object) -> bool:
    if isinstance(value, float):
        return math.isfinite(value)
    if isinstance(value, dict):
        return all(map(all_finite, value.values()))
    return all(map(all_finite, value)) if isinstance(value, list) else True


@given(DATA)
def test_every_text_is_found_and_numbers_must_be_finite(data):
    if all_finite(data):
        assert all(isinstance(text, str) for text in texts_in(data))
        assert set(data) <= set(texts_in(data))
    else:
        with pytest.raises(TypeError):
            list(texts_in(data))


@given(DATA.filter(all_finite))
def test_plain_data_is_what_json_gives_back(data):
    assert plain(data) == json.loads(json.dumps(data))
    assert plain({"pair": (1, 2)}) == {"pair": [1, 2]}


@pytest.mark.parametrize("value", [{1, 2}, b"bytes", {1: "key"}, object()])
def test_what_json_cannot_hold_is_refused(value):
    with pytest.raises(TypeError):
        list(texts_in({"key": value}))


def test_packed_data_has_sorted_keys_and_nothing_is_none():
    assert pack({"b": "é", "a": [1]}) == '{"a": [1], "b": "é"}'
    assert pack({}) is None
