"""Features say what was before the day, in the order they are told in."""

import numpy as np
import pytest

from graph.analysis.forecast.forecast_candidates import candidates_of, questions_of
from graph.analysis.forecast.forecast_features import features_of
from graph.analysis.forecast.forecast_index import index_facts
from graph.analysis.forecast.forecast_memory import Memory
from tests.graph.analysis.timed import facts_of, invented

SAME, PAIR, INVERSE, ALIKE, WITH, AT_ALL = 0, 9, 18, 21, 24, 32
COUNT, COUNT_SHARE, LATELY = 6, 7, 8


def features_on(day, rows):
    """The features of each (subject, relation, candidate) asked about on a day."""
    facts = facts_of(rows)
    memory = Memory(index_facts(facts))
    memory.advance(day)
    asked = questions_of(facts.between(day, day + 1))
    found = candidates_of(memory, asked)
    table = features_of(memory, asked, found)
    names = zip(
        asked.subject[found.question].tolist(),
        asked.relation[found.question].tolist(),
        found.entity.tolist(),
        strict=True,
    )
    return dict(zip(names, table, strict=True))


def test_the_same_fact_before_is_counted_and_aged():
    rows = [[0, 0, 1, 0], [0, 0, 1, 2], [0, 0, 2, 2], [0, 1, 2, 2], [0, 0, 1, 4]]
    told = features_on(4, rows)[0, 0, 1]
    assert len(told) == 40
    assert told[SAME + COUNT] == pytest.approx(np.log(3))
    assert told[SAME + COUNT_SHARE] == pytest.approx(2 / 3)
    assert told[SAME + LATELY] == pytest.approx(1 / (1 + np.log(3)))
    assert told[PAIR + COUNT_SHARE] == pytest.approx(2 / 4)
    assert told[WITH + COUNT_SHARE] == pytest.approx(2 / 3)
    assert told[AT_ALL + 3] == pytest.approx(np.log(3))


def test_the_other_way_round_and_alike_relations_are_told():
    rows = [[0, 0, 1, 0], [0, 1, 1, 0], [2, 0, 3, 0], [3, 0, 2, 0], [0, 0, 1, 4], [2, 1, 3, 4]]
    told = features_on(4, rows)
    assert told[2, 1, 3][SAME + COUNT] == 0
    assert told[2, 1, 3][ALIKE] > 0
    assert told[2, 1, 3][INVERSE + 2] == 0
    rows.append([2, 0, 3, 4])
    assert features_on(4, rows)[2, 0, 3][INVERSE + 2] == pytest.approx(np.log(2))


def test_features_know_nothing_of_the_day_or_of_later_days():
    rows = invented(seed=1)
    asked = [row for row in rows if row[3] == 15]
    before = [row for row in rows if row[3] < 15]
    other = [[subject, relation, 0, 15] for subject, relation, _, _ in asked]
    later = [row for row in invented(seed=9) if row[3] > 15]
    here = features_on(15, before + asked)
    there = features_on(15, before + asked + other + later)
    both = [key for key in here if key in there]
    assert len(both) > 50
    assert all(here[key] == pytest.approx(there[key]) for key in both)
    assert [key for key in here if key not in there] == []
