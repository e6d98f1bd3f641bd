"""Opening the SQLite file and saying in plain words what SQLite complains about."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw

from graph.errors import StoreError
from graph.message import Message
from graph.store.sqlite_schema import check_is_ledger

BUSY_MILLISECONDS = 30_000
READER_CACHE_KIB = 16 * 1024
READER_MAP_BYTES = 256 * 1024**2

_SMALLEST_PAGE = 512

# A large log costs little; each checkpoint costs a wait for the disk in somebody's commit.
PAGES_BETWEEN_CHECKPOINTS = 20_000

_COMPLAINTS: tuple[tuple[type[apsw.Error], str, str], ...] = (
    (
        apsw.FullError,
        "The disk is full; nothing of this block was written.",
        "Free some space and run the same command again.",
    ),
    (
        apsw.ReadOnlyError,
        "The ledger cannot be written: the file or its folder is read-only.",
        "Make it writable, or copy it to a folder that is.",
    ),
    (
        apsw.BusyError,
        "Another program holds the ledger and does not let go.",
        "Wait until it ends, or end a process that hangs; then try again.",
    ),
    (
        apsw.NotADBError,
        "The file is not an SQLite database.",
        "Give another path; this file was left as it is.",
    ),
    (
        apsw.CorruptError,
        "The ledger is damaged.",
        "Run `mtandao doctor`; if it cannot help, `mtandao restore` a backup.",
    ),
    (
        apsw.CantOpenError,
        "The ledger cannot be opened.",
        "Check the path: is there such a folder, and may you read and write in it?",
    ),
    (
        apsw.IOError,
        "The disk did not do what was asked.",
        "Check the disk and its cable or network; run `mtandao doctor` afterwards.",
    ),
)


def check_path(path: Path, must_exist: bool) -> None:
    """Raise StoreError when no ledger can be at the path, or nobody may look there."""
    try:
        _check_path(path, must_exist)
    except OSError as error:
        raise no_entry(error, path) from error


def no_entry(error: OSError, path: Path) -> StoreError:
    """Return why the folder of a ledger cannot be looked into, and what to do."""
    why = error.strerror or str(error)
    return StoreError(
        Message("The folder of the ledger cannot be looked into: {why}.", why=why),
        str(path),
        "Ask whoever owns the folder to let you in, or give another path.",
    )


def _check_path(path: Path, must_exist: bool) -> None:
    if not path.parent.is_dir():
        raise StoreError(
            "There is no such folder.", str(path.parent), "Create it, or give another path."
        )
    if path.is_dir():
        raise StoreError("This is a folder, not a ledger.", str(path), "Give the path of a file.")
    if must_exist and not path.exists():
        raise StoreError(
            "There is no ledger here.", str(path), "Check the path, or `mtandao ingest` first."
        )


@contextmanager
def plain_words(path: Path) -> Iterator[None]:
    """Turn every complaint of SQLite in the block into a StoreError."""
    try:
        yield
    except apsw.Error as error:
        raise explain(error, path) from error


def explain(error: apsw.Error, path: Path) -> StoreError:
    """Return what happened, where, and what to do, for an error of SQLite."""
    if isinstance(error, apsw.CantOpenError) and not _may_read(path):
        return StoreError(
            "You may not read this ledger.",
            str(path),
            "Ask whoever owns the file to let you read it, or give another path.",
        )
    for kind, what, next_step in _COMPLAINTS:
        if isinstance(error, kind):
            return StoreError(what, str(path), next_step)
    what = Message("SQLite refused: {why}.", why=str(error))
    return StoreError(what, str(path), "Run `mtandao doctor` and report what it says.")


def _may_read(path: Path) -> bool:
    """False for a file that is there and closed to this user."""
    try:
        with path.open("rb"):
            return True
    except PermissionError:
        return False
    except OSError:
        return True


def open_writer(path: Path) -> apsw.Connection:
    """Open the file for writing; it is made when it does not exist.

    The tables are not: see `graph.store.sqlite_schema.migrate`.
    """
    _check_is_sqlite(path)
    connection = apsw.Connection(str(path))
    connection.set_busy_timeout(BUSY_MILLISECONDS)
    connection.pragma("wal_autocheckpoint", PAGES_BETWEEN_CHECKPOINTS)
    return connection


def open_reader(path: Path) -> apsw.Connection:
    """Open an existing ledger for reading only, also on a disk that may not be written.

    Raises:
        StoreError: nothing was ever written to the file, or it is no ledger.
    """
    _check_is_sqlite(path)
    if holds_nothing(path):
        raise StoreError(
            "The file is empty: no ledger was made in it yet.",
            str(path),
            "Fill it with `mtandao ingest FILE`, or give another path.",
        )
    try:
        return _reader(str(path), 0, path)
    except (apsw.CantOpenError, apsw.ReadOnlyError):
        if _has_log(path):
            raise
        # Nobody can write here, so there is nothing to coordinate with.
        return _reader(f"{path.resolve().as_uri()}?immutable=1", apsw.SQLITE_OPEN_URI, path)


def holds_nothing(path: Path) -> bool:
    """True for a file of no length, as `touch` makes it, or a disk that was full."""
    return path.is_file() and path.stat().st_size == 0 and not _has_log(path)


def _has_log(path: Path) -> bool:
    log = Path(f"{path}-wal")
    return log.exists() and log.stat().st_size > 0


def _check_is_sqlite(path: Path) -> None:
    """Raise NotADBError for a file too small to be one; SQLite would write over a tiny one."""
    if path.is_file() and 0 < path.stat().st_size < _SMALLEST_PAGE:
        raise apsw.NotADBError("file is not a database")


def _reader(name: str, more_flags: int, path: Path) -> apsw.Connection:
    connection = apsw.Connection(name, flags=apsw.SQLITE_OPEN_READONLY | more_flags)
    try:
        connection.set_busy_timeout(BUSY_MILLISECONDS)
        connection.pragma("query_only", True)
        connection.pragma("cache_size", -READER_CACHE_KIB)
        connection.pragma("mmap_size", READER_MAP_BYTES)
        check_is_ledger(connection, str(path))
    except BaseException:
        connection.close(True)
        raise
    return connection
