"""What words of edges mean: the list `data/mappings/network_ties.yaml` and our own relations."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from graph.model.datafiles import data_folder, read_yaml
from graph.model.folding import fold
from graph.model.relations import Relation
from ingest.readers.terms import Terms


@dataclass(frozen=True, slots=True)
class Tie:
    """What a word says between two nodes.

    Attributes:
        relation: the relation.
        turned: True when it is said of the end that the edge leads to: `funded by`.
        named: True when the word is a name of the relation, and so says nothing more.
    """

    relation: Relation
    turned: bool = False
    named: bool = False


@dataclass(frozen=True, slots=True)
class TieWords:
    """All words of edges that are known; of each only the whole word counts.

    Attributes:
        ties: folded word to what it says between bodies, programmes, places and themes.
        roles: folded word to the role of a body at an event, beside those of the vocabulary.
        programme_roles: folded word to the role of a body in a programme.
        terms: the words of the vocabulary.
    """

    ties: Mapping[str, Tie]
    roles: Mapping[str, str]
    programme_roles: Mapping[str, str]
    terms: Terms

    def tie(self, word: str) -> Tie | None:
        """Return what a word says between two nodes, None for one that no list knows."""
        return self.ties.get(fold(word))

    def role(self, word: str) -> str | None:
        """Return the role at an event that a word says, None for one that no list knows."""
        found = self.terms.roles.find(word) or self.roles.get(fold(word))
        tie = self.tie(word) if found is None else None
        named = tie is not None and tie.relation.id == "PARTICIPATED_IN"
        return "participant" if named else found

    def programme_role(self, word: str) -> str | None:
        """Return the role in a programme that a word says, None for one that no list knows."""
        return self.programme_roles.get(fold(word))


def tie_words(terms: Terms) -> TieWords:
    """Return the words of edges with the relations of a vocabulary."""
    content = _content()
    ties: dict[str, Tie] = {}
    for entry in content["relations"]:
        relation = terms.relations.get(str(entry["id"]))
        for way, turned in (("words", False), ("turned", True)):
            ties |= {fold(str(word)): Tie(relation, turned) for word in entry.get(way, ())}
    for relation in terms.relations.all:
        ties |= {name: Tie(relation, named=True) for name in _names(relation)}
    roles, programme_roles = (_ids(content[name]) for name in ("roles", "programme_roles"))
    return TieWords(ties, roles, programme_roles, terms)


def _names(relation: Relation) -> Iterator[str]:
    for name in (relation.id, *relation.also_known_as, *relation.labels.values()):
        yield fold(name)


def _ids(entries: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    return {fold(str(word)): str(one["id"]) for one in entries for word in one["words"]}


@cache
def _content() -> Mapping[str, Any]:
    content: Mapping[str, Any] = read_yaml(data_folder() / "mappings" / "network_ties.yaml")
    return content
