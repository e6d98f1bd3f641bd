"""Reads ICEWS14 in the form of the papers: train, valid and test, one fact a line.

A line is subject, relation, object, hour and a number that says nothing, separated by tabs; there
are facts at hours that are multiples of 24 only. `stat.txt` counts entities and relations.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from graph.analysis.forecast.forecast_facts import TimedFacts, timed_facts, with_inverses

PARTS = ("train", "valid", "test")
HOURS = 24


@dataclass(frozen=True)
class Split:
    """Facts with their inverses, and where the parts begin.

    Attributes:
        facts: of all three parts.
        valid, test, end: the first day of validation, of the test, and after the last.
    """

    facts: TimedFacts
    valid: int
    test: int
    end: int


def read_split(folder: Path) -> Split:
    """Read the three parts.

    Raises:
        FileNotFoundError: a file is not there.
        ValueError: the parts do not follow each other in time.
    """
    entities, relations = np.loadtxt(folder / "stat.txt", dtype=np.int64)[:2].tolist()
    train, valid, test = (_rows(folder / f"{part}.txt") for part in PARTS)
    days = [(int(part[:, 3].min()), int(part[:, 3].max())) for part in (train, valid, test)]
    if days[0][1] >= days[1][0] or days[1][1] >= days[2][0]:
        raise ValueError(
            f"{folder}: validation and test must each begin after the part before them has ended."
        )
    facts = timed_facts(np.concatenate([train, valid, test]), entities, relations)
    return Split(with_inverses(facts), days[1][0], days[2][0], days[2][1] + 1)


def _rows(path: Path) -> NDArray[np.int64]:
    """Subject, relation, object, day of each line."""
    rows = np.loadtxt(path, dtype=np.int64, usecols=(0, 1, 2, 3), ndmin=2)
    rows[:, 3] //= HOURS
    return rows
