"""A first bulk load leaves the log where nobody else is there, and always comes back to it."""

from types import SimpleNamespace

import apsw
import pytest

from graph.errors import ModelError, StoreError
from graph.model.document import Document
from graph.model.node import Node
from graph.store import open_store
from graph.store.maintenance import check_store
from graph.store.write_modes import BULK, DURABLE, QUICK, _return_to_log, without_log

NODES = [Node("alpha", ("Actor",), None, "Alpha")]
DOCUMENTS = [Document("doc-1", "report.txt", text="alpha met")]


@pytest.mark.parametrize("others", [0, 1])
def test_a_loaded_ledger_is_in_wal_mode_whoever_has_it_open(sqlite_path, open_sqlite, others):
    with open_sqlite() as store:
        readers = [open_store(str(sqlite_path), read_only=True) for _ in range(others)]
        store.bulk_load(NODES, DOCUMENTS, [], "tester")
        with store.view() as view:
            assert view.counts()["documents"] == 1
        for reader in readers:
            reader.close()
    assert check_store(sqlite_path) == []


def test_the_log_is_left_only_for_an_empty_ledger_that_nobody_else_has_open(
    sqlite_path, open_sqlite
):
    open_sqlite().close()
    connection = apsw.Connection(str(sqlite_path))
    with without_log(connection):
        assert connection.pragma("journal_mode") == "truncate"
    assert connection.pragma("journal_mode") == "wal"
    with open_sqlite() as store:
        with without_log(connection):
            assert connection.pragma("journal_mode") == "wal"
        store.bulk_load(NODES, DOCUMENTS, [], "tester")
    with without_log(connection):
        assert connection.pragma("journal_mode") == "wal"
    connection.close()


def busy(connection):
    raise apsw.BusyError("database is locked")


def test_a_load_that_cannot_return_to_its_log_says_that_everything_was_written(
    sqlite_path, open_sqlite, monkeypatch
):
    with open_sqlite() as store, monkeypatch.context() as patched:
        patched.setattr("graph.store.write_modes._return_to_log", busy)
        told = "Everything was written, but.*doctor --repair"
        with pytest.raises(StoreError, match=told) as raised:
            store.bulk_load(NODES, DOCUMENTS, [], "tester")
        assert raised.value.what.blanks == {"why": "database is locked"}
        with store.view() as view:
            assert view.counts()["documents"] == 1
    assert [finding.can_repair for finding in check_store(sqlite_path)] == [True]
    open_sqlite().close()
    assert check_store(sqlite_path) == []


def test_what_made_a_load_fail_is_told_and_not_what_failed_after_it(open_sqlite, monkeypatch):
    monkeypatch.setattr("graph.store.write_modes._return_to_log", busy)
    with open_sqlite() as store:
        with pytest.raises(ModelError, match="given twice"):
            store.bulk_load(NODES * 2, DOCUMENTS, [], "tester")
        with store.view() as view:
            assert view.counts()["documents"] == 0


def begin_reading(reader):
    reader.execute("BEGIN")
    assert reader.execute("SELECT count(*) FROM documents").get == 0


def test_a_reader_that_came_meanwhile_keeps_the_ledger_from_its_log(
    sqlite_path, open_sqlite, monkeypatch
):
    monkeypatch.setattr("graph.store.write_modes.BUSY_MILLISECONDS", 10)
    open_sqlite().close()
    connection, reader = apsw.Connection(str(sqlite_path)), apsw.Connection(str(sqlite_path))
    with pytest.raises(apsw.BusyError, match="locked"), without_log(connection):
        begin_reading(reader)
    reader.close()
    connection.close()


def test_a_disk_that_knows_no_log_is_told():
    connection = SimpleNamespace(pragma=lambda *_: "truncate")
    with pytest.raises(apsw.BusyError, match="the journal mode stays truncate"):
        _return_to_log(connection)


def test_every_mode_says_how_it_writes():
    assert DURABLE.pragmas()["synchronous"] == BULK.pragmas()["synchronous"] == "FULL"
    assert QUICK.pragmas()["synchronous"] == "NORMAL"
    assert [mode.foreign_keys for mode in (DURABLE, QUICK, BULK)] == [True, True, False]
