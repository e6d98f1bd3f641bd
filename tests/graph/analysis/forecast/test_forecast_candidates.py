"""Candidates are whom the subject met, and the highest of each list."""

import numpy as np
import pytest

from graph.analysis.forecast import forecast_candidates
from graph.analysis.forecast.forecast_candidates import candidates_of, questions_of
from graph.analysis.forecast.forecast_index import index_facts
from graph.analysis.forecast.forecast_memory import EVER, Memory
from tests.graph.analysis.timed import ENTITIES, facts_of

# 0 met 1 long ago; 2 often meets 3; everybody met somebody.
ROWS = [[0, 0, 1, 0], [2, 1, 3, 8], [2, 1, 3, 9], [4, 1, 5, 9], [0, 1, 9, 10]]


@pytest.fixture
def found(monkeypatch):
    monkeypatch.setattr(forecast_candidates, "MOST_OF_LIST", 1)
    monkeypatch.setattr(forecast_candidates, "MOST_POPULAR", 1)
    facts = facts_of(ROWS)
    memory = Memory(index_facts(facts))
    memory.advance(10)
    asked = questions_of(facts.between(10, 11))
    return asked, candidates_of(memory, asked)


def test_each_question_is_asked_once():
    facts = facts_of([[0, 0, 1, 4], [0, 0, 2, 4], [3, 1, 2, 4]])
    asked = questions_of(facts)
    assert list(zip(asked.subject.tolist(), asked.relation.tolist(), strict=True)) == [
        (0, 0),
        (1, 3),
        (2, 3),
        (2, 4),
        (3, 1),
    ]
    assert (asked.subject[asked.of_fact] == facts.subject).all()


def test_whom_the_subject_met_and_the_most_frequent_are_candidates(found):
    asked, candidates = found
    question = int(np.flatnonzero((asked.subject == 0) & (asked.relation == 1))[0])
    entities = candidates.entity[candidates.question == question].tolist()
    assert 1 in entities
    assert 3 in entities
    assert 5 not in entities


def test_nobody_is_a_candidate_for_what_is_only_to_come(found):
    _, candidates = found
    assert 9 not in candidates.entity.tolist()
    assert candidates.popularity[EVER, 9] == 0


def test_candidates_rise_and_stand_once(found):
    _, candidates = found
    key = candidates.question * ENTITIES + candidates.entity
    assert (np.diff(key) > 0).all()
