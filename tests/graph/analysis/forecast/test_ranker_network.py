"""The bent ranker learns what no weighted sum can, and the same seed gives the same network."""

import numpy as np
import pytest

from graph.analysis.forecast.ranker_network import Settings, fit_network
from graph.analysis.ranker import fit, gathered, rank

SMALL = Settings(hidden=8, passes=30, questions=20, step=0.02)


def bent(questions: int, seed: int):
    """Of five candidates the one nearest to 0 is right: more of the feature is no better."""
    random = np.random.default_rng(seed)
    features = random.normal(size=(questions * 5, 2)).astype(np.float32)
    group = np.repeat(np.arange(questions), 5)
    return features, group, rank(-np.abs(features[:, 0]).astype(np.float64), group) == 1


def found_first(ranker, features, group, positive):
    return (rank(ranker.score(features), group)[positive] == 1).mean()


def test_what_no_weighted_sum_can_tell_is_learned():
    features, group, positive = bent(200, seed=1)
    unseen = bent(200, seed=2)
    assert found_first(fit(features, group, positive), *unseen) < 0.4
    assert (
        found_first(fit_network(features, group, positive, seed=3, settings=SMALL), *unseen) > 0.85
    )


def test_the_same_seed_gives_the_same_network():
    features, group, positive = bent(30, seed=4)
    here, there, other = (
        fit_network(features, group, positive, seed, SMALL).score(features) for seed in (5, 5, 6)
    )
    assert (here == there).all()
    assert not np.allclose(here, other)


def test_the_slopes_are_those_of_the_loss():
    features, group, positive = bent(6, seed=7)
    network = fit_network(features, group, positive, seed=8, settings=SMALL)
    kept, groups = gathered(group, positive)
    scaled = network.scale.apply(features[kept])
    for weights, slope in zip(network.weights, network.slopes(scaled, groups), strict=True):
        place = (0,) * weights.ndim
        was = weights[place]
        told = []
        for moved in (was + 1e-3, was - 1e-3):
            weights[place] = moved
            told.append(groups.loss(network.score(features[kept]))[0])
        weights[place] = was
        assert slope[place] == pytest.approx((told[0] - told[1]) / 2e-3, abs=1e-3)


def test_nothing_to_learn_from_is_said():
    with pytest.raises(ValueError, match="Nothing to learn from"):
        fit_network(np.ones((2, 1), dtype=np.float32), np.zeros(2), np.array([True, True]), seed=1)
