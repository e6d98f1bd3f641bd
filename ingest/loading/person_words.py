"""The words by which a name of a person is told from that of a body, an office or a place."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from graph.errors import ModelError
from graph.message import Message
from graph.model.folding import fold
from graph.model.vocabulary import Vocabulary
from graph.model.vocabulary_files import read_vocabulary_file, texts

FILE = "personal_names.yaml"


@dataclass(frozen=True, slots=True)
class PersonWords:
    """Folded words; see `data/vocabulary/personal_names.yaml` for what each list says."""

    given_names: frozenset[str]
    given_names_also_words: frozenset[str]
    forms_of_address: frozenset[str]
    titles: frozenset[str]
    titles_of_rank: frozenset[str]
    posts: frozenset[str]
    bodies: frozenset[str]
    particles: frozenset[str]


def load_person_words(folder: Path) -> PersonWords:
    """Read the words of a vocabulary folder; raises ModelError when a list is missing."""
    content = read_vocabulary_file(folder / FILE)
    lists: dict[str, frozenset[str]] = {}
    for name in PersonWords.__dataclass_fields__:
        lists[name] = frozenset(fold(word) for word in texts(content.get(name)))
        if not lists[name]:
            told = "The list '{name}' is missing, so names of persons could not be told."
            raise ModelError(Message(told, name=name), str(folder / FILE), "Restore the file.")
    return PersonWords(**lists)


def known_names(vocabulary: Vocabulary) -> frozenset[str]:
    """Return every name, folded, that the vocabulary gives a body, a programme or a place."""
    names: set[str] = set()
    for entry in vocabulary.named():
        names.update(entry.labels.values(), entry.aliases, entry.former_names)
        names.update(text for found in entry.acronyms.values() for text in found)
    for country in vocabulary.countries.values():
        names.update(_all_labels(country.labels, country.alt_labels))
    for place in vocabulary.places.values():
        names.update(_all_labels(place.labels, place.alt_labels))
    return frozenset(fold(name) for name in names)


def place_words(vocabulary: Vocabulary) -> frozenset[str]:
    """Return the names of countries and places, and the words for their people, folded."""
    countries = vocabulary.countries.values()
    names = {label for country in countries for label in country.labels.values()}
    names |= {text for c in countries for found in c.demonyms.values() for text in found}
    names |= {label for place in vocabulary.places.values() for label in place.labels.values()}
    return frozenset(fold(name) for name in names)


def _all_labels(labels: Mapping[str, str], others: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    yield from labels.values()
    for found in others.values():
        yield from found
