"""The address of a ledger tells where and what it is."""

import pytest

from graph.errors import StoreError
from graph.store import open_store
from tests.graph.store.accounts import account, put


def test_a_missing_folder_says_so(tmp_path):
    with pytest.raises(StoreError, match="There is no such folder.*Create it"):
        open_store(str(tmp_path / "nowhere" / "ledger.db"))


def test_a_folder_is_not_a_ledger(tmp_path):
    with pytest.raises(StoreError, match="This is a folder, not a ledger"):
        open_store(str(tmp_path))


def test_reading_does_not_make_a_ledger(sqlite_path):
    with pytest.raises(StoreError, match="There is no ledger here"):
        open_store(str(sqlite_path), read_only=True)
    assert not sqlite_path.exists()


def test_the_address_names_the_file(tmp_path):
    for url in (f"sqlite:{tmp_path}/a.db", f"{tmp_path}/a.db"):
        with open_store(url) as store:
            assert store.path == tmp_path / "a.db"
    for url in ("neo4j://host", "", "sqlite:"):
        with pytest.raises(StoreError, match="is no ledger that this version opens"):
            open_store(url)


def test_the_clock_of_the_machine_is_used_when_none_is_given(sqlite_path):
    with open_store(str(sqlite_path)) as store:
        put(store, account(1))
        with store.view() as view:
            (entry,) = view.audit()
    assert entry.at.endswith("+00:00")
