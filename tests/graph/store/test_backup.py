"""A copy of a ledger is taken while others work, and put back without losing what was there."""

import pytest

from graph.errors import StoreError
from graph.model.decision import Decision
from graph.store import open_store
from graph.store.backup import backup_store, restore_store
from graph.store.maintenance import check_store
from tests.graph.store.accounts import account, put, statements
from tests.graph.store.deciding_steps import decide, undo


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


def test_decisions_are_in_a_backup_and_in_the_file_when_it_is_opened_again(
    ledger, open_sqlite, tmp_path
):
    copy = tmp_path / "copy.db"
    merge = Decision("same", "alpha", "beta", author="curator", at="2026-11-21")
    with open_sqlite() as store:
        assert decide(store, merge) == []
        with store.view() as view:
            merged = list(view.statements())
    backup_store(ledger, copy)
    with open_sqlite() as store:
        decide(store, undo(merge))
        assert statements(store) != merged
    restore_store(copy, ledger)
    with open_sqlite() as store, store.view() as view:
        assert list(view.statements()) == merged
        assert list(view.decisions()) == [merge]


def test_a_backup_becomes_a_ledger_where_there_is_none(ledger, tmp_path):
    new = tmp_path / "new.db"
    assert restore_store(ledger, new) is None
    with open_store(str(new)) as store:
        assert len(statements(store)) == 150


@pytest.mark.parametrize("content", [b"\x00" * 10_000, b"x"])
def test_a_damaged_ledger_can_be_replaced_by_a_backup(ledger, tmp_path, open_sqlite, content):
    copy = tmp_path / "copy.db"
    backup_store(ledger, copy)
    ledger.write_bytes(content)
    aside = restore_store(copy, ledger)
    assert aside is not None
    assert aside.read_bytes() == content
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
