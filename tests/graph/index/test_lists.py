"""Lists in one array: grouped, gathered, and ranges of numbers."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from graph.index.lists import _order, group, ranges


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 99))))
def test_items_are_grouped_by_key_in_their_order(pairs):
    keys = np.array([key for key, _ in pairs], dtype=np.int64)
    items = np.array([item for _, item in pairs], dtype=np.int32)
    lists = group(keys, items, 5)
    assert [lists.of(n).tolist() for n in range(5)] == [
        [item for key, item in pairs if key == n] for n in range(5)
    ]
    chosen = np.array([3, 0, 3])
    expected = [item for n in (3, 0, 3) for item in lists.of(n).tolist()]
    assert lists.items[lists.positions(chosen)].tolist() == expected


def test_ranges_stand_one_after_the_other():
    assert ranges(np.array([5, 0, 7]), np.array([2, 0, 1])).tolist() == [5, 6, 7]
    assert len(ranges(np.zeros(0, np.int64), np.zeros(0, np.int64))) == 0


def test_many_keys_are_grouped_as_few_are():
    random = np.random.default_rng(5)
    for most in (300, 2**16 - 1, 2**17, 2**33):
        keys = random.integers(0, most, 70_000)
        assert (_order(keys) == np.argsort(keys, kind="stable")).all(), most
