"""Pairs of names with the answer known: what the weights are fitted on and measured with."""

import hashlib
from dataclasses import dataclass

from benchmarks.names_sets import Asked, NameSet
from graph.model.datafiles import data_folder
from graph.model.vocabulary import Vocabulary
from ingest.resolution.candidates import CandidateIndex
from ingest.resolution.name_parts import NameReader
from ingest.resolution.name_words import load_name_words
from ingest.resolution.place_names import CountryNames
from ingest.resolution.scoring import Scorer

FOLDS = 5
LIMIT = 20


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
