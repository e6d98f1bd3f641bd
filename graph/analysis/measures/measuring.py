"""The measures by name: what each takes, which ties it counts, and what it costs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from graph.analysis.attendance import Values
from graph.analysis.measures.bridging import bridging
from graph.analysis.measures.broker_roles import ROLES, broker_roles
from graph.analysis.measures.brokerage import structural_holes
from graph.analysis.measures.cores import core_numbers
from graph.analysis.measures.ground import Ground
from graph.analysis.measures.measure_words import MET, STEPS, TWICE_OF, WEIGHTED
from graph.analysis.measures.spectral import eigenvector, pagerank
from graph.errors import ModelError
from graph.message import Message


@dataclass(frozen=True)
class Measured:
    """A measure of all actors.

    Attributes:
        values: NaN where the measure says nothing; shape (actors,).
        error: how far a sampled value may be off, with a chance of 95 % for each actor by itself;
            None for an exact one; shape (actors,).
        sources: how many actors were sampled; None for all.
    """

    values: Values
    error: Values | None = None
    sources: int | None = None


@dataclass(frozen=True)
class Measure:
    """How a measure is taken.

    Attributes:
        take: on a ground; where it samples, from as many actors as the ground allows.
        ties: which ties count, a key of `measure_words.TIES`.
        lowest_first: the lowest value stands first.
        steps: how many times the pairs of actors and events are gone through, about.
        by_pair: times the meetings of two are gone through besides.
        by_partner: times all partners of all partners are, besides.
        by_source: it goes so many times from each actor that it starts from.
        held: its ties are held: in a large ledger only those of pairs that met twice.
    """

    take: Callable[[Ground], Measured]
    ties: str = WEIGHTED
    lowest_first: bool = False
    steps: int = 1
    by_pair: bool = False
    by_partner: bool = False
    by_source: bool = False
    held: bool = False

    def ties_on(self, ground: Ground) -> str:
        """Return which ties count on a ground: in a large ledger only pairs that met twice."""
        return TWICE_OF.get(self.ties, self.ties) if self.held and ground.least > 1 else self.ties

    def work(self, ground: Ground) -> float:
        """Return about how many additions it takes."""
        pairs = float(len(ground.attendance.actor))
        if self.by_source:
            pairs *= ground.sources
        if self.by_pair or self.by_partner:
            pairs += 10 * ground.meetings
        if self.by_partner:
            pairs += float((ground.graph.degree**2).sum())
        return self.steps * pairs


def _degree(ground: Ground) -> Measured:
    return Measured(ground.degree.astype(np.float64))


def _strength(ground: Ground) -> Measured:
    return Measured(ground.ties.strength)


def _eigenvector(ground: Ground) -> Measured:
    return Measured(eigenvector(ground.ties))


def _pagerank(ground: Ground) -> Measured:
    return Measured(pagerank(ground.ties))


def _core(ground: Ground) -> Measured:
    return Measured(core_numbers(ground.graph.matrix).astype(np.float64))


def _betweenness(ground: Ground) -> Measured:
    found = ground.distances
    return Measured(found.betweenness, found.betweenness_error, found.sources)


def _closeness(ground: Ground) -> Measured:
    found = ground.distances
    return Measured(found.closeness, found.closeness_error, found.sources)


def _bridging(ground: Ground) -> Measured:
    found = ground.distances
    # The coefficient is at most 1: what betweenness may be off, this may be off at most.
    scale = bridging(ground.graph, np.ones(ground.attendance.actors))
    error = found.betweenness_error
    return Measured(
        scale * found.betweenness, None if error is None else scale * error, found.sources
    )


def _constraint(ground: Ground) -> Measured:
    return Measured(structural_holes(ground.graph).constraint)


def _effective_size(ground: Ground) -> Measured:
    return Measured(structural_holes(ground.graph).effective_size)


def _broker(role: str) -> Callable[[Ground], Measured]:
    def take(ground: Ground) -> Measured:
        return Measured(broker_roles(ground.graph, ground.group_of_actor).of(role))

    return take


MEASURES: Mapping[str, Measure] = {
    "degree": Measure(_degree, MET, steps=5, by_pair=True),
    "strength": Measure(_strength, steps=10),
    "eigenvector": Measure(_eigenvector, steps=80),
    "pagerank": Measure(_pagerank, steps=50),
    "core": Measure(_core, MET, steps=10, by_pair=True, held=True),
    "closeness": Measure(_closeness, STEPS, steps=5, by_source=True),
    "betweenness": Measure(_betweenness, STEPS, steps=5, by_source=True),
    "bridging": Measure(_bridging, STEPS, steps=5, by_source=True, held=True),
    "constraint": Measure(_constraint, lowest_first=True, steps=3, by_partner=True, held=True),
    "effective-size": Measure(_effective_size, steps=3, by_partner=True, held=True),
    **{role: Measure(_broker(role), MET, steps=6, by_partner=True, held=True) for role in ROLES},
}


def measure_named(name: str) -> Measure:
    """Return a measure.

    Raises:
        ModelError: there is none of the name.
    """
    if name not in MEASURES:
        what = Message("There is no measure '{name}'.", name=name)
        raise ModelError(what, "--by", Message("Use {known}.", known=", ".join(MEASURES)))
    return MEASURES[name]
