"""The relations that a statement may use, read from `data/vocabulary/relations.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from graph.errors import ModelError
from graph.message import Message
from graph.model.datafiles import read_yaml


@dataclass(frozen=True, slots=True)
class Relation:
    """One predicate.

    Attributes:
        id: canonical name, upper case.
        range: `node`, `text`, `number`, `date` or `concept`: what the object is.
        sources, targets: node kinds that may stand on either side.
        qualifiers: keys it may carry.
        labels: language to wording.
        makes_tie: False for wishes and the like, which never enter a network.
        default_sensitivity: level given when the source states none.
        also_known_as: older names, understood when read.
    """

    id: str
    range: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    qualifiers: tuple[str, ...]
    labels: Mapping[str, str]
    makes_tie: bool
    default_sensitivity: str
    also_known_as: tuple[str, ...]


class Relations:
    """All relations, found by name or by an older name."""

    def __init__(self, relations: tuple[Relation, ...]) -> None:
        self._by_name = {name: r for r in relations for name in (r.id, *r.also_known_as)}
        self.all = relations

    def find(self, name: str) -> Relation | None:
        """Return the relation of that name or older name; None when there is none."""
        return self._by_name.get(name)

    def get(self, name: str) -> Relation:
        """Return the relation of that name or older name.

        Raises:
            ModelError: there is none; the message offers the nearest name.
        """
        relation = self.find(name)
        if relation is None:
            near = get_close_matches(name.upper(), self._by_name, n=1)
            hint = "See data/vocabulary/relations.yaml."
            if near:
                hint = Message("Did you mean {name}?", name=near[0])
            raise ModelError(Message("Unknown relation '{name}'.", name=name), next_step=hint)
        return relation


def load_relations(vocabulary_folder: Path) -> Relations:
    """Read the relations from the vocabulary folder."""
    raw = read_yaml(vocabulary_folder / "relations.yaml")
    return Relations(tuple(_read_relation(entry) for entry in raw["relations"]))


def _read_relation(entry: dict[str, object]) -> Relation:
    labels = entry["label"]
    return Relation(
        id=str(entry["id"]),
        range=str(entry["range"]),
        sources=_words(entry, "from"),
        targets=_words(entry, "to"),
        qualifiers=_words(entry, "qualifiers"),
        labels=labels if isinstance(labels, dict) else {},
        makes_tie=bool(entry.get("makes_tie", True)),
        default_sensitivity=str(entry.get("default_sensitivity", "public")),
        also_known_as=_words(entry, "also_known_as"),
    )


def _words(entry: dict[str, object], key: str) -> tuple[str, ...]:
    value = entry.get(key, ())
    return tuple(str(word) for word in value) if isinstance(value, (list, tuple)) else ()
