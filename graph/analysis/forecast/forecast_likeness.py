"""Who is like whom, judged by what is remembered: the ways from a subject to objects it never met.

Two steps from subject to object (resource allocation, Zhou, Lü and Zhang 2009, European Physical
Journal B 71, 623), and what subjects like this one did in the relation (collaborative filtering
with inverse frequency, Breese, Heckerman and Kadie 1998, UAI).
"""

import numpy as np

from graph.analysis.forecast.forecast_facts import Numbers
from graph.analysis.forecast.forecast_memory import EVER, MONTH, Memory, Strength
from graph.analysis.sparse import Sparse, matrix_of

# Old facts count for likeness too, at a tenth of what fades in a month.
OLD = 0.1
FORGOTTEN = 1e-4
TINY = 1e-9


def relation_likeness(memory: Memory) -> Strength:
    """Return the cosine of each two relations over pairs; shape (relations, relations)."""
    index = memory.index
    table = matrix_of(
        np.log1p(memory.triples[:, EVER]),
        index.triple_relation,
        index.triples_of_pair,
        (len(index.pair_key), index.facts.relations),
    )
    shared = (table.T @ table).toarray()
    length = np.sqrt(np.diag(shared)) + TINY
    return np.asarray(shared / np.outer(length, length), dtype=np.float32)


def two_steps(memory: Memory, subjects: Numbers) -> Strength:
    """Return how strongly each entity is reached in two steps; shape (subjects, entities)."""
    index, entities = memory.index, memory.index.facts.entities
    live = np.flatnonzero(memory.pairs[:, MONTH] > FORGOTTEN)
    subject, other = index.pair_subject[live], index.pair_object[live]
    tie = np.log1p(memory.pairs[live, MONTH])
    degree = np.bincount(subject, tie, entities) + 1
    starts = np.searchsorted(subject, np.arange(entities + 1))
    step = matrix_of(
        (tie / np.sqrt(degree[subject] * degree[other])).astype(np.float32),
        other,
        starts,
        (entities, entities),
    )
    return np.asarray((step[subjects] @ step).toarray(), dtype=np.float32)


def of_the_like(memory: Memory, subject: Numbers, relation: Numbers) -> Strength:
    """Return what subjects like each one did in its relation; shape (questions, entities)."""
    entities = memory.index.facts.entities
    some, which = np.unique(subject, return_inverse=True)
    like = _subject_likeness(memory, some)
    found = np.zeros((len(subject), entities), dtype=np.float32)
    seen = np.flatnonzero(memory.triples[:, EVER] > 0)
    seen = seen[np.argsort(memory.index.triple_relation[seen], kind="stable")]
    asked = np.unique(relation)
    starts, ends = (
        np.searchsorted(memory.index.triple_relation[seen], asked, side=side)
        for side in ("left", "right")
    )
    for one, start, end in zip(asked, starts, ends, strict=True):
        rows = np.flatnonzero(relation == one)
        found[rows] = like[which[rows]] @ _doings(memory, seen[start:end])
    return found


def _doings(memory: Memory, triples: Numbers) -> Sparse:
    """Return subjects by objects of the triples of one relation."""
    index, entities = memory.index, memory.index.facts.entities
    pair = index.triple_pair[triples]
    return matrix_of(
        np.log1p(memory.triples[triples, MONTH]),
        index.pair_object[pair],
        np.searchsorted(index.pair_subject[pair], np.arange(entities + 1)),
        (entities, entities),
    )


def _subject_likeness(memory: Memory, subjects: Numbers) -> Strength:
    """Return how alike subjects and all entities are, rare facts telling more; 0 with itself."""
    index, facts = memory.index, memory.index.facts
    seen = np.flatnonzero(memory.triples[:, EVER] > 0)
    pair = index.triple_pair[seen]
    subject = index.pair_subject[pair]
    strength = np.log1p(memory.triples[seen, MONTH] + OLD * memory.triples[seen, EVER])
    length = np.sqrt(np.bincount(subject, strength**2, facts.entities)) + TINY
    doing = index.pair_object[pair] * facts.relations + index.triple_relation[seen]
    rarity = np.bincount(doing, minlength=facts.entities * facts.relations)[doing] ** -0.5
    table = matrix_of(
        (strength * rarity / length[subject]).astype(np.float32),
        doing,
        np.searchsorted(subject, np.arange(facts.entities + 1)),
        (facts.entities, facts.entities * facts.relations),
    )
    like = np.asarray((table[subjects] @ table.T).toarray(), dtype=np.float32)
    like[np.arange(len(subjects)), subjects] = 0
    return like
