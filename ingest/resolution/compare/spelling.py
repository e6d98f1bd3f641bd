"""The feature of spelling: slips of the pen, and nothing else."""

from rapidfuzz import fuzz

from ingest.resolution.name_pair import NamePair

_SHORTEST = 6
_ENOUGH = 92.0


def same_spelling(pair: NamePair) -> float:
    """The names are written alike but for slips or blanks: at least 92 of 100 letters in order.

    Never for short names, where one letter makes another body. Ratio is rapidfuzz's normalised
    indel similarity, on the words as they stand and sorted.
    """
    left, right = pair.left.plain, pair.right.plain
    if left.replace(" ", "") == right.replace(" ", ""):
        return 1.0
    if min(len(left), len(right)) < _SHORTEST:
        return 0.0
    alike = fuzz.ratio(left, right, score_cutoff=_ENOUGH)
    if alike == 0:
        alike = fuzz.token_sort_ratio(left, right, score_cutoff=_ENOUGH)
    return float(alike) / 100
