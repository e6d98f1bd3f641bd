"""Fits the weights of name features on labelled pairs: `python -m benchmarks.names_fit`.

Writes data/vocabulary/name_weights.yaml. Only the half for work is used; thresholds come from
scores that five-fold cross-validation gave to pairs which their weights had not seen.
"""

import argparse
import datetime
import hashlib
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from benchmarks.names_kept import HEAD, keep
from benchmarks.names_sets import Asked, NameSet, all_sets
from graph.model.datafiles import data_folder
from graph.model.vocabulary import Vocabulary, load_vocabulary
from ingest.resolution.candidates import CandidateIndex
from ingest.resolution.features import FEATURES
from ingest.resolution.name_parts import NameReader
from ingest.resolution.name_words import load_name_words
from ingest.resolution.place_names import CountryNames
from ingest.resolution.scoring import Scorer, Weights
from ingest.resolution.walls import Walls

FOLDS = 5
LIMIT = 20
_ROUNDS = 3
_RIDGE = 1.0
_PRECISION = 0.99
_FEWEST, _BAND = 30, 0.1
_STEADY = 90  # above it links are few, and their share jumps
_WORTH_ASKING = 0.2  # a person is asked where at least one of five answers would be yes
# Log-odds by hand, to choose the best fitting pair of names before anything is fitted.
_START = {
    "same_words": 3.0, "same_meaning": 3.0, "shared_meaning": 6.0, "same_spelling": 4.0,
    "acronym_of_words": 4.0, "acronym_in_other_language": 3.0, "same_acronym": 4.0,
    "acronym_collision": -4.0, "own_words_differ": -2.0, "own_word_on_one_side": -1.0,
    "telling_word_on_one_side": -2.0, "other_field": -2.0, "former_name": 1.0,
    "different_acronyms": -2.0, "country_on_one_side": -2.0, "part_left_out": -0.5,
}  # fmt: skip
# Features that speak against: their weight is never above 0.
AGAINST = frozenset(
    {"one_within_other", "telling_word_on_one_side", "other_field", "own_word_on_one_side"}
    | {"own_words_differ", "part_left_out", "acronym_collision", "different_acronyms"}
    | {"country_on_one_side"}
)
_START_BIAS = -5.0


@dataclass(frozen=True, slots=True)
class Labelled:
    """One pair: the question it came from, its values, whether it is right, and its fold.

    `is_found` is False for a right node that the index did not find; it is fitted with, and
    scored 0.
    """

    set_name: str
    asked: Asked
    known: str
    values: tuple[float, ...]
    is_right: bool
    wall: str | None
    caution: str | None
    likeness: float
    is_found: bool

    @property
    def fold(self) -> int:
        """The fold of its group: never the same organisation on both sides."""
        digest = hashlib.sha256(f"fold {self.asked.group}".encode()).hexdigest()
        return int(digest, 16) % FOLDS


class Answer(NamedTuple):
    """The best candidate of a question.

    Attributes:
        score: of the best pair.
        pair: the question and its best candidate.
        is_right: the pair is right.
        is_real: False for a question whose right nodes were taken for unknown.
        rival: score of the best other candidate without a caution; two sure ones link nothing.
    """

    score: float
    pair: Labelled
    is_right: bool
    is_real: bool
    rival: float = 0.0

    def is_linked(self, least: float) -> bool:
        """True when the program would link at this threshold without asking."""
        return self.pair.caution is None and self.score >= least > self.rival


def make_reader(vocabulary: Vocabulary) -> NameReader:
    """Return a reader with the words and countries of the vocabulary."""
    words = load_name_words(data_folder() / "vocabulary")
    return NameReader(words, CountryNames(vocabulary))


