"""Strict and relaxed recurrency of a handful of facts, worked out by hand."""

import numpy as np
import pytest

from graph.analysis.forecast.forecast_facts import timed_facts
from graph.analysis.forecast.forecast_recurrency import (
    DECAYS,
    WEIGHTS,
    Recurrency,
    baselines,
    choose,
    remembered,
)

# Subject 0 met 1 on days 0 and 1 and met 2 on day 3; subject 3 met 1 on day 2 and 4 on day 3.
PAST = [[0, 0, 1, 0], [0, 0, 1, 1], [0, 0, 2, 3], [3, 0, 1, 2], [3, 0, 4, 3]]


def facts(*rows):
    return timed_facts(np.array([*PAST, *rows]), entities=5, relations=2)


def scores(past, score):
    return {int(one): float(of) for one, of in zip(past.pool.candidate, score, strict=True)}


def test_strict_recurrency_halves_with_age():
    past = remembered(facts([0, 0, 2, 4]), 0, 4, 5)
    whole = 2.0**-4 + 2.0**-3 + 2.0**-2
    told = {1: (2.0**-4 + 2.0**-3) / whole, 2: 2.0**-1 / whole, 4: 0}
    assert scores(past, past.strict(1.0)) == pytest.approx(told)
    assert scores(past, past.strict(0)) == pytest.approx({1: 2 / 3, 2: 1 / 3, 4: 0})


def test_relaxed_recurrency_is_the_share_of_the_relation():
    past = remembered(facts([0, 0, 2, 4]), 0, 4, 5)
    assert scores(past, past.frequency) == pytest.approx({1: 3 / 5, 2: 1 / 5, 4: 1 / 5})


def test_both_are_summed_with_a_weight():
    past = remembered(facts([0, 0, 2, 4]), 0, 4, 5)
    assert past.combined(0.1, 0.75) == pytest.approx(
        0.75 * past.strict(0.1) + 0.25 * past.frequency
    )


def test_each_day_is_asked_knowing_the_days_before_it_only():
    past = remembered(facts([3, 0, 2, 4], [0, 0, 3, 5]), 0, 1, 5)
    of_day_one = past.pool.candidate[past.pool.fact == 0]
    assert past.facts.day.tolist() == [1, 2, 3, 3, 4]
    assert of_day_one.tolist() == [1]
    assert past.frequency[past.pool.fact == 0].tolist() == [1.0]


def test_a_relation_nobody_saw_before_has_no_candidates():
    past = remembered(facts([0, 1, 2, 4]), 1, 4, 5)
    assert len(past.pool.fact) == 0
    assert past.ranks(past.strict(0.1)).mrr == pytest.approx(np.mean(1 / np.arange(1, 6)))


def test_what_fits_the_days_to_choose_on_is_chosen():
    # Who was met last is met again: a steep decay is right. Relation 1 is not asked for.
    rows = [[0, 0, 2, 4], [0, 0, 2, 5]]
    chosen = choose(facts(*rows), 4, 6)
    assert chosen.decay[0] > 0.1
    assert (chosen.decay[1], chosen.weight[1]) == (DECAYS[-1], WEIGHTS[-1])


def test_days_after_those_to_choose_on_are_not_looked_at():
    rows = [[0, 0, 2, 4], [0, 0, 2, 5]]
    there = choose(facts(*rows), 4, 6)
    also = choose(facts(*rows, [0, 0, 1, 6], [0, 0, 1, 7], [3, 1, 1, 7]), 4, 6)
    assert there.decay.tolist() == also.decay.tolist()
    assert there.weight.tolist() == also.weight.tolist()


def test_all_relations_are_asked_about():
    rows = [[0, 0, 2, 4], [0, 1, 1, 4], [3, 1, 1, 5]]
    steep = Recurrency(decay=np.ones(2), weight=np.full(2, 0.99))
    found = baselines(facts(*rows), steep, 4, 6)
    assert found.day.tolist() == [4, 4, 5]
    assert found.combined.above.tolist() == [0, 0, 0]
    assert found.relaxed.above.tolist() == [1, 0, 0]
