"""The split by time on worlds in which the answer is known."""

from datetime import date

import numpy as np
import pytest

from graph.analysis.suggestions.backtest import backtest, cut_days
from graph.analysis.suggestions.backtest_lessons import Trial, learned_before
from graph.analysis.suggestions.backtest_tally import BASELINES, LISTED, OURS, RANDOM
from graph.analysis.ties.tie_weights import TieRules
from tests.graph.analysis.attended import attended
from tests.graph.analysis.suggestions.topic_world import told

FIRST = date(2008, 1, 1).toordinal()
SPAN = 731


def trial_of(events, days, **more):
    attendance = attended(events, [(day, day) for day in days])
    topics = [told(attendance, [["x"]] * len(events))] * 2
    may = np.ones(attendance.actors, dtype=bool)
    return Trial(attendance, topics, TieRules(date(2020, 1, 1)), may, **more)


def circles(seed, years=12, groups=8, of=9):
    """Actors meet three at a time, within their group only."""
    random = np.random.default_rng(seed)
    events, days = [], []
    for number in range(groups * years * 4):
        group = number % groups
        members = [f"g{group}-{one}" for one in range(of)]
        events.append(sorted(random.choice(members, 3, replace=False)))
        days.append(FIRST + int(number * years * 365 / (groups * years * 4)))
    return events, days


def sparse_circles(seed):
    events, days = circles(seed)
    kept = np.random.default_rng(seed).random(len(events)) < 0.25
    return (
        [event for event, keep in zip(events, kept, strict=True) if keep],
        [day for day, keep in zip(days, kept, strict=True) if keep],
    )


def test_the_days_on_which_is_asked():
    assert cut_days(0, 5 * SPAN, 3) == [2 * SPAN + 1, 3 * SPAN + 1, 4 * SPAN + 1]
    assert cut_days(0, 2 * SPAN, 3) == [SPAN + 1]
    assert cut_days(0, SPAN, 3) == []


def test_too_few_events_are_said_to_be_too_few():
    found = backtest(trial_of([["a", "b"]] * 4, [FIRST] * 4))
    assert (found.state, found.events, found.methods) == ("too few dated events", 4, {})
    assert found.as_json()["cut"] is None


def test_where_nobody_meets_anybody_new_nothing_can_be_said():
    days = [FIRST + 40 * n for n in range(100)]
    found = backtest(trial_of([["a", "b"]] * 100, days))
    assert (found.state, found.questions, found.rates) == ("too few questions", 0, None)


@pytest.fixture(scope="module")
def measured():
    return backtest(trial_of(*sparse_circles(1), questions=60))


def test_in_circles_who_is_near_comes_before_chance(measured):
    assert measured.state == "measured"
    assert set(measured.methods) == {OURS, LISTED, RANDOM, *BASELINES}
    ours, chance = measured.methods[OURS], measured.methods[RANDOM]
    # Eight groups: of those in the own group nearly each is right, of the others none.
    assert ours.low > chance.high
    assert measured.ahead[1] <= measured.ahead[0] <= measured.ahead[2]
    assert measured.best in BASELINES


def test_an_event_told_of_a_year_to_come_moves_no_day(measured):
    events, days = sparse_circles(1)
    later = date(2205, 1, 1).toordinal()
    found = backtest(trial_of([*events, ["g0-0", "g0-1"]], [*days, later], questions=60))
    assert (found.state, found.cuts) == ("measured", measured.cuts)
    assert found.methods == measured.methods


def test_rates_are_counted_and_told_by_place(measured):
    rates = measured.rates.all()
    assert rates
    assert all(0 <= rate.low <= rate.met / rate.of <= rate.high <= 1 for rate in rates)
    told_json = measured.as_json()
    assert told_json["cut"] == measured.cuts[-1].isoformat()
    assert set(told_json["methods"][OURS]) >= {"mrr", "hits@1", "low", "high"}


def test_the_same_seed_gives_the_same_table(measured):
    assert backtest(trial_of(*sparse_circles(1), questions=60)).methods == measured.methods


def test_it_is_learned_where_the_past_is_long_enough():
    events, days = circles(2, years=8, groups=20, of=14)
    assert learned_before(trial_of(events, days, questions=40), max(days)) is not None
    assert learned_before(trial_of(events, days, questions=5), max(days)) is None


def test_results_by_kind_of_who_asks():
    events, days = sparse_circles(1)
    actors = trial_of(events, days).attendance.actors
    kinds = ["ngo" if number % 3 else "ministry" for number in range(actors)]
    found = backtest(trial_of(events, days, questions=60, kinds=kinds))
    assert sum(one.questions for one in found.kinds) == found.questions
    assert [one.kind for one in found.kinds] == ["ngo", "ministry"]
    mean = sum(one.mrr * one.questions for one in found.kinds) / found.questions
    assert mean == pytest.approx(found.methods[OURS].mrr)
    assert all(one.low <= one.mrr <= one.high for one in found.kinds)
    assert found.as_json()["kinds"][0]["kind"] == "ngo"
