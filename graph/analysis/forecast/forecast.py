"""What happens next between actors: a ranker learned on days of the past, asked about later ones.

Each day is asked about knowing every fact before it and none of its own. A quick ranker keeps the
best candidates of each question; a network that bends ranks those (a cascade: Viola and Jones 2001,
CVPR).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice

import numpy as np

from graph.analysis.forecast.forecast_candidates import Questions, candidates_of, questions_of
from graph.analysis.forecast.forecast_facts import Numbers, TimedFacts, ranges
from graph.analysis.forecast.forecast_features import Features, features_of
from graph.analysis.forecast.forecast_index import index_facts
from graph.analysis.forecast.forecast_memory import Memory
from graph.analysis.forecast.forecast_ranks import Pool, Ranks, filtered, joined, ranks
from graph.analysis.forecast.ranker_network import DEFAULT, Network, Settings, fit_network
from graph.analysis.ranker import Flags, Ranker, fit, rank

# Days that the quick ranker is learned on, and how many candidates it leaves.
QUICK_DAYS = 6
KEPT = 60
# Candidates that are not kept stand behind all others, in the order of the quick ranker.
BEHIND = 1e6


@dataclass(frozen=True)
class Day:
    """The questions of one day with their candidates.

    Attributes:
        facts: what came true.
        asked: of them.
        question, entity, features: of each candidate.
    """

    facts: TimedFacts
    asked: Questions
    question: Numbers
    entity: Numbers
    features: Features

    def positive(self) -> Flags:
        """Return which candidates came true."""
        entities = self.facts.entities
        right = self.asked.of_fact * entities + self.facts.object
        return np.isin(self.question * entities + self.entity, right)

    def only(self, kept: Flags) -> "Day":
        """Return the day with some of its candidates."""
        return Day(
            self.facts,
            self.asked,
            self.question[kept],
            self.entity[kept],
            self.features[kept],
        )


@dataclass(frozen=True)
class Forecaster:
    """Two rankers, one after the other."""

    quick: Ranker
    fine: Network

    def ranks(self, day: Day) -> Ranks:
        """Return how high what came true on a day is ranked."""
        score = self.quick.score(day.features) - BEHIND
        kept = kept_by(self.quick, day)
        score[kept] = self.fine.score(day.features[kept])
        starts = np.searchsorted(day.question, day.asked.of_fact)
        row, fact = ranges(starts, np.searchsorted(day.question, day.asked.of_fact, side="right"))
        pool = Pool(fact, day.entity[row])
        stay = filtered(day.facts, pool)
        return ranks(day.facts, Pool(fact[stay], pool.candidate[stay]), score[row[stay]], -np.inf)


def forecast(
    facts: TimedFacts, learn: int, ask: int, until: int, seed: int, settings: Settings = DEFAULT
) -> Ranks:
    """Learn on the days `learn` to `ask`, then rank what came true on the days `ask` to `until`.

    Args:
        facts: with inverses.
        learn, ask, until: days; each last one is left out.
        seed: of the network.
        settings: of the network.

    Raises:
        ValueError: too few days to learn on have facts.
        MissingExtraError: scipy is not installed.
    """
    number = len(np.unique(facts.between(learn, ask).day))
    if number < QUICK_DAYS:
        raise ValueError(
            f"Only {number} days to learn from have facts; {QUICK_DAYS} are needed. "
            "Begin to learn on an earlier day."
        )
    days = days_of(facts, learn, until)
    forecaster = learned(islice(days, number), seed, settings)
    return joined([forecaster.ranks(day) for day in days])


def days_of(facts: TimedFacts, first: int, last: int) -> Iterator[Day]:
    """Give the days `first` to `last` that have facts, each seen from the evening before it."""
    memory = Memory(index_facts(facts))
    for day in np.unique(facts.between(first, last).day).tolist():
        memory.advance(day)
        told = facts.between(day, day + 1)
        asked = questions_of(told)
        found = candidates_of(memory, asked)
        yield Day(told, asked, found.question, found.entity, features_of(memory, asked, found))


def learned(days: Iterator[Day], seed: int, settings: Settings = DEFAULT) -> Forecaster:
    """Learn on all of `days`; at least `QUICK_DAYS` of them."""
    first = list(islice(days, QUICK_DAYS))
    quick = fit(*_examples(first))
    examples = _examples([day.only(kept_by(quick, day)) for day in chain(first, days)])
    return Forecaster(quick, fit_network(*examples, seed=seed, settings=settings))


def kept_by(quick: Ranker, day: Day) -> Flags:
    """Return which candidates the quick ranker keeps."""
    return np.asarray(rank(quick.score(day.features), day.question) <= KEPT)


def _examples(days: list[Day]) -> tuple[Features, Numbers, Flags]:
    """Return features, question and whether it came true, of the candidates of several days."""
    questions = np.cumsum([0, *(len(day.asked.subject) for day in days)])
    return (
        np.concatenate([day.features for day in days]),
        np.concatenate([day.question + first for day, first in zip(days, questions, strict=False)]),
        np.concatenate([day.positive() for day in days]),
    )