def labelled_pairs(name_set: NameSet, scorer: Scorer) -> list[Labelled]:
    """Return, for every name asked, its right node and what else blocking found."""
    index = CandidateIndex()
    for node, side in name_set.known.items():
        index.add(node, side.names, side.acronyms)
    found = []
    for asked in name_set.asked:
        candidates = index.find(asked.side.names, LIMIT)
        for node in dict.fromkeys([*candidates, *sorted(asked.right)]):
            compared = scorer.compare(asked.side, name_set.known[node])
            found.append(
                Labelled(
                    name_set.name,
                    asked,
                    node,
                    compared.values,
                    node in asked.right,
                    compared.wall,
                    compared.caution,
                    compared.likeness,
                    node in candidates,
                )  # fmt: skip
            )
    return found


def fit(pairs: Sequence[Labelled], sets: Sequence[str]) -> tuple[float, NDArray[np.float64]]:
    """Return bias and weights by ridge logistic regression.

    Every set weighs the same, and within it right and wrong pairs as often as they come. A weight
    whose sign contradicts what its feature says (`AGAINST`) is 0: it stood in for another.
    """
    expected = np.array([-1.0 if name in AGAINST else 1.0 for name in FEATURES])
    kept = np.ones(len(FEATURES), dtype=bool)
    while True:
        bias, beta = _newton(pairs, sets, kept)
        wrong = kept & (beta * expected < 0)
        if not wrong.any():
            return bias, beta
        kept[int(np.argmin(np.where(wrong, beta * expected, np.inf)))] = False


def _newton(
    pairs: Sequence[Labelled], sets: Sequence[str], kept: NDArray[np.bool_]
) -> tuple[float, NDArray[np.float64]]:
    values = np.array([pair.values for pair in pairs])[:, kept]
    x = np.hstack([np.ones((len(pairs), 1)), values])
    y = np.array([float(pair.is_right) for pair in pairs])
    counts = {name: sum(pair.set_name == name for pair in pairs) for name in sets}
    mean = len(pairs) / max(1, sum(count > 0 for count in counts.values()))
    weight = np.array([mean / counts[pair.set_name] for pair in pairs])
    ridge = np.diag([1e-6, *([_RIDGE] * (x.shape[1] - 1))])
    beta = np.zeros(x.shape[1])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-np.clip(x @ beta, -30, 30)))
        gradient = x.T @ (weight * (y - chance)) - ridge @ beta
        curve = (x * (weight * chance * (1 - chance))[:, None]).T @ x + ridge
        step = np.linalg.solve(curve, gradient)
        beta += step
        if np.abs(step).max() < 1e-8:
            break
    whole = np.zeros(len(FEATURES))
    whole[kept] = beta[1:]
    return float(beta[0]), whole


def scores(
    pairs: Sequence[Labelled], bias: float, beta: NDArray[np.float64] | Sequence[float]
) -> list[float]:
    """Score pairs with weights; 0 behind a wall."""
    x = np.array([pair.values for pair in pairs]).reshape(len(pairs), len(FEATURES))
    chance = 1 / (1 + np.exp(-np.clip(bias + x @ np.asarray(beta), -30, 30)))
    return [
        float(score) if pair.wall is None and pair.is_found else 0.0
        for pair, score in zip(pairs, chance, strict=True)
    ]


def cross_validated(pairs: Sequence[Labelled], sets: Sequence[str]) -> list[float]:
    """Score every pair with weights fitted on the other folds."""
    found = [0.0] * len(pairs)
    for fold in range(FOLDS):
        rest = [pair for pair in pairs if pair.fold != fold]
        here = [at for at, pair in enumerate(pairs) if pair.fold == fold]
        bias, beta = fit([p for p in rest if p.wall is None], sets)
        for at, score in zip(here, scores([pairs[i] for i in here], bias, beta), strict=True):
            found[at] = score
    return found


