"""Actors parted by Leiden, and how far the parts hold when other evidence is drawn."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.analysis.attendance import Numbers, Values
from graph.analysis.leiden import leiden
from graph.analysis.measures.ground import Ground
from graph.analysis.measures.partition import adjusted_rand, numbered, staying_together
from graph.analysis.measures.ranking import RankedGround, who_counts
from graph.analysis.measures.resampling import (
    ALL_ROUNDS,
    LEAST_ROUNDS,
    MOST_WORK,
    Evidence,
    Rounds,
    evidence_of,
    samples,
)

_ROUNDS = 100
# Of a small network the best of so many tries is taken.
_TRIALS, _FEW_PAIRS = 10, 20_000


@dataclass(frozen=True)
class Parts:
    """Which actor is in which part, and what the rounds say of it.

    Attributes:
        label: the part of each actor, -1 for none; shape (actors,).
        sizes: of each part; shape (parts,).
        modularity: how much more of the ties lies inside than by chance.
        together: of each part how far its members stay together, NaN without rounds;
            shape (parts,).
        rand: how alike the parts of each round are to these; shape (rounds,).
    """

    label: Numbers
    sizes: Numbers
    modularity: float
    together: Values
    rand: Values


@dataclass(frozen=True)
class Parting:
    """The parts of a ground, and who is in none.

    Attributes:
        counted: who may be in a part: named bodies, no posts; shape (actors,).
        left: how many may not, by reason.
        evidence: what is drawn in each round.
    """

    parts: Parts
    counted: NDArray[np.bool_]
    left: Mapping[str, int]
    evidence: Evidence

    @property
    def alone(self) -> int:
        """How many who may be in a part are in none."""
        return int((self.counted & (self.parts.label < 0)).sum())


def parting_of(asked: RankedGround, wanted: Rounds = ALL_ROUNDS) -> Parting:
    """Part the actors of a ground.

    Args:
        asked: what is parted.
        wanted: how many rounds at most, and who is told of them.

    Raises:
        MissingExtraError: scipy or graspologic-native is not installed.
    """
    evidence = evidence_of(asked.view, asked.ground.attendance)
    counted, left = who_counts(asked)
    parts = parted(asked.ground, evidence, counted, wanted)
    return Parting(parts, counted, left, evidence)


def parted(
    ground: Ground,
    evidence: Evidence,
    counted: NDArray[np.bool_],
    wanted: Rounds = ALL_ROUNDS,
) -> Parts:
    """Return the parts of a ground; `counted` of shape (actors,) says who may be in one."""
    label, modularity = _labels(ground, counted)
    count = int(label.max(initial=-1)) + 1
    together, rand = np.full((1, count), np.nan), []
    most = _ROUNDS if wanted.most is None else wanted.most
    rounds = min(_affordable(ground), most) if count else 0
    for done, sample in enumerate(samples(ground, evidence, rounds, ground.seed)):
        wanted.told(done, rounds)
        other, _ = _labels(sample, counted)
        both = (label >= 0) & (other >= 0)
        together = np.vstack([together, staying_together(label, other, count)])
        rand.append(adjusted_rand(label[both], other[both]))
    known = (~np.isnan(together)).sum(axis=0)
    mean = np.divide(np.nansum(together, axis=0), known, out=np.full(count, np.nan),
                     where=known > 0)  # fmt: skip
    return Parts(label, np.bincount(label[label >= 0]), modularity, mean, np.array(rand))


def _labels(ground: Ground, counted: NDArray[np.bool_]) -> tuple[Numbers, float]:
    """The part of each actor, -1 for who is in none; and the modularity."""
    trials = _TRIALS if ground.graph.pairs <= _FEW_PAIRS else 1
    found, modularity = leiden(ground.graph.matrix, ground.seed, trials=trials)
    return numbered(found, counted), modularity


def _affordable(ground: Ground) -> int:
    """As many rounds as take some seconds; 0 where too few are affordable."""
    rounds = int(min(_ROUNDS, MOST_WORK // (20 * ground.meetings + 200 * ground.graph.pairs + 1)))
    return rounds if rounds >= LEAST_ROUNDS else 0
