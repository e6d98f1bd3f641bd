"""Ranks, equal scores and time-aware filtering, against counting by hand."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.analysis.forecast.forecast_facts import timed_facts
from graph.analysis.forecast.forecast_ranks import Pool, Ranks, filtered, interval, joined, ranks

ENTITIES = 6


def asked(*objects):
    return timed_facts(np.array([[0, 0, one, 1] for one in objects]), ENTITIES, 1)


def ranked(facts, scores, rest=0.0):
    """Rank with the same scores of {entity: score} for every fact."""
    fact = np.repeat(np.arange(len(facts)), len(scores))
    pool = Pool(fact, np.tile(np.array(sorted(scores), dtype=np.int64), len(facts)))
    keep = filtered(facts, pool)
    score = np.tile([scores[one] for one in sorted(scores)], len(facts))
    return ranks(facts, Pool(pool.fact[keep], pool.candidate[keep]), score[keep], rest)


def by_hand(facts, scores, rest=0.0):
    """The same of each fact by looking at every entity."""
    told = []
    for target in facts.object:
        others = set(range(ENTITIES)) - set(facts.object.tolist())
        own = scores.get(int(target), rest)
        told.append(
            (
                sum(scores.get(one, rest) > own for one in others),
                sum(scores.get(one, rest) == own for one in others),
                sum(scores.get(one, rest) == own and one < target for one in others),
            )
        )
    return told


def test_another_right_answer_does_not_count_against_a_fact():
    found = ranked(asked(1, 3), {1: 0.9, 2: 0.8, 3: 0.1})
    assert found.above.tolist() == [0, 1]


def test_an_object_outside_the_pool_comes_among_the_rest():
    found = ranked(asked(4), {1: 0.9})
    assert (found.above[0], found.equal[0], found.equal_lower[0]) == (1, 4, 3)


@given(
    st.sets(st.integers(0, ENTITIES - 1), min_size=1, max_size=3),
    st.dictionaries(st.integers(0, ENTITIES - 1), st.sampled_from([0.0, 0.5, 1.0])),
)
def test_ranks_are_those_of_counting_by_hand(objects, scores):
    facts = asked(*objects)
    found = ranked(facts, scores)
    told = zip(found.above, found.equal, found.equal_lower, strict=True)
    assert list(told) == by_hand(facts, scores)


def test_equal_scores_give_what_chance_would():
    found = Ranks(np.array([1.0]), np.array([2.0]), np.array([0.0]))
    assert found.mrr == pytest.approx((1 / 2 + 1 / 3 + 1 / 4) / 3)
    assert found.mrr_by_number == 1 / 2
    assert [found.hits(most) for most in (1, 2, 3, 10)] == pytest.approx([0, 1 / 3, 2 / 3, 1])


def test_ranks_of_parts_are_joined():
    one = Ranks(np.array([0.0]), np.array([0.0]), np.array([0.0]))
    other = Ranks(np.array([1.0]), np.array([0.0]), np.array([0.0]))
    assert joined([one, other]).mrr == pytest.approx(0.75)


def test_the_interval_draws_whole_days():
    found = Ranks(np.array([0.0, 0.0, 1.0, 1.0]), np.zeros(4), np.zeros(4))
    low, high = interval(found, np.array([1, 1, 2, 2]), seed=3)
    assert (low, high) == (0.5, 1.0)
    assert interval(found, np.array([1, 1, 1, 1]), seed=3) == (0.75, 0.75)
