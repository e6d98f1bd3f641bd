"""Whom and where a title speaks of: two trainings of one day are told apart by `of police`."""

from collections.abc import Iterable
from functools import cached_property, lru_cache

from graph.model.datafiles import data_folder
from graph.model.folding import fold
from graph.store.base import View
from ingest.resolution.name_words import Meaning, NameWords, load_name_words

_PEOPLE = "people"
_ABOUT = frozenset({"gender", "man"})  # subjects of a training, and half of every group
# Concept of `name_words.yaml`, or the stem of a word that it lacks, to the people it stands for.
_GROUPS = {
    "police": ("police",),
    "gendarm": ("police",),
    "army": ("army",),
    "soldier": ("army",),
    "fighter": ("fighter",),
    "lawyer": ("lawyer",),
    "magistrate": ("magistrate",),
    "judg": ("magistrate",),
    "juge": ("magistrate",),
    "prison": ("prison",),
    "parliament": ("parliament",),
    "parliamentarian": ("parliament",),
    "journalist": ("journalist",),
    "teacher": ("teacher",),
    "farmer": ("farmer",),
    "leader": ("leader",),
    "chief": ("leader",),
    "religious": ("religious",),
    "ombudsman": ("mediator",),
    "mediator woman": ("mediator", "woman"),
}
_LONGEST = 3  # words of a place's name that is looked for in a title


class EventWords:
    """Finds groups of people and places of the vocabulary in titles.

    Args:
        view: knows the places.
    """

    def __init__(self, view: View) -> None:
        self._view = view
        self.groups_in = lru_cache(maxsize=10_000)(self._groups_in)

    @cached_property
    def _words(self) -> NameWords:
        return load_name_words(data_folder() / "vocabulary")

    def groups(self, texts: Iterable[str]) -> frozenset[str]:
        """Return the groups of people that the texts speak of, in English or French."""
        return frozenset(group for text in texts for group in self.groups_in(text))

    def _groups_in(self, text: str) -> frozenset[str]:
        meant = self._words.meanings(fold(text).split())
        return frozenset(group for meaning in meant for group in _groups_of(meaning))

    def places_in(self, title: str) -> frozenset[str]:
        """Return the ids of the places of the vocabulary that a title names."""
        words = fold(title).split()
        tried = (
            "place-" + "-".join(words[first : first + length])
            for length in range(1, _LONGEST + 1)
            for first in range(len(words) - length + 1)
        )
        found = (self._view.node(place) for place in dict.fromkeys(tried))
        return frozenset(node.id for node in found if node is not None)


def _groups_of(meaning: Meaning) -> tuple[str, ...]:
    if meaning.kind == _PEOPLE:
        return () if meaning.concept in _ABOUT else (meaning.concept,)
    return _GROUPS.get(meaning.concept, ())
