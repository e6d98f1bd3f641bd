"""Looking after a ledger file: what is wrong with it, and putting right what can be."""

import os
from collections.abc import Iterator
from pathlib import Path

import apsw

from graph.errors import StoreError
from graph.message import Message
from graph.model.folding import fold
from graph.store.findings import QUESTIONS, REPAIR, Finding, missing_labels
from graph.store.lock import WriteLock
from graph.store.sqlite_connection import check_path, open_reader, open_writer, plain_words
from graph.store.sqlite_schema import INDEXES, check_is_ledger, schema_is_old, schema_version

# Older ones can damage a file when a commit meets a checkpoint (sqlite.org/wal.html#walresetbug).
SAFE_SQLITE = (3, 51, 3)
PATIENCE_SECONDS = 30.0
# Where the file says how it is written, and what it says then (sqlite.org/fileformat).
_WRITE_VERSION, _WAL = 18, b"\x02"


def check_store(path: Path) -> list[Finding]:
    """Return everything that is wrong with a ledger file; an empty list when it is whole."""
    try:
        check_path(path, must_exist=True)
        with plain_words(path):
            connection = open_reader(path)
            try:
                asked = [finding for ask in QUESTIONS for finding in ask(connection)]
                asked.extend(_look_at_file(connection, path))
            finally:
                connection.close(True)
    except StoreError as error:
        return [Finding(error.what, error.where, error.next_step)]
    return [*asked, *_look_beside(path)]


def describe_store(path: Path) -> dict[str, str | int | bool]:
    """Return facts about a ledger file: versions, size, and whether somebody writes now.

    Raises:
        StoreError: the file cannot be opened.
    """
    check_path(path, must_exist=True)
    with plain_words(path):
        connection = open_reader(path)
        try:
            return {
                "path": str(path),
                "bytes": path.stat().st_size,
                "sqlite": apsw.sqlite_lib_version(),
                "schema": schema_version(connection),
                "journal_mode": str(connection.pragma("journal_mode")),
                "version": int(connection.execute("SELECT max(number) FROM audit").get or 0),
                "is_being_written": WriteLock(path, 0).is_held(),
            }
        finally:
            connection.close(True)


def repair_store(path: Path) -> list[str]:
    """Put right what can be without losing anything; returns what was done, in plain words.

    Raises:
        StoreError: the file cannot be opened or written.
    """
    check_path(path, must_exist=True)
    lock = WriteLock(path, PATIENCE_SECONDS)
    lock.acquire()
    try:
        with plain_words(path):
            connection = open_writer(path)
            try:
                check_is_ledger(connection, str(path))
                return _repair(connection)
            finally:
                connection.close(True)
    finally:
        lock.release()


def _repair(connection: apsw.Connection) -> list[str]:
    found = {
        finding.where for ask in QUESTIONS for finding in ask(connection) if finding.can_repair
    }
    done: list[str] = []
    with connection:
        for name in sorted(found & set(INDEXES)):
            connection.execute(INDEXES[name])
            done.append(Message("The index {name} was built again.", name=name))
        if "label_search" in found:
            added = _add_missing_labels(connection)
            for command in ("rebuild", "optimize"):
                connection.execute("INSERT INTO label_search (label_search) VALUES (?)", (command,))
            told = "The search by parts of names was built again, with {n} names more."
            done.append(Message(told, n=added))
    if connection.pragma("journal_mode") != "wal":
        connection.pragma("journal_mode", "WAL")
        done.append("Readers and a writer can work at the same time again (WAL).")
    return done


def _add_missing_labels(connection: apsw.Connection) -> int:
    missing = missing_labels(connection)
    for node, statement in missing:
        text = connection.execute(
            "SELECT coalesce((SELECT CAST(value AS TEXT) FROM statements WHERE id = ?), label) "
            "FROM nodes WHERE id = ?",
            (statement, node),
        ).get
        connection.execute(
            "INSERT INTO labels (node, statement, folded) VALUES (?, ?, ?)",
            (node, statement, fold(str(text))),
        )
    return len(missing)


def _look_at_file(connection: apsw.Connection, path: Path) -> Iterator[Finding]:
    where = str(path)
    mode = connection.pragma("journal_mode")
    if mode != "wal" and not _is_written_for_wal(path):
        told = "Readers wait for writers: the journal mode is {mode}, not WAL."
        yield Finding(Message(told, mode=mode), where, REPAIR, False, True)
    if schema_is_old(connection):
        yield Finding(
            "The ledger is of an older schema.", where, "Open it once for writing.", False
        )
    version = tuple(int(part) for part in apsw.sqlite_lib_version().split("."))
    if version < SAFE_SQLITE:
        yield Finding(
            Message(
                "SQLite {version} has a known fault in its log.",
                version=".".join(map(str, version)),
            ),
            where,
            "Install apsw 3.51.3 or newer.",
            False,
        )


def _is_written_for_wal(path: Path) -> bool:
    """What the file says: where nobody may write, SQLite reads it without a log and says so."""
    with path.open("rb") as file:
        file.seek(_WRITE_VERSION)
        return file.read(1) == _WAL


def _look_beside(path: Path) -> Iterator[Finding]:
    if WriteLock(path, 0).is_held():
        yield Finding(
            "Another process is writing now.", f"{path}.lock", "Wait, then check again.", False
        )
    folder = Path(f"{path}.index")
    for pointer in sorted(folder.glob("CURRENT*")):
        name = pointer.read_text(encoding="utf-8", errors="replace").strip()
        if not name or not (folder / name).is_dir():
            yield Finding(
                "The index names a version that is gone.",
                str(pointer),
                Message("Delete the folder {name}; it is built again.", name=folder.name),
                False,
            )


def free_name(path: Path, ending: str) -> Path:
    """Return the path with `.<ending>-<number>` added that nobody uses yet."""
    number = 1
    while os.path.lexists(f"{path}.{ending}-{number}"):
        number += 1
    return Path(f"{path}.{ending}-{number}")
