"""Forty numbers on each candidate for a question, all from what is remembered before the day."""

import numpy as np
from numpy.typing import NDArray

from graph.analysis.forecast.forecast_candidates import Candidates, Questions
from graph.analysis.forecast.forecast_facts import Numbers, ranges
from graph.analysis.forecast.forecast_likeness import relation_likeness
from graph.analysis.forecast.forecast_memory import HALF_LIVES, NEVER, WEEK, Memory, Strength

Features = NDArray[np.float32]
FADING = HALF_LIVES[:-1]
# Added below a share, which is 0 where nothing is remembered.
TINY = 1e-6


def features_of(memory: Memory, asked: Questions, found: Candidates) -> Features:
    """Return the features of each candidate; shape (candidates, 40).

    In this order: the same fact before (9), any fact between the two (9), the same relation the
    other way round (3), facts in alike relations (3), the object with the relation (8), the object
    at all (4), two steps (2), what subjects like this one did (2).
    """
    subject = asked.subject[found.question]
    relation = asked.relation[found.question]
    pair = memory.index.pairs(subject, found.entity)
    same = memory.index.triples(subject, relation, found.entity)
    half = memory.objects.shape[1] // 2
    inverse = memory.index.triples(subject, (relation + half) % (2 * half), found.entity)
    columns = [
        *_recurring(memory, memory.triples, memory.triple_day, same, found.question),
        *_recurring(memory, memory.pairs, memory.pair_day, pair, found.question),
        *np.log1p(_at(memory.triples, inverse)[:, WEEK:]).T,
        *np.log1p(_in_alike_relations(memory, pair, relation)).T,
        *_with_relation(found),
        *np.log1p(found.popularity[:, found.entity]),
        *_reached(found.two_steps, found),
        *_reached(found.of_the_like, found),
    ]
    return np.stack(columns, axis=1).astype(np.float32)


def _recurring(
    memory: Memory, strengths: Strength, days: Numbers, places: Numbers, question: Numbers
) -> list[NDArray[np.floating]]:
    """Return strength, its share among candidates, for each half-life, and how lately seen."""
    strength = _at(strengths, places)
    columns: list[NDArray[np.floating]] = []
    for one in strength.T:
        whole = np.bincount(question, one)
        columns += [np.log1p(one), one / (whole[question] + TINY)]
    seen = np.where(places >= 0, days[places], NEVER)
    age = np.maximum(memory.day - seen, 0)
    return [*columns, np.where(seen == NEVER, 0, 1 / (1 + np.log1p(age)))]


def _at(strengths: Strength, places: Numbers) -> Strength:
    """Return strengths at places, 0 where a place is -1."""
    return np.asarray(strengths[places] * (places >= 0)[:, None])


def _in_alike_relations(memory: Memory, pair: Numbers, relation: Numbers) -> Strength:
    """Sum the facts between two, each by how alike its relation is to the one asked for."""
    index = memory.index
    known = np.flatnonzero(pair >= 0)
    starts = index.triples_of_pair[pair[known]]
    triple, which = ranges(starts, index.triples_of_pair[pair[known] + 1])
    row = known[which]
    likeness = relation_likeness(memory)[relation[row], index.triple_relation[triple]]
    columns = [
        np.bincount(row, likeness * memory.triples[triple, kind], len(pair))
        for kind in range(len(FADING))
    ]
    return np.stack(columns, axis=1).astype(np.float32)


def _with_relation(found: Candidates) -> list[NDArray[np.floating]]:
    """Return how often the object stood in the relation, and its share, for each half-life."""
    columns: list[NDArray[np.floating]] = []
    for table in found.frequency:
        strength = table[found.question, found.entity]
        columns += [np.log1p(strength), strength / (table.sum(axis=1)[found.question] + TINY)]
    return columns


def _reached(table: Strength, found: Candidates) -> list[NDArray[np.floating]]:
    """Return the entry of a candidate, and how near it comes to the highest of its question."""
    entry = table[found.question, found.entity]
    return [np.log1p(entry), entry / (table.max(axis=1)[found.question] + TINY)]
