"""What is true of an index is told, and nothing is changed by telling it."""

import pytest

from graph.index.building import index_folder
from graph.index.state import IndexState, index_state
from graph.store import open_store
from tests.graph.store.accounts import account, put


def test_a_small_ledger_needs_none(store, path):
    assert index_state(store) == IndexState("not needed")
    assert not index_folder(path).exists()


def test_a_large_ledger_without_one_lacks_it(store, path, monkeypatch):
    monkeypatch.setattr("graph.index.serving.FROM_NODES", 1)
    assert index_state(store) == IndexState("missing")
    assert not index_folder(path).exists()


def test_a_ledger_in_memory_needs_none(now):
    with open_store("memory:", clock=lambda: now) as store:
        assert index_state(store) == IndexState("not needed")


def test_it_is_fresh_then_followed_then_far_behind(store, folder, monkeypatch):
    fresh = index_state(store)
    assert (fresh.state, fresh.behind) == ("fresh", 0)
    assert fresh.bytes > 1000
    put(store, account(3))
    assert index_state(store) == IndexState("followed", 1, fresh.bytes)
    monkeypatch.setattr("graph.index.ledger_writes.ALWAYS_FOLLOWED", 0)
    assert index_state(store) == IndexState("far behind", 1, fresh.bytes)


def test_the_index_of_another_ledger_is_told(store, folder, path, tmp_path, now):
    other = tmp_path / "other" / "ledger.db"
    other.parent.mkdir()
    index_folder(path).rename(index_folder(other))
    with open_store(str(other), clock=lambda: now) as set_back:
        put(set_back, account(7))
        assert index_state(set_back).state == "of another"
        put(set_back, account(8), account(9))
        assert index_state(set_back).state == "of another"


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"gone-full\n"])
def test_one_that_cannot_be_opened_is_damaged(store, folder, content):
    (folder / "CURRENT").write_bytes(content)
    assert index_state(store) == IndexState("damaged")


def test_a_changed_byte_of_a_large_index_is_found(store, folder, monkeypatch):
    monkeypatch.setattr("graph.index.snapshot_files.CHECKED_AT_OPENING", 0)
    array = folder / (folder / "CURRENT").read_text().strip() / "row_actor.npy"
    content = bytearray(array.read_bytes())
    content[-1] ^= 1
    array.write_bytes(content)
    assert index_state(store) == IndexState("damaged")
