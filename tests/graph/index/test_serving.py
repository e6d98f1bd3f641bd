"""The door to the index: on disk where it is worth it, never an error, never an old answer."""

import shutil
import threading
from pathlib import Path

import pytest

from graph.errors import StoreError
from graph.index.building import LOCKED, build_index, index_folder
from graph.index.label_search import LabelSearch
from graph.index.queries import co_participants
from graph.index.serving import Serving, folder_of, moment_of, names_of, refresh
from graph.store import open_store
from graph.store.base import PUBLIC, Store, ViewFilter
from graph.store.lock import WriteLock
from tests.graph.store.accounts import account, put


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every ledger counts as large."""
    monkeypatch.setattr("graph.index.serving.FROM_NODES", 1)


def names_found(serving: Serving, store: Store, text: str = "alpha") -> list[str]:
    with store.view() as view:
        return [hit.node for hit in serving.names(view).search(text).hits]


def met(serving: Serving, store: Store, actor: str = "alpha") -> list[tuple[str, int]] | None:
    with store.view() as view:
        index = serving.graph(view)
        return None if index is None else list(co_participants(index, actor))


def test_a_small_ledger_needs_no_index(store, path):
    serving = Serving(store)
    assert met(serving, store) is None
    assert names_found(serving, store) == ["alpha"]
    assert not index_folder(path).exists()


def test_a_ledger_in_memory_has_no_place_for_an_index(large, now):
    with open_store("memory:", clock=lambda: now) as store:
        put(store, account(1))
        serving = Serving(store)
        assert folder_of(store) is None
        assert met(serving, store) is None
        assert names_found(serving, store) == ["alpha"]
        assert refresh(store, pytest.fail) is False


def test_the_names_in_memory_are_read_again_only_after_a_write(store, monkeypatch):
    serving = Serving(store)
    with store.view() as view:
        first = serving.names(view)
        assert serving.names(view) is first
    put(store, account(3, ("alpha", "delta")))
    assert names_found(serving, store, "delta") == ["delta"]


def test_a_large_ledger_gets_an_index_and_it_is_said(large, store, path):
    said: list[str] = []
    serving = Serving(store, say=said.append)
    assert met(serving, store) == [("beta", 1), ("gamma", 1)]
    assert (index_folder(path) / "CURRENT").exists()
    assert "There is no index yet." in said[0]


def test_an_index_that_is_there_is_used_whatever_the_size(store, folder):
    assert met(Serving(store), store) == [("beta", 1), ("gamma", 1)]


def test_a_read_only_ledger_with_an_index_is_served_from_it(store, folder, path):
    with open_store(str(path), read_only=True) as reading:
        assert met(Serving(reading), reading) == [("beta", 1), ("gamma", 1)]


def test_where_the_index_cannot_be_written_names_are_searched_in_memory(large, store, path):
    index_folder(path).write_text("a file is in the way")
    serving = Serving(store)
    assert met(serving, store) is None
    assert names_found(serving, store) == ["alpha"]


def test_a_full_disk_is_tried_once_for_each_moment_and_keeps_nothing(
    large, store, path, monkeypatch
):
    tried: list[str] = []

    def no_room(array_path: Path, array: object) -> None:
        tried.append(array_path.name)
        array_path.write_bytes(b"half")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("graph.index.snapshot_files._write_array", no_room)
    serving = Serving(store)
    assert met(serving, store) is None
    assert names_found(serving, store) == ["alpha"]
    assert len(tried) == 1
    assert [one for one in index_folder(path).iterdir() if one.is_dir()] == []
    put(store, account(3))
    assert met(serving, store) is None
    assert len(tried) == 2


def test_who_asks_does_not_wait_for_who_builds(large, store, path):
    index_folder(path).mkdir()
    builder = WriteLock(index_folder(path) / LOCKED, 0)
    builder.acquire()
    serving = Serving(store)
    assert met(serving, store) is None
    assert names_found(serving, store) == ["alpha"]
    builder.release()
    assert met(serving, store) == [("beta", 1), ("gamma", 1)]


def test_threads_may_ask_at_once(large, store):
    serving = Serving(store)
    found: list[object] = []

    def ask(number: int) -> None:
        put(store, account(10 + number, ("alpha", f"late-{number}")))
        found.append(dict(met(serving, store) or [])[f"late-{number}"])

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [1] * 6
    assert len(met(serving, store) or []) == 8


def test_refreshing_builds_what_is_missing_and_then_leaves_it(large, store, path):
    said: list[str] = []
    assert refresh(store, said.append) is True
    assert len(said) == 1
    assert refresh(store, pytest.fail) is False
    put(store, account(3))
    assert refresh(store, pytest.fail) is False


def test_refreshing_builds_again_what_is_far_behind(large, store, path, monkeypatch):
    refresh(store, lambda reason: None)
    monkeypatch.setattr("graph.index.ledger_writes.ALWAYS_FOLLOWED", 1)
    put(store, account(3))
    assert refresh(store, pytest.fail) is False
    put(store, account(4), account(5))
    said: list[str] = []
    assert refresh(store, said.append) is True
    assert "The ledger was written 3 times since the index was built." in said[0]


def test_refreshing_says_why_it_could_not(large, store, path):
    index_folder(path).write_text("a file is in the way")
    with pytest.raises(StoreError, match="The index cannot be written: File exists"):
        refresh(store, lambda reason: None)


def test_stopping_the_build_keeps_the_ledger_and_the_old_index(large, store, path, monkeypatch):
    serving = Serving(store)
    before = met(serving, store)
    shutil.copytree(index_folder(path), path.with_name("kept"))

    def stop(array_path: Path, array: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("graph.index.snapshot_files._write_array", stop)
    monkeypatch.setattr("graph.index.ledger_writes.ALWAYS_FOLLOWED", 0)
    put(store, account(3))
    with pytest.raises(KeyboardInterrupt):
        refresh(store, lambda reason: None)
    monkeypatch.undo()
    monkeypatch.setattr("graph.index.serving.FROM_NODES", 1)
    named = (index_folder(path) / "CURRENT").read_text()
    assert named == (path.with_name("kept") / "CURRENT").read_text()
    assert before == [("beta", 1), ("gamma", 1)]
    assert met(Serving(store), store) == [("beta", 2), ("gamma", 1)]


def test_another_ledger_in_the_same_place_with_as_many_writes_is_told_apart(
    large, store, path, tmp_path, now
):
    serving = Serving(store)
    assert met(serving, store) == [("beta", 1), ("gamma", 1)]
    with open_store(str(tmp_path / "other.db"), clock=lambda: now) as other:
        put(other, account(8, ("alpha", "omega")), account(9, ("alpha", "omega")))
        with store.view() as mine, other.view() as theirs:
            assert mine.version == theirs.version
            assert moment_of(mine) != moment_of(theirs)
            index = serving.graph(theirs)
            assert index is not None
            assert list(co_participants(index, "alpha")) == [("omega", 2)]
    assert met(serving, store) == [("beta", 1), ("gamma", 1)]


def test_names_are_those_of_a_search_in_memory(large, store):
    serving = Serving(store)
    with store.view() as view:
        for text in ("alpha", "gama", "event", "b"):
            assert serving.names(view).search(text) == LabelSearch.of_view(view).search(text)


@pytest.mark.parametrize("seen", [ViewFilter(), PUBLIC, ViewFilter(min_confidence=0.5)])
def test_a_rare_question_takes_an_index_that_is_there_and_builds_none(store, path, seen):
    with store.view(seen) as view:
        in_memory = names_of(view).search("alpha")
    assert not index_folder(path).exists()
    build_index(store, index_folder(path), seen)
    put(store, account(3, ("alpha", "delta")))
    with store.view(seen) as view:
        assert names_of(view).search("alpha") == in_memory
        assert [hit.node for hit in names_of(view).search("delta").hits] == ["delta"]


def test_a_rare_question_to_a_ledger_in_memory_is_answered(now):
    with open_store("memory:", clock=lambda: now) as store:
        put(store, account(1))
        with store.view() as view:
            assert names_of(view).search("alpha") == LabelSearch.of_view(view).search("alpha")


def test_a_rare_question_does_not_take_the_index_of_other_writes(store, folder, monkeypatch):
    monkeypatch.setattr("graph.index.ledger_writes.ALWAYS_FOLLOWED", 0)
    put(store, account(3, ("alpha", "delta")))
    with store.view() as view:
        assert [hit.node for hit in names_of(view).search("delta").hits] == ["delta"]
