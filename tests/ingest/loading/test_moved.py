"""A file that was moved stands in the ledger once, and a copy of it is another file."""

from pathlib import Path

from graph.store.base import Store
from ingest.loading.run import IngestOptions, ingest
from ingest.loading.summary import Summary

ROWS = "event,title,date\ne1,Meeting one,2019\ne2,Meeting two,2020\n"


def read(store: Store, sheet: Path, base: Path, dry_run: bool = False) -> Summary:
    return ingest([sheet], store, IngestOptions(base=base, dry_run=dry_run))


def titles(store: Store) -> list[str]:
    with store.view() as view:
        told = view.statements(predicate="DESCRIBES")
        return sorted(view.node(str(one.object)).label for one in told)


def place(folder: Path, rows: str = ROWS) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "events.csv").write_text(rows, encoding="utf-8")
    return folder / "events.csv"


def test_what_a_moved_file_said_in_its_old_place_is_taken_back(
    store: Store, tmp_path: Path
) -> None:
    old = place(tmp_path / "a")
    read(store, old, tmp_path)
    new = place(tmp_path / "b")
    old.unlink()
    rehearsal = read(store, new, tmp_path, dry_run=True)
    assert rehearsal.gone_total == 2
    assert titles(store) == ["Meeting one", "Meeting two"]
    summary = read(store, new, tmp_path)
    (message,) = [notice.message for notice in summary.warnings]
    assert message.startswith("This file told 2 entries before as a/events.csv, which is no longer")
    assert titles(store) == ["Meeting one", "Meeting two"]
    again = read(store, new, tmp_path)
    assert (again.gone_total, again.unchanged, list(again.warnings)) == (0, 2, [])


def test_a_copy_and_another_file_take_nothing_back(store: Store, tmp_path: Path) -> None:
    first = place(tmp_path / "a")
    read(store, first, tmp_path)
    assert read(store, place(tmp_path / "b"), tmp_path).gone_total == 0
    first.unlink()
    other = place(tmp_path / "c", ROWS.replace("Meeting two", "Meeting three"))
    assert read(store, other, tmp_path).gone_total == 0
    assert len(titles(store)) == 6
