"""Two names side by side: what they share and what only one of them has, worked out once."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass

from rapidfuzz import fuzz

from ingest.resolution.name_parts import NameParts
from ingest.resolution.name_words import COUNTRY, NAME, NUMBER, Meaning, stem

_SAME_START = 5
_ALIKE = 75.0
_LONG_ENOUGH = 6
BOTH_HEADS = 0.4  # an agency may be an association in the other language
HALF = 0.5  # how much alike relief and aid are
_CLOSED = frozenset({"people", "compass", "ordinals", NUMBER, COUNTRY})


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two things that are compared.

    Attributes:
        names: all readings of all its names.
        acronyms: folded acronyms that it is known by.
        country: ISO code of its own, None when unknown.
        subtype: vocabulary id of its type.
        identifiers: `scheme:code`.
        told: stems of its acronyms, and its country as `=XX`: what a name need not repeat.
    """

    names: tuple[NameParts, ...]
    acronyms: frozenset[str] = frozenset()
    country: str | None = None
    subtype: str | None = None
    identifiers: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class NamePair:
    """One name of each side with what was found by laying one over the other.

    Attributes:
        shared: concepts of both.
        alike: pairs of words that only look alike (agronomic, agronomique), with 0 to 1.
        left_over, right_over: meanings that only one name has.
        left_share, right_share: 0 to 1, how much of each name the other has.
    """

    left: NameParts
    right: NameParts
    left_side: Side
    right_side: Side
    shared: tuple[str, ...]
    alike: tuple[tuple[str, str, float], ...]
    left_over: tuple[Meaning, ...]
    right_over: tuple[Meaning, ...]
    left_share: float
    right_share: float


def pair_of(left: NameParts, left_side: Side, right: NameParts, right_side: Side) -> NamePair:
    """Lay two names over each other.

    Words are matched by meaning first, then by spelling (Monge and Elkan 1996; Cohen, Ravikumar
    and Fienberg 2003, SoftTFIDF, with weights by kind of word in place of frequencies).
    """
    shared = left.meant.keys() & right.meant.keys()
    common = sum(left.meant[concept].weight for concept in shared)
    mine, told_left = _over(left.meant, shared, told_otherwise(right, right_side))
    yours, told_right = _over(right.meant, shared, told_otherwise(left, left_side))
    if len(left.joined) >= _LONG_ENOUGH and left.joined == right.joined:
        mine, yours, told_left, told_right = [], [], left.weight, right.weight
    alike = _alike(mine, yours) if mine and yours else []
    gained_left = sum(a.weight * credit for a, _, credit in alike)
    gained_right = sum(b.weight * credit for _, b, credit in alike)
    used = {id(meaning) for a, b, _ in alike for meaning in (a, b)}
    return NamePair(
        left=left,
        right=right,
        left_side=left_side,
        right_side=right_side,
        shared=tuple(sorted(shared)),
        alike=tuple((a.concept, b.concept, credit) for a, b, credit in alike),
        left_over=tuple(m for m in mine if id(m) not in used),
        right_over=tuple(m for m in yours if id(m) not in used),
        left_share=_share(common + gained_left + told_left, left.weight),
        right_share=_share(common + gained_right + told_right, right.weight),
    )


def told_otherwise(name: NameParts, side: Side) -> frozenset[str]:
    """Concepts that are known of a body though this name has them not: country and acronyms."""
    return side.told.union(map(stem, name.carried)) if name.carried else side.told


def _over(
    meant: Mapping[str, Meaning], shared: Set[str], told: Set[str]
) -> tuple[list[Meaning], float]:
    """What only one name means, and the weight of what the other body tells in another way."""
    over = [meaning for concept, meaning in meant.items() if concept not in shared]
    kept = [meaning for meaning in over if meaning.concept not in told]
    return kept, sum(m.weight for m in over if m.concept in told)


def _share(found: float, whole: float) -> float:
    return min(1.0, found / whole) if whole > 0 else 0.0


def _alike(mine: list[Meaning], yours: list[Meaning]) -> list[tuple[Meaning, Meaning, float]]:
    found = []
    free = list(yours)
    for meaning in mine:
        scored = [(_likeness(meaning, other), -at) for at, other in enumerate(free)]
        best, at = max(scored, default=(0.0, 0))
        if best > 0:
            found.append((meaning, free.pop(-at), best))
    return found


def _likeness(a: Meaning, b: Meaning) -> float:
    """0 to 1: how surely two words are one in two spellings or two languages."""
    if a.kind in _CLOSED or b.kind in _CLOSED:
        return 0.0
    if a.kind == "heads" and b.kind == "heads":
        return BOTH_HEADS
    if NAME not in (a.kind, b.kind):
        return HALF if a.near is not None and a.near == b.near else 0.0
    return look_alike(a.concept, b.concept)


def look_alike(word: str, other: str) -> float:
    """0 to 1: how surely two stems are one word in two spellings."""
    if word[:_SAME_START] == other[:_SAME_START] and len(word) > _SAME_START:
        return 0.9
    ratio: float = fuzz.ratio(word, other, score_cutoff=_ALIKE)
    return ratio / 100


def may_look_alike(word: str, other: str) -> bool:
    """False when `look_alike` is 0 in both directions."""
    if word[:_SAME_START] == other[:_SAME_START]:
        return True
    return fuzz.ratio(word, other, score_cutoff=_ALIKE) > 0


def kinds_over(over: Iterable[Meaning]) -> set[str]:
    """Return the kinds of the words that only one name has."""
    return {meaning.kind for meaning in over}
