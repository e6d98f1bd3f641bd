"""A backup is taken, never overwritten, and restored without losing what was there."""

from pathlib import Path


def test_a_backup_is_restored_and_the_former_ledger_kept(filled, tmp_path):
    assert filled("backup", "copy.db").out == "Backup written to copy.db.\n"
    (tmp_path / "mtandao.db").unlink()
    assert filled("restore", "copy.db").code == 0
    assert filled("show", "ev-one").code == 0
    done = filled("restore", "copy.db", "--json")
    assert Path(done.json["kept"]).exists()
    assert filled("events", "--json").json["total"] == 2


def test_a_backup_never_overwrites(filled):
    filled("backup", "copy.db")
    done = filled("backup", "copy.db")
    assert done.code == 2
    assert "There is a file of that name already. (copy.db)" in done.err


def test_what_is_no_backup_is_not_restored(filled, tmp_path):
    (tmp_path / "notes.txt").write_text("not a ledger", encoding="utf-8")
    done = filled("restore", "notes.txt")
    assert done.code == 2
    assert done.err.startswith("Error: ")
    assert filled("events", "--json").json["total"] == 2
