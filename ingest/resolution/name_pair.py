"""Two names side by side: what they share and what only one of them has, worked out once."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass

from rapidfuzz import fuzz

from ingest.resolution.name_parts import NameParts
from ingest.resolution.name_words import COUNTRY, NAME, NUMBER, Meaning

_SAME_START = 5
_ALIKE = 75.0
_BOTH_HEADS = 0.4  # an agency may be an association in the other language
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
    """

    names: tuple[NameParts, ...]
    acronyms: frozenset[str] = frozenset()
    country: str | None = None
    subtype: str | None = None
    identifiers: frozenset[str] = frozenset()


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
    mine, told_left = _over(left.meant, shared, right_side.country)
    yours, told_right = _over(right.meant, shared, left_side.country)
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


def _over(
    meant: Mapping[str, Meaning], shared: Set[str], country: str | None
) -> tuple[list[Meaning], int]:
    """What only one name means; a country that the other body is of is no word too many."""
    over = [meaning for concept, meaning in meant.items() if concept not in shared]
    kept = [meaning for meaning in over if meaning.concept != f"={country}"]
    return kept, len(over) - len(kept)


def _share(found: float, whole: float) -> float:
    return found / whole if whole > 0 else 0.0


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
        return _BOTH_HEADS
    if NAME not in (a.kind, b.kind):
        return 0.0
    if a.concept[:_SAME_START] == b.concept[:_SAME_START] and len(a.concept) > _SAME_START:
        return 0.9
    ratio: float = fuzz.ratio(a.concept, b.concept, score_cutoff=_ALIKE)
    return ratio / 100


def kinds_over(over: Iterable[Meaning]) -> set[str]:
    """Return the kinds of the words that only one name has."""
    return {meaning.kind for meaning in over}
