"""The feature of spelling: slips of the pen, and nothing else."""

from rapidfuzz import fuzz

from ingest.resolution.name_pair import NamePair
from ingest.resolution.name_parts import NameParts

_SHORTEST = 6
_ENOUGH = 92.0


def same_spelling(pair: NamePair) -> float:
    """The names are written alike but for slips or blanks: at least 92 of 100 letters in order.

    Never for short names, where one letter makes another body. Ratio is rapidfuzz's normalised
    indel similarity, on the words as they stand and sorted.
    """
    return spelled_alike(pair.left, pair.right)


def spelled_alike(one: NameParts, other: NameParts) -> float:
    """Return 0 or 0.92 to 1, as `same_spelling` says."""
    if one.joined == other.joined:
        return 1.0
    left, right = one.plain, other.plain
    if min(len(left), len(right)) < _SHORTEST:
        return 0.0
    alike = fuzz.ratio(left, right, score_cutoff=_ENOUGH)
    if alike == 0:
        alike = fuzz.token_sort_ratio(left, right, score_cutoff=_ENOUGH)
    return float(alike) / 100
