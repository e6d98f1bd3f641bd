"""Nodes and edges of one network in a temporary database that moves to disk when it grows."""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass

from graph.model.folding import fold
from ingest.readers.row_record import Row

_CACHE_KIB = 64 * 1024
# A hub with more edges has a record for each so many of them.
MOST_OF_ONE = 2000
_packed = json.JSONEncoder(ensure_ascii=False).encode


@dataclass(frozen=True, slots=True)
class Node:
    """One node.

    Attributes:
        key: what edges know it by.
        label: its name.
        row: its cells, or those of the edge that names it where no node is described.
        column: the one of the cells that names it.
        role: what it is: actor, event, person, place, theme, programme, or `unsaid`.
    """

    key: str
    label: str
    row: Row
    column: str
    role: str


@dataclass(frozen=True, slots=True)
class Edge:
    """One edge: the keys of its ends and its cells."""

    source: str
    target: str
    row: Row


class NetworkTable(AbstractContextManager["NetworkTable"]):
    """The nodes and edges of one input. Use `with`; the temporary file then goes."""

    def __init__(self) -> None:
        # An empty name is SQLite's private temporary database: in memory until the cache is full.
        self._database = sqlite3.connect("", isolation_level=None)
        run = self._database.execute
        run(f"PRAGMA cache_size = -{_CACHE_KIB}")
        run("PRAGMA journal_mode = OFF")
        run("PRAGMA synchronous = OFF")
        run(
            "CREATE TABLE nodes (n INTEGER PRIMARY KEY, key TEXT UNIQUE, label TEXT, folded TEXT,"
            " sheet TEXT, row INTEGER, cells TEXT, col TEXT, role TEXT)"
        )
        run("CREATE INDEX by_label ON nodes (folded)")
        run(
            "CREATE TABLE edges (n INTEGER PRIMARY KEY, owner TEXT, source TEXT, target TEXT,"
            " sheet TEXT, row INTEGER, cells TEXT)"
        )
        run("CREATE INDEX by_owner ON edges (owner, n)")
        run("BEGIN")

    def __exit__(self, *_: object) -> None:
        self._database.close()

    def add_node(self, node: Node) -> bool:
        """Keep a node; False when one of its key is there already, which then stays."""
        row = node.row
        done = self._database.execute(
            "INSERT OR IGNORE INTO nodes (key, label, folded, sheet, row, cells, col, role)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (node.key, node.label, fold(node.label), row.sheet, row.number,
             _packed(dict(row.cells)), node.column, node.role),
        )  # fmt: skip
        return done.rowcount == 1

    def add_edge(self, owner: str, edge: Edge) -> None:
        """Keep an edge with the node whose record tells it."""
        row = edge.row
        self._database.execute(
            "INSERT INTO edges (owner, source, target, sheet, row, cells)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (owner, edge.source, edge.target, row.sheet, row.number, _packed(dict(row.cells))),
        )

    def node(self, name: str) -> Node | None:
        """Return the node of a key, else the only one of that label, else None."""
        run = self._database.execute
        row = run(f"SELECT {_NODE} FROM nodes WHERE key = ?", (name,)).fetchone()
        if row is not None:
            return _node(row)
        # Two are enough to know: a million nodes may bear one name.
        alike = run(f"SELECT {_NODE} FROM nodes WHERE folded = ? LIMIT 2", (fold(name),)).fetchall()
        return _node(alike[0]) if len(alike) == 1 else None

    def nodes(self) -> Iterator[Node]:
        """Yield all nodes in the order of the file."""
        rows = self._database.execute(f"SELECT {_NODE} FROM nodes ORDER BY n")
        return (_node(row) for row in rows)

    def edges(self, owner: str) -> Iterator[Edge]:
        """Yield the edges that the record of a node tells, in the order of the file."""
        rows = self._database.execute(
            "SELECT source, target, sheet, row, cells FROM edges WHERE owner = ? ORDER BY n",
            (owner,),
        )
        return (Edge(s, t, _row(sheet, number, cells)) for s, t, sheet, number, cells in rows)

    def same_names(self) -> int:
        """Return how many nodes bear the name of one before them."""
        found: int = self._database.execute(
            "SELECT count(*) - count(DISTINCT folded) FROM nodes WHERE role = 'actor'"
        ).fetchone()[0]
        return found


_NODE = "key, label, sheet, row, cells, col, role"


def _node(row: tuple[str, str, str, int, str, str, str]) -> Node:
    key, label, sheet, number, cells, column, role = row
    return Node(key, label, _row(sheet, number, cells), column, role)


def _row(sheet: str, number: int, cells: str) -> Row:
    found: Mapping[str, str] = json.loads(cells)
    return Row(sheet, number, found)
