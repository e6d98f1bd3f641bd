"""Kinds, diversity and the share of small ones, by hand."""

import numpy as np
import pytest

from graph.analysis.suggestions.candidate_pool import pool_of
from graph.analysis.suggestions.feature_space import FEATURES
from graph.analysis.suggestions.suggest_order import kinds_of, listed, looked_at, scores


def pool(**features):
    count = len(next(iter(features.values())))
    values = np.zeros((count, len(FEATURES)))
    for name, column in features.items():
        values[:, FEATURES.index(name)] = column
    return pool_of(dict(zip(FEATURES, values.T, strict=True)), np.ones(count, dtype=bool))


def test_the_kind_in_which_it_stands_highest_comes_first():
    found = pool(resource=[3, 2, 0], themes=[1, 2, 3])
    assert kinds_of(found, 0) == ("triangle", "same theme")
    assert kinds_of(found, 2) == ("same theme",)
    # Second in both: in the order of the kinds.
    assert kinds_of(found, 1) == ("triangle", "same theme")


def test_two_alike_do_not_stand_together():
    found = pool(themes=[4, 3, 2, 1])
    score = np.array([1.0, 0.95, 0.8, 0])
    profiles = [np.array(one) for one in ([1.0, 0], [1.0, 0], [0, 1.0], [0, 1.0])]
    nobody = np.zeros(4, dtype=bool)
    assert [one.place for one in listed(found, score, profiles, nobody, 3)] == [0, 2, 1]
    assert [one.place for one in listed(found, score, None, nobody, 3)] == [0, 1, 2]


def test_small_ones_are_seen_and_it_is_said():
    found = pool(themes=[6, 5, 4, 3, 2, 1])
    small = np.array([False, False, False, False, True, True])
    chosen = listed(found, np.arange(6, 0, -1.0), None, small, 5)
    assert [(one.place, one.raised) for one in chosen] == [
        (0, False), (1, False), (4, True), (2, False), (5, True),
    ]  # fmt: skip
    # With none to raise the order stays.
    none = np.zeros(6, dtype=bool)
    assert [one.place for one in listed(found, np.arange(6, 0, -1.0), None, none, 3)] == [0, 1, 2]


def test_an_empty_pool_gives_an_empty_list():
    empty = pool(themes=[0.0])
    assert scores(empty, None).tolist() == []
    assert listed(empty, np.zeros(0), None, np.zeros(0, dtype=bool), 5) == []
    assert looked_at(np.array([1.0, 2]), 1, np.zeros(2, dtype=bool)).tolist() == [1, 0]


def test_scores_are_fused_without_a_ranker():
    assert scores(pool(themes=[1, 2]), None).tolist() == pytest.approx([1 / 62, 1 / 61])


def test_small_ones_far_below_are_seen_too():
    # Forty large ones stand before the first small one: two of five places are theirs all the same.
    score, small = np.arange(60, 0, -1.0), np.arange(60) >= 40
    found = pool(themes=score)
    chosen = listed(found, score, None, small, 5)
    assert sum(bool(small[one.place]) for one in chosen) == 2
    assert [one.place for one in chosen if one.raised] == [40, 41]
    assert looked_at(score, 5, small).tolist() == [*range(20), 40, 41]


@pytest.mark.parametrize("seed", range(10))
def test_in_every_five_places_two_are_theirs_as_far_as_there_are(seed):
    random = np.random.default_rng(seed)
    score, small = random.random(80), random.random(80) < 0.1
    found = pool(themes=score)
    chosen = listed(found, score, None, small, 10)
    theirs = np.cumsum([bool(small[one.place]) for one in chosen])
    for places in (5, 10):
        assert theirs[places - 1] >= min(int(0.4 * places), int(small.sum()))
    # The others keep their order.
    large = [score[one.place] for one in chosen if not small[one.place]]
    assert large == sorted(large, reverse=True)
