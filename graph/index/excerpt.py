"""A small part of a view, in the shape from which the index is derived: some events, all said."""

from collections.abc import Iterable

from graph.index.deriving import PREDICATES
from graph.index.event_families import said_of
from graph.model.node import Node
from graph.model.presence import STAND_IN_TYPES, STANDS_FOR, holds
from graph.model.qualifiers import texts_of
from graph.model.statement import Statement
from graph.store.base import View
from graph.store.columns import Columns, NodeTable, columns_of_statements, table_of_nodes

# Statements by id: an id is a hash, and making it again takes longer than all else.
Said = dict[str, Statement]

# HAS_DATE and HAS_TYPE have words as objects, all others nodes.
_OBJECT_IS_WORD = frozenset({"HAS_DATE", "HAS_TYPE"})


class Excerpt:
    """The statements about some events, with what the index must know of their actors and places.

    Args:
        statements: by id; see `read_family` and `with_context`.
        nodes: every node that they name, by id.
    """

    def __init__(self, statements: Iterable[Statement], nodes: dict[str, Node]) -> None:
        self._table = table_of_nodes(nodes[name] for name in sorted(nodes))
        self._by_predicate: dict[str, list[Statement]] = {name: [] for name in PREDICATES}
        documents = set()
        for statement in statements:
            self._by_predicate[statement.predicate].append(statement)
            documents.add(statement.document)
        self._documents = sorted(documents)

    def node_table(self) -> NodeTable:
        """The nodes, sorted by id."""
        return self._table

    def columns(self, predicate: str) -> Columns:
        """The statements of one predicate as columns."""
        return columns_of_statements(
            predicate,
            self._by_predicate[predicate],
            self._table.ids,
            self._documents,
            predicate not in _OBJECT_IS_WORD,
        )


def read_family(view: View, events: tuple[str, ...]) -> tuple[tuple[str, ...], Said]:
    """Which of the events are visible, and what the index takes from what is said of them."""
    said = said_of(view, events)
    chosen = {s.id: s for about in said.values() for s in about if s.predicate in PREDICATES}
    return tuple(said), chosen


class Context:
    """Reads nodes, places and substitutes through one view, each node once.

    Args:
        view: the moment.
        earlier: the context of an earlier moment; a node with a type never changes.
    """

    def __init__(self, view: View, earlier: "Context | None" = None) -> None:
        self._view = view
        before: dict[str, Node | None] = {} if earlier is None else earlier._nodes
        self._nodes: dict[str, Node | None] = {
            name: node for name, node in before.items() if _is_settled(node)
        }

    def node(self, node_id: str) -> Node | None:
        """A node that the ledger knows, or None."""
        if node_id not in self._nodes:
            self._nodes[node_id] = self._view.node(node_id)
        return self._nodes[node_id]

    def is_visible(self, node_id: str) -> bool:
        """True when some visible statement names the node."""
        return any(True for _ in self._view.labels(node_id))

    def excerpt(self, events: Iterable[str], said: Said) -> Excerpt:
        """The excerpt of visible events, statements about them and their context."""
        statements = dict(said)
        statements |= {s.id: s for s in self._above_places(statements.values())}
        statements |= {s.id: s for s in self._represented(statements.values())}
        names = {name for s in statements.values() for name in _nodes_of(s)} | set(events)
        besides = {name for s in statements.values() for name in _named_besides(s)} - names
        names |= {name for name in besides if self.is_visible(name)}
        nodes = {name: node for name in names if (node := self.node(name)) is not None}
        kept = set(events)
        # An event outside the excerpt is told elsewhere; here it would stand a second time.
        nodes = {n: node for n, node in nodes.items() if n in kept or "Event" not in node.kinds}
        return Excerpt([s for s in statements.values() if s.subject in nodes], nodes)

    def countries_of(self, place: str) -> set[str]:
        """Ids of the countries that a place lies in."""
        above = {name for s in self._above({place}) for name in _nodes_of(s)} | {place}
        return {
            n for n in above if (node := self.node(n)) is not None and node.subtype == "country"
        }

    def _above_places(self, said: Iterable[Statement]) -> list[Statement]:
        places = {str(s.object) for s in said if s.predicate == "HELD_IN" and s.object is not None}
        return self._above(places)

    def _above(self, places: set[str]) -> list[Statement]:
        found: list[Statement] = []
        seen = set(places)
        waiting = sorted(places)
        while waiting:
            for s in self._view.statements(subject=waiting.pop(), predicate="WITHIN"):
                if not holds(s):
                    continue
                found.append(s)
                if isinstance(s.object, str) and s.object not in seen:
                    seen.add(s.object)
                    waiting.append(s.object)
        return found

    def _represented(self, said: Iterable[Statement]) -> list[Statement]:
        actors = {s.subject for s in said if s.predicate == "PARTICIPATED_IN"}
        standing = [name for name in sorted(actors) if self.may_stand_in(name)]
        return [
            s
            for name in standing
            for predicate in STANDS_FOR
            for s in self._view.statements(subject=name, predicate=predicate)
        ]

    def may_stand_in(self, actor: str) -> bool:
        """True for a group without a name and for a post."""
        node = self.node(actor)
        return node is not None and node.subtype in STAND_IN_TYPES


def _nodes_of(statement: Statement) -> list[str]:
    """The nodes that a statement is about."""
    if statement.predicate in _OBJECT_IS_WORD or not isinstance(statement.object, str):
        return [statement.subject]
    return [statement.subject, statement.object]


def _named_besides(statement: Statement) -> list[str]:
    """Nodes in the qualifiers of a part: the body it was there for, the themes spoken about."""
    behalf = statement.qualifiers.get("on_behalf_of")
    themes = texts_of(statement.qualifiers.get("themes"))
    return [*themes, behalf] if isinstance(behalf, str) else list(themes)


def _is_settled(node: Node | None) -> bool:
    return node is not None and node.subtype is not None
