"""A ledger that is damaged is found out, what can be repaired is, and a copy can be put back."""

import apsw
import pytest

from graph.errors import StoreError
from graph.store import maintenance, open_store
from graph.store.backup import backup_store, restore_store
from graph.store.maintenance import check_store, describe_store, repair_store
from tests.graph.store.accounts import account, put, statements


@pytest.fixture
def ledger(sqlite_path, open_sqlite):
    """The path of a closed ledger with fifty accounts."""
    with open_sqlite() as store:
        put(store, *(account(number, ("alpha", "beta", f"gamma{number}")) for number in range(50)))
    return sqlite_path


def harm(path, *sql):
    """Change the file behind the back of the ledger."""
    connection = apsw.Connection(str(path))
    for statement in sql:
        connection.execute(statement)
    connection.close()


def test_a_whole_ledger_has_no_findings(ledger):
    assert check_store(ledger) == []
    assert repair_store(ledger) == []


def test_facts_about_a_ledger(ledger):
    facts = describe_store(ledger)
    assert facts["version"] == 50
    assert facts["journal_mode"] == "wal"
    assert facts["is_being_written"] is False
    assert facts["sqlite"] == apsw.sqlite_lib_version()


@pytest.mark.parametrize(
    ("sql", "message", "is_error"),
    [
        ("DELETE FROM documents WHERE id = 3", "3 rows point at documents that do not exist", True),
        ("DELETE FROM contents WHERE document = 3", "3 statements quote a text that is not", True),
        ("UPDATE statements SET more_evidence = 2 WHERE id = 5", "1 statements lack some", True),
        ("DELETE FROM audit WHERE number = 7", "1 audit entries are missing", True),
        ("UPDATE statements SET recorded = 99 WHERE id = 5", "name a write that is not", True),
        ("DROP INDEX statements_by_object", "An index is missing", False),
        ("DELETE FROM labels WHERE id = 4", "lacks 1 names and has 1 that are gone", False),
        ("PRAGMA journal_mode = DELETE", "the journal mode is delete, not WAL", False),
    ],
)
def test_what_was_harmed_is_found(ledger, sql, message, is_error):
    harm(ledger, sql)
    (finding,) = [finding for finding in check_store(ledger) if message in finding.what]
    assert finding.is_error is is_error
    assert finding.next_step


def test_overwritten_pages_are_found(ledger):
    content = bytearray(ledger.read_bytes())
    content[40960:45056] = bytes(4096)
    ledger.write_bytes(bytes(content))
    assert any("damaged" in finding.what for finding in check_store(ledger))


@pytest.mark.parametrize("content", [b"", b"not a database" * 500])
def test_what_is_no_ledger_is_a_finding_too(sqlite_path, content):
    sqlite_path.write_bytes(content)
    (finding,) = check_store(sqlite_path)
    assert finding.is_error
    sqlite_path.unlink()
    (finding,) = check_store(sqlite_path)
    assert finding.what == "There is no ledger here."


def test_what_can_be_repaired_is_and_names_are_found_again(ledger):
    harm(
        ledger,
        "DROP INDEX statements_by_object",
        "DELETE FROM labels WHERE folded LIKE 'gamma1%'",
        "INSERT INTO label_search (label_search) VALUES ('rebuild')",
        "PRAGMA journal_mode = DELETE",
    )
    assert len([finding for finding in check_store(ledger) if finding.can_repair]) == 3
    assert repair_store(ledger) == [
        "The index statements_by_object was built again.",
        "The search by parts of names was built again, with 11 names more.",
        "Readers and a writer can work at the same time again (WAL).",
    ]
    assert check_store(ledger) == []
    with open_store(str(ledger)) as store, store.view() as view:
        assert [label.text for label in view.find_labels("gamma12")] == ["Gamma12"]


