"""The list of a pool: likeness from the themes, smallness from the number of events."""

import numpy as np

from graph.analysis.suggestions.candidate_pool import pool_of
from graph.analysis.suggestions.feature_space import FEATURES
from graph.analysis.suggestions.suggest_list import list_of
from tests.graph.analysis.suggestions.test_feature_space import space_of


def test_who_has_the_same_themes_comes_later():
    space = space_of(list("abcde"), [["x"], ["x"], ["x"], ["y"], ["z"]], [[]] * 5)
    values = np.zeros((5, len(FEATURES)))
    values[:, FEATURES.index("themes")] = [0, 3, 2.9, 2, 1]
    pool = pool_of(
        dict(zip(FEATURES, values.T, strict=True)), np.array([False, True, True, True, True])
    )
    found = list_of(space, pool, np.array([1.0, 0.9, 0.85, 0]), 3)
    assert [int(pool.actor[one.place]) for one in found] == [1, 3, 2]
    # All were at one event: all are small, none had to be raised.
    assert not any(one.raised for one in found)


def test_of_an_empty_pool_nothing_is_listed():
    space = space_of(["a"], [[]], [[]])
    pool = pool_of({one: np.zeros(1) for one in FEATURES}, np.ones(1, dtype=bool))
    assert list_of(space, pool, np.zeros(0), 5) == []
