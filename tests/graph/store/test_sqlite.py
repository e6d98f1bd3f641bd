"""What goes wrong with a ledger file, each in plain words: what, where, what next."""

import sqlite3
from pathlib import Path

import apsw
import pytest

from graph.errors import StoreError
from graph.model.decision import Decision
from graph.model.document import Account, Document
from graph.store import open_store, sqlite_columns
from graph.store.base import ViewFilter, WriteResult
from graph.store.maintenance import check_store
from graph.store.sqlite_schema import APPLICATION_ID, MIGRATIONS, SCHEMA_VERSION
from tests.graph.store.accounts import account, put, statements
from tests.graph.store.deciding_steps import decide, undo
from tests.graph.store.harming import harm


def test_a_ledger_is_found_again_in_its_file(written, open_sqlite):
    with open_sqlite() as store:
        assert len(statements(store)) == 6
    assert [path.name for path in written.parent.iterdir() if "wal" in path.name] == []


def test_the_file_is_a_strict_ledger_in_wal_mode(written):
    connection = apsw.Connection(str(written))
    assert connection.pragma("journal_mode") == "wal"
    assert connection.pragma("application_id") == APPLICATION_ID
    assert connection.pragma("user_version") == SCHEMA_VERSION == len(MIGRATIONS)
    own = connection.execute(
        "SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND schema = 'main' "
        "AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'label_search%'"
    ).fetchall()
    assert {strict for _, strict in own} == {1}
    assert {"documents", "nodes", "statements", "evidence", "decisions", "audit"} <= dict(
        own
    ).keys()


def test_a_ledger_of_every_released_schema_becomes_the_newest(sqlite_path, open_sqlite):
    for released in range(1, SCHEMA_VERSION + 1):
        connection = apsw.Connection(str(sqlite_path))
        for number in range(released):
            MIGRATIONS[number](connection)
        connection.pragma("user_version", released)
        connection.pragma("application_id", APPLICATION_ID)
        connection.close()
        with open_sqlite() as store:
            assert put(store, account(1))[0].outcome == "added"
        assert apsw.Connection(str(sqlite_path)).pragma("user_version") == SCHEMA_VERSION
        sqlite_path.unlink()


def test_a_ledger_from_before_decisions_keeps_what_it_has_and_takes_them(written, open_sqlite):
    harm(written, "DROP TABLE identities", "PRAGMA user_version = 1")
    with open_store(str(written), read_only=True) as store, store.view() as view:
        before = list(view.statements())
        assert list(view.decisions()) == []
    with open_sqlite() as store:
        assert statements(store) == before
        merge = Decision("same", "alpha", "beta", author="curator", at="2026-11-21")
        assert decide(store, merge) == []
        assert {s.subject for s in statements(store)} == {"beta"}
        assert decide(store, undo(merge)) == []
        assert statements(store) == before
    assert check_store(written) == []


def test_quotes_that_stand_in_the_text_are_not_kept_twice(written):
    connection = apsw.Connection(str(written))
    assert connection.execute("SELECT count(*) FROM statements WHERE quote IS NOT NULL").get == 0


def test_a_foreign_database_is_left_as_it_is(sqlite_path, open_sqlite):
    with sqlite3.connect(sqlite_path) as foreign:
        foreign.execute("CREATE TABLE cats (name TEXT)")
    before = sqlite_path.read_bytes()
    for read_only in (False, True):
        with pytest.raises(StoreError, match="but not a ledger of mtandao") as caught:
            open_store(str(sqlite_path), read_only=read_only)
        assert str(sqlite_path) in str(caught.value)
        assert "left as it is" in caught.value.next_step
    assert sqlite_path.read_bytes() == before


def test_a_ledger_of_a_newer_program_is_left_as_it_is(written):
    connection = apsw.Connection(str(written))
    connection.pragma("user_version", SCHEMA_VERSION + 1)
    connection.close()
    before = written.read_bytes()
    for read_only in (False, True):
        with pytest.raises(StoreError, match=r"newer mtandao \(schema 3, this one knows 2\)"):
            open_store(str(written), read_only=read_only)
    assert written.read_bytes() == before


