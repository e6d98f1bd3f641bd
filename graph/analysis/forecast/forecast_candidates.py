"""Whom a question about a day may mean, taken from what is remembered of the days before."""

from dataclasses import dataclass

import numpy as np

from graph.analysis.forecast.forecast_facts import Numbers, TimedFacts, ranges
from graph.analysis.forecast.forecast_likeness import of_the_like, two_steps
from graph.analysis.forecast.forecast_memory import EVER, MONTH, WEEK, Memory, Strength

# Candidates taken from each list beside all that the subject ever met.
MOST_OF_LIST = 50
MOST_POPULAR = 30
# How much a fact of long ago counts against one of now, when the frequent are listed.
OLD = 1e-3


@dataclass(frozen=True)
class Questions:
    """What is asked about one day: (subject, relation, ?), each once.

    Attributes:
        subject, relation: shapes (questions,).
        of_fact: the question of each fact of the day; shape (facts,).
    """

    subject: Numbers
    relation: Numbers
    of_fact: Numbers


@dataclass(frozen=True)
class Candidates:
    """Candidates of one day's questions, and the tables they were taken from.

    Attributes:
        question, entity: of each candidate; rising by question, then entity; shape (candidates,).
        frequency: objects of each question's relation; shape (4, questions, entities).
        two_steps, of_the_like: see `forecast_likeness`; shape (questions, entities).
        popularity: of objects in all relations; shape (4, entities).
    """

    question: Numbers
    entity: Numbers
    frequency: Strength
    two_steps: Strength
    of_the_like: Strength
    popularity: Strength


def questions_of(facts: TimedFacts) -> Questions:
    """Return what the facts of one day answer; their objects are not looked at."""
    key, of_fact = np.unique(facts.subject * facts.relations + facts.relation, return_inverse=True)
    return Questions(key // facts.relations, key % facts.relations, of_fact)


def candidates_of(memory: Memory, asked: Questions) -> Candidates:
    """Return all that the subject ever met, and the highest of each list."""
    frequency = memory.objects[:, asked.relation]
    subjects, which = np.unique(asked.subject, return_inverse=True)
    steps = two_steps(memory, subjects)[which]
    alike = of_the_like(memory, asked.subject, asked.relation)
    popularity = memory.objects.sum(axis=1)
    entities = popularity.shape[1]
    popular = _highest(popularity[WEEK][None], MOST_POPULAR) % entities
    keys = [
        _met(memory, asked),
        _highest(frequency[MONTH] + OLD * frequency[EVER], MOST_OF_LIST),
        _highest(alike, MOST_OF_LIST),
        _highest(steps, MOST_OF_LIST),
        (np.arange(len(asked.subject))[:, None] * entities + popular).ravel(),
    ]
    key = np.unique(np.concatenate(keys))
    return Candidates(key // entities, key % entities, frequency, steps, alike, popularity)


def _met(memory: Memory, asked: Questions) -> Numbers:
    """Return question x entities + entity of all that the subject of a question ever met."""
    index = memory.index
    starts = index.pairs_of_subject[asked.subject]
    pair, question = ranges(starts, index.pairs_of_subject[asked.subject + 1])
    seen = memory.pairs[pair, EVER] > 0
    return np.asarray(question[seen] * index.facts.entities + index.pair_object[pair[seen]])


def _highest(table: Strength, most: int) -> Numbers:
    """Return row x columns + column of the highest entries of each row that are above 0."""
    columns = table.shape[1]
    most = min(most, columns)
    place = np.argpartition(-table, most - 1, axis=1)[:, :most]
    row = np.broadcast_to(np.arange(len(table))[:, None], place.shape)
    return np.asarray((row * columns + place)[table[row, place] > 0])