def best_answers(pairs: Sequence[Labelled], given: Sequence[float]) -> list[Answer]:
    """Return score, pair and whether it is right, of the best candidate of each question.

    Every question is asked twice: as it is, and with its right nodes taken for unknown; then no
    answer is right. A question without any candidate is left out.
    """
    by_question: dict[tuple[str, str, str], list[tuple[float, Labelled]]] = {}
    for pair, score in zip(pairs, given, strict=True):
        key = (pair.set_name, pair.asked.group, pair.asked.text)
        by_question.setdefault(key, []).append((score, pair))
    found: list[Answer] = []
    for _, answers in sorted(by_question.items()):
        wrong = [answer for answer in answers if not answer[1].is_right]
        for choice in [answers, wrong] if len(wrong) < len(answers) else [answers]:
            if choice:
                score, pair = best = max(choice, key=_rank)
                rest = [one for one in choice if one is not best and one[1].caution is None]
                rival = max((other for other, _ in rest), default=0.0)
                found.append(Answer(score, pair, pair.is_right, choice is answers, rival))
    return found


def _rank(answer: tuple[float, Labelled]) -> tuple[float, float, str]:
    return answer[0], answer[1].likeness, answer[1].known


def thresholds(answers: Sequence[Answer]) -> tuple[float, float]:
    """Return the scores from which to link and from which to ask, in steps of a hundredth.

    A link must be right in 99 of 100 of every set that has thirty links or more.
    """
    automatic = 1.0
    for step in range(99, 49, -1):
        above = [step / 100, min(step / 100 + 0.05, 0.99)]
        if step < _STEADY and not all(_is_precise(answers, least) for least in above):
            break
        automatic = step / 100
    ask = automatic
    while ask > 0.02 and _is_worth_asking(answers, ask - 0.01):
        ask = round(ask - 0.01, 2)
    return automatic, ask


def _is_precise(answers: Sequence[Answer], least: float) -> bool:
    by_set: dict[str, list[bool]] = {}
    for answer in answers:
        if answer.is_linked(least):
            by_set.setdefault(answer.pair.set_name, []).append(answer.is_right)
    return all(
        sum(linked) / len(linked) >= _PRECISION
        for linked in by_set.values()
        if len(linked) >= _FEWEST
    )


def _is_worth_asking(answers: Sequence[Answer], least: float) -> bool:
    asked = [a.is_right for a in answers if least <= a.score < least + _BAND]
    return not asked or sum(asked) / len(asked) >= _WORTH_ASKING


def _pairs_for_work(sets: Sequence[NameSet], scorer: Scorer) -> list[Labelled]:
    return [p for s in sets for p in labelled_pairs(s, scorer) if p.asked.is_seen]


def main(arguments: Sequence[str] | None = None) -> int:
    """Fit, choose thresholds, and write the weights with the date and the counts."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--date", default=datetime.date.today().isoformat())
    target = data_folder() / "vocabulary" / "name_weights.yaml"
    parser.add_argument("--to", type=Path, default=target)
    options = parser.parse_args(arguments)
    vocabulary = load_vocabulary(data_folder() / "vocabulary")
    walls = Walls(vocabulary.actor_types)
    sets = all_sets(make_reader(vocabulary), vocabulary)
    names = [s.name for s in sets]
    weights = Weights(_START_BIAS, _START, 0.99, 0.0)
    # Weights choose which two names of two bodies are compared, so they are fitted again.
    for _ in range(_ROUNDS):
        pairs = _pairs_for_work(sets, Scorer(weights, walls))
        bias, beta = fit([pair for pair in pairs if pair.wall is None], names)
        by_feature = dict(zip(FEATURES, map(float, beta), strict=True))
        weights = Weights(bias, by_feature, 0.99, 0.0)
    pairs = _pairs_for_work(sets, Scorer(weights, walls))
    automatic, ask = thresholds(best_answers(pairs, cross_validated(pairs, names)))
    lines = [
        *HEAD,
        f"fitted: {options.date}",
        f"pairs: {{right: {sum(p.is_right for p in pairs)}, wrong: "
        f"{sum(not p.is_right for p in pairs)}}}",
        f"automatic: {automatic}",
        f"ask: {ask}",
        f"bias: {bias:.3f}",
        "weights:",
        *(f"  {name}: {weight:.3f}" for name, weight in zip(FEATURES, beta, strict=True)),
    ]
    keep(options.to, "\n".join(lines) + "\n")
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
