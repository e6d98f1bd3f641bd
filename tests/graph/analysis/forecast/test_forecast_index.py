"""Pairs and triples have numbers, and stand together by subject and by pair."""

import numpy as np

from graph.analysis.forecast.forecast_index import index_facts
from tests.graph.analysis.timed import facts_of


def test_the_triples_of_a_pair_and_the_pairs_of_a_subject_stand_together():
    index = index_facts(facts_of([[0, 0, 1, 1], [0, 2, 1, 3], [0, 0, 2, 2], [0, 0, 1, 9]]))
    start, end = index.pairs_of_subject[:2]
    assert index.pair_object[start:end].tolist() == [1, 2]
    pair = index.pairs(np.array([0]), np.array([1]))[0]
    triples = slice(*index.triples_of_pair[pair : pair + 2])
    assert index.triple_relation[triples].tolist() == [0, 2]
    assert (index.triple_pair[triples] == pair).all()


def test_what_never_occurs_has_no_number():
    index = index_facts(facts_of([[0, 0, 1, 1]]))
    assert index.pairs(np.array([0, 1, 0]), np.array([1, 0, 2])).tolist() == [0, 1, -1]
    zero = np.array([0])
    assert index.triples(zero, np.array([1]), np.array([1])).tolist() == [-1]


def test_each_fact_knows_its_triple():
    facts = facts_of([[0, 0, 1, 1], [0, 0, 1, 2], [1, 0, 0, 2]])
    index = index_facts(facts)
    triple = index.triples(facts.subject, facts.relation, facts.object)
    assert triple.tolist() == index.triple_of_fact.tolist()