def test_an_old_sqlite_and_an_old_schema_are_warned_of(ledger, monkeypatch):
    monkeypatch.setattr(maintenance, "SAFE_SQLITE", (99, 0, 0))
    harm(ledger, "PRAGMA user_version = 0")
    warnings = [finding.what for finding in check_store(ledger)]
    assert "The ledger is of an older schema." in warnings
    assert any("has a known fault" in warning for warning in warnings)


def test_a_writer_at_work_is_seen(ledger, open_sqlite):
    with open_sqlite() as store, store.write("tester"):
        (finding,) = check_store(ledger)
        assert finding.what == "Another process is writing now."
        assert describe_store(ledger)["is_being_written"] is True


def test_an_index_whose_version_is_gone_is_seen(ledger):
    folder = ledger.parent / f"{ledger.name}.index"
    (folder / "7-full").mkdir(parents=True)
    (folder / "CURRENT").write_text("7-full\n", encoding="utf-8")
    assert check_store(ledger) == []
    (folder / "CURRENT-public").write_text("8-public\n", encoding="utf-8")
    (finding,) = check_store(ledger)
    assert "The index names a version that is gone" in finding.what


def test_a_backup_taken_while_others_work_can_be_read_and_put_back(ledger, open_sqlite, tmp_path):
    copy = tmp_path / "copy.db"
    with open_sqlite() as store, store.view() as view:
        backup_store(ledger, copy)
        put(store, account(99))
        assert view.counts()["documents"] == 50
    assert check_store(copy)[0].can_repair  # a copy waits in one plain file, without a log
    assert sorted(path.name for path in tmp_path.iterdir() if "copy" in path.name) == ["copy.db"]

    aside = restore_store(copy, ledger)
    assert aside == tmp_path / "ledger.db.before-restore-1"
    with open_sqlite() as store:
        assert len(statements(store)) == 150
    with open_store(str(aside)) as store, store.view() as view:
        assert view.counts()["documents"] == 51
    assert check_store(ledger) == []


def test_a_backup_becomes_a_ledger_where_there_is_none(ledger, tmp_path):
    new = tmp_path / "new.db"
    assert restore_store(ledger, new) is None
    with open_store(str(new)) as store:
        assert len(statements(store)) == 150


def test_a_damaged_ledger_can_be_replaced_by_a_backup(ledger, tmp_path, open_sqlite):
    copy = tmp_path / "copy.db"
    backup_store(ledger, copy)
    ledger.write_bytes(b"\x00" * 10_000)
    assert restore_store(copy, ledger) is not None
    with open_sqlite() as store:
        assert len(statements(store)) == 150


def test_a_damaged_backup_is_not_put_back(ledger, tmp_path):
    copy = tmp_path / "copy.db"
    backup_store(ledger, copy)
    copy.write_bytes(copy.read_bytes()[:20_000])
    before = ledger.read_bytes()
    with pytest.raises(StoreError, match="The backup is not whole"):
        restore_store(copy, ledger)
    assert ledger.read_bytes() == before


def test_a_ledger_in_use_is_not_replaced(ledger, tmp_path, open_sqlite):
    copy = tmp_path / "copy.db"
    backup_store(ledger, copy)
    with (
        open_sqlite() as store,
        store.view(),
        pytest.raises(StoreError, match="Another program has the ledger open"),
    ):
        restore_store(copy, ledger)
    assert restore_store(copy, ledger) is not None


def test_a_backup_never_overwrites_and_leaves_nothing_half_done(ledger, tmp_path, monkeypatch):
    with pytest.raises(StoreError, match="There is a file of that name already"):
        backup_store(ledger, ledger)
    with pytest.raises(StoreError, match="There is no such folder"):
        backup_store(ledger, tmp_path / "nowhere" / "copy.db")
    ledger.write_bytes(ledger.read_bytes()[:20_000])
    with pytest.raises(StoreError, match="damaged"):
        backup_store(ledger, tmp_path / "copy.db")
    assert [path.name for path in tmp_path.iterdir() if "copy" in path.name] == []
