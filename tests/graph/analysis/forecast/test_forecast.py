"""A forecaster learns what comes back in turns, and knows nothing of the days it is asked about."""

import numpy as np
import pytest

from graph.analysis.forecast.forecast import forecast
from graph.analysis.forecast.forecast_recurrency import baselines, choose
from graph.analysis.forecast.ranker_network import Settings
from tests.graph.analysis.timed import DAYS, facts_of, invented

SMALL = Settings(hidden=8, passes=20, questions=16, step=0.01)
LEARN, ASK = 8, 18


@pytest.fixture(scope="module")
def facts():
    return facts_of(invented(seed=2))


def test_what_was_planted_is_found(facts):
    found = forecast(facts, LEARN, ASK, DAYS, seed=1, settings=SMALL)
    past = baselines(facts, choose(facts, LEARN, ASK), ASK, DAYS)
    assert len(found.above) == len(facts.between(ASK, DAYS))
    assert found.mrr > past.combined.mrr > 0.4


def test_the_same_seed_gives_the_same_forecast(facts):
    here, there = (forecast(facts, LEARN, ASK, DAYS, seed=3, settings=SMALL) for _ in range(2))
    assert (here.above == there.above).all()


def test_a_day_without_facts_is_passed_over(facts):
    gap = facts.only(np.flatnonzero(facts.day != ASK - 1))
    found = forecast(gap, LEARN, ASK, DAYS, seed=1, settings=SMALL)
    assert len(found.above) == len(facts.between(ASK, DAYS))


def test_a_day_is_ranked_alike_whatever_comes_after_it(facts):
    whole = forecast(facts, LEARN, ASK, DAYS, seed=1, settings=SMALL)
    part = forecast(facts.between(0, ASK + 2), LEARN, ASK, ASK + 2, seed=1, settings=SMALL)
    assert (whole.above[: len(part.above)] == part.above).all()


def test_too_short_a_past_is_said(facts):
    with pytest.raises(ValueError, match="Only 3 days to learn from have facts"):
        forecast(facts, ASK - 3, ASK, DAYS, seed=1, settings=SMALL)
