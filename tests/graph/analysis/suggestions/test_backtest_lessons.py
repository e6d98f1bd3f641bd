"""What the past teaches: worked out once for a day, from candidates that were in the pool."""

from graph.analysis.suggestions.backtest_lessons import (
    asked_about,
    learned_before,
    pool_for,
)
from graph.analysis.suggestions.backtest_past import past_of, space_before
from tests.graph.analysis.suggestions.test_backtest import SPAN, circles, trial_of


def test_who_was_active_lately_is_asked_about():
    events, days = circles(3)
    trial = trial_of(events, days, questions=7)
    day = days[len(days) // 2]
    past = past_of(trial.attendance, day)
    asked = asked_about(trial, past, day)
    assert (len(asked), asked) == (7, sorted(asked))
    # Two years before the first event nobody was active.
    assert asked_about(trial, past, days[0] - SPAN) == []


def test_whom_one_met_and_who_may_not_be_named_are_no_candidates():
    events, days = circles(3)
    trial = trial_of(events, days)
    day = days[len(days) // 2]
    trial.may[5] = False
    space = space_before(trial.attendance, trial.topics, trial.rules, day)
    pool, _, may = pool_for(trial, space, 0)
    met = set(space.walks.met(0).tolist())
    assert not set(pool.actor.tolist()) & (met | {0, 5})
    assert may[pool.actor].all()


def test_what_a_day_teaches_is_worked_out_once():
    trial = trial_of(*circles(2, years=8, groups=20, of=14), questions=40)
    last = int(trial.attendance.first_day.max()) + 1
    first = learned_before(trial, last)
    assert set(trial.lessons) == {last - SPAN * back for back in range(1, 5)}
    before = dict(trial.lessons)
    again = learned_before(trial, last)
    assert all(trial.lessons[day] is before[day] for day in before)
    assert again.weight.tolist() == first.weight.tolist()


def test_a_horizon_of_its_own_takes_lessons_so_far_apart():
    trial = trial_of(*circles(2), questions=5, horizon=60)
    last = int(trial.attendance.first_day.max()) + 1
    learned_before(trial, last)
    assert set(trial.lessons) == {last - 60 * back for back in range(1, 5)}
