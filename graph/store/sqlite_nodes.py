"""Rows of the table `nodes`: the first description wins, later ones fill what is missing."""

import json
from functools import cache
from typing import Any

import apsw
import numpy as np
from numpy.typing import NDArray

from graph.model.folding import fold
from graph.model.node import Node
from graph.store.columns import NodeTable
from graph.store.merging import fill
from graph.store.plain_data import pack

COLUMNS = "name, kinds, subtype, label, attributes"
# About 60 MB of nodes.
REMEMBERED = 100_000


class NodeRows:
    """The nodes as one writer sees them; it remembers those it met."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection
        self._known: dict[str, tuple[int, Node]] = {}

    def knows(self, name: str) -> bool:
        """True when the ledger has a node of that id."""
        return self._find(name) is not None

    def number(self, name: str) -> int:
        """Return the number of a node that the ledger has; KeyError when it has none."""
        found = self._find(name)
        if found is None:
            raise KeyError(name)
        return found[0]

    def put(self, node: Node) -> bool:
        """Write a node, or what is missing of it; True when that changed anything."""
        found = self._find(node.id)
        if found is None:
            self._insert(node)
            return True
        number, known = found
        filled = fill(known, node)
        if filled is known:
            return False
        self._connection.execute(
            f"UPDATE nodes SET ({COLUMNS}) = (?, ?, ?, ?, ?) WHERE id = ?",
            (*row_of_node(filled), number),
        )
        self._known[node.id] = (number, filled)
        return True

    def forget(self) -> None:
        """Drop what was remembered: another writer, or a block taken back, changed it."""
        self._known.clear()

    def _find(self, name: str) -> tuple[int, Node] | None:
        found = self._known.get(name)
        if found is None:
            row: Any = self._connection.execute(
                f"SELECT id, {COLUMNS} FROM nodes WHERE name = ?", (name,)
            ).fetchone()
            if row is not None:
                found = self._remember(row[0], node_of_row(row[1:]))
        return found

    def _insert(self, node: Node) -> None:
        self._connection.execute(
            f"INSERT INTO nodes ({COLUMNS}) VALUES (?, ?, ?, ?, ?)", row_of_node(node)
        )
        number = self._connection.last_insert_rowid()
        self._remember(number, node)
        write_label(self._connection, number, None, node.label)

    def _remember(self, number: int, node: Node) -> tuple[int, Node]:
        if len(self._known) >= REMEMBERED:
            self._known.clear()
        self._known[node.id] = (number, node)
        return number, node


def row_of_node(node: Node) -> tuple[Any, ...]:
    """Return the values of `COLUMNS` for a node."""
    return (node.id, "|".join(node.kinds), node.subtype, node.label, pack(node.attributes))


def node_of_row(row: tuple[Any, ...]) -> Node:
    """Return the node of a row of `COLUMNS`."""
    name, kinds, subtype, label, attributes = row
    return Node(
        name, _split_kinds(kinds), subtype, label, json.loads(attributes) if attributes else {}
    )


def read_node_table(
    connection: apsw.Connection, condition: str
) -> tuple[NodeTable, NDArray[np.int64]]:
    """Return the nodes n that meet `condition` as a table, and row number to position in it.

    Equal attributes are one mapping. A row number without a position has -1.
    """
    table = NodeTable([], [], [], [], {})
    largest = connection.execute("SELECT max(id) FROM nodes").get or 0
    places = np.full(largest + 1, -1, np.int64)
    kinds_of = cache(_split_kinds)
    attributes_of = cache(json.loads)
    for position, (number, name, kinds, subtype, label, attributes) in enumerate(
        connection.execute(f"SELECT id, {COLUMNS} FROM nodes n WHERE {condition} ORDER BY name")
    ):
        places[number] = position
        table.ids.append(name)
        table.kinds.append(kinds_of(kinds))
        table.subtypes.append(subtype)
        table.labels.append(label)
        if attributes is not None:
            table.attributes[position] = attributes_of(attributes)
    return table, places


def _split_kinds(kinds: str) -> tuple[str, ...]:
    return tuple(kinds.split("|"))


def write_label(connection: apsw.Connection, node: int, statement: int | None, text: str) -> None:
    """Make a name of a node searchable; `statement` is None for the label of the node itself."""
    folded = fold(text)
    connection.execute(
        "INSERT INTO labels (node, statement, folded) VALUES (?, ?, ?)", (node, statement, folded)
    )
    connection.execute(
        "INSERT INTO label_search (rowid, folded) VALUES (?, ?)",
        (connection.last_insert_rowid(), folded),
    )
