"""Nodes of the SQLite ledger as a view shows them that does not show all levels."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from itertools import groupby
from typing import Any

import apsw

from graph.model.node import Node
from graph.store.base import Label, ViewFilter
from graph.store.columns import NodeTable
from graph.store.label_order import label_order
from graph.store.levels import DESCRIBING_EVENTS, NAMING, TELLING, Telling, as_seen
from graph.store.sqlite_filter import may_be_seen, names_node, shows
from graph.store.sqlite_nodes import COLUMNS, node_of_row


def _says(predicates: Iterable[str]) -> str:
    """Return the condition under which a row s of statements is of one of the relations."""
    words = ", ".join(f"'{predicate}'" for predicate in predicates)
    return f"s.predicate IN (SELECT id FROM words WHERE word IN ({words}))"


_TELLS = _says(TELLING)


class SeenNodes:
    """What one view may show of nodes; see `graph.store.levels.as_seen`.

    Args:
        connection: returns the connection of the view, as long as it is open.
        view_filter: of the view.
    """

    def __init__(self, connection: Callable[[], apsw.Connection], view_filter: ViewFilter) -> None:
        self._connect = connection
        self._level = may_be_seen(view_filter)
        self._open = f"({self._level} OR {_IN_VOCABULARY})"
        self._shows = shows(view_filter)

    @property
    def open_label(self) -> str:
        """Condition under which the row l of labels, the label of a node itself, may be seen."""
        same = (
            "SELECT 1 FROM labels k CROSS JOIN statements s ON s.id = k.statement "
            "WHERE k.node = l.node AND k.folded = l.folded"
        )
        describes = (
            "SELECT 1 FROM nodes e CROSS JOIN statements s ON s.subject = e.id WHERE e.id = l.node "
            f"AND instr('|' || e.kinds || '|', '|Event|') AND {_says(DESCRIBING_EVENTS)}"
        )
        is_described = f"NOT EXISTS ({same}) AND NOT EXISTS ({describes} AND NOT {self._open})"
        return f"({is_described} OR EXISTS ({same} AND {self._open}))"

    def find(self, node_id: str) -> Node | None:
        """Return the node, None when there is none or no statement of the levels names it."""
        row: Any = (
            self._connect()
            .execute(
                f"SELECT {names_node(self._level)}, {COLUMNS} FROM nodes n WHERE name = ?",
                (node_id,),
            )
            .fetchone()
        )
        if row is None or not (row[0] or node_id in self._in_qualifiers):
            return None
        return self._as_seen(node_of_row(row[1:]))

    def node(self, node: Node) -> Node:
        """Return a node that the view shows without what is hidden of it."""
        return self._as_seen(node) if node.id in self._veiled else node

    def veil(self, table: NodeTable) -> NodeTable:
        """Take out of a table of nodes what is hidden of them; returns the table."""
        for position, name in enumerate(table.ids):
            if name not in self._veiled:
                continue
            told = table.attributes.get(position, {})
            kinds = table.kinds[position]
            node = Node(name, kinds, table.subtypes[position], table.labels[position], told)
            seen = self._as_seen(node)
            table.subtypes[position], table.labels[position] = seen.subtype, seen.label
            table.attributes.pop(position, None)
            if seen.attributes:
                table.attributes[position] = seen.attributes
        return table

    def labels(self, labels: Iterable[Label], of_one: bool) -> Iterator[Label]:
        """Yield the labels with what stands in the place of the hidden ones, in the same order.

        Args:
            labels: by node.
            of_one: they are of one node; then the other nodes are not looked through.
        """
        for node_id, given in groupby(labels, key=lambda label: label.node):
            if of_one or node_id in self._veiled:
                yield from sorted({self._label(one) for one in given}, key=label_order)
            else:
                yield from given

    def _label(self, label: Label) -> Label:
        if label.kind != "title":
            return label
        kinds = self._kinds(label.node)
        return replace(label, text=self._as_seen(Node(label.node, kinds, None, label.text)).label)

    def _kinds(self, node_id: str) -> tuple[str, ...]:
        found = self._connect().execute("SELECT kinds FROM nodes WHERE name = ?", (node_id,)).get
        return tuple(str(found).split("|"))

    def _as_seen(self, node: Node) -> Node:
        rows = self._connect().execute(
            f"SELECT w.word, s.value, o.attributes, {self._open}, {self._shows} "
            "AND json_extract(s.qualifiers, '$.kind') = 'preferred' "
            "FROM nodes n CROSS JOIN statements s ON s.subject = n.id "
            "CROSS JOIN words w ON w.id = s.predicate LEFT JOIN nodes o ON o.id = s.object "
            f"WHERE n.name = ? AND {_TELLS}",
            (node.id,),
        )
        return as_seen(node, [_telling(*row) for row in rows])

    @cached_property
    def _veiled(self) -> frozenset[str]:
        """Nodes of which a hidden statement tells name, type or country, or describes an event."""
        rows = self._connect().execute(
            "SELECT DISTINCT n.name FROM statements s CROSS JOIN nodes n ON n.id = s.subject "
            f"WHERE {_TELLS} AND NOT {self._open}"
        )
        return frozenset(name for (name,) in rows)

    @cached_property
    def _in_qualifiers(self) -> frozenset[str]:
        """Nodes that statements of the levels name in their qualifiers."""
        rows = self._connect().execute(
            "SELECT DISTINCT n.name FROM statements s CROSS JOIN json_tree(s.qualifiers) j "
            "CROSS JOIN nodes n ON n.name = j.atom "
            f"WHERE s.qualifiers IS NOT NULL AND {self._level} AND j.type = 'text'"
        )
        return frozenset(name for (name,) in rows)


_IN_VOCABULARY = (
    "EXISTS (SELECT 1 FROM documents v WHERE v.id = s.document AND v.form = 'vocabulary')"
)


def _telling(
    predicate: str, value: object, attributes: str | None, is_open: int, is_preferred: int | None
) -> Telling:
    if value is None and attributes is not None:
        value = json.loads(attributes).get("country")
    is_name = predicate == NAMING and bool(is_preferred)
    return Telling(predicate, value, bool(is_open), is_name)
