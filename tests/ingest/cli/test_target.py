"""A command replaces nothing unasked and leaves nothing half written."""

import os
from pathlib import Path

import pytest

from graph.errors import MtandaoError, SourceError
from ingest.cli.target import LedgerTargetError, TakenError, written_whole


def test_a_file_appears_whole_or_not_at_all(tmp_path):
    target = tmp_path / "out.txt"
    target.write_text("before", encoding="utf-8")
    with pytest.raises(ZeroDivisionError):
        _write_half(target)
    assert target.read_text(encoding="utf-8") == "before"
    assert os.listdir(tmp_path) == ["out.txt"]


def test_the_draft_has_the_name_of_the_target(tmp_path):
    with written_whole(tmp_path / "out.zip", force=False) as draft:
        assert draft.name == "out.zip"
        draft.write_text("all", encoding="utf-8")
    assert (tmp_path / "out.zip").read_text(encoding="utf-8") == "all"


def test_other_files_of_a_folder_stay(tmp_path):
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "notes.txt").write_text("notes", encoding="utf-8")
    with written_whole(folder, force=False) as draft:
        draft.mkdir()
        (draft / "events.csv").write_text("key", encoding="utf-8")
    assert sorted(os.listdir(folder)) == ["events.csv", "notes.txt"]


def test_one_taken_name_in_a_folder_stops_all(tmp_path):
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "b.csv").write_text("mine", encoding="utf-8")
    with pytest.raises(TakenError, match=r"already a file .*b\.csv.* --force"):
        _write_both(folder)
    assert os.listdir(folder) == ["b.csv"]


def test_an_error_names_the_file_that_was_asked_for(tmp_path):
    target = tmp_path / "out.xlsx"
    with (
        pytest.raises(MtandaoError, match=r"Cannot be written\. \(.*/out\.xlsx\)") as caught,
        written_whole(target, force=False) as draft,
    ):
        raise SourceError("Cannot be written.", draft.as_posix())
    assert caught.value.where == str(target)


def test_another_error_passes_as_it_is(tmp_path):
    with (
        pytest.raises(SourceError, match=r"Not whole\. \(other\)"),
        written_whole(tmp_path / "out.xlsx", force=False),
    ):
        raise SourceError("Not whole.", "other")


def test_a_device_is_written_to_as_it_is():
    with written_whole(Path(os.devnull), force=False) as draft:
        assert draft == Path(os.devnull)


def _write_half(target):
    with written_whole(target, force=True) as draft:
        draft.write_text("half", encoding="utf-8")
        raise ZeroDivisionError


def _write_both(folder):
    with written_whole(folder, force=False) as draft:
        draft.mkdir()
        for name in ("a.csv", "b.csv"):
            (draft / name).write_text("new", encoding="utf-8")


@pytest.mark.parametrize("name", ["mine.db", "mine.db-wal", "mine.db.lock"])
def test_a_ledger_is_never_replaced(tmp_path, name):
    ledger = tmp_path / "mine.db"
    ledger.write_bytes(b"SQLite format 3\0 and more")
    with (
        pytest.raises(LedgerTargetError, match="is a ledger, or belongs to one.*mtandao backup"),
        written_whole(tmp_path / name, force=True),
    ):
        pass
    assert ledger.read_bytes() == b"SQLite format 3\0 and more"
