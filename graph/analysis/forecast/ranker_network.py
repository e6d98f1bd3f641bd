"""A ranker that bends: features count for more or less depending on each other.

One hidden layer beside the weighted sum of `ranker.py`, with the same loss, fitted in small steps
(Kingma and Ba 2015, Adam, ICLR) that fade to nothing along half a cosine (Loshchilov and Hutter
2017, SGDR, ICLR). It pays where questions are many; its score cannot be told feature by feature.
"""

from dataclasses import dataclass

import numpy as np

from graph.analysis.forecast.forecast_facts import ranges
from graph.analysis.ranker import (
    Features,
    Flags,
    Groups,
    Numbers,
    Scale,
    Values,
    gathered,
    scale_of,
)

FIRST_STEPS = 20
MEMORY_OF_SLOPE = 0.9
MEMORY_OF_SIZE = 0.999
TINY = 1e-8


@dataclass(frozen=True)
class Settings:
    """How a network is fitted.

    Attributes:
        hidden: bends.
        passes: over all questions.
        questions: taken for one step.
        step: the largest.
        penalty: times the sum of squared weights is added to the loss (L2).
    """

    hidden: int = 64
    passes: int = 8
    questions: int = 128
    step: float = 3e-3
    penalty: float = 1e-6


DEFAULT = Settings()


@dataclass(frozen=True)
class Network:
    """Score = straight · x + out · max(0, x @ into + bias), of scaled features x.

    Attributes:
        scale: learned with the weights.
        into: shape (features, hidden).
        bias, out: shapes (hidden,).
        straight: shape (features,).
    """

    scale: Scale
    into: Features
    bias: Features
    out: Features
    straight: Features

    def score(self, features: Features) -> Values:
        """Return the score of each candidate, higher is better; shape (candidates,)."""
        return self._forward(self.scale.apply(features))[0]

    def _forward(self, scaled: Features) -> tuple[Values, Features]:
        """Return scores, and what the hidden layer says."""
        hidden = np.maximum(scaled @ self.into + self.bias, 0)
        return (hidden @ self.out + scaled @ self.straight).astype(np.float64), hidden

    @property
    def weights(self) -> tuple[Features, ...]:
        """All that is learned, to be changed in place."""
        return self.into, self.bias, self.out, self.straight

    def slopes(self, scaled: Features, groups: Groups) -> tuple[Features, ...]:
        """Return the slope of the loss by each of the weights."""
        score, hidden = self._forward(scaled)
        slope = groups.loss(score)[1].astype(np.float32)
        bent = np.outer(slope, self.out) * (hidden > 0)
        return scaled.T @ bent, bent.sum(axis=0), hidden.T @ slope, scaled.T @ slope


def fit_network(
    features: Features, group: Numbers, positive: Flags, seed: int, settings: Settings = DEFAULT
) -> Network:
    """Fit a network; the same seed and the same candidates give the same one.

    Args:
        features: of each candidate; shape (candidates, features).
        group: any number of the question a candidate is for; shape (candidates,).
        positive: which candidates are right; questions without one, or with nothing else, teach
            nothing and are left out.
        seed: of the first weights and of the order of questions.
        settings: sizes and steps.

    Raises:
        ValueError: no question has both a right and a wrong candidate.
    """
    kept, groups = gathered(group, positive)
    scale = scale_of(features[kept])
    scaled = scale.apply(features[kept])
    random = np.random.default_rng(seed)
    network = _begun(scale, features.shape[1], settings.hidden, random)
    steps = Steps(network, settings)
    number = len(groups.starts)
    together = min(settings.questions, number)
    whole = settings.passes * (number // together)
    for done in range(whole):
        if done % (number // together) == 0:
            order = random.permutation(number)
        start = done % (number // together) * together
        rows, part = _part(groups, np.sort(order[start : start + together]))
        steps.take(network.slopes(scaled[rows], part), _pace(done, whole) * settings.step)
    return network


def _begun(scale: Scale, features: int, hidden: int, random: np.random.Generator) -> Network:
    """Return a network that knows nothing."""
    return Network(
        scale,
        random.normal(0, features**-0.5, (features, hidden)).astype(np.float32),
        np.zeros(hidden, dtype=np.float32),
        random.normal(0, hidden**-0.5, hidden).astype(np.float32),
        np.zeros(features, dtype=np.float32),
    )


def _pace(done: int, whole: int) -> float:
    """Return the share of the largest step that is taken: up at first, then slowly down."""
    return float(min(1, (done + 1) / FIRST_STEPS) * (1 + np.cos(np.pi * done / whole)) / 2)


def _part(groups: Groups, questions: Numbers) -> tuple[Numbers, Groups]:
    """Return the candidates of some questions, and these questions as groups."""
    ends = np.append(groups.starts, len(groups.group))
    rows, which = ranges(groups.starts[questions], ends[questions + 1])
    starts = np.searchsorted(which, np.arange(len(questions)))
    return rows, Groups(which, starts, groups.positive[rows], groups.positives[questions])


class Steps:
    """Steps down the slope, each weight at its own pace (Adam)."""

    def __init__(self, network: Network, settings: Settings) -> None:
        """Start at the weights of a network, which are changed in place."""
        self._weights = network.weights
        self._penalty = settings.penalty
        self._slope = [np.zeros_like(weight) for weight in self._weights]
        self._size = [np.zeros_like(weight) for weight in self._weights]
        self._taken = 0

    def take(self, slopes: tuple[Features, ...], length: float) -> None:
        """Take one step of about `length` in every weight."""
        self._taken += 1
        slope_seen = 1 - MEMORY_OF_SLOPE**self._taken
        size_seen = 1 - MEMORY_OF_SIZE**self._taken
        for place, (weight, slope) in enumerate(zip(self._weights, slopes, strict=True)):
            pull = slope + 2 * self._penalty * weight
            self._slope[place] += (1 - MEMORY_OF_SLOPE) * (pull - self._slope[place])
            self._size[place] += (1 - MEMORY_OF_SIZE) * (pull**2 - self._size[place])
            size = np.sqrt(self._size[place] / size_seen) + TINY
            weight -= length * (self._slope[place] / slope_seen) / size
