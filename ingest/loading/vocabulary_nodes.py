"""The nodes of the vocabulary by id: places, groups, themes, actors, mechanisms, programmes."""

from collections.abc import Iterator

from graph.model.ids import JsonValue
from graph.model.node import Node
from graph.model.vocabulary import Vocabulary
from graph.model.vocabulary_actors import GazetteerActor
from ingest.resolution.node_ids import group_node_id, theme_node_id
from ingest.resolution.vocabulary_names import kinds_of, preferred_label


def vocabulary_nodes(vocabulary: Vocabulary) -> dict[str, Node]:
    """Return every node that the vocabulary knows, by its id in the graph."""
    nodes = (*_places(vocabulary), *_themes(vocabulary), *_named(vocabulary))
    return {node.id: node for node in nodes}


def _places(vocabulary: Vocabulary) -> Iterator[Node]:
    for country in vocabulary.countries.values():
        label = preferred_label(country.labels, country.id)
        yield Node(country.id, ("Place",), "country", label, {"country": country.iso2})
    for place in vocabulary.places.values():
        label = preferred_label(place.labels, place.id)
        yield Node(place.id, ("Place",), place.kind, label, _country(place.iso2))
    for group in vocabulary.country_groups.values():
        name = group_node_id(group.id)
        yield Node(name, ("Place",), "country-group", preferred_label(group.labels, name))


def _themes(vocabulary: Vocabulary) -> Iterator[Node]:
    for theme in vocabulary.themes.values():
        name = theme_node_id(theme.id)
        yield Node(name, ("Theme",), None, preferred_label(theme.labels, name))


def _named(vocabulary: Vocabulary) -> Iterator[Node]:
    for entry in vocabulary.named():
        yield _named_node(entry, vocabulary)


def _named_node(entry: GazetteerActor, vocabulary: Vocabulary) -> Node:
    label = preferred_label(entry.labels, entry.id)
    country = _country(entry.iso2)
    return Node(entry.id, kinds_of(entry, vocabulary), entry.type or None, label, country)


def _country(code: str | None) -> dict[str, JsonValue]:
    return {} if code is None else {"country": code}
