"""Numbers of the resolution of names: how often the first answer, a link or a question is right."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from benchmarks.names_fit import Answer, Labelled, cross_validated, labelled_pairs, scores
from benchmarks.names_sets import NameSet, is_seen, ocha_rows
from ingest.resolution.features import FEATURES
from ingest.resolution.name_parts import NameReader
from ingest.resolution.name_sides import Called, side_of
from ingest.resolution.scoring import Scorer


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


def links(answers: Sequence[Answer], least: float, with_cautions: bool = False) -> Counts:
    """Count links at a threshold; `with_cautions` takes also those a person must confirm."""
    given = [
        answer.is_right
        for answer in answers
        if answer.score >= least and (with_cautions or answer.pair.caution is None)
    ]
    return Counts(sum(given), len(given), first_answers(answers).wanted)


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
