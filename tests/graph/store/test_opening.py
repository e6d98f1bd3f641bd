"""The address of a ledger tells where and what it is."""

import pytest

from graph.errors import StoreError
from graph.store import open_store
from graph.store.maintenance import check_store, repair_store
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


@pytest.mark.parametrize(
    "url", ["neo4j://user:pa55@host:7687/db", "sqlite:bolt://u:pa55@h", "x://h?password=pa55"]
)
def test_a_password_in_an_address_is_not_told(url):
    with pytest.raises(StoreError, match="is no ledger that this version opens") as caught:
        open_store(url)
    assert "pa55" not in str(caught.value)
    assert caught.value.where.endswith("://…")


@pytest.mark.parametrize("url", [":memory:", "sqlite::memory:", "sqlite:memory:", "./:memory:"])
def test_a_ledger_in_memory_is_not_a_file_of_that_name(url, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(StoreError, match="This address names no file.*Write memory: for"):
        open_store(url)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "content", [b"x", b"\n", b"PK\x03\x04" * 20, b"SQLite format 3\0" + bytes(84)]
)
def test_a_small_file_that_is_no_ledger_is_left_as_it_is(sqlite_path, content):
    sqlite_path.write_bytes(content)
    for read_only in (False, True):
        with pytest.raises(StoreError, match="not an SQLite database.*left as it is"):
            open_store(str(sqlite_path), read_only=read_only)
    (finding,) = check_store(sqlite_path)
    assert finding.what == "The file is not an SQLite database."
    with pytest.raises(StoreError, match="not an SQLite database"):
        repair_store(sqlite_path)
    assert sqlite_path.read_bytes() == content


def test_an_empty_file_becomes_a_ledger(sqlite_path):
    sqlite_path.touch()
    with open_store(str(sqlite_path)) as store:
        assert put(store, account(1))[0].outcome == "added"


def test_the_clock_of_the_machine_is_used_when_none_is_given(sqlite_path):
    with open_store(str(sqlite_path)) as store:
        put(store, account(1))
        with store.view() as view:
            (entry,) = view.audit()
    assert entry.at.endswith("+00:00")
