"""What is remembered of the days before: how often each thing was, fading with time."""

import math

import numpy as np
from numpy.typing import NDArray

from graph.analysis.forecast.forecast_facts import Numbers
from graph.analysis.forecast.forecast_index import FactIndex

Strength = NDArray[np.float32]
# Days in which a memory loses half of its strength. The last never fades: it counts.
HALF_LIVES = (2.0, 7.0, 30.0, math.inf)
WEEK, MONTH, EVER = 1, 2, 3
NEVER = -1


class Memory:
    """The strengths of memories of facts before `day`; nothing of that day or later is in them.

    Attributes:
        index: numbers of pairs and triples.
        day: facts before it are remembered.
        triples, pairs: strength for each half-life; shapes (triples, 4), (pairs, 4).
        objects: of an object with a relation; shape (4, relations, entities).
        triple_day, pair_day: the last day seen, `NEVER` before; shapes (triples,), (pairs,).
    """

    def __init__(self, index: FactIndex) -> None:
        """Remember nothing yet."""
        facts, kinds = index.facts, len(HALF_LIVES)
        self.index = index
        self.day = 0
        self.triples = np.zeros((len(index.triple_key), kinds), dtype=np.float32)
        self.pairs = np.zeros((len(index.pair_key), kinds), dtype=np.float32)
        self.objects = np.zeros((kinds, facts.relations, facts.entities), dtype=np.float32)
        self.triple_day = np.full(len(index.triple_key), NEVER)
        self.pair_day = np.full(len(index.pair_key), NEVER)
        self._kept = np.array([2.0 ** (-1 / days) for days in HALF_LIVES], dtype=np.float32)

    def advance(self, day: int) -> None:
        """Remember the facts of every day before `day`, which lies ahead."""
        while self.day < day:
            self._learn()
            self._fade()
            self.day += 1

    def _learn(self) -> None:
        """Add the facts of today."""
        facts = self.index.facts
        start, end = np.searchsorted(facts.day, (self.day, self.day + 1))
        triple = self.index.triple_of_fact[start:end]
        pair = self.index.triple_pair[triple]
        self.triples += _counted(triple, len(self.triples))[:, None]
        self.pairs += _counted(pair, len(self.pairs))[:, None]
        self.triple_day[triple] = self.day
        self.pair_day[pair] = self.day
        _, relations, entities = self.objects.shape
        place = facts.relation[start:end] * entities + facts.object[start:end]
        places, count = np.unique(place, return_counts=True)
        self.objects[:, places // entities, places % entities] += count.astype(np.float32)

    def _fade(self) -> None:
        """Let a night pass."""
        self.triples *= self._kept
        self.pairs *= self._kept
        for strength, kept in zip(self.objects, self._kept, strict=True):
            if kept < 1:
                strength *= kept


def _counted(places: Numbers, length: int) -> Strength:
    """Count places as float32; shape (length,)."""
    return np.bincount(places, minlength=length).astype(np.float32)
