"""Reading the SQLite ledger: one view is one read transaction on a connection of its own."""

import copy
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import apsw
import numpy as np
from numpy.typing import NDArray

from graph.errors import StoreError
from graph.model.decision import Decision
from graph.model.document import Document
from graph.model.node import Node
from graph.model.relations import Relations
from graph.model.statement import Statement, Value
from graph.store.base import AuditEntry, Label, View, ViewFilter
from graph.store.columns import Changes, Columns, NodeTable
from graph.store.raw_view import LinesKey, RawView
from graph.store.sqlite_audit import read_audit, read_counts
from graph.store.sqlite_columns import read_columns
from graph.store.sqlite_connection import plain_words
from graph.store.sqlite_decisions import read_lines, read_lines_key, read_node
from graph.store.sqlite_documents import (
    document_places,
    find_document,
    read_document,
    read_documents,
)
from graph.store.sqlite_filter import ENDS_AMONG, names_in_qualifiers, names_node, shows
from graph.store.sqlite_labels import find_labels, read_labels
from graph.store.sqlite_levels import SeenNodes
from graph.store.sqlite_nodes import COLUMNS as NODE_COLUMNS
from graph.store.sqlite_nodes import node_of_row, read_node_table
from graph.store.sqlite_search import Search
from graph.store.sqlite_statements import StatementRows
from graph.store.sqlite_words import Words


class ReadingTools:
    """A reading connection and what remembers rows through it."""

    def __init__(self, connection: apsw.Connection) -> None:
        self.connection = connection
        self.words = Words(connection)
        self.rows = StatementRows(connection, self.words)
        # Counting twelve million statements takes seconds; a version is counted once.
        self.counted: dict[tuple[int, ViewFilter], dict[str, int]] = {}


