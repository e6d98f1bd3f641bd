"""How alike two ways of parting actors are, and how far a part stays together in others."""

import numpy as np
from numpy.typing import NDArray

Labels = NDArray[np.int64]


def numbered(parts: Labels, counted: NDArray[np.bool_]) -> Labels:
    """Number the parts anew by how many of their members count, largest first from 0.

    Who does not count, or is in a part where no other does, is in none: -1.

    Args:
        parts: the part of each member, from 0; shape (members,).
        counted: which members count; shape (members,).
    """
    sizes = np.bincount(parts[counted], minlength=int(parts.max(initial=-1)) + 1)
    rank = np.empty(len(sizes), dtype=np.int64)
    rank[np.argsort(-sizes, kind="stable")] = np.arange(len(sizes))
    found = rank[parts]
    return np.where(counted & (found < int((sizes > 1).sum())), found, -1)


def adjusted_rand(one: Labels, other: Labels) -> float:
    """Return how alike two partitions are: 1 equal, 0 as by chance.

    Hubert and Arabie 1985, Journal of Classification 2. Two that both leave all apart, or all in
    one, are equal.

    Args:
        one, other: the part of each member; shapes (members,).
    """
    both, first, second = (_pairs(labels) for labels in (_crossed(one, other), one, other))
    all_pairs = len(one) * (len(one) - 1) / 2
    chance = first * second / all_pairs if all_pairs else 0.0
    most = (first + second) / 2
    return 1.0 if most == chance else float((both - chance) / (most - chance))


def staying_together(parts: Labels, other: Labels, count: int) -> NDArray[np.float64]:
    """Return of each part which share of its pairs are in one part of another partition too.

    Only members that both partitions have count.

    Args:
        parts: the part of each member, 0 to count - 1, or -1 for none; shape (members,).
        other: the part of each member in the other partition, or -1; shape (members,).
        count: how many parts; shape of the answer, NaN where less than two members count.
    """
    inside = (parts >= 0) & (other >= 0)
    members = np.bincount(parts[inside], minlength=count).astype(np.float64)
    width = int(other.max(initial=0)) + 1
    codes, sizes = np.unique(parts[inside] * width + other[inside], return_counts=True)
    kept = np.bincount(codes // width, sizes * (sizes - 1) / 2, count)
    all_pairs = members * (members - 1) / 2
    share = np.divide(kept, all_pairs, out=np.full(count, np.nan), where=all_pairs > 0)
    return np.asarray(share)


def _crossed(one: Labels, other: Labels) -> Labels:
    return one * (int(other.max(initial=0)) + 1) + other


def _pairs(labels: Labels) -> float:
    _, sizes = np.unique(labels, return_counts=True)
    return float((sizes * (sizes - 1) / 2).sum())
