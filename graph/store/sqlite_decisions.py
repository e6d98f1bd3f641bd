"""Decisions about who is who in the SQLite ledger: one row a line, never changed."""

import json
from abc import abstractmethod
from collections.abc import Sequence

import apsw

from graph.model.decision import Decision, decision_data, decision_of_data
from graph.model.node import Node
from graph.store.deciding import DecidingWriter
from graph.store.raw_view import LinesKey
from graph.store.sqlite_accounts import WritingTools
from graph.store.sqlite_documents import find_document
from graph.store.sqlite_nodes import COLUMNS, node_of_row
from graph.store.sqlite_schema import WITH_IDENTITIES, schema_version


class SqliteDeciding(DecidingWriter):
    """Reads and writes lines through the writing connection of a block."""

    _version = 0
    _taken: list[Decision] | None = None

    @abstractmethod
    def _open(self) -> WritingTools:
        """Return the tools of the block."""

    def known_node(self, node_id: str) -> Node | None:
        return read_node(self._open().connection, node_id)

    def knows_document(self, document_id: str) -> bool:
        return find_document(self._open().connection, document_id) is not None

    def _lines(self) -> list[Decision]:
        if self._taken is None:
            self._taken = list(read_lines(self._open().connection))
        return self._taken

    def _keep_line(self, decision: Decision) -> None:
        packed = json.dumps(decision_data(decision), ensure_ascii=False, sort_keys=True)
        self._open().connection.execute(
            "INSERT INTO identities (number, name, content) VALUES (?, ?, ?)",
            (self._version + 1, decision.id, packed),
        )
        self._lines().append(decision)


def read_lines(connection: apsw.Connection) -> Sequence[Decision]:
    """Return all decisions in order; a file of an older schema has none."""
    if schema_version(connection) < WITH_IDENTITIES:
        return ()
    rows = connection.execute("SELECT content FROM identities ORDER BY number")
    return tuple(decision_of_data(json.loads(content)) for (content,) in rows)


def read_lines_key(connection: apsw.Connection) -> LinesKey:
    """Return how many decisions there are, and the id of the last one."""
    if schema_version(connection) < WITH_IDENTITIES:
        return 0, ""
    row = connection.execute(
        "SELECT (SELECT count(*) FROM identities), name FROM identities "
        "ORDER BY number DESC LIMIT 1"
    ).fetchone()
    return (0, "") if row is None else (int(str(row[0])), str(row[1]))


def read_node(connection: apsw.Connection, node_id: str) -> Node | None:
    """Return a node as its row has it, or None."""
    row = connection.execute(f"SELECT {COLUMNS} FROM nodes WHERE name = ?", (node_id,)).fetchone()
    return None if row is None else node_of_row(row)
