"""Loading many statements at once: the same rows as `put` writes, ten times as fast.

One transaction, so a kill leaves nothing or everything. Secondary indexes are built afterwards,
references are checked on whole columns instead of row by row.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import Any, TypeVar

import apsw
import numpy as np
from numpy.typing import NDArray

from graph.errors import ModelError
from graph.message import Message
from graph.model.document import Document
from graph.model.folding import fold
from graph.model.ids import JsonValue
from graph.model.node import Node
from graph.model.relations import Relations
from graph.model.statement import SENSITIVITIES
from graph.store.bulk_columns import BulkColumns, BulkResult, check_columns
from graph.store.sqlite_contents import pack_content
from graph.store.sqlite_documents import INSERT as INSERT_DOCUMENT
from graph.store.sqlite_documents import document_row, key_number
from graph.store.sqlite_inserts import split_qualifiers
from graph.store.sqlite_nodes import COLUMNS as NODE_COLUMNS
from graph.store.sqlite_nodes import NodeRows, row_of_node
from graph.store.sqlite_schema import INDEXES
from graph.store.sqlite_words import Words

T = TypeVar("T")
Integers = NDArray[np.int64]

_INSERT_NODE = f"INSERT INTO nodes (id, {NODE_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)"
_INSERT_LABEL = "INSERT INTO labels (node, statement, folded) VALUES (?, ?, ?)"
_INSERT_CONTENT = "INSERT INTO contents (document, kind, content) VALUES (?, ?, ?)"
_NOT_PUBLIC = "A bulk load takes public documents only; this one is {level}."
AT_ONCE = 10_000
ROWS_AT_ONCE = 100_000


class BulkLoader:
    """Writes one load through a connection on which a transaction is open.

    Foreign keys must be off on the connection: the loader checks references itself.
    """

    def __init__(self, connection: apsw.Connection, relations: Relations, version: int) -> None:
        self._connection = connection
        self._relations = relations
        self._version = version
        self._words = Words(connection)
        self._nodes = 0
        self._node_numbers = np.empty(0, np.int64)
        self._first_document = self._next("documents")
        self._first_label = self._next("labels")
        self._text_lengths = np.empty(0, np.int64)

    def load(
        self, nodes: Iterable[Node], documents: Iterable[Document], columns: Sequence[BulkColumns]
    ) -> BulkResult:
        """Write everything; returns how much.

        Raises:
            ModelError: the ledger knows a document already, a document is not public, an id is
                given twice, or a column points outside what was given.
        """
        given = sum(len(one) for one in columns)
        deferred = dict(INDEXES) if given >= self._next("statements") else {}
        for name in deferred:
            self._connection.execute(f"DROP INDEX {name}")
        self._write_nodes(nodes)
        self._write_documents(documents)
        for one in columns:
            range_ = self._relations.get(one.predicate).range
            check_columns(one, range_, self._nodes, self._text_lengths)
        self._write_statements(columns)
        for sql in deferred.values():
            self._connection.execute(sql)
        self._connection.execute(
            "INSERT INTO label_search (rowid, folded) SELECT id, folded FROM labels WHERE id >= ?",
            (self._first_label,),
        )
        self._connection.execute("INSERT INTO label_search (label_search) VALUES ('optimize')")
        written = {one.predicate: len(one) for one in columns}
        return BulkResult(self._nodes, len(self._text_lengths), written)

    def _next(self, table: str) -> int:
        return 1 + (self._connection.execute(f"SELECT max(id) FROM {table}").get or 0)

    def _write_nodes(self, nodes: Iterable[Node]) -> None:
        if self._next("nodes") > 1:
            self._fill_nodes(nodes)
            return
        with self._without_index("nodes_by_name", "node"):
            for chunk in _in_chunks(nodes):
                numbered = list(enumerate(chunk, start=self._nodes + 1))
                rows = ((number, *row_of_node(node)) for number, node in numbered)
                self._connection.executemany(_INSERT_NODE, rows)
                labels = ((number, None, fold(node.label)) for number, node in numbered)
                self._connection.executemany(_INSERT_LABEL, labels)
                self._nodes += len(chunk)
        self._node_numbers = np.arange(1, self._nodes + 1)

    def _fill_nodes(self, nodes: Iterable[Node]) -> None:
        """Write nodes one by one into a ledger that has some already."""
        rows = NodeRows(self._connection)
        numbers = []
        for node in nodes:
            rows.put(node)
            numbers.append(rows.number(node.id))
        self._nodes = len(numbers)
        self._node_numbers = np.array(numbers, np.int64)
        self._first_label = self._next("labels")

    def _write_documents(self, documents: Iterable[Document]) -> None:
        lengths: list[int] = []
        with self._without_index("documents_by_key", "document"):
            for chunk in _in_chunks(documents):
                _check_are_public(chunk)
                first = self._first_document + len(lengths)
                numbers = range(first, first + len(chunk))
                self._connection.executemany(
                    INSERT_DOCUMENT,
                    (
                        (number, key_number(one.id), *document_row(one))
                        for number, one in zip(numbers, chunk, strict=True)
                    ),
                )
                self._connection.executemany(_INSERT_CONTENT, _contents(numbers, chunk))
                lengths.extend(len(one.text or "") for one in chunk)
        self._text_lengths = np.array(lengths, np.int64)

    def _write_statements(self, columns: Sequence[BulkColumns]) -> None:
        for chunk in (part for one in columns for part in one.in_chunks(ROWS_AT_ONCE)):
            first = self._next("statements")
            given = dict(self._given(chunk))
            constants = {
                "predicate": self._words.number(chunk.predicate),
                "origin": self._words.number(chunk.origin),
                "recorded": self._version,
            }
            names = ", ".join((*given, *constants))
            marks = ", ".join((*("?" * len(given)), *map(str, constants.values())))
            self._connection.executemany(
                f"INSERT INTO statements ({names}) VALUES ({marks})",
                zip(*given.values(), strict=True),
            )
            if chunk.predicate == "HAS_LABEL":
                self._write_labels(chunk, first)

    def _given(self, chunk: BulkColumns) -> Iterator[tuple[str, Iterable[Any]]]:
        """Yield name and values of the columns that differ from row to row."""
        yield "document", (chunk.document + self._first_document).tolist()
        yield "subject", self._node_numbers[chunk.subject].tolist()
        if chunk.object is not None:
            yield "object", self._node_numbers[chunk.object].tolist()
        if chunk.values is not None:
            yield "value", chunk.values
        if chunk.role is not None:
            numbers = [*(self._words.number(role) for role in chunk.roles), None]
            yield "role", map(numbers.__getitem__, chunk.role.tolist())
        if chunk.confidence is not None:
            yield "confidence", chunk.confidence.tolist()
        if chunk.qualifiers is not None:
            yield "qualifiers", map(_packed, chunk.qualifiers)
        yield "span_start", chunk.start.tolist()
        yield "span_end", chunk.end.tolist()

    def _write_labels(self, chunk: BulkColumns, first: int) -> None:
        nodes = self._node_numbers[chunk.subject].tolist()
        folded = (fold(str(value)) for value in chunk.values or ())
        numbers = range(first, first + len(chunk))
        self._connection.executemany(_INSERT_LABEL, zip(nodes, numbers, folded, strict=True))

    @contextmanager
    def _without_index(self, name: str, thing: str) -> Iterator[None]:
        """Build a unique index after the rows; finds what is given twice."""
        sql = self._connection.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (name,)).get
        self._connection.execute(f"DROP INDEX {name}")
        yield
        try:
            self._connection.execute(str(sql))
        except apsw.ConstraintError as error:
            raise ModelError(
                f"A {thing} of the bulk load is given twice or is in the ledger already.",
                next_step="Give each once; use `put` to change what the ledger knows.",
            ) from error


def _in_chunks(things: Iterable[T]) -> Iterator[list[T]]:
    stream = iter(things)
    while chunk := list(islice(stream, AT_ONCE)):
        yield chunk


def _check_are_public(documents: list[Document]) -> None:
    """Raise ModelError for a protected document: the statements of a load are all public."""
    for document in documents:
        if document.sensitivity != SENSITIVITIES[0]:
            raise ModelError(
                Message(_NOT_PUBLIC, level=document.sensitivity),
                f"document {document.id}",
                "Write it with `put`.",
            )


def _contents(numbers: range, documents: list[Document]) -> Iterator[tuple[int, str, bytes]]:
    for number, document in zip(numbers, documents, strict=True):
        packed = pack_content(document)
        if packed is not None:
            yield number, *packed


def _packed(qualifiers: dict[str, JsonValue]) -> str | None:
    return split_qualifiers(qualifiers)[1]
