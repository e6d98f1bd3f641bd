"""Facts with a day: who did what to whom and when, as arrays, for forecasting what comes next."""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]


@dataclass(frozen=True)
class TimedFacts:
    """Facts (subject, relation, object, day), rising by day.

    Attributes:
        subject, relation, object, day: of each fact; shape (facts,).
        entities: subjects and objects are numbers below it.
        relations: relations are numbers below it.
    """

    subject: Numbers
    relation: Numbers
    object: Numbers
    day: Numbers
    entities: int
    relations: int

    def __len__(self) -> int:
        """How many facts."""
        return len(self.day)

    def between(self, first: int, last: int) -> Self:
        """Return the facts of the days `first` to `last`, `last` itself left out."""
        start, end = np.searchsorted(self.day, (first, last))
        return self.only(np.arange(start, end))

    def only(self, places: Numbers) -> Self:
        """Return the facts at these places, which must rise."""
        return type(self)(
            self.subject[places],
            self.relation[places],
            self.object[places],
            self.day[places],
            self.entities,
            self.relations,
        )

    def questions(self) -> Numbers:
        """Return a number for (subject, relation, day), the same for facts that ask the same."""
        key = (self.day * self.entities + self.subject) * self.relations + self.relation
        return np.asarray(np.unique(key, return_inverse=True)[1], dtype=np.int64)


def timed_facts(rows: Numbers, entities: int, relations: int) -> TimedFacts:
    """Return facts sorted by day, each once.

    Args:
        rows: subject, relation, object, day; shape (facts, 4).
        entities, relations: how many there are.

    Raises:
        ValueError: a number is none of them.
    """
    limits = (entities, relations, entities)
    if len(rows) and (rows.min() < 0 or (rows[:, :3].max(axis=0) >= limits).any()):
        raise ValueError(
            f"Facts name an entity or a relation that is not there: there are {entities} "
            f"entities and {relations} relations, numbered from 0."
        )
    rows = np.unique(rows[:, [3, 0, 1, 2]], axis=0)
    return TimedFacts(rows[:, 1], rows[:, 2], rows[:, 3], rows[:, 0], entities, relations)


def with_inverses(facts: TimedFacts) -> TimedFacts:
    """Return the facts and each said from the other side too, so that one asks for objects only.

    The other side of relation r is r + relations.
    """
    both = np.concatenate(
        [
            np.stack([facts.subject, facts.relation, facts.object, facts.day], axis=1),
            np.stack(
                [facts.object, facts.relation + facts.relations, facts.subject, facts.day], axis=1
            ),
        ]
    )
    return timed_facts(both, facts.entities, 2 * facts.relations)


def ranges(starts: Numbers, ends: Numbers) -> tuple[Numbers, Numbers]:
    """Return all places from each start to its end, and which of the ranges each is of."""
    lengths = ends - starts
    which = np.repeat(np.arange(len(lengths)), lengths)
    within = np.arange(len(which)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    return np.repeat(starts, lengths) + within, which
