"""What is noted of a day: every way ranks the same candidates, lists are noted for all asked."""

from graph.analysis.suggestions.backtest_tally import BASELINES, LISTED, OURS, RANDOM, Tally, ask
from tests.graph.analysis.suggestions.test_backtest import sparse_circles, trial_of


def test_every_way_answers_every_question():
    events, days = sparse_circles(1)
    trial = trial_of(events, days, questions=30)
    day = days[len(days) // 2]
    tally = Tally()
    space = ask(trial, day, None, tally)
    assert set(tally.ranks) == {OURS, LISTED, RANDOM, *BASELINES}
    (questions,) = {len(ranks) for ranks in tally.ranks.values()}
    assert 0 < questions <= tally.asked <= 30
    assert tally.pairs >= questions
    assert all(rank >= 1 for ranks in tally.ranks.values() for rank in ranks)
    assert {one.cut for one in tally.shown} == {day}
    assert {one.place for one in tally.shown} <= set(range(1, 21))
    assert space.today.toordinal() == day


def test_the_kind_of_who_asks_is_noted():
    events, days = sparse_circles(1)
    trial = trial_of(events, days, questions=30)
    kinds = [f"kind-{number % 2}" for number in range(trial.attendance.actors)]
    tally = Tally()
    ask(trial_of(events, days, questions=30, kinds=kinds), days[len(days) // 2], None, tally)
    assert len(tally.kinds) == len(tally.ranks[OURS])
    assert set(tally.kinds) <= {"kind-0", "kind-1"}
