"""Invented facts with a day, for the tests of forecasting."""

import numpy as np

from graph.analysis.forecast.forecast_facts import TimedFacts, timed_facts, with_inverses

ENTITIES, RELATIONS, DAYS = 12, 3, 24


def facts_of(rows: list[list[int]], entities: int = ENTITIES) -> TimedFacts:
    """Facts (subject, relation, object, day), said from both sides."""
    table = np.array(rows, dtype=np.int64).reshape(-1, 4)
    return with_inverses(timed_facts(table, entities, RELATIONS))


def invented(seed: int, a_day: int = 8) -> list[list[int]]:
    """Rows in which each subject mostly meets one of two, turn by turn, and now and then anybody.

    Relation 0 goes with the first half of each pair of days, relation 1 with the second.
    """
    random = np.random.default_rng(seed)
    rows = []
    for day in range(DAYS):
        for subject in random.permutation(ENTITIES)[:a_day].tolist():
            usual = (subject + 1 + day % 2) % ENTITIES
            anybody = int(random.integers(ENTITIES))
            rows.append([subject, day % 2, usual if random.random() < 0.8 else anybody, day])
    return rows
