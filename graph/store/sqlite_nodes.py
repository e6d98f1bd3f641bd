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

COLUMNS = "name, kinds, subtype, label, attributes"
REMEMBERED = 200_000


class NodeRows:
    """The nodes as one writer sees them; it remembers the numbers of those it met."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection
        self._number_of: dict[str, int] = {}

    def find(self, name: str) -> int | None:
        """Return the number of a node, None when the ledger does not know it."""
        if name not in self._number_of:
            found = self._connection.execute("SELECT id FROM nodes WHERE name = ?", (name,)).get
            if found is None:
                return None
            self._remember(name, int(found))
        return self._number_of[name]

    def put(self, node: Node) -> bool:
        """Write a node, or what is missing of it; True when that changed anything."""
        row = self._connection.execute(
            f"SELECT id, {COLUMNS} FROM nodes WHERE name = ?", (node.id,)
        ).fetchone()
        if row is None:
            self._insert(node)
            return True
        known = node_of_row(row[1:])
        filled = fill(known, node)
        self._remember(node.id, row[0])
        if filled is known:
            return False
        self._connection.execute(
            f"UPDATE nodes SET ({COLUMNS}) = (?, ?, ?, ?, ?) WHERE id = ?",
            (*row_of_node(filled), row[0]),
        )
        return True

    def forget(self) -> None:
        """Drop what was remembered: a block that failed took its new nodes back."""
        self._number_of.clear()

    def _insert(self, node: Node) -> None:
        self._connection.execute(
            f"INSERT INTO nodes ({COLUMNS}) VALUES (?, ?, ?, ?, ?)", row_of_node(node)
        )
        number = self._connection.last_insert_rowid()
        self._remember(node.id, number)
        write_label(self._connection, number, None, node.label)

    def _remember(self, name: str, number: int) -> None:
        if len(self._number_of) >= REMEMBERED:
            self._number_of.clear()
        self._number_of[name] = number


def row_of_node(node: Node) -> tuple[Any, ...]:
    """Return the values of `COLUMNS` for a node."""
    attributes = node.attributes
    packed = json.dumps(attributes, ensure_ascii=False, sort_keys=True) if attributes else None
    return (node.id, "|".join(node.kinds), node.subtype, node.label, packed)


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
