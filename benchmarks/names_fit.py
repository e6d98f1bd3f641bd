"""Fits the weights of name features on labelled pairs: `python -m benchmarks.names_fit`.

Writes data/vocabulary/name_weights.yaml. Only the half for work is used; thresholds come from
scores that five-fold cross-validation gave to pairs which their weights had not seen.
"""

import argparse
import datetime
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.names_answers import best_answers, thresholds
from benchmarks.names_kept import HEAD, keep
from benchmarks.names_labelled import FOLDS, Labelled, labelled_pairs, make_reader
from benchmarks.names_sets import NameSet, all_sets
from graph.model.datafiles import data_folder
from graph.model.vocabulary import load_vocabulary
from ingest.resolution.features import FEATURES
from ingest.resolution.scoring import Scorer, Weights
from ingest.resolution.walls import Walls

_ROUNDS = 3
_RIDGE = 1.0
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
