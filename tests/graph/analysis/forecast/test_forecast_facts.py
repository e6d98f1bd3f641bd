"""Timed facts are sorted, each once, and can be said from both sides."""

import numpy as np
import pytest

from graph.analysis.forecast.forecast_facts import ranges, timed_facts, with_inverses

ROWS = np.array([[1, 0, 2, 5], [0, 1, 2, 3], [1, 0, 2, 5], [2, 0, 0, 4]])


def rows_of(facts):
    return np.stack([facts.subject, facts.relation, facts.object, facts.day], axis=1).tolist()


def test_facts_are_sorted_by_day_and_each_once():
    facts = timed_facts(ROWS, entities=3, relations=2)
    assert rows_of(facts) == [[0, 1, 2, 3], [2, 0, 0, 4], [1, 0, 2, 5]]
    assert rows_of(facts.between(4, 5)) == [[2, 0, 0, 4]]
    assert len(facts) == 3


def test_each_fact_is_said_from_the_other_side_too():
    facts = with_inverses(timed_facts(ROWS[:1], entities=3, relations=2))
    assert rows_of(facts) == [[1, 0, 2, 5], [2, 2, 1, 5]]
    assert facts.relations == 4


def test_facts_that_ask_the_same_have_one_question():
    facts = timed_facts(np.array([[0, 0, 1, 1], [0, 0, 2, 1], [0, 0, 1, 2]]), 3, 1)
    assert facts.questions().tolist() == [0, 0, 1]


@pytest.mark.parametrize("row", [[3, 0, 0, 1], [0, 2, 0, 1], [0, 0, 0, -1]])
def test_a_number_that_is_nobody_is_refused(row):
    with pytest.raises(ValueError, match="an entity or a relation that is not there"):
        timed_facts(np.array([row]), entities=3, relations=2)


def test_ranges_are_laid_one_after_the_other():
    place, which = ranges(np.array([4, 0, 7]), np.array([6, 0, 8]))
    assert place.tolist() == [4, 5, 7]
    assert which.tolist() == [0, 0, 2]
