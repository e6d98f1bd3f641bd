"""The index on disk: built beside, swapped, refused when damaged, and never wrong."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from graph.errors import StoreError
from graph.index.building import build_index, index_folder
from graph.index.opening import LiveIndex, open_snapshot
from graph.index.queries import co_participants, matrix
from graph.index.snapshot_files import MANIFEST, _fact_checksum, read_snapshot
from graph.store import open_store
from graph.store.base import PUBLIC, Store
from tests.graph.store.accounts import account, put


def companions(store: Store, live: LiveIndex, actor: str = "alpha") -> list[tuple[str, int]]:
    with store.view() as view:
        return list(co_participants(live.at(view), actor))


def snapshot_of(folder: Path) -> Path:
    return folder / (folder / "CURRENT").read_text().strip()


def test_a_built_index_is_opened_and_nothing_is_said(store, folder):
    said: list[str] = []
    assert companions(store, LiveIndex(store, folder, say=said.append)) == [
        ("beta", 1),
        ("gamma", 1),
    ]
    assert said == []


def test_what_is_written_later_shows_at_once(store, folder):
    live = LiveIndex(store, folder)
    assert len(companions(store, live)) == 2
    put(store, account(3, ("alpha", "beta", "delta")))
    assert companions(store, live) == [("beta", 2), ("delta", 1), ("gamma", 1)]
    with store.write("tester") as writer:
        writer.retract("doc-1")
    assert companions(store, live) == [("beta", 1), ("delta", 1), ("gamma", 1)]


def test_an_older_view_still_gets_the_answers_of_its_moment(store, folder):
    live = LiveIndex(store, folder)
    with store.view() as before:
        put(store, account(3, ("alpha", "delta")))
        assert len(companions(store, live)) == 3
        assert len(co_participants(live.at(before), "alpha")) == 2
        build_index(store, folder)
        assert len(companions(store, live)) == 3
        assert len(co_participants(live.at(before), "alpha")) == 2


def test_without_an_index_one_is_built_and_it_is_said(store, path):
    said: list[str] = []
    live = LiveIndex(store, index_folder(path), say=said.append)
    assert len(companions(store, live)) == 2
    assert "There is no index yet." in said[0]
    assert (index_folder(path) / "CURRENT").exists()


def _cut_off(snapshot: Path) -> None:
    array = snapshot / "row_actor.npy"
    array.write_bytes(array.read_bytes()[:-4])


def _flip_a_byte(snapshot: Path) -> None:
    array = snapshot / "row_actor.npy"
    content = bytearray(array.read_bytes())
    content[-4] ^= 1
    array.write_bytes(content)


def _change_the_manifest(snapshot: Path) -> None:
    facts = json.loads((snapshot / MANIFEST).read_text())
    (snapshot / MANIFEST).write_text(json.dumps({**facts, "version": 1}))


def _of_another_format(snapshot: Path) -> None:
    facts = json.loads((snapshot / MANIFEST).read_text())
    facts.pop("crc32")
    facts["format"] = 99
    (snapshot / MANIFEST).write_text(json.dumps({**facts, "crc32": _fact_checksum(facts)}))


DAMAGES: dict[str, Callable[[Path], object]] = {
    r"row_actor\.npy has \d+ bytes of \d+": _cut_off,
    r"row_actor\.npy has changed since it was written": _flip_a_byte,
    r"row_role\.npy cannot be read": lambda snapshot: (snapshot / "row_role.npy").unlink(),
    "its manifest cannot be read": lambda snapshot: (snapshot / MANIFEST).unlink(),
    "its manifest has changed since it was written": _change_the_manifest,
    "format 99; this program reads 3": _of_another_format,
}


@pytest.mark.parametrize("message", list(DAMAGES))
def test_a_damaged_index_is_refused_told_and_built_again(store, folder, message):
    DAMAGES[message](snapshot_of(folder))
    with pytest.raises(StoreError, match=message):
        open_snapshot(folder)
    said: list[str] = []
    live = LiveIndex(store, folder, say=said.append)
    assert companions(store, live) == [("beta", 1), ("gamma", 1)]
    assert len(said) == 1
    open_snapshot(folder).verify()


@pytest.mark.parametrize("name", ["", "../elsewhere-full", "7-public", "gone-full"])
def test_a_wrong_current_is_told(folder, name):
    (folder / "CURRENT").write_text(name)
    with pytest.raises(StoreError, match="CURRENT names|manifest cannot be read"):
        open_snapshot(folder)


def test_current_that_is_no_text_is_told(folder):
    (folder / "CURRENT").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(StoreError, match="CURRENT cannot be read"):
        open_snapshot(folder)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00"])
def test_a_current_that_cannot_be_read_is_written_anew(store, folder, content):
    (folder / "CURRENT").write_bytes(content)
    assert companions(store, LiveIndex(store, folder)) == [("beta", 1), ("gamma", 1)]
    open_snapshot(folder).verify()


def test_the_index_of_another_ledger_is_not_taken(store, folder, tmp_path, now):
    with open_store(str(tmp_path / "other.db"), clock=lambda: now) as other:
        put(other, account(7, ("alpha", "omega")))
        put(other, account(8, ("alpha", "omega")))
        put(other, account(9, ("alpha", "omega")))
        said: list[str] = []
        live = LiveIndex(other, folder, say=said.append)
        assert companions(other, live) == [("omega", 3)]
        assert "built from another ledger" in said[0]


def test_the_index_of_a_ledger_that_was_set_back_is_built_again(store, folder, tmp_path, now):
    with open_store(str(tmp_path / "short.db"), clock=lambda: now) as short:
        put(short, account(7, ("alpha", "omega")))
        said: list[str] = []
        live = LiveIndex(short, folder, say=said.append)
        assert companions(short, live) == [("omega", 1)]
        assert "stands for write 2 of the ledger, and the ledger is at write 1" in said[0]


def test_after_too_many_writes_the_index_is_built_again(store, folder, monkeypatch):
    monkeypatch.setattr("graph.index.ledger_writes.MOST_WRITES", 1)
    said: list[str] = []
    live = LiveIndex(store, folder, say=said.append)
    put(store, account(3), account(4))
    assert len(companions(store, live)) == 2
    assert "Build the index again" in said[0]


def test_after_too_many_statements_the_index_is_built_again(store, folder, monkeypatch):
    monkeypatch.setattr("graph.index.ledger_writes.MOST_STATEMENTS", 1)
    said: list[str] = []
    live = LiveIndex(store, folder, say=said.append)
    put(store, account(3))
    assert len(companions(store, live)) == 2
    assert "2 statements were written since the index was built" in said[0]


def test_the_public_index_knows_public_statements_only(store, path, now):
    put(store, account(5, ("alpha", "secret-body"), sensitivity="restricted"))
    live = LiveIndex(store, index_folder(path), PUBLIC)
    with store.view(PUBLIC) as view:
        index = live.at(view)
        assert "secret-body" not in dict(co_participants(index, "alpha"))
        assert index.labels.search("secret body").total == 0
    assert (index_folder(path) / "CURRENT-public").exists()


def test_verifying_finds_a_changed_byte_in_a_large_index(store, folder, monkeypatch):
    monkeypatch.setattr("graph.index.snapshot_files.CHECKED_AT_OPENING", 0)
    _flip_a_byte(snapshot_of(folder))
    opened = read_snapshot(snapshot_of(folder))
    with pytest.raises(StoreError, match="row_actor.npy has changed"):
        opened.verify()


def test_large_files_are_mapped(store, folder, monkeypatch):
    monkeypatch.setattr("graph.index.snapshot_files.MAPPED_FROM", 0)
    opened = open_snapshot(folder)
    shutil.rmtree(opened.folder)
    assert len(opened["row_actor"]) == 4
    assert sorted(opened) == sorted(opened.arrays)
    assert len(opened) == len(opened.arrays)


def test_an_empty_ledger_has_an_empty_index(path, now):
    with open_store(str(path), clock=lambda: now) as store:
        live = LiveIndex(store, index_folder(path))
        assert companions(store, live) == []
        with store.view() as view:
            assert matrix(live.at(view), "theme", "country", "year").events.sum() == 0
