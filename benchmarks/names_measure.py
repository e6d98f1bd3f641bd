"""Numbers of the resolution of names: how often the first answer, a link or a question is right."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from operator import itemgetter

from benchmarks.names_answers import Answer, best_answers
from benchmarks.names_fit import cross_validated, scores
from benchmarks.names_labelled import Labelled, labelled_pairs
from benchmarks.names_sets import NameSet, is_seen, ocha_rows
from ingest.resolution.features import FEATURES
from ingest.resolution.name_parts import NameReader
from ingest.resolution.name_sides import Called, side_of
from ingest.resolution.scoring import Scorer, Weights

_SHOWN = 3  # answers of a question that a person sees


@dataclass(frozen=True, slots=True)
class Counts:
    """Right answers, answers given, and answers there are to give."""

    right: int
    given: int
    wanted: int

    @property
    def precision(self) -> float:
        """0 to 1; 1 when nothing was answered."""
        return self.right / self.given if self.given else 1.0

    @property
    def recall(self) -> float:
        """0 to 1; 1 when there is nothing to find."""
        return self.right / self.wanted if self.wanted else 1.0


def wilson(right: int, of: int) -> tuple[float, float]:
    """Return the 95 % interval of a share (Wilson 1927)."""
    if of == 0:
        return 0.0, 1.0
    z, share = 1.96, right / of
    middle = (share + z * z / (2 * of)) / (1 + z * z / of)
    half = z / (1 + z * z / of) * (share * (1 - share) / of + z * z / (4 * of * of)) ** 0.5
    return max(0.0, middle - half), min(1.0, middle + half)


def scored_pairs(sets: Sequence[NameSet], scorer: Scorer) -> tuple[list[Labelled], list[float]]:
    """Return all labelled pairs with scores by weights that had not seen them.

    The half for work is scored by cross-validation, the unseen half by the weights kept in the
    repository, which were fitted on the other half.
    """
    pairs = [pair for name_set in sets for pair in labelled_pairs(name_set, scorer)]
    seen = [pair for pair in pairs if pair.asked.is_seen]
    unseen = [pair for pair in pairs if not pair.asked.is_seen]
    weights = scorer.weights
    beta = [weights.by_feature.get(name, 0.0) for name in FEATURES]
    given = cross_validated(seen, [name_set.name for name_set in sets])
    return seen + unseen, given + scores(unseen, weights.bias, beta)


def first_answers(answers: Sequence[Answer]) -> Counts:
    """Count how often the best candidate is right, of the questions that have a right answer."""
    asked = [a for a in answers if a.is_real and a.pair.asked.right]
    return Counts(sum(answer.is_right for answer in asked), len(asked), len(asked))


def links(answers: Sequence[Answer], least: float) -> Counts:
    """Count what is linked without asking at a threshold."""
    given = [answer.is_right for answer in answers if answer.is_linked(least)]
    return Counts(sum(given), len(given), first_answers(answers).wanted)


def with_a_person(
    pairs: Sequence[Labelled], given: Sequence[float], weights: Weights
) -> dict[tuple[str, bool], Counts]:
    """Count what is linked when a person answers the questions, for each set and half.

    A sure answer is linked as it is; else the person sees the first three that are worth asking
    and takes the right one, if it is there. Only questions that have a right answer.
    """
    shown = _shown(pairs, given, weights.ask)
    linked: dict[tuple[str, bool], list[bool]] = {}
    wanted: Counter[tuple[str, bool]] = Counter()
    for answer in best_answers(pairs, given):
        asked, name = answer.pair.asked, answer.pair.set_name
        if not answer.is_real or not asked.right:
            continue
        at = (name, asked.is_seen)
        wanted[at] += 1
        if answer.is_linked(weights.automatic):
            linked.setdefault(at, []).append(answer.is_right)
        elif any(pair.is_right for pair in shown[name, asked.group, asked.text]):
            linked.setdefault(at, []).append(True)
    found = {at: linked.get(at, []) for at in wanted}
    return {at: Counts(sum(found[at]), len(found[at]), wanted[at]) for at in wanted}


def _shown(
    pairs: Sequence[Labelled], given: Sequence[float], ask: float
) -> dict[tuple[str, str, str], list[Labelled]]:
    """The first candidates of each question that are worth asking about, in their order."""
    found: dict[tuple[str, str, str], list[tuple[float, float, str, Labelled]]] = {}
    for pair, score in zip(pairs, given, strict=True):
        best = found.setdefault((pair.set_name, pair.asked.group, pair.asked.text), [])
        if score >= ask:
            best.append((score, pair.likeness, pair.known, pair))
    return {key: [p for *_, p in sorted(best, key=itemgetter(0, 1, 2), reverse=True)[:_SHOWN]]
            for key, best in found.items()}  # fmt: skip


def ocha_clusters(reader: NameReader, scorer: Scorer, half: bool | None) -> dict[str, Counts]:
    """Every two strings of OCHA's sheet: are they one organisation?

    The strings are the variants and the canonical names, each once. Joined are those that score
    enough, and what is joined through others (transitive). Keys: `linked` for pairs that need no
    person, `confirmed` where a person says yes to every question that is right.

    Args:
        reader, scorer: as in the program.
        half: True for the half for work, False for the unseen one, None for all.
    """
    owner: dict[str, str] = {}
    for variant, name, _ in ocha_rows():
        if half is None or is_seen(name) == half:
            owner.setdefault(variant, name)
            owner.setdefault(name, name)
    texts = sorted(owner)
    sides = {text: side_of(reader, Called((text,))) for text in texts}
    linked, confirmed = [], []
    for one, other in combinations(texts, 2):
        compared = scorer.compare(sides[one], sides[other])
        if scorer.is_automatic(compared):
            linked.append((one, other))
        elif scorer.is_asked(compared) and owner[one] == owner[other]:
            confirmed.append((one, other))
    return {
        "linked": _pair_counts(texts, owner, linked),
        "confirmed": _pair_counts(texts, owner, linked + confirmed),
    }


def _pair_counts(
    texts: Sequence[str], owner: dict[str, str], joined: Iterable[tuple[str, str]]
) -> Counts:
    first = {text: text for text in texts}
    for one, other in joined:
        keep, drop = sorted((first[one], first[other]))
        first = {text: keep if mark == drop else mark for text, mark in first.items()}
    given = [pair for pair in combinations(texts, 2) if first[pair[0]] == first[pair[1]]]
    wanted = sum(owner[one] == owner[other] for one, other in combinations(texts, 2))
    return Counts(sum(owner[one] == owner[other] for one, other in given), len(given), wanted)