class SqliteView(RawView, View):
    """One moment of an SQLite ledger through a filter. Use it in one thread at a time."""

    def __init__(
        self,
        path: Path,
        tools: ReadingTools,
        view_filter: ViewFilter,
        relations: Callable[[], Relations],
        give_back: Callable[[ReadingTools], None],
    ) -> None:
        """Hold the present moment.

        Args:
            path: the ledger file.
            tools: a reading connection with no transaction open; the view owns it until closed.
            view_filter: what is visible.
            relations: returns the predicates that exist.
            give_back: takes the connection when the view is closed.
        """
        self._path = path
        self._tools: ReadingTools | None = tools
        self._filter = view_filter
        self._shows = shows(view_filter)
        self._seen = self._seen_nodes()
        self._relations = relations
        self._give_back = give_back
        with plain_words(path):
            tools.rows.forget()
            tools.connection.execute("BEGIN")
            self._version = int(tools.connection.execute("SELECT max(number) FROM audit").get or 0)

    def close(self) -> None:
        if self._tools is None:
            return
        tools, self._tools = self._tools, None
        with plain_words(self._path):
            if tools.connection.in_transaction:
                tools.connection.execute("COMMIT")
            if tools.connection.txn_state() == apsw.SQLITE_TXN_NONE:
                self._give_back(tools)
            else:  # a half-read generator still holds the moment
                tools.connection.close(True)

    @property
    def version(self) -> int:
        return self._version

    @property
    def path(self) -> Path:
        """The ledger file."""
        return self._path

    @property
    def view_filter(self) -> ViewFilter:
        return self._filter

    def sibling(self, view_filter: ViewFilter) -> "SqliteView":
        other = copy.copy(self)
        for kept in ("_node_table", "_document_places"):
            other.__dict__.pop(kept, None)
        other._filter = view_filter
        other._shows = shows(view_filter)
        other._seen = other._seen_nodes()
        return other

    def naming(self, node_ids: Iterable[str]) -> Iterator[Statement]:
        with plain_words(self._path):
            where = f"{names_in_qualifiers(node_ids)} AND {self._shows}"
            yield from self._read(where)

    def between(self, node_ids: Iterable[str]) -> Iterator[Statement]:
        names = json.dumps(sorted(set(node_ids)))
        with plain_words(self._path):
            yield from self._read(f"{ENDS_AMONG} AND {self._shows}", (names,))

    def targets_node(self, predicate: str) -> bool:
        return self._relations().get(predicate).range == "node"

    def lines(self) -> Sequence[Decision]:
        with plain_words(self._path):
            return read_lines(self._connection)

    def lines_key(self) -> LinesKey:
        with plain_words(self._path):
            return read_lines_key(self._connection)

    def node(self, node_id: str) -> Node | None:
        with plain_words(self._path):
            if self._seen is not None:
                return self._seen.find(node_id)
            return read_node(self._connection, node_id)

    def nodes(self, kind: str | None = None) -> Iterator[Node]:
        with plain_words(self._path):
            for row in self._connection.execute(
                f"SELECT {NODE_COLUMNS} FROM nodes n WHERE {names_node(self._shows)} "
                "AND (?1 IS NULL OR instr('|' || n.kinds || '|', '|' || ?1 || '|')) "
                "ORDER BY n.name",
                (kind,),
            ):
                node = node_of_row(row)
                yield node if self._seen is None else self._seen.node(node)

    def statements(
        self,
        subject: str | None = None,
        predicate: str | None = None,
        object: Value = None,
        document: str | None = None,
    ) -> Iterator[Statement]:
        with plain_words(self._path):
            search = Search(self._connection, self._open().words, self._relations())
            search.by_document(document)
            search.by_predicate(predicate)
            search.by_subject(subject)
            search.by_object(object, predicate)
            if search.finds_nothing:
                return
            where, values, source = search.build(self._shows)
            for _, statement in self._open().rows.read(where, values, source):
                yield statement

    def statement(self, statement_id: str) -> Statement | None:
        with plain_words(self._path):
            found = self._open().rows.find(statement_id, self._shows)
        return None if found is None else found[1]

    def labels(self, node_id: str | None = None) -> Iterator[Label]:
        with plain_words(self._path):
            node = None
            if node_id is not None:
                find = "SELECT id FROM nodes WHERE name = ?"
                node = self._connection.execute(find, (node_id,)).get
                if node is None:
                    return
            found = read_labels(self._connection, self._shows, node)
            yield from found if self._seen is None else self._seen.labels(found, node is not None)

    def find_labels(self, part: str, limit: int = 50) -> Iterator[Label]:
        with plain_words(self._path):
            is_open = "1" if self._seen is None else self._seen.open_label
            yield from find_labels(self._connection, self._shows, is_open, part, limit)

    def document(self, document_id: str) -> Document | None:
        with plain_words(self._path):
            number = find_document(self._connection, document_id)
            if number is None:
                return None
            found = read_document(self._connection, number)
        return found if found.sensitivity in self._filter.sensitivities else None

    def documents(self) -> Iterator[Document]:
        with plain_words(self._path):
            for document in read_documents(self._connection):
                if document.sensitivity in self._filter.sensitivities:
                    yield document

    def node_table(self) -> NodeTable:
        return self._node_table[0]

    def document_ids(self) -> list[str]:
        with plain_words(self._path):
            rows = self._connection.execute("SELECT name FROM documents ORDER BY name")
            return [name for (name,) in rows]

    def columns(self, predicate: str) -> Columns:
        relation = self._relations().get(predicate)
        with plain_words(self._path):
            places = (self._node_table[1], self._document_places)
            return read_columns(
                self._connection, self._open().words, relation.id, self._shows, places
            )

    def changes(self, since: int) -> Changes:
        touched = f"s.id IN (SELECT statement FROM changes WHERE version > {int(since)})"
        with plain_words(self._path):
            last = self._connection.execute(
                "SELECT last_statement FROM audit WHERE number = ?", (min(since, self._version),)
            ).get
            old, new = f"s.id <= {last or 0} AND {touched}", f"s.id > {last or 0}"
            shown = [
                *self._read(f"{new} AND {self._shows}"),
                *self._read(f"{old} AND {self._shows}"),
            ]
            hidden = self._read(f"{old} AND NOT ({self._shows})")
        return Changes(tuple(sorted(shown, key=_by_id)), tuple(hidden))

    def counts(self) -> dict[str, int]:
        counted = self._open().counted
        key = (self._version, self._filter)
        if key not in counted:
            counted.clear()
            with plain_words(self._path):
                counted[key] = read_counts(self._connection, self._filter)
        return dict(counted[key])

    def audit(self, last: int | None = None) -> Iterator[AuditEntry]:
        with plain_words(self._path):
            first = 0 if last is None else self._version - last
            yield from read_audit(self._connection, first)

    def _seen_nodes(self) -> SeenNodes | None:
        """None for a view of all levels, which hides nothing and must not pay for it."""
        if self._filter.shows_all_levels:
            return None
        return SeenNodes(lambda: self._connection, self._filter)

    def _open(self) -> ReadingTools:
        if self._tools is None:
            raise StoreError("The view is closed.", next_step="Open a new one: `store.view()`.")
        return self._tools

    @property
    def _connection(self) -> apsw.Connection:
        return self._open().connection

    def _read(self, where: str, values: tuple[Any, ...] = ()) -> list[Statement]:
        return [statement for _, statement in self._open().rows.read(where, values)]

    @cached_property
    def _node_table(self) -> tuple[NodeTable, NDArray[np.int64]]:
        with plain_words(self._path):
            table, places = read_node_table(self._connection, names_node(self._shows))
            return (table if self._seen is None else self._seen.veil(table)), places

    @cached_property
    def _document_places(self) -> NDArray[np.int64]:
        with plain_words(self._path):
            return document_places(self._connection)


def _by_id(statement: Statement) -> str:
    return statement.id
