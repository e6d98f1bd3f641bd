"""Building the index: beside the old one, swapped in one step, the old one deleted later."""

import os
from pathlib import Path

import pytest

from graph.errors import StoreError
from graph.index.building import build_index, current_file, view_name
from graph.index.opening import open_snapshot
from graph.store.base import PUBLIC, ViewFilter
from tests.graph.store.accounts import account, put


def snapshot_of(folder: Path) -> Path:
    return folder / (folder / "CURRENT").read_text().strip()


def test_the_index_is_named_after_the_version_and_the_view(store, folder):
    with store.view() as view:
        assert (folder / "CURRENT").read_text() == f"{view.version}-full\n"
    assert view_name(PUBLIC) == "public"
    assert view_name(ViewFilter(min_confidence=0.5)).startswith("view")
    assert current_file(folder, PUBLIC).name == "CURRENT-public"


def test_the_snapshot_before_stays_until_the_next_build(store, folder):
    first = snapshot_of(folder)
    put(store, account(3))
    build_index(store, folder)
    second = snapshot_of(folder)
    assert first.exists()
    put(store, account(4))
    build_index(store, folder)
    assert not first.exists()
    assert second.exists()


def test_half_written_snapshots_are_deleted_by_the_next_build(store, folder):
    (folder / "999-full").mkdir()
    (folder / "999-public").mkdir()
    build_index(store, folder)
    assert not (folder / "999-full").exists()
    assert (folder / "999-public").exists()


def test_building_twice_at_one_version_gives_the_same_bytes(store, folder):
    before = snapshot_of(folder)
    build_index(store, folder)
    after = snapshot_of(folder)
    assert before != after
    for file in before.glob("*.npy"):
        assert file.read_bytes() == (after / file.name).read_bytes()


def test_a_folder_that_may_not_be_written_is_told(store, tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError, match="The index cannot be written: Not a directory"):
        build_index(store, tmp_path / "file" / "index")


def test_a_full_disk_leaves_the_old_index(store, folder, monkeypatch):
    def full(handle: int) -> None:
        raise OSError(28, os.strerror(28))

    put(store, account(3))
    monkeypatch.setattr("graph.index.snapshot_files.os.fsync", full)
    with pytest.raises(StoreError, match="No space left on device.*the ledger itself is untouched"):
        build_index(store, folder)
    open_snapshot(folder).verify()
