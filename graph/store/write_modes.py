"""How a transaction is written: how safely, how fast, and with what memory."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass

import apsw

from graph.store.sqlite_connection import BUSY_MILLISECONDS

Around = Callable[[apsw.Connection], AbstractContextManager[None]]


def _nothing_around(connection: apsw.Connection) -> AbstractContextManager[None]:
    return nullcontext()


@contextmanager
def without_log(connection: apsw.Connection) -> Iterator[None]:
    """Write the pages of a first load once, not to the log and then to the file.

    It needs an empty ledger that nobody else has open; others that come wait until it ends. A
    kill leaves a journal from which SQLite restores the empty ledger. Else nothing is different.

    Raises:
        apsw.Error: the ledger could not return to its log; what was committed is kept.
    """
    left = _is_empty(connection) and _leave_log(connection)
    try:
        yield
    finally:
        if left:
            _return_to_log(connection)


@dataclass(frozen=True, slots=True)
class Mode:
    """How a transaction is written.

    Attributes:
        synchronous: `FULL` survives a power failure at once; `NORMAL` only a kill, until the
            next checkpoint or FULL commit.
        foreign_keys: False when the writer checks references itself.
        cache_kib: memory for pages. Sorting for an index takes half the time when its runs fit
            into the processor's own cache: 4 MiB beat 64 MiB 7 s to 14 s at 12 million rows.
        threads: further threads that sort.
        around: what is set up before the transaction and put back after it.
    """

    synchronous: str
    foreign_keys: bool = True
    cache_kib: int = 64 * 1024
    threads: int = 0
    around: Around = _nothing_around

    def pragmas(self) -> dict[str, str | int]:
        """Return the settings of SQLite for such a transaction."""
        return {
            "synchronous": self.synchronous,
            "foreign_keys": self.foreign_keys,
            "cache_size": -self.cache_kib,
            "threads": self.threads,
        }


DURABLE = Mode("FULL")
QUICK = Mode("NORMAL")
BULK = Mode("FULL", foreign_keys=False, cache_kib=4 * 1024, threads=2, around=without_log)


def _is_empty(connection: apsw.Connection) -> bool:
    return connection.execute("SELECT 1 FROM documents UNION ALL SELECT 1 FROM nodes").get is None


def _return_to_log(connection: apsw.Connection) -> None:
    mode = connection.pragma("journal_mode", "WAL")
    if mode != "wal":
        raise apsw.BusyError(f"the journal mode stays {mode}")


def _leave_log(connection: apsw.Connection) -> bool:
    """True when the file is in rollback mode now: nobody else had it open."""
    connection.set_busy_timeout(0)
    try:
        return bool(connection.pragma("journal_mode", "TRUNCATE") == "truncate")
    except apsw.BusyError:
        return False
    finally:
        connection.set_busy_timeout(BUSY_MILLISECONDS)
