"""A small learned ranker: which of several candidates is it, from a few numbers on each.

The model is the conditional logit (McFadden 1974), also known as listwise softmax loss (Cao et al.
2007, Learning to Rank: From Pairwise to Listwise, ICML): of a group of candidates, the positive
ones should get the largest share of exp(score). The score is a weighted sum, so that a candidate's
place can be told feature by feature; `ranker_network.py` gives a bent one.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.analysis.sparse import minimised

Numbers = NDArray[np.int64]
Features = NDArray[np.float32]
Values = NDArray[np.float64]
Flags = NDArray[np.bool_]
# A feature further from its mean than so many spreads counts as if it were not.
FARTHEST = 8.0
# A spread below this is that of a feature that says nothing.
NO_SPREAD = 1e-6


@dataclass(frozen=True)
class Scale:
    """Mean and spread of each feature where the ranker was fitted; shapes (features,)."""

    mean: Features
    spread: Features

    def apply(self, features: Features) -> Features:
        """Return features with mean 0 and spread 1; shape (candidates, features)."""
        standing = (features - self.mean).astype(np.float32)
        standing /= self.spread
        return np.clip(standing, -FARTHEST, FARTHEST, out=standing)


@dataclass(frozen=True)
class Groups:
    """Candidates of one question after the other.

    Attributes:
        group: number of the question of each candidate, rising from 0; shape (candidates,).
        starts: where the candidates of each question begin; shape (groups,).
        positive: which candidates are right; shape (candidates,).
        positives: how many are right, by question; shape (groups,).
    """

    group: Numbers
    starts: Numbers
    positive: Flags
    positives: Values

    def loss(self, score: Values) -> tuple[float, Values]:
        """Return the mean of -log(share) of positives, and its slope by score."""
        highest = np.maximum.reduceat(score, self.starts)
        grown = np.exp(score - highest[self.group])
        whole = np.add.reduceat(grown, self.starts)
        share = grown / whole[self.group]
        number = self.positives.sum()
        told = (score - highest[self.group] - np.log(whole)[self.group])[self.positive].sum()
        slope = (share * self.positives[self.group] - self.positive) / number
        return float(-told / number), slope


@dataclass(frozen=True)
class Ranker:
    """A weighted sum of scaled features; higher is better.

    Attributes:
        scale: learned with the weights.
        weight: of each feature; shape (features,).
    """

    scale: Scale
    weight: Values

    def score(self, features: Features) -> Values:
        """Return the score of each candidate; shape (candidates,)."""
        return np.asarray(self.parts(features).sum(axis=1))

    def parts(self, features: Features) -> Values:
        """Return what each feature adds to the score; shape (candidates, features)."""
        return self.scale.apply(features) * self.weight


def fit(
    features: Features, group: Numbers, positive: Flags, penalty: float = 1e-4, steps: int = 100
) -> Ranker:
    """Fit a ranker; the same candidates in another order give the same one.

    Args:
        features: of each candidate; shape (candidates, features).
        group: any number of the question a candidate is for; shape (candidates,).
        positive: which candidates are right; questions without one, or with nothing else, teach
            nothing and are left out.
        penalty: times the sum of squared weights is added to the loss (L2).
        steps: of L-BFGS, at most.

    Raises:
        ValueError: no question has both a right and a wrong candidate.
        MissingExtraError: scipy is not installed.
    """
    kept, groups = gathered(group, positive)
    scale = scale_of(features[kept])
    scaled = scale.apply(features[kept])
    weight = minimised(_objective(scaled, groups, penalty), np.zeros(features.shape[1]), steps)
    return Ranker(scale, weight)


def _objective(
    scaled: Features, groups: Groups, penalty: float
) -> Callable[[Values], tuple[float, Values]]:
    """The loss of weights and its slope."""

    def loss(weight: Values) -> tuple[float, Values]:
        value, slope = groups.loss((scaled @ weight.astype(np.float32)).astype(np.float64))
        pull = scaled.T @ slope.astype(np.float32)
        return value + penalty * float(weight @ weight), pull + 2 * penalty * weight

    return loss


def gathered(group: Numbers, positive: Flags) -> tuple[Numbers, Groups]:
    """Return the places of candidates that teach something, question by question, and the groups.

    Raises:
        ValueError: there are none.
    """
    _, number = np.unique(group, return_inverse=True)
    right, all_of = np.bincount(number, positive), np.bincount(number)
    order = np.argsort(number, kind="stable")
    kept = order[((right > 0) & (right < all_of))[number[order]]]
    if len(kept) == 0:
        raise ValueError(
            "Nothing to learn from: no question has both a right and a wrong candidate. "
            "Give a longer past, or rank without learning."
        )
    _, starts, dense = np.unique(number[kept], return_index=True, return_inverse=True)
    flags = positive[kept]
    return kept, Groups(dense, starts, flags, np.bincount(dense, flags).astype(np.float64))


def scale_of(features: Features) -> Scale:
    """Return the scale on which these features have mean 0 and spread 1."""
    mean = features.mean(axis=0, dtype=np.float64)
    # The mean of squares needs no second table as large as the features.
    squares = np.einsum("ij,ij->j", features, features, dtype=np.float64) / len(features)
    spread = np.sqrt(np.maximum(squares - mean**2, 0))
    return Scale(
        mean.astype(np.float32), np.where(spread < NO_SPREAD, 1, spread).astype(np.float32)
    )


def rank(score: Values, group: Numbers, tie: Values | Numbers | None = None) -> Numbers:
    """Return the rank of each candidate within its group, from 1, the highest score first.

    Args:
        score, group: of each candidate; shape (candidates,).
        tie: among equal scores the smaller value of it comes first, else the earlier candidate.
    """
    later = np.zeros(len(score)) if tie is None else tie
    order = np.lexsort((later, -score, group))
    ordered = group[order]
    found = np.empty(len(score), dtype=np.int64)
    found[order] = np.arange(len(score)) - np.searchsorted(ordered, ordered) + 1
    return found
