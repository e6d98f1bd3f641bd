"""The keys of a record and the vocabulary's ids, each leading to a node of the graph."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.message import Message
from graph.model.node import Node
from ingest.loading.proof import Given
from ingest.loading.telling import Telling
from ingest.resolution.node_ids import theme_node_id


@dataclass(frozen=True, slots=True)
class Keys:
    """Finds the node that a key of the record, or an id of the vocabulary, stands for.

    Attributes:
        local: key of the record to node id.
        known: nodes of the vocabulary by id.
        telling: the account; a node that is found is noted in it.
        names: key of the record to the cells or words that name the thing.
    """

    local: Mapping[str, str]
    known: Mapping[str, Node]
    telling: Telling
    names: Mapping[str, Given]

    def find(self, key: str) -> str | None:
        """Return the node id, None when nothing has this key or id."""
        own = self.local.get(key)
        if own is not None:
            return own
        for name in (key, theme_node_id(key)):
            node = self.known.get(name)
            if node is not None:
                self.telling.add_node(node)
                return name
        return None

    def find_all(self, keys: Iterable[str], where: str) -> list[str]:
        """Return the node ids, sorted; a key that leads nowhere is rejected by itself."""
        found = set()
        for key in keys:
            name = self.find(key)
            if name is None:
                reason = "'{key}' names nothing in the record or the vocabulary."
                self.telling.reject(where, Message(reason, key=key))
            else:
                found.add(name)
        return sorted(found)

    def theme(self, theme: str, where: str) -> str | None:
        """Return the node id of a theme of the vocabulary; an unknown one is rejected."""
        own = self.local.get(theme)
        if own is not None:
            return own  # a concept of the source
        node = self.known.get(theme_node_id(theme.removeprefix("theme:")))
        if node is None:
            reason = "'{text}' is no theme of the vocabulary. See data/vocabulary/themes.yaml."
            self.telling.reject(where, Message(reason, text=theme))
            return None
        self.telling.add_node(node)
        return node.id
