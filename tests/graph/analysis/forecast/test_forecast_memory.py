"""Memories fade by their half-life, and hold nothing of the day asked about or later."""

import numpy as np
import pytest

from graph.analysis.forecast.forecast_index import index_facts
from graph.analysis.forecast.forecast_memory import EVER, NEVER, WEEK, Memory
from tests.graph.analysis.timed import facts_of

ROWS = [[0, 0, 1, 2], [0, 0, 1, 5], [0, 1, 1, 5], [2, 0, 1, 7]]


def memory_on(day, rows=ROWS):
    memory = Memory(index_facts(facts_of(rows)))
    memory.advance(day)
    return memory


def strength(memory, subject, relation, other, kind):
    triple = memory.index.triples(*(np.array([one]) for one in (subject, relation, other)))
    return float(memory.triples[triple[0], kind])


def test_a_memory_halves_with_its_half_life():
    memory = memory_on(9)
    told = 2.0 ** (-7 / 7) + 2.0 ** (-4 / 7)
    assert strength(memory, 0, 0, 1, WEEK) == pytest.approx(told)
    assert strength(memory, 0, 0, 1, EVER) == 2


def test_a_pair_sums_its_relations_and_an_object_its_subjects():
    memory = memory_on(9)
    pair = memory.index.pairs(np.array([0]), np.array([1]))[0]
    assert memory.pairs[pair, EVER] == 3
    assert memory.objects[EVER, 0, 1] == 3
    assert memory.pair_day[pair] == 5


def test_what_is_said_from_the_other_side_is_remembered_too():
    assert strength(memory_on(9), 1, 3, 0, EVER) == 2


def test_today_is_not_remembered_yet():
    memory = memory_on(5)
    assert strength(memory, 0, 0, 1, EVER) == 1
    assert strength(memory, 0, 1, 1, EVER) == 0
    assert memory.triple_day[memory.index.triples(*np.array([[0], [1], [1]]))[0]] == NEVER


def test_going_by_days_or_at_once_is_the_same():
    slow = memory_on(1)
    for day in (3, 4, 9):
        slow.advance(day)
    assert (slow.triples == memory_on(9).triples).all()
    assert (slow.objects == memory_on(9).objects).all()
