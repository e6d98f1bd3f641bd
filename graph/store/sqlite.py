"""The ledger in one SQLite file: many processes read while one writes, and a kill loses nothing."""

import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from functools import cached_property
from itertools import islice
from pathlib import Path

import apsw

from graph.errors import StoreError
from graph.model.document import Account, Document
from graph.model.node import Node
from graph.model.relations import Relations
from graph.store.base import BATCH, Store, View, ViewFilter, WriteResult
from graph.store.bulk_columns import BulkColumns, BulkResult
from graph.store.decided_opening import DecidedViews
from graph.store.lock import WriteLock
from graph.store.sqlite_accounts import WritingTools
from graph.store.sqlite_connection import (
    check_path,
    open_reader,
    open_writer,
    plain_words,
)
from graph.store.sqlite_schema import check_is_ledger, is_empty, migrate, schema_is_old
from graph.store.sqlite_view import ReadingTools, SqliteView
from graph.store.sqlite_writer import SqliteWriter
from graph.store.write_modes import BULK, DURABLE, QUICK, Mode

# Lets a waiting curator in between two batches of an ingest.
PAUSE_SECONDS = 0.001
TURN_SECONDS = 0.05
PATIENCE_SECONDS = 30.0
IDLE_READERS = 8


class SqliteStore(Store):
    """A ledger file that is open. Threads may share it: each view has its own connection.

    What `put_all` reports as written survives a kill at once, and a power failure once the
    generator has ended; a block of `write` survives both at once.
    """

    def __init__(
        self,
        path: Path,
        clock: Callable[[], datetime],
        load_relations: Callable[[], Relations],
        read_only: bool = False,
        patience: float = PATIENCE_SECONDS,
    ) -> None:
        """Open the file; it is made when it does not exist and may be written.

        Args:
            path: the ledger file.
            clock: tells the time of a write.
            load_relations: returns the predicates that exist; called at first use.
            read_only: True to never write to the file.
            patience: seconds to wait for another writer.

        Raises:
            StoreError: there is no such folder or file, it is no ledger, it is damaged, of a
                newer program, or may not be written.
        """
        self.path = path
        self._load_relations = load_relations
        self._clock = clock
        self._read_only = read_only
        self._lock = WriteLock(path, patience)
        self._decided = DecidedViews()
        self._idle: list[ReadingTools] = []
        self._guard = threading.Lock()
        self._writing: WritingTools | None = None
        self._writer_connection: apsw.Connection | None = None
        check_path(path, read_only)
        with plain_words(path):
            if not read_only:
                self._writer_connection = self._prepare()
            self._idle.append(ReadingTools(open_reader(path)))

    @cached_property
    def _relations(self) -> Relations:
        return self._load_relations()

    def write(self, author: str) -> SqliteWriter:
        return self._writer(author, DURABLE)

    def view(self, view_filter: ViewFilter | None = None) -> View:
        with self._guard:
            tools = self._idle.pop() if self._idle else None
        if tools is None:
            with plain_words(self.path):
                tools = ReadingTools(open_reader(self.path))
        raw = SqliteView(
            self.path, tools, view_filter or ViewFilter(), lambda: self._relations, self._take_back
        )
        return self._decided.over(raw)

    def close(self) -> None:
        self._close_readers()
        with self._guard:
            if self._writer_connection is not None:  # the last one to close clears the log
                self._writer_connection.close(True)
                self._writer_connection = self._writing = None

    def put_all(self, accounts: Iterable[Account], author: str) -> Iterator[WriteResult]:
        """Write accounts in short transactions; a result is yielded only after its commit.

        A transaction ends after `BATCH` accounts or `TURN_SECONDS`, so that a curator waits no
        longer behind rich accounts than behind poor ones. When the generator ends, all of it is
        on the disk, not only with the operating system.
        """
        stream = iter(accounts)
        try:
            while waiting := deque(islice(stream, BATCH)):
                while waiting:
                    yield from self._take_turn(waiting, author)
        except StoreError:  # the disk or the lock failed, and would fail again
            raise
        except BaseException:
            self._flush()
            raise
        self._flush()

    def bulk_load(
        self,
        nodes: Iterable[Node],
        documents: Iterable[Document],
        columns: Sequence[BulkColumns],
        author: str,
    ) -> BulkResult:
        """Write many new documents at once, for first loads and generated graphs.

        Writes the same rows as `put`, ten times as fast, in one transaction: other writers wait
        until it ends. Readers go on, except where the ledger is empty and nobody has it open:
        then who comes later waits too. One audit row stands for the whole load.

        Args:
            nodes: every node the columns point at, each once.
            documents: every document, each once and public, none of them known to the ledger.
            columns: the statements, one item for each predicate.
            author: for the audit.

        Raises:
            ModelError: something is given twice, is not public or points outside what was given.
            StoreError: the disk is full or the file cannot be written.
        """
        self._close_readers()
        with self._writer(author, BULK) as writer:
            return writer.bulk_load(nodes, documents, columns)

    def _take_turn(self, waiting: deque[Account], author: str) -> list[WriteResult]:
        end = time.monotonic() + TURN_SECONDS
        results: list[WriteResult] = []
        with self._writer(author, QUICK) as writer:
            while waiting and (not results or time.monotonic() < end):
                results.append(writer.put(waiting.popleft()))
        time.sleep(PAUSE_SECONDS)
        return results

    def _writer(self, author: str, mode: Mode) -> SqliteWriter:
        if self._read_only:
            raise StoreError(
                "The ledger was opened for reading only.",
                str(self.path),
                "Open it for writing, or write to another ledger.",
            )
        return SqliteWriter(self.path, author, self._clock, self._lock, self._tools, mode)

    def _tools(self) -> WritingTools:
        if self._writer_connection is None:
            raise StoreError("The ledger is closed.", str(self.path), "Open it again.")
        if self._writing is None:
            self._writing = WritingTools(self._writer_connection, self._relations)
        return self._writing

    def _take_back(self, tools: ReadingTools) -> None:
        with self._guard:
            if len(self._idle) < IDLE_READERS:
                self._idle.append(tools)
                return
        tools.connection.close(True)

    def _close_readers(self) -> None:
        with self._guard:
            for tools in self._idle:
                tools.connection.close(True)
            self._idle.clear()

    def _prepare(self) -> apsw.Connection:
        """Open for writing; make the tables of a new file, or bring an older one up to date."""
        connection = open_writer(self.path)
        try:
            is_new = is_empty(connection)
            if not is_new:
                check_is_ledger(connection, str(self.path))
            if is_new or schema_is_old(connection) or connection.pragma("journal_mode") != "wal":
                self._migrate(connection)
        except BaseException:
            connection.close(True)
            raise
        return connection

    def _migrate(self, connection: apsw.Connection) -> None:
        self._lock.acquire()
        try:
            connection.pragma("journal_mode", "WAL")
            with connection:
                migrate(connection)
        finally:
            self._lock.release()

    def _flush(self) -> None:
        """Commit once with a wait for the disk: it takes all commits before it along."""
        if self._read_only or self._writing is None:
            return
        with self._writer("", DURABLE) as writer:
            writer.touch_file()
