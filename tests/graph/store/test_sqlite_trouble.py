"""Disks that are full or may not be written, and writers that do not let go: in plain words."""

from pathlib import Path

import apsw
import pytest

from graph.errors import StoreError
from graph.store import open_store, sqlite_connection
from graph.store.backup import backup_store
from graph.store.maintenance import check_store
from graph.store.sqlite import SqliteStore
from tests.graph.store.accounts import account, put, statements


def test_a_full_disk_writes_nothing_of_the_block_and_the_next_one_works(written, open_sqlite):
    with open_sqlite() as store:
        limit_pages(store, 3)
        with pytest.raises(StoreError, match="The disk is full; nothing of this block") as caught:
            put(store, account(8), account(9, tuple(f"actor{n}" for n in range(3000))))
        assert "Free some space" in caught.value.next_step
        with store.view() as view:
            assert view.counts()["documents"] == 3
        limit_pages(store, 10_000)
        assert put(store, account(8))[0].outcome == "added"


def test_a_block_that_goes_on_after_a_failed_write_is_not_kept(written, open_sqlite):
    with open_sqlite() as store:
        limit_pages(store, 3)
        huge = account(9, tuple(f"actor{n}" for n in range(3000)))
        with pytest.raises(StoreError, match="nothing of the block was kept"):
            go_on_after_failure(store, huge)
        assert len(statements(store)) == 6


def go_on_after_failure(store: SqliteStore, huge) -> None:
    """Swallow the failure of a write inside a block."""
    with store.write("tester") as writer:
        with pytest.raises(StoreError, match="The disk is full"):
            writer.put(huge)
        writer.review(statements(store)[0].id, None)


def limit_pages(store: SqliteStore, more: int) -> None:
    """Let the file grow by so many pages at most, as a disk with little space does."""
    connection = store._writer_connection
    connection.pragma("max_page_count", connection.pragma("page_count") + more)


def test_an_ingest_on_a_full_disk_keeps_what_it_reported(written, open_sqlite):
    with open_sqlite() as store:
        limit_pages(store, 60)
        results = []
        with pytest.raises(StoreError, match="The disk is full"):
            results.extend(store.put_all((account(n) for n in range(100, 5000)), "ingest"))
    # What was reported before the error is there, and nothing else is.
    with open_sqlite() as store, store.view() as view:
        assert 0 < len(results) < 4900
        assert view.counts()["documents"] - 3 == len(results)


def test_a_read_only_file_says_so(written, open_sqlite):
    with open_sqlite() as store:
        store._writer_connection.pragma("query_only", True)
        with pytest.raises(StoreError, match="the file or its folder is read-only"):
            put(store, account(8))


def test_a_disk_that_may_not_be_written_can_still_be_read(written, as_ordinary_user):
    written.parent.chmod(0o555)
    written.chmod(0o444)
    new = written.parent / "new.db"
    try:
        assert as_ordinary_user(lambda: count_statements(written)) == "6"
        assert "read-only" in as_ordinary_user(lambda: write_one(written))
        assert "may you read and write" in as_ordinary_user(lambda: write_one(new))
    finally:
        written.parent.chmod(0o755)


def test_a_log_that_nobody_cleared_is_read_with_the_ledger_where_nothing_may_be_written(
    written, open_sqlite, as_ordinary_user
):
    with open_sqlite() as store:
        put(store, account(8))
        assert Path(f"{written}-wal").stat().st_size > 0
        written.parent.chmod(0o555)
        try:
            assert as_ordinary_user(lambda: count_statements(written)) == "8"
        finally:
            written.parent.chmod(0o755)


def test_a_log_without_its_index_says_that_the_folder_must_be_writable(
    written, open_sqlite, tmp_path, as_ordinary_user
):
    folder = tmp_path / "copied"
    folder.mkdir()
    with open_sqlite() as store:
        put(store, account(8))
        for ending in ("", "-wal"):
            (folder / f"ledger.db{ending}").write_bytes(Path(f"{written}{ending}").read_bytes())
    folder.chmod(0o555)
    try:
        told = as_ordinary_user(lambda: why_not(folder / "ledger.db"))
    finally:
        folder.chmod(0o755)
    assert "The ledger cannot be opened" in told
    assert "may you read and write in it?" in told


def why_not(path: Path) -> str:
    """Return why a ledger cannot be read."""
    try:
        return count_statements(path)
    except StoreError as error:
        return str(error)


def count_statements(path: Path) -> str:
    """Return how many statements a ledger shows when it is opened for reading."""
    with open_store(str(path), read_only=True) as store:
        return str(len(statements(store)))


