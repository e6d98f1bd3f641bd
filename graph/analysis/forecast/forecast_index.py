"""Where pairs and triples of timed facts stand: numbers for (subject, object) and for the relation.

Triples are sorted by subject, object, relation, so that the pairs of a subject, and the triples of
a pair, stand together.
"""

from dataclasses import dataclass

import numpy as np

from graph.analysis.forecast.forecast_facts import Numbers, TimedFacts


@dataclass(frozen=True)
class FactIndex:
    """Numbers of all pairs and triples that occur on any day, also on days to come.

    Attributes:
        facts: what was numbered.
        triple_of_fact: shape (facts,).
        triple_key: rising; shape (triples,).
        triple_relation, triple_pair: shape (triples,).
        pair_key: rising; shape (pairs,).
        pair_subject, pair_object: shape (pairs,).
        triples_of_pair: where the triples of each pair begin; shape (pairs + 1,).
        pairs_of_subject: where the pairs of each subject begin; shape (entities + 1,).
    """

    facts: TimedFacts
    triple_of_fact: Numbers
    triple_key: Numbers
    triple_relation: Numbers
    triple_pair: Numbers
    pair_key: Numbers
    pair_subject: Numbers
    pair_object: Numbers
    triples_of_pair: Numbers
    pairs_of_subject: Numbers

    def pairs(self, subject: Numbers, other: Numbers) -> Numbers:
        """Return the number of each pair, -1 where it never occurs."""
        return _found(self.pair_key, subject * self.facts.entities + other)

    def triples(self, subject: Numbers, relation: Numbers, other: Numbers) -> Numbers:
        """Return the number of each triple, -1 where it never occurs."""
        pair = subject * self.facts.entities + other
        return _found(self.triple_key, pair * self.facts.relations + relation)


def index_facts(facts: TimedFacts) -> FactIndex:
    """Number the pairs and triples of facts."""
    pair_key = facts.subject * facts.entities + facts.object
    triples, triple_of_fact = np.unique(
        pair_key * facts.relations + facts.relation, return_inverse=True
    )
    pairs, starts, triple_pair = np.unique(
        triples // facts.relations, return_index=True, return_inverse=True
    )
    subject = pairs // facts.entities
    return FactIndex(
        facts,
        triple_of_fact,
        triples,
        triples % facts.relations,
        triple_pair,
        pairs,
        subject,
        pairs % facts.entities,
        np.append(starts, len(triples)),
        np.searchsorted(subject, np.arange(facts.entities + 1)),
    )


def _found(keys: Numbers, wanted: Numbers) -> Numbers:
    """Return the place of each wanted key, -1 where it is not."""
    place = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    return np.where(keys[place] == wanted, place, -1)
