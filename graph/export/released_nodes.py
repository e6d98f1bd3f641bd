"""Nodes as they may leave: the ledger fills a node from every source, also from those that stay."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.export.quotes import WITHHELD
from graph.model.ids import JsonValue
from graph.model.node import Node
from graph.model.statement import Statement
from graph.store.base import View


class ReleasedNodes:
    """Hides the name, type and country that only statements which may not leave tell of a node.

    What no statement tells belongs to its description. The vocabulary is ours and public.

    Args:
        view: the ledger.
        allowed: the levels that may leave.
    """

    def __init__(self, view: View, allowed: Iterable[str]) -> None:
        self.hidden = 0
        self._view = view
        self._allowed = frozenset(allowed)
        self._open_sources = frozenset(
            document.id for document in view.documents() if document.sensitivity in self._allowed
        )
        self._vocabulary = frozenset(
            document.id for document in view.documents() if document.form == "vocabulary"
        )
        self._known: dict[str, Node | None] = {}

    def node(self, node_id: str) -> Node | None:
        """Return a node as it may leave, None when the ledger has none of that id."""
        if node_id not in self._known:
            node = self._view.node(node_id)
            self._known[node_id] = None if node is None else self._redacted(node)
        return self._known[node_id]

    def _redacted(self, node: Node) -> Node:
        labels = self._view.statements(subject=node.id, predicate="HAS_LABEL")
        types = self._view.statements(subject=node.id, predicate="HAS_TYPE")
        shown = replace(
            node,
            label=WITHHELD if self._hides(labels, node.label) else node.label,
            subtype=None if self._hides(types, node.subtype) else node.subtype,
            attributes=dict(self._attributes(node)),
        )
        self.hidden += shown != node
        return shown

    def _attributes(self, node: Node) -> Iterator[tuple[str, JsonValue]]:
        for name, value in node.attributes.items():
            if name != "country" or not self._hides_country(node.id, value):
                yield name, value

    def _hides_country(self, node_id: str, code: JsonValue) -> bool:
        told = list(self._view.statements(subject=node_id, predicate="COUNTRY_OF"))
        countries = {str(s.object): self._view.node(str(s.object)) for s in told}
        same = {name for name, node in countries.items() if node and _code(node) == code}
        here = [statement for statement in told if statement.object in same]
        return bool(here) and not any(self._may_leave(statement) for statement in here)

    def _hides(self, statements: Iterable[Statement], value: str | None) -> bool:
        """True when statements tell the value, and none of them may leave."""
        telling = [statement for statement in statements if statement.object == value]
        return bool(telling) and not any(self._may_leave(statement) for statement in telling)

    def _may_leave(self, statement: Statement) -> bool:
        if statement.document in self._vocabulary:
            return True
        return statement.sensitivity in self._allowed and statement.document in self._open_sources


def _code(country: Node) -> JsonValue:
    return country.attributes.get("country")
