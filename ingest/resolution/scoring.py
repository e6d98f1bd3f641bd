"""How surely two things with names are one: a logistic of named features, behind walls."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from graph.model.datafiles import read_yaml
from ingest.resolution.compare.identity import wall_between
from ingest.resolution.features import FEATURES, values_of
from ingest.resolution.most_odds import MostOdds
from ingest.resolution.name_pair import HALF, NamePair, Side, pair_of
from ingest.resolution.name_parts import NameParts
from ingest.resolution.walls import Walls

# With one of these a person is asked, whatever the score: (feature, why).
_CAUTIONS = {
    "country_on_one_side": "only one of the names tells a country",
    "telling_word_on_one_side": "a word that tells bodies apart stands in one name only",
    "different_acronyms": "the names carry different acronyms",
    "acronym_collision": "one acronym, but names that have little in common",
    "part_left_out": "only a part of a name was compared",
    "one_within_other": "one name has words that the other has not",
    "own_words_differ": "each has a proper name, and they differ",
    "own_word_on_one_side": "a proper name stands in one of them only",
}
ONLY_LETTERS = "only letters speak for it, not words"
_WORD_FOR_WORD = "each name has a word that the other has not"
_OTHER_HEADS = "one is a fund, a bank or the like, the other is not"
_ENOUGH_WORDS = 0.5
_FEW_WORDS = 2
_NETWORK = "intern"
# Letters that fit are one sign, however many features see them: three letters fit many names.
_OF_LETTERS = frozenset(
    {"acronym_of_words", "known_acronym_fits", "acronym_in_other_language", "same_acronym"}
)
_LETTERS_AT_MOST = 0.9
_BEND = 0.1
_AGAINST_WORDS_AT_MOST = 0.5  # where each full name has words that the other has not
_NOTHING = (0.0,) * len(FEATURES)


@dataclass(frozen=True, slots=True)
class Weights:
    """What was fitted on labelled pairs.

    Attributes:
        bias: log-odds of a pair of which no feature speaks.
        by_feature: log-odds that a feature of value 1 adds; none for a feature means 0.
        automatic: score from which a link is made without asking.
        ask: score from which a person is asked; below it two names are not the same.
    """

    bias: float
    by_feature: Mapping[str, float]
    automatic: float
    ask: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """What came of comparing two sides, by their two names that fit best.

    Attributes:
        score: 0 to 1; 0 behind a wall.
        pair: the names compared.
        values: of the features, in their order.
        wall: why the two can never be one, in words.
        caution: why a person must be asked, however high the score.
        likeness: most that two whole names share; it ranks those of one score.
    """

    score: float
    pair: NamePair
    values: tuple[float, ...]
    wall: str | None = None
    caution: str | None = None
    likeness: float = 0.0


class Scorer:
    """Compares sides.

    Args:
        weights: see `Weights`.
        walls: of countries and types.
    """

    def __init__(self, weights: Weights, walls: Walls) -> None:
        self.weights = weights
        self._walls = walls
        self._by_place = [weights.by_feature.get(name, 0.0) for name in FEATURES]
        self._letters = [at for at, name in enumerate(FEATURES) if name in _OF_LETTERS]
        self._most = MostOdds(weights.bias, weights.by_feature)

    def may_reach(self, left: Side, right: Side, least: float) -> bool:
        """False when no two names of the sides can score `least`; much cheaper than to compare."""
        needed = math.log(least / (1 - least))
        return any(
            self._most.reach(one, left, other, right, needed)
            for one, other in _names_worth_comparing(left, right)
        )

    def compare(self, left: Side, right: Side, least: float = 0.0) -> Comparison:
        """Compare all names of two sides; the names that speak most for one body count.

        Args:
            left, right: the two.
            least: pairs of names that cannot score as much are not looked at further; when none
                can, the score is 0.
        """
        found = [self._scored(pair) for pair in self._pairs(left, right, least)]
        if not found:
            return Comparison(0.0, pair_of(left.names[0], left, right.names[0], right), _NOTHING)
        best = max(found, key=lambda one: one.score)
        best = replace(best, likeness=max(one.likeness for one in found))
        if best.score < least:
            return best
        wall = wall_between(best.pair, self._walls)
        if wall is not None:
            return replace(best, score=0.0, wall=wall)
        return replace(best, caution=_caution(best))

    def _pairs(self, left: Side, right: Side, least: float) -> Iterator[NamePair]:
        needed = math.log(least / (1 - least)) if least > 0 else -math.inf
        for one, other in _names_worth_comparing(left, right):
            if least <= 0 or self._most.reach(one, left, other, right, needed):
                yield pair_of(one, left, other, right)

    def _scored(self, pair: NamePair) -> Comparison:
        values = values_of(pair)
        odds = self.weights.bias + sum(map(float.__mul__, self._by_place, values))
        is_whole = pair.left.is_whole and pair.right.is_whole
        likeness = min(pair.left_share, pair.right_share) if is_whole else 0.0
        return Comparison(self._score(pair, values, odds), pair, values, likeness=likeness)

    def _score(self, pair: NamePair, values: tuple[float, ...], odds: float) -> float:
        """The logistic of the odds, held down as far as letters alone make it."""
        letters = sum(max(0.0, self._by_place[at] * values[at]) for at in self._letters)
        whole, words = _logistic(odds), _logistic(odds - letters)
        if letters == 0:
            return whole
        is_full = pair.left.acronym is None and pair.right.acronym is None
        is_against = is_full and pair.left_over and pair.right_over
        most = _AGAINST_WORDS_AT_MOST if is_against else _LETTERS_AT_MOST
        return max(words, _held_below(whole, most))

    def contributions(self, comparison: Comparison) -> dict[str, float]:
        """Return the log-odds that each feature which speaks added, the strongest first."""
        parts = {
            name: weight * value
            for name, weight, value in zip(FEATURES, self._by_place, comparison.values, strict=True)
            if value > 0 and weight != 0
        }
        return dict(sorted(parts.items(), key=lambda part: (-abs(part[1]), part[0])))

    def is_automatic(self, comparison: Comparison) -> bool:
        """True when the two may be linked without asking a person."""
        return comparison.caution is None and comparison.score >= self.weights.automatic

    def is_asked(self, comparison: Comparison) -> bool:
        """True when the two are likely enough for a person to look at."""
        return comparison.score >= self.weights.ask


def load_weights(folder: Path) -> Weights:
    """Read `name_weights.yaml` of a vocabulary folder."""
    content = read_yaml(folder / "name_weights.yaml")
    return Weights(
        bias=float(content["bias"]),
        by_feature={str(name): float(weight) for name, weight in content["weights"].items()},
        automatic=float(content["automatic"]),
        ask=float(content["ask"]),
    )


def _names_worth_comparing(left: Side, right: Side) -> list[tuple[NameParts, NameParts]]:
    """The names that have something in common; the first two when none have."""
    pairs = [(a, b) for a in left.names for b in right.names]
    return [(a, b) for a, b in pairs if _have_in_common(a, b)] or pairs[:1]


def _have_in_common(a: NameParts, b: NameParts) -> bool:
    if not a.meant.keys().isdisjoint(b.meant.keys()):
        return True
    is_short = len(a.meant) <= _FEW_WORDS or len(b.meant) <= _FEW_WORDS
    return is_short or a.joined == b.joined or not a.carried.isdisjoint(b.carried)


def _caution(found: Comparison) -> str | None:
    values = dict(zip(FEATURES, found.values, strict=True))
    for name, why in _CAUTIONS.items():
        if values[name] > 0:
            return why
    if found.pair.left_over and found.pair.right_over:
        return _WORD_FOR_WORD
    if any(credit < HALF for *_, credit in found.pair.alike):
        return _OTHER_HEADS
    few = values["shared_meaning"] < _ENOUGH_WORDS and values["same_spelling"] == 0
    if few and not _is_network_of(found.pair):
        return ONLY_LETTERS
    return None


def _is_network_of(pair: NamePair) -> bool:
    """True for `Kibatsi` and `Kibatsi International`: a proper name, and what networks add."""
    over = (*pair.left_over, *pair.right_over)
    longer = pair.left if pair.left_over else pair.right
    ends = longer.words[-1][0] if longer.words else ""
    is_international = [m.concept for m in over] == ["international"] and ends.startswith(_NETWORK)
    return is_international and not pair.left.own.isdisjoint(pair.right.own)


def _held_below(score: float, most: float) -> float:
    """At most `most`; scores well below it stay, and who is before another stays so."""
    knee = most - _BEND
    return score if score <= knee else knee + (score - knee) * _BEND / (1 - knee)


def _logistic(odds: float) -> float:
    return 1.0 / (1.0 + math.exp(-max(min(odds, 30.0), -30.0)))
