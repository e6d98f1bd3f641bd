import os
from pathlib import Path

from graph.store import open_store
from ingest.loading.walking import walk


def names(found) -> list[str]:
    return [path.name for path in found.files]


def test_folders_are_read_sorted_and_deep(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "deep/c.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("12345")
    found = walk([tmp_path])
    assert names(found) == ["a.txt", "b.txt", "c.txt"]
    assert found.total_bytes == 15


def test_hidden_files_are_counted_and_read_only_when_named(tmp_path: Path) -> None:
    (tmp_path / ".hidden").write_text("x")
    (tmp_path / ".folder").mkdir()
    found = walk([tmp_path])
    assert (names(found), found.hidden) == ([], 2)
    assert found.notices[0].message == "2 hidden files or folders were passed over."
    assert names(walk([tmp_path / ".hidden"])) == [".hidden"]


def test_links_out_of_the_folder_are_not_followed(tmp_path: Path) -> None:
    outside, inside = tmp_path / "outside", tmp_path / "inside"
    outside.mkdir()
    inside.mkdir()
    (outside / "secret.txt").write_text("x")
    (inside / "own.txt").write_text("x")
    (inside / "link.txt").symlink_to(outside / "secret.txt")
    (inside / "folder").symlink_to(outside)
    (inside / "near.txt").symlink_to(inside / "own.txt")
    found = walk([inside])
    assert names(found) == ["near.txt"]
    same = found.notices.pop()
    assert "This is the same file as" in same.message
    assert sorted(notice.message for notice in found.notices) == [
        "This link leads out of the folder; it was not followed.",
        "This link to a folder was not followed; name the folder itself.",
    ]


def test_a_path_that_leads_nowhere_is_rejected(tmp_path: Path) -> None:
    (rejection,) = walk([tmp_path / "nothing"]).rejections
    assert rejection.reason == ("There is no such file or folder. Check the spelling of the path.")


def test_a_file_that_is_named_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    assert names(walk([tmp_path, tmp_path / "a.txt"])) == ["a.txt"]


def test_links_in_a_circle_and_pipes_are_told_and_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    (tmp_path / "gone").symlink_to("nowhere")
    os.mkfifo(tmp_path / "pipe.csv")
    (tmp_path / "own.txt").write_text("x")
    found = walk([tmp_path])
    assert names(found) == ["own.txt"]
    assert [notice.message for notice in found.notices] == [
        *["This link leads to no file; it was not followed."] * 3,
        "This is no ordinary file; it was not read.",
    ]


def test_a_pipe_that_is_named_is_rejected(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (rejection,) = walk([tmp_path / "pipe"]).rejections
    assert "This is a pipe or a device, not a file." in rejection.reason


def test_a_folder_without_files_is_told(tmp_path: Path) -> None:
    (notice,) = walk([tmp_path]).notices
    assert notice.message.startswith("There is no file to read in this folder")


def test_a_ledger_and_what_lies_beside_it_are_passed_over_and_counted(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "mine.db")):
        pass
    for name in ("mine.db-wal", "mine.db-shm", "mine.db.lock", "other.db.lock", "a.txt"):
        (tmp_path / name).touch()
    (tmp_path / "mine.db.index").mkdir()
    (tmp_path / "mine.db.index" / "part").write_text("x")
    found = walk([tmp_path])
    assert names(found) == ["a.txt", "other.db.lock"]
    assert [str(one.message) for one in found.notices] == [
        "5 files of the ledger itself were passed over."
    ]
    assert names(walk([tmp_path / "mine.db"])) == ["mine.db"]


def test_a_file_that_goes_while_it_is_looked_at_stops_nothing(tmp_path: Path, monkeypatch) -> None:
    for name in ("a.txt", "gone.db"):
        (tmp_path / name).write_bytes(b"x" * 200)
    looked: list[str] = []
    stat = Path.stat

    def gone_at_the_second_look(path: Path, **options: bool) -> os.stat_result:
        if path.name == "gone.db" and not options:
            looked.append(path.name)
            if len(looked) == 2:
                raise FileNotFoundError(2, "No such file or directory")
        return stat(path, **options)

    monkeypatch.setattr(Path, "stat", gone_at_the_second_look)
    assert names(walk([tmp_path])) == ["a.txt", "gone.db"]
    assert len(looked) > 2