@pytest.mark.parametrize("content", [b"event;actor\n" * 100, b"x" * 4096])
def test_a_file_that_is_no_database_says_so(sqlite_path, content):
    sqlite_path.write_bytes(content)
    for read_only in (False, True):
        with pytest.raises(StoreError, match="not an SQLite database"):
            open_store(str(sqlite_path), read_only=read_only)
    assert sqlite_path.read_bytes() == content


def test_a_truncated_ledger_says_it_is_damaged(written):
    written.write_bytes(written.read_bytes()[:20_000])
    with pytest.raises(StoreError, match="The ledger is damaged.*mtandao doctor"):
        read_everything(written)


def test_a_ledger_with_overwritten_pages_says_it_is_damaged(written):
    content = bytearray(written.read_bytes())
    content[8192:-4096] = b"\xa5" * (len(content) - 8192 - 4096)
    written.write_bytes(bytes(content))
    with pytest.raises(StoreError, match="The ledger is damaged"):
        read_everything(written)


def read_everything(path: Path) -> None:
    """Read all that a view can show."""
    with open_store(str(path), read_only=True) as store, store.view() as view:
        list(view.statements())
        list(view.nodes())
        [view.document(name) for name in view.document_ids()]


def test_a_ledger_opened_for_reading_cannot_be_written(written):
    with (
        open_store(str(written), read_only=True) as store,
        pytest.raises(StoreError, match="opened for reading only"),
    ):
        store.write("tester")


def test_views_are_read_on_connections_of_their_own(written, open_sqlite):
    with open_sqlite() as store:
        views = [store.view() for _ in range(20)]
        assert {len(list(view.statements())) for view in views} == {6}
        half_read = views[0].statements()
        next(half_read)
        for view in views:
            view.close()
        put(store, account(9))
        assert len(statements(store)) == 8
        with pytest.raises(StoreError, match="SQLite refused"):
            list(half_read)


def test_names_are_found_by_a_part_of_them(written, open_sqlite):
    with open_sqlite() as store, store.view() as view:
        assert [label.text for label in view.find_labels("ALPH")] == ["Alpha"]
        assert [label.text for label in view.find_labels("ting 2")] == ["Meeting 2"]
        assert [label.text for label in view.find_labels("meeting", limit=2)] == [
            "Meeting 0",
            "Meeting 1",
        ]
        assert list(view.find_labels("zz")) == list(view.find_labels("zzz")) == []


def test_two_documents_with_one_key_are_kept_apart(sqlite_path, open_sqlite, monkeypatch):
    monkeypatch.setattr("graph.store.sqlite_documents.document_key", lambda name: "0" * 12)
    monkeypatch.setattr("graph.model.ids.document_key", lambda name: "0" * 12)
    with open_sqlite() as store:
        put(store, account(1), account(2))
        assert put(store, account(1))[0].outcome == "unchanged"
        with store.view() as view:
            names = [statement.id for statement in view.statements()]
            assert names == sorted(names)
            assert {view.statement(name).id for name in names} == set(names)


def test_a_closed_ledger_says_so(written, open_sqlite):
    store = open_sqlite()
    store.close()
    with pytest.raises(StoreError, match="The ledger is closed"):
        put(store, account(8))


def test_a_ledger_too_large_for_columns_says_so(written, monkeypatch):
    monkeypatch.setattr(sqlite_columns, "LARGEST_PACKED", 3)
    with (
        open_store(str(written)) as store,
        store.view() as view,
        pytest.raises(StoreError, match="more nodes or documents than columns can count"),
    ):
        view.columns("PARTICIPATED_IN")


def test_a_document_may_lose_its_content_and_get_another(written, open_sqlite):
    empty = Account(Document("doc-0", "report-0.txt", form="table"), ())
    with open_sqlite() as store:
        assert put(store, empty)[0] == WriteResult("doc-0", "changed", retracted=2)
        with store.view() as view:
            assert view.document("doc-0") == empty.document
        gone = statements(store, ViewFilter(include_retracted=True))
        assert {s.evidence[0].quote for s in gone if s.document == "doc-0"} == {"alpha", "beta"}
