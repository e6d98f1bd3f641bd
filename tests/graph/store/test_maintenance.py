"""A ledger that is damaged is found out, what can be repaired is, and a copy can be put back."""

import apsw
import pytest

from graph.store import maintenance, open_store
from graph.store.maintenance import check_store, describe_store, repair_store
from tests.graph.store.harming import harm


def test_a_whole_ledger_has_no_findings(ledger):
    assert check_store(ledger) == []
    assert repair_store(ledger) == []


def test_facts_about_a_ledger(ledger):
    facts = describe_store(ledger)
    assert facts["version"] == 50
    assert facts["journal_mode"] == "wal"
    assert facts["is_being_written"] is False
    assert facts["sqlite"] == apsw.sqlite_lib_version()


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


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00"])
def test_an_index_that_names_nothing_readable_is_seen(ledger, content):
    folder = ledger.parent / f"{ledger.name}.index"
    folder.mkdir()
    (folder / "CURRENT").write_bytes(content)
    assert [finding.where for finding in check_store(ledger)] == [str(folder / "CURRENT")]
