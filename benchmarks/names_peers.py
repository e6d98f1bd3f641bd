"""What others make of the same names: rapidfuzz alone, and nomenklatura where it is installed."""

from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module
from importlib.util import find_spec

from rapidfuzz import fuzz

from benchmarks.names_measure import Counts
from benchmarks.names_sets import Asked, NameSet
from graph.model.folding import fold

# Pairs of names that a peer is given; more take longer than anybody waits.
MOST_PAIRS = 200_000

Similarity = Callable[[str, str], float]


def peers() -> dict[str, Similarity | str]:
    """Return each peer's similarity of two names, 0 to 1, or why it is left out."""
    folded = cache(fold)
    return {
        "rapidfuzz ratio": lambda a, b: fuzz.ratio(folded(a), folded(b)) / 100,
        "rapidfuzz token_sort": lambda a, b: fuzz.token_sort_ratio(folded(a), folded(b)) / 100,
        "nomenklatura logic_v2": _nomenklatura(),
    }


def ranked(
    name_set: NameSet, similarity: Similarity, asked: Sequence[Asked]
) -> list[tuple[float, bool, bool]]:
    """Return score, whether it is right and whether there is a right one, of the best candidate.

    Each question is asked twice, as in `best_answers`.
    """
    found = []
    for question in asked:
        scored = sorted(
            ((max(similarity(question.text, t) for t in texts), node)
             for node, texts in name_set.texts.items()),
            reverse=True,
        )  # fmt: skip
        found.append((scored[0][0], scored[0][1] in question.right, bool(question.right)))
        if question.right:
            without = [(score, node) for score, node in scored if node not in question.right]
            found.append((without[0][0], False, False))
    return found


def best_threshold(answers: Sequence[tuple[float, bool, bool]]) -> float:
    """Return the threshold of the best F1 on these answers."""
    return max((step / 100 for step in range(30, 101)), key=lambda t: _f1(at(answers, t)))


def at(answers: Sequence[tuple[float, bool, bool]], least: float) -> Counts:
    """Count the answers given at a threshold."""
    given = [right for score, right, _ in answers if score >= least]
    return Counts(sum(given), len(given), sum(has for *_, has in answers))


def _f1(counts: Counts) -> float:
    both = counts.precision + counts.recall
    return 2 * counts.precision * counts.recall / both if both else 0.0


def _nomenklatura() -> Similarity | str:  # about 0.3 ms a pair
    if find_spec("nomenklatura") is None:
        return "nomenklatura is not installed (pip install nomenklatura, needs PyICU)"
    proxy = import_module("followthemoney.proxy").EntityProxy
    matcher = import_module("nomenklatura.matching").LogicV2
    config = matcher.default_config()

    @cache
    def entity(name: str) -> object:
        return proxy.from_dict(
            {"id": name, "schema": "Organization", "properties": {"name": [name]}}
        )

    return lambda a, b: float(matcher.compare(entity(a), entity(b), config).score)