def write_one(path: Path) -> str:
    """Return what happens when an account is written."""
    try:
        with open_store(str(path)) as store:
            return put(store, account(8))[0].outcome
    except StoreError as error:
        return str(error)


def test_a_writer_that_hangs_is_waited_for_and_then_named(written, now, monkeypatch):
    def open_impatient() -> SqliteStore:
        store = open_store(str(written), clock=lambda: now)
        store._lock._patience = 0.1
        return store

    with open_impatient() as hanging, open_impatient() as waiting, hanging.write("one"):
        with pytest.raises(StoreError, match=r"Another writer has held the ledger for 0.1 seconds"):
            put(waiting, account(8))
        with pytest.raises(StoreError, match="end a process that hangs"):
            put(hanging, account(8))


def test_a_foreign_program_that_locks_the_file_is_named(written, monkeypatch):
    monkeypatch.setattr(sqlite_connection, "BUSY_MILLISECONDS", 50)
    foreign = apsw.Connection(str(written))
    foreign.execute("BEGIN IMMEDIATE")
    with (
        open_store(str(written)) as store,
        pytest.raises(StoreError, match="Another program holds the ledger"),
    ):
        put(store, account(8))
    foreign.close()


def test_every_complaint_of_sqlite_is_said_in_plain_words():
    path = Path("ledger.db")
    said = {
        apsw.IOError("disk I/O error"): "The disk did not do what was asked",
        apsw.CantOpenError("unable to open"): "The ledger cannot be opened",
        apsw.SQLError("no such table"): "SQLite refused: no such table",
    }
    for complaint, words in said.items():
        assert words in str(sqlite_connection.explain(complaint, path))


def test_a_commit_that_fails_keeps_nothing(written, open_sqlite):
    with open_sqlite() as store:
        store._writer_connection.set_commit_hook(lambda: True)
        with pytest.raises(StoreError, match="SQLite refused"):
            put(store, account(8))
        store._writer_connection.set_commit_hook(None)
        assert put(store, account(8))[0].outcome == "added"


def test_an_ingest_that_is_broken_off_keeps_what_it_reported(written, open_sqlite):
    def reports():
        yield from (account(number) for number in range(10, 215))
        raise ZeroDivisionError

    results = []
    with open_sqlite() as store:
        with pytest.raises(ZeroDivisionError):
            results.extend(store.put_all(reports(), "ingest"))
        broken_off = store.put_all((account(number) for number in range(300, 800)), "ingest")
        first = next(broken_off)
        broken_off.close()
        with store.view() as view:
            assert first.document in view.document_ids()
            assert view.counts()["documents"] >= 3 + 200 + 1


def test_a_ledger_that_one_may_not_read_says_so(written, as_ordinary_user):
    written.chmod(0o000)
    told = as_ordinary_user(lambda: why_not(written))
    assert told.startswith("You may not read this ledger. (")
    assert "Ask whoever owns the file" in told


def test_a_folder_that_one_may_not_enter_says_so(written, as_ordinary_user):
    written.parent.chmod(0o000)
    try:
        told = as_ordinary_user(lambda: why_not(written))
    finally:
        written.parent.chmod(0o755)
    assert "The folder of the ledger cannot be looked into: Permission denied." in told
    assert "Ask whoever owns the folder" in told


def test_what_cannot_be_opened_and_may_be_read_is_told_otherwise(written):
    Path(f"{written}-wal").unlink(missing_ok=True)
    Path(f"{written}-wal").mkdir()
    assert "The ledger cannot be opened." in why_not(written)


def test_a_file_of_no_length_is_no_foreign_database(tmp_path):
    path = tmp_path / "new.db"
    path.touch()
    assert why_not(path).startswith("The file is empty: no ledger was made in it yet.")


def test_a_copy_of_what_one_may_not_read_blames_the_ledger(written, as_ordinary_user):
    written.chmod(0o000)
    written.parent.chmod(0o777)
    told = as_ordinary_user(lambda: why_no_copy(written))
    assert f"You may not read this ledger. ({written})" in told


def why_no_copy(path: Path) -> str:
    """Return why a ledger cannot be copied."""
    try:
        backup_store(path, path.with_name("copy.db"))
    except StoreError as error:
        return str(error)
    return "copied"


def test_a_ledger_where_nobody_may_write_is_whole(written, as_ordinary_user):
    written.parent.chmod(0o555)
    try:
        found = as_ordinary_user(lambda: str([str(one.what) for one in check_store(written)]))
    finally:
        written.parent.chmod(0o755)
    assert found == "[]"
