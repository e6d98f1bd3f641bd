"""Nothing of the future is in the past: not its meetings, not its sizes, not its themes."""

from datetime import date

import numpy as np
import pytest

from graph.analysis.suggestions.backtest_past import (
    dated,
    future_of,
    newly_met,
    past_of,
    space_before,
)
from graph.analysis.suggestions.feature_space import Asker, features_of
from graph.analysis.ties.tie_weights import TieRules
from graph.index.days import FAR_AHEAD, LONG_AGO
from tests.graph.analysis.attended import attended
from tests.graph.analysis.suggestions.topic_world import told

DAY = date(2015, 1, 1).toordinal()
RULES = TieRules(date(2020, 1, 1))


def on(*days):
    return [(day, day) for day in days]


def test_the_split_by_hand():
    attendance = attended(["ab", "ac", "bd", "ad"], on(DAY - 1, DAY, DAY - 5, DAY + 800))
    past, future = past_of(attendance, DAY), future_of(attendance, DAY, DAY + 731)
    assert past.met.tolist() == [2, 0, 2, 0]
    assert future.met.tolist() == [0, 2, 0, 0]
    # c is not known before: nobody could have suggested it.
    assert newly_met(past, future, 0).tolist() == []
    later = future_of(attendance, DAY, DAY + 900)
    assert newly_met(past, later, 0).tolist() == [3]


def test_vague_and_undated_events_are_in_no_past():
    days = [(DAY, DAY + 500), (FAR_AHEAD, LONG_AGO), (LONG_AGO, DAY), (DAY, DAY + 3)]
    found = dated(attended(["ab"] * 4, days))
    assert found.kept.tolist() == [False, False, False, True]
    assert (found.first, found.last) == (DAY, DAY)


def test_an_event_that_spans_the_day_is_in_neither():
    attendance = attended(["ab"], [(DAY - 2, DAY + 2)])
    assert past_of(attendance, DAY).met.tolist() == [0]
    assert future_of(attendance, DAY, DAY + 9).met.tolist() == [0]


@pytest.mark.parametrize("seed", range(8))
def test_what_comes_later_changes_nothing_before(seed):
    random = np.random.default_rng(seed)
    names = "abcdefgh"

    def some(count, low, high):
        events = [sorted(random.choice(list(names), random.integers(2, 5), replace=False))
                  for _ in range(count)]  # fmt: skip
        themes = [sorted(random.choice(list("xyz"), 2, replace=False)) for _ in range(count)]
        return events, themes, on(*(int(day) for day in random.integers(low, high, count)))

    before = some(12, DAY - 3000, DAY)
    everybody = ([list(names)], [["x", "y", "z"]], on(DAY - 3001))
    after = some(10, DAY, DAY + 900)

    def values(*parts):
        events, themes, days = (sum((part[n] for part in parts), []) for n in range(3))
        attendance = attended(events, days)
        topics = [told(attendance, themes)] * 2
        space = space_before(attendance, topics, RULES, DAY)
        found = [features_of(Asker(space, actor)) for actor in range(len(names))]
        return np.stack([np.stack(list(one.values())) for one in found])

    assert np.array_equal(values(everybody, before), values(everybody, before, after))
