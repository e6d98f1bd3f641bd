"""Likeness of partitions is that of the definition."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.analysis.measures.partition import adjusted_rand, numbered, staying_together

LABELS = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=2, max_size=12)


@given(LABELS)
def test_adjusted_rand_by_all_pairs(labels):
    one, other = (np.array(column) for column in zip(*labels, strict=True))
    pairs = list(combinations(range(len(labels)), 2))
    first = {p for p in pairs if one[p[0]] == one[p[1]]}
    second = {p for p in pairs if other[p[0]] == other[p[1]]}
    chance = len(first) * len(second) / len(pairs)
    most = (len(first) + len(second)) / 2
    expected = 1.0 if most == chance else (len(first & second) - chance) / (most - chance)
    assert adjusted_rand(one, other) == pytest.approx(expected)


def test_the_example_of_the_literature():
    """Rand 1971 as in scikit-learn's documentation: .571 for these two."""
    found = adjusted_rand(np.array([0, 0, 1, 2]), np.array([0, 0, 1, 1]))
    assert found == pytest.approx(0.5714, abs=1e-4)


def test_nobody_to_part():
    assert adjusted_rand(np.zeros(0, dtype=int), np.zeros(0, dtype=int)) == 1


def test_staying_together():
    parts = np.array([0, 0, 0, 1, 1, -1, 2])
    other = np.array([4, 4, 0, 1, 0, 4, 4])
    found = staying_together(parts, other, 3)
    assert found[:2].tolist() == pytest.approx([1 / 3, 0])
    assert np.isnan(found[2])


def test_who_is_not_in_the_other_does_not_count():
    found = staying_together(np.array([0, 0, 0, 1, 1]), np.array([3, 3, -1, -1, 2]), 2)
    assert found[0] == 1
    assert np.isnan(found[1])


def test_parts_are_numbered_by_who_counts():
    parts = np.array([0, 0, 0, 1, 1, 1, 2, 3, 3])
    counted = np.array([1, 0, 1, 1, 1, 1, 1, 1, 0], dtype=np.bool_)
    assert numbered(parts, counted).tolist() == [1, -1, 1, 0, 0, 0, -1, -1, -1]
    assert numbered(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.bool_)).tolist() == []
