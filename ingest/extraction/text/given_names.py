"""Given names, and the words that are no names: by both a person is told from a body."""

from collections.abc import Iterable
from dataclasses import dataclass

from graph.model.datafiles import data_folder, read_yaml
from graph.model.folding import fold
from ingest.extraction.text.lexicon_entries import Entry

_FILE = "personal_names.yaml"
_NAMING = frozenset({"actor", "programme", "mechanism", "country", "demonym", "place"})


@dataclass(frozen=True, slots=True)
class GivenNames:
    """Folded words.

    Attributes:
        sure: given names that are hardly anything else.
        worded: given names that are ordinary words or places too.
        ordinary: words that reports use of events, themes, parts and bodies.
    """

    sure: frozenset[str]
    worded: frozenset[str]
    ordinary: frozenset[str]


def given_names(wordings: Iterable[tuple[str, list[Entry]]]) -> GivenNames:
    """Read the given names of the vocabulary; `wordings` are all that the lexicon knows."""
    content = read_yaml(data_folder() / "vocabulary" / _FILE)
    sure = frozenset(fold(name) for name in content["given_names"])
    bodies = frozenset(fold(word) for word in content["bodies"])
    words = {
        word
        for wording, entries in wordings
        if any(entry.kind not in _NAMING for entry in entries)
        for word in wording.split()
    }
    worded = frozenset(fold(name) for name in content["given_names_also_words"])
    return GivenNames(sure, worded, frozenset(words) | bodies)
