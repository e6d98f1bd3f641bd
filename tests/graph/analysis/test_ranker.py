"""The learned ranker finds planted weights, and the order of what it is given does not matter."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analysis.ranker import fit, gathered, rank

PLANTED = np.array([2.0, -1.0, 0.0])


def planted(questions: int, candidates: int, seed: int):
    """Candidates of which the right one was drawn with the chances that the weights give."""
    random = np.random.default_rng(seed)
    features = random.normal(size=(questions * candidates, 3)).astype(np.float32)
    group = np.repeat(np.arange(questions), candidates)
    drawn = features @ PLANTED + random.gumbel(size=len(features))
    return features, group, rank(drawn, group) == 1


def test_planted_weights_are_found():
    features, group, positive = planted(4000, 6, seed=1)
    found = fit(features, group, positive, penalty=0)
    assert found.weight / found.scale.spread == pytest.approx(PLANTED, abs=0.1)


def test_the_parts_of_a_score_sum_to_it():
    features, group, positive = planted(50, 5, seed=2)
    found = fit(features, group, positive)
    assert found.parts(features).sum(axis=1) == pytest.approx(found.score(features))


def test_a_strong_penalty_leaves_small_weights():
    features, group, positive = planted(50, 5, seed=3)
    free, held = (fit(features, group, positive, penalty) for penalty in (0.0, 10.0))
    assert np.abs(held.weight).max() < 0.1 < np.abs(free.weight).max()


@settings(max_examples=15)
@given(st.integers(0, 10_000))
def test_candidates_in_another_order_are_ranked_alike(seed):
    features, group, positive = planted(12, 5, seed)
    order = np.random.default_rng(seed).permutation(len(group))
    here = fit(features, group, positive, penalty=0.01)
    there = fit(features[order], group[order] * 7, positive[order], penalty=0.01)
    assert there.weight == pytest.approx(here.weight, abs=1e-2)
    score = here.score(features)
    assert (rank(score[order], group[order]) == rank(score, group)[order]).all()


def test_the_slope_of_the_loss_is_its_slope():
    features, group, positive = planted(5, 4, seed=4)
    kept, groups = gathered(group, positive)
    score = (features @ PLANTED)[kept]
    moved = np.zeros(len(score))
    moved[3] = 1e-5
    change = (groups.loss(score + moved)[0] - groups.loss(score - moved)[0]) / 2e-5
    assert groups.loss(score)[1][3] == pytest.approx(change, abs=1e-6)


def test_questions_that_teach_nothing_are_left_out():
    group = np.array([5, 5, 7, 7, 9])
    kept, groups = gathered(group, np.array([False, False, True, False, True]))
    assert kept.tolist() == [2, 3]
    assert groups.group.tolist() == [0, 0]


def test_nothing_to_learn_from_is_said():
    with pytest.raises(ValueError, match="no question has both a right and a wrong candidate"):
        fit(np.ones((2, 1), dtype=np.float32), np.array([1, 1]), np.array([True, True]))


def test_a_feature_that_never_changes_says_nothing():
    features, group, positive = planted(30, 4, seed=5)
    features[:, 2] = 4.0
    assert fit(features, group, positive).score(features) == pytest.approx(
        fit(features[:, :2], group, positive).score(features[:, :2]), abs=1e-3
    )


def test_equal_scores_are_ranked_by_what_is_given_for_ties():
    score, group = np.array([1.0, 1.0, 2.0, 0.0]), np.array([0, 0, 0, 1])
    assert rank(score, group).tolist() == [2, 3, 1, 1]
    assert rank(score, group, tie=np.array([9, 1, 5, 5])).tolist() == [3, 2, 1, 1]
