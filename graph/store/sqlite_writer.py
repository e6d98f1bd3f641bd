"""Writing the SQLite ledger: one block is one transaction under the sidecar lock."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

import apsw

from graph.errors import StoreError
from graph.message import Message
from graph.model.decision import Decision
from graph.model.document import Account, Document
from graph.model.ids import JsonValue
from graph.model.node import Node
from graph.model.statement import Review, Statement
from graph.store.base import Writer, WriteResult
from graph.store.bulk_columns import BulkColumns, BulkResult
from graph.store.checking import check_account
from graph.store.lock import WriteLock
from graph.store.sqlite_accounts import WritingTools, put_account, retract_document
from graph.store.sqlite_bulk import BulkLoader
from graph.store.sqlite_connection import explain, plain_words
from graph.store.sqlite_decisions import SqliteDeciding
from graph.store.sqlite_documents import find_document
from graph.store.sqlite_editing import SqliteEditing
from graph.store.write_modes import Mode

_NOT_SET_BACK = "Everything was written, but the ledger could not return to its log (WAL): {why}."


class SqliteWriter(SqliteEditing, SqliteDeciding, Writer):
    """One transaction. Use it in a `with` block, in one thread."""

    def __init__(
        self,
        path: Path,
        author: str,
        clock: Callable[[], datetime],
        lock: WriteLock,
        tools: Callable[[], WritingTools],
        mode: Mode,
    ) -> None:
        """Prepare a transaction.

        Args:
            path: the ledger file, for messages.
            author: for the audit.
            clock: tells the time of the block.
            lock: the turn among writers.
            tools: returns the writing connection, opened at first use.
            mode: how safely and how fast.
        """
        self._path = path
        self._author = author
        self._clock = clock
        self._lock = lock
        self._open_tools = tools
        self._mode = mode
        self._tools: WritingTools | None = None
        self._around = ExitStack()
        self._at = ""
        self._version = 0
        self._is_half_done = False

    def __enter__(self) -> "SqliteWriter":
        self._lock.acquire()
        try:
            with plain_words(self._path):
                self._begin()
        except BaseException:
            self._end()
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        is_written = False
        try:
            if kind is None:
                self._commit()
                is_written = True
            else:
                self._roll_back()
        finally:
            self._end(is_written)

    def put(self, account: Account) -> WriteResult:
        tools = self._open()
        with plain_words(self._path):
            check_account(account, tools.relations, tools.nodes.knows)
            with self._all_or_nothing():
                counts = put_account(tools, account, self._version + 1)
                if counts.outcome != "unchanged":
                    self._note("put", account.document.id, asdict(counts))
        return WriteResult(account.document.id, counts.outcome, counts.asserted, counts.retracted)

    def retract(self, document_id: str) -> WriteResult:
        tools = self._open()
        with plain_words(self._path):
            number = find_document(tools.connection, document_id)
            if number is None:
                raise StoreError(
                    Message("There is no document '{id}'.", id=document_id),
                    str(self._path),
                    "Check the id; `mtandao sources` lists them.",
                )
            with self._all_or_nothing():
                retracted = retract_document(tools, number, self._version + 1)
                if retracted:
                    self._note("retract", document_id, {"retracted": retracted})
        outcome = "changed" if retracted else "unchanged"
        return WriteResult(document_id, outcome, retracted=retracted)

    def edit(
        self, statement_id: str, replacement: Statement, review: Review, nodes: Iterable[Node] = ()
    ) -> str:
        with plain_words(self._path):
            return super().edit(statement_id, replacement, review, nodes)

    def add(self, statement: Statement, review: Review, nodes: Iterable[Node] = ()) -> str:
        with plain_words(self._path):
            return super().add(statement, review, nodes)

    def review(self, statement_id: str, review: Review | None) -> None:
        with plain_words(self._path):
            super().review(statement_id, review)

    def decide(self, decision: Decision) -> None:
        with plain_words(self._path):
            super().decide(decision)

    def keep_alias(self, alias: str) -> None:
        """Note by which word the sources name the author; see `AliasWriter.keep_alias`."""
        with plain_words(self._path), self._all_or_nothing():
            super().keep_alias(alias)

    def bulk_load(
        self, nodes: Iterable[Node], documents: Iterable[Document], columns: Sequence[BulkColumns]
    ) -> BulkResult:
        """Write many new documents at once; see `SqliteStore.bulk_load`."""
        tools = self._open()
        with plain_words(self._path), self._all_or_nothing():
            loader = BulkLoader(tools.connection, tools.relations, self._version + 1)
            result = loader.load(nodes, documents, columns)
            self._note("bulk load", f"{result.documents} documents", asdict(result))
        return result

    def touch_file(self) -> None:
        """Write a page without changing what it says, so that the commit reaches the disk."""
        with plain_words(self._path):
            connection = self._open().connection
            connection.pragma("user_version", connection.pragma("user_version"))

    def _begin(self) -> None:
        tools = self._open_tools()
        self._around.enter_context(self._mode.around(tools.connection))
        for pragma, value in self._mode.pragmas().items():
            tools.connection.pragma(pragma, value)
        tools.connection.execute("BEGIN IMMEDIATE")
        last = tools.connection.execute("SELECT max(number) FROM audit").get
        self._version = last or 0
        tools.expect_version(self._version)
        self._at = self._clock().astimezone(UTC).isoformat(timespec="seconds")
        self._tools = tools

    def _end(self, is_written: bool = False) -> None:
        """Put back what was set up; what made the block fail is told rather than a failure here."""
        self._tools = None
        try:
            self._around.close()
        except apsw.Error as error:
            if is_written:
                raise StoreError(
                    Message(_NOT_SET_BACK, why=str(error)),
                    str(self._path),
                    "Run `mtandao doctor --repair`; until then readers and writers wait.",
                ) from error
        finally:
            self._lock.release()

    def _commit(self) -> None:
        tools = self._open()
        if self._is_half_done:
            self._roll_back()
            raise StoreError(
                "A write in this block failed, so nothing of the block was kept.",
                str(self._path),
                "See the first error; then run it again.",
            )
        try:
            tools.connection.execute("COMMIT")
            tools.version = self._version
        except apsw.Error as error:
            self._roll_back()
            raise explain(error, self._path) from error

    def _roll_back(self) -> None:
        tools = self._open()
        if tools.connection.in_transaction:
            tools.connection.execute("ROLLBACK")
        tools.forget()

    def _open(self) -> WritingTools:
        if self._tools is None:
            raise StoreError(
                "The writer is not open.", next_step="Use it inside `with store.write(...)`."
            )
        return self._tools

    @contextmanager
    def _all_or_nothing(self) -> Iterator[None]:
        """Remember a write that stopped half way, so that the block cannot be committed."""
        self._is_half_done = True
        yield
        self._is_half_done = False

    def _note(self, action: str, target: str, detail: Mapping[str, JsonValue]) -> None:
        connection = self._open().connection
        last = connection.execute("SELECT max(id) FROM statements").get or 0
        self._version += 1
        packed = json.dumps(detail, sort_keys=True)
        connection.execute(
            "INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?)",
            (self._version, self._at, self._author, action, target, packed, last),
        )
