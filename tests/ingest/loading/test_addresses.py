"""One file is one source, whatever its path is typed as, and wherever ledger and files move."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from graph.store import open_store
from ingest.loading.addresses import Addresses, is_path
from ingest.loading.run import IngestOptions, ingest
from ingest.loading.summary import Summary

SHEET = "event,title,source\ne1,Meeting one,\ne2,Meeting two,https://example.org/two\n"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a ledger and a sheet; the current folder."""
    home = tmp_path / "home"
    (home / "data").mkdir(parents=True)
    (home / "data" / "a.csv").write_text(SHEET, encoding="utf-8")
    (home / "link.csv").symlink_to(home / "data" / "a.csv")
    monkeypatch.chdir(home)
    return home


def read(home: Path, *paths: str | Path, base: Path | None = None) -> Summary:
    with open_store(str(home / "ledger.db")) as store:
        return ingest(map(Path, paths), store, IngestOptions(base=base or home))


def outcome(summary: Summary) -> tuple[int, int, int]:
    return summary.added, summary.changed, summary.unchanged


@pytest.mark.parametrize(
    "spelled",
    [
        lambda home: "data/a.csv",
        lambda home: "./data/../data/a.csv",
        lambda home: home / "data" / "a.csv",
        lambda home: "link.csv",
        lambda home: os.path.join("..", home.name, "data", "a.csv"),
    ],
)
def test_every_spelling_is_the_same_source(
    home: Path, spelled: Callable[[Path], str | Path]
) -> None:
    assert outcome(read(home, "data/a.csv")) == (2, 0, 0)
    assert outcome(read(home, spelled(home))) == (0, 0, 2)


def test_from_another_folder_it_is_the_same_source(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(home, "data/a.csv")
    monkeypatch.chdir(home / "data")
    assert outcome(read(home, "a.csv")) == (0, 0, 2)


def test_two_files_of_one_name_are_two_sources(home: Path, monkeypatch) -> None:
    read(home, "data/a.csv")
    (home / "a.csv").write_text("event,title\ne1,Another meeting\n", encoding="utf-8")
    assert outcome(read(home, "a.csv")) == (1, 0, 0)


def test_a_ledger_that_moves_with_its_files_still_knows_them(home: Path, tmp_path: Path) -> None:
    read(home, "link.csv")
    moved = tmp_path / "elsewhere" / "deeper"
    shutil.move(home, moved)
    assert outcome(read(moved, moved / "data" / "a.csv")) == (0, 0, 2)


def test_a_file_that_is_named_twice_is_read_once(home: Path) -> None:
    summary = read(home, "data/a.csv", home / "data" / "a.csv", "link.csv")
    assert (outcome(summary), summary.files) == ((2, 0, 0), 1)
    assert {one.message for one in summary.warnings} == {
        "This is the same file as data/a.csv; it was read once."
    }


@pytest.mark.parametrize("old", ["data/a.csv", "{home}/data/a.csv", "link.csv"])
def test_a_file_that_the_ledger_knows_otherwise_keeps_its_address(home: Path, old: str) -> None:
    """Older programs kept what was typed."""
    address = old.format(home=home.as_posix())
    assert Addresses(home, [address]).of(home / "data" / "a.csv") == address


def test_the_usual_address_wins_over_an_old_one(home: Path) -> None:
    known = ["data/a.csv", (home / "data" / "a.csv").as_posix(), "https://example.org/a.csv"]
    assert Addresses(home, known).of(home / "link.csv") == "data/a.csv"


def test_another_file_in_the_current_folder_takes_nothing_back(home: Path, monkeypatch) -> None:
    """A known file that is gone is not looked for in the folder one happens to be in."""
    (home / "a.csv").write_text("event,title\nold,The older meeting\n", encoding="utf-8")
    read(home, "a.csv")
    (home / "a.csv").unlink()
    (home / "other").mkdir()
    monkeypatch.chdir(home / "other")
    Path("a.csv").write_text("event,title\nnew,The newer meeting\n", encoding="utf-8")
    summary = read(home, "a.csv")
    assert (outcome(summary), summary.retracted, summary.gone) == ((1, 0, 0), 0, [])
    with open_store(str(home / "ledger.db")) as store, store.view() as view:
        titles = {node.label for node in view.nodes("Event")}
    assert titles >= {"The older meeting", "The newer meeting"}


def test_what_is_no_path_is_no_address_of_a_file() -> None:
    given = ["a.csv", "/x/a.csv", "https://a.org/b", "vocabulary:actors", ""]
    assert [is_path(address) for address in given] == [True, True, False, False, False]


def test_one_text_in_two_files_is_one_source_that_does_not_change(home: Path) -> None:
    for name in ("one.txt", "two.txt"):
        (home / name).write_text("The Lake Network met in Goma.\n", encoding="utf-8")
    assert outcome(read(home, "one.txt", "two.txt")) == (1, 0, 0)
    again = read(home, "one.txt", "two.txt")
    assert outcome(again) == (0, 0, 1)
    assert [one.message for one in again.warnings] == [
        "This text came before in this input; it was read once."
    ]
