"""Alike relations, two steps, and what the like did, on a handful of facts."""

import numpy as np
import pytest

from graph.analysis.forecast.forecast_index import index_facts
from graph.analysis.forecast.forecast_likeness import of_the_like, relation_likeness, two_steps
from graph.analysis.forecast.forecast_memory import Memory
from tests.graph.analysis.timed import facts_of


def memory_of(rows, day=3):
    memory = Memory(index_facts(facts_of(rows)))
    memory.advance(day)
    return memory


def test_relations_between_the_same_two_are_alike():
    likeness = relation_likeness(memory_of([[0, 0, 1, 1], [0, 1, 1, 2], [4, 2, 5, 2]]))
    assert likeness[0, 1] == pytest.approx(1)
    assert likeness[0, 2] == 0
    assert likeness == pytest.approx(likeness.T)


def test_relations_that_were_never_seen_are_like_none():
    assert relation_likeness(memory_of([[0, 0, 1, 1]]))[1].tolist() == [0] * 6


def test_two_steps_lead_to_the_acquaintances_of_an_acquaintance():
    reached = two_steps(memory_of([[0, 0, 1, 1], [1, 0, 2, 1], [3, 0, 4, 1]]), np.array([0]))[0]
    assert np.flatnonzero(reached).tolist() == [0, 2]


def test_a_crowded_middle_leads_less_far():
    rows = [[0, 0, 1, 1], [1, 0, 2, 1], [0, 0, 3, 1], [3, 0, 4, 1], *([3, 0, n, 1] for n in (6, 7))]
    reached = two_steps(memory_of(rows), np.array([0]))[0]
    assert reached[2] > reached[4] > 0


def test_one_like_the_subject_shows_what_it_may_do():
    # 0 and 3 both meet 1; what 3 did in relation 2 is new to 0; 5 is like nobody.
    memory = memory_of([[0, 0, 1, 1], [3, 0, 1, 1], [3, 2, 7, 1], [5, 2, 8, 1]])
    found = of_the_like(memory, np.array([0, 0, 5]), np.array([2, 1, 2]))
    assert [np.flatnonzero(row).tolist() for row in found] == [[7], [], []]
