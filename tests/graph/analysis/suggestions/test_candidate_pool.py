"""Who comes into the pool, ranks by hand, and the fused order."""

import numpy as np
import pytest

from graph.analysis.suggestions.candidate_pool import columns_of, fused, pool_of

VALUES = {"one": np.array([3.0, 1, 0, 0, 1]), "other": np.array([0.0, 0, 5, 0, 2])}
ALL = np.ones(5, dtype=bool)


def test_the_first_by_each_feature_and_nobody_else():
    assert pool_of(VALUES, ALL).actor.tolist() == [0, 1, 2, 4]
    assert pool_of(VALUES, ALL, most=1).actor.tolist() == [0, 2]


def test_who_may_not_be_named_is_not_in_it():
    assert pool_of(VALUES, np.array([False, True, True, True, True])).actor.tolist() == [1, 2, 4]
    assert len(pool_of(VALUES, np.zeros(5, dtype=bool)).actor) == 0


def test_ranks_and_fusion_by_hand():
    pool = pool_of(VALUES, ALL)
    # Of the first feature 3, 1, 0, 1: two share the places 2 and 3; who has none is last.
    assert pool.rank[:, 0].tolist() == [1, 2.5, 4, 2.5]
    assert pool.rank[:, 1].tolist() == [4, 4, 1, 2]
    assert fused(pool).tolist() == pytest.approx([1 / 61, 1 / 62.5, 1 / 61, 1 / 62.5 + 1 / 62])
    assert fused(pool, [1]).tolist() == pytest.approx([0, 0, 1 / 61, 1 / 62])


def test_what_the_ranker_sees_is_the_same_at_any_scale():
    larger = {name: 7 * column for name, column in VALUES.items()}
    assert columns_of(pool_of(VALUES, ALL)) == pytest.approx(columns_of(pool_of(larger, ALL)))
    assert columns_of(pool_of(VALUES, ALL))[0].tolist() == pytest.approx([0, np.log(1e-3)])


def test_equal_values_go_by_position():
    assert pool_of({"one": np.ones(6)}, np.ones(6, dtype=bool), most=2).actor.tolist() == [0, 1]
