"""Copies of a ledger: taken while others read and write, and put back."""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import apsw

from graph.errors import StoreError
from graph.message import Message
from graph.store.lock import WriteLock
from graph.store.maintenance import PATIENCE_SECONDS, check_store, free_name
from graph.store.sqlite_connection import check_path, open_reader, open_writer, plain_words

_BESIDE = ("-wal", "-shm", "-journal")


def backup_store(path: Path, target: Path) -> None:
    """Copy a ledger to a new file; others may read and write it meanwhile.

    The copy appears under its name when it is complete and on the disk, or not at all.

    Raises:
        StoreError: there is no ledger, the target exists, or it cannot be written.
    """
    check_path(path, must_exist=True)
    check_path(target, must_exist=False)
    if os.path.lexists(target):
        raise StoreError("There is a file of that name already.", str(target), "Give another name.")
    _copy(path, target)


def restore_store(backup: Path, path: Path) -> Path | None:
    """Put a copy in the place of a ledger; the one that was there is kept aside.

    Returns:
        where the former ledger is now, None when there was none.

    Raises:
        StoreError: the backup is damaged, somebody uses the ledger, or it cannot be written.
    """
    errors = [finding for finding in check_store(backup) if finding.is_error]
    if errors:
        raise StoreError(
            Message("The backup is not whole: {why}", why=errors[0].what),
            str(backup),
            "Use another backup.",
        )
    check_path(path, must_exist=False)
    lock = WriteLock(path, PATIENCE_SECONDS)
    lock.acquire()
    try:
        if not path.exists():
            _copy(backup, path)
            return None
        _close_log(path)
        aside = free_name(path, "before-restore")
        _copy(backup, path, keep_as=aside)
        return aside
    finally:
        lock.release()


def set_aside(path: Path, ending: str) -> Path:
    """Rename a ledger, with its log, to a name that nobody uses; return that name.

    Raises:
        StoreError: it cannot be renamed.
    """
    aside = free_name(path, ending)
    with plain_words(path):
        _move(path, aside)
    return aside


def _copy(source: Path, target: Path, keep_as: Path | None = None) -> None:
    """Copy to a name beside the target, then rename; `keep_as` is the new name of the old one."""
    unfinished = free_name(target, "unfinished")
    with plain_words(target), _removed_on_error(unfinished):
        with _open_both(source, unfinished) as (reader, writer):
            writer.pragma("synchronous", "FULL")
            with writer.backup("main", reader, "main") as copying:
                while not copying.done:
                    copying.step(-1)
            # One plain file: no log beside it that could be left behind.
            writer.pragma("journal_mode", "DELETE")
        if keep_as is not None:
            _move(target, keep_as)
        os.replace(unfinished, target)


@contextmanager
def _open_both(source: Path, target: Path) -> Iterator[tuple[apsw.Connection, apsw.Connection]]:
    with plain_words(source):
        reader = open_reader(source)
    try:
        writer = open_writer(target)
        try:
            yield reader, writer
        finally:
            writer.close(True)
    finally:
        reader.close(True)


@contextmanager
def _removed_on_error(path: Path) -> Iterator[None]:
    try:
        yield
    except BaseException:
        for name in (path, *(Path(f"{path}{ending}") for ending in _BESIDE)):
            name.unlink(missing_ok=True)
        raise


def _close_log(path: Path) -> None:
    """Write the log into the file, which only works when nobody else has it open.

    A file that is too damaged for that is moved aside with its log as it is.
    """
    try:
        with closing(open_writer(path)) as connection:
            connection.set_busy_timeout(0)
            connection.pragma("journal_mode", "DELETE")
    except apsw.BusyError as error:
        raise StoreError(
            "Another program has the ledger open.", str(path), "Close it, then restore again."
        ) from error
    except (apsw.NotADBError, apsw.CorruptError):
        return


def _move(path: Path, aside: Path) -> None:
    for ending in ("", *_BESIDE):
        if os.path.lexists(f"{path}{ending}"):
            os.replace(f"{path}{ending}", f"{aside}{ending}")
