"""Every known name, found by its folded form: plain dictionaries, so that a look-up costs µs."""

from collections.abc import Iterable
from dataclasses import dataclass

from graph.model.folding import fold

PREFERRED, ALIAS, ACRONYM = "preferred label", "alias", "acronym"


@dataclass(frozen=True, slots=True)
class KnownNode:
    """A node that names may lead to.

    Attributes:
        id, kinds, subtype, label: as in `graph.model.node.Node`.
        country: ISO 3166 alpha-2 code, None when it has none.
        in_vocabulary: the vocabulary names it (else only a source did).
    """

    id: str
    kinds: tuple[str, ...]
    subtype: str | None
    label: str
    country: str | None
    in_vocabulary: bool


@dataclass(frozen=True, slots=True, order=True)
class KnownName:
    """One name of one node; `needs_country` marks one that many countries' bodies bear."""

    node_id: str
    text: str
    level: str
    needs_country: bool = False


class NameIndex:
    """Names and identifiers of known nodes."""

    def __init__(self) -> None:
        self._nodes: dict[str, KnownNode] = {}
        self._names: dict[str, list[KnownName]] = {}
        self._identifiers: dict[tuple[str, str], set[str]] = {}

    def add_node(self, node: KnownNode) -> None:
        """Note a node; the first with an id stays."""
        self._nodes.setdefault(node.id, node)

    def add_name(self, name: KnownName) -> None:
        """Note one name of a node."""
        key = fold(name.text)
        if key:
            known = self._names.setdefault(key, [])
            if name not in known:
                known.append(name)

    def add_identifier(self, scheme: str, value: str, node_id: str) -> None:
        """Note a code of a node."""
        self._identifiers.setdefault((fold(scheme), value.strip()), set()).add(node_id)

    def node(self, node_id: str) -> KnownNode | None:
        """Return the node of that id, or None."""
        return self._nodes.get(node_id)

    def __contains__(self, folded: str) -> bool:
        """True when some node bears a name that folds to `folded`."""
        return folded in self._names

    def named(self, folded: str, levels: Iterable[str]) -> list[KnownName]:
        """Return the names that fold to `folded`, one a node, of the first level that has any."""
        known = self._names.get(folded)
        if known is None:
            return []
        for level in levels:
            # Sorted so that, of two equal names of a node, the one without a condition stays.
            of_level = sorted(n for n in known if n.level == level)
            found = {name.node_id: name for name in reversed(of_level)}
            if found:
                return sorted(found.values())
        return []

    def identified(self, scheme: str, value: str) -> list[str]:
        """Return the ids of the nodes that carry this code, sorted."""
        return sorted(self._identifiers.get((fold(scheme), value.strip()), ()))
