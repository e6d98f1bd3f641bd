"""A sheet that is read again says which of its rows differ."""

from pathlib import Path

import pytest

from graph.store.base import Store
from ingest.loading import row_differences
from ingest.loading.row_differences import row_told
from ingest.loading.run import IngestOptions, ingest
from ingest.loading.summary import Summary
from ingest.messages import told

EVENTS = "event,title,date,place\n"
PARTS = "event,actor,role\n"
ACTORS = "actor,name,type\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path, events=["e1,One,2019,Gao", "e2,Two,2020,Mopti"])
    write(tmp_path, participations=["e1,a1,organiser", "e2,a1,organiser", "e2,a2,participant"])
    write(tmp_path, actors=["a1,Peace Forum,network", "a2,Lake Union,ngo"])
    return tmp_path


def write(folder: Path, **sheets: list[str]) -> None:
    for name, rows in sheets.items():
        head = {"events": EVENTS, "participations": PARTS, "actors": ACTORS}[name]
        text = head + "".join(f"{row}\n" for row in rows)
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")


def read(store: Store, folder: Path, dry_run: bool = False) -> Summary:
    options = IngestOptions(dry_run=dry_run, base=folder)
    return ingest([folder / "events.csv"], store, options)


def counts(summary: Summary) -> list[tuple[int, int, int]]:
    return [(one.added, one.removed, one.changed) for one in summary.rows]


def lines(summary: Summary) -> list[str]:
    return [row_told(row) for one in summary.rows for row in one.differences]


def test_a_file_that_comes_for_the_first_time_differs_from_nothing(store, folder) -> None:
    assert read(store, folder).rows == []
    assert read(store, folder).rows == []


@pytest.mark.parametrize("dry_run", [True, False])
def test_rows_added_removed_and_changed_are_counted_and_named(store, folder, dry_run) -> None:
    read(store, folder)
    write(folder, events=["e1,One,2019,Mopti", "e2,Two,2020,Mopti", "e3,Three,2021,Gao"])
    write(folder, participations=["e1,a1,organiser", "e2,a1,organiser", "e3,a1,speaker"])
    summary = read(store, folder, dry_run)
    assert counts(summary) == [(2, 1, 1)]
    assert lines(summary) == [
        "~ Events, row 2: place: Gao → Mopti",
        "+ Events, row 4: event e3; title Three; date 2021; place Gao",
        "+ Participations, row 4: event e3; actor a1; role speaker",
        "− Participations, row 4 before: event e2; actor a2; role participant",
    ]
    (one,) = summary.rows
    assert one.told() == "rows added 2, removed 1, changed 1"
    assert told(one.told(), "fr") == "lignes ajoutées 2, enlevées 1, modifiées 1"


def test_rows_that_are_sorted_anew_do_not_differ(store, folder) -> None:
    read(store, folder)
    write(folder, events=["e2,Two,2020,Mopti", "e1,One,2019,Gao"])
    write(folder, actors=["a2,Lake Union,ngo", "a1,Peace Forum,network"])
    summary = read(store, folder)
    assert (summary.rows, summary.asserted, summary.retracted) == ([], 0, 0)


@pytest.mark.parametrize("dry_run", [True, False])
def test_an_entry_whose_row_has_another_number_is_moved_not_changed(store, folder, dry_run) -> None:
    write(folder, participations=[], actors=[])
    write(folder, events=["e1,One,2019,Gao", "e2,Two,2020,Mopti", "e3,Three,2021,Gao"])
    read(store, folder)
    write(folder, events=["e2,Two,2020,Mopti", "e3,Three,2021,Gao"])
    summary = read(store, folder, dry_run)
    assert counts(summary) == [(0, 1, 0)]
    assert (summary.changed, summary.unchanged, summary.moved) == (0, 2, 2)
    assert [one.name for one in summary.changes if one.outcome == "changed"] == []
    if not dry_run:
        (rows,) = (
            {
                row.row
                for one in store.view().documents()
                if one.part == "e3"
                for row in store.view().document(one.id).rows
            },
        )
        assert rows == {3}  # where it stands now is known all the same


def test_a_row_that_several_entries_share_is_told_once(store, folder) -> None:
    read(store, folder)
    write(folder, actors=["a1,Peace Forum,ngo", "a2,Lake Union,ngo"])
    assert lines(read(store, folder)) == ["~ Actors, row 2: type: network → ngo"]


def test_a_shared_row_is_no_new_one_in_an_entry_that_is(store, folder) -> None:
    read(store, folder)
    write(folder, events=["e1,One,2019,Gao", "e2,Two,2020,Mopti", "e3,Three,2021,Gao"])
    write(folder, participations=["e1,a1,organiser", "e2,a2,participant", "e3,a2,speaker"])
    summary = read(store, folder)
    assert [line for line in lines(summary) if "Actors" in line] == []


def test_a_row_that_goes_to_another_entry_is_changed(store, folder) -> None:
    read(store, folder)
    write(folder, participations=["e1,a1,organiser", "e2,a1,organiser", "e1,a2,participant"])
    assert lines(read(store, folder)) == ["~ Participations, row 4: event: e2 → e1"]


def test_an_entry_that_is_gone_takes_its_rows_along(store, folder) -> None:
    read(store, folder)
    write(folder, events=["e1,One,2019,Gao"], participations=["e1,a1,organiser"])
    summary = read(store, folder)
    assert counts(summary) == [(0, 3, 0)]
    write(folder, events=["e1,One,2019,Gao", "e2,Two,2020,Mopti"])
    assert counts(read(store, folder)) == [(1, 0, 0)]


def test_of_very_many_the_first_are_named_and_all_are_counted(store, folder, monkeypatch) -> None:
    monkeypatch.setattr(row_differences, "MOST_NAMED", 3)
    read(store, folder)
    more = [f"n{number},Meeting,2022,Gao" for number in range(7)]
    write(folder, events=["e1,One,2019,Gao", "e2,Two,2020,Mopti", *more])
    (rows,) = read(store, folder).as_json()["rows"]
    assert (rows["added"], rows["shown"], len(rows["differences"])) == (7, 3, 3)
    assert rows["file"] == (folder / "events.csv").as_posix()


def test_a_row_of_many_cells_is_told_short(store, folder) -> None:
    difference = row_differences.RowDifference(
        "changed",
        "S",
        17,
        tuple(
            row_differences.CellChange(column, None if column == "a" else "x" * 99, "y")
            for column in "abcdef"
        ),
    )
    said = row_told(difference)
    assert said.startswith("~ S, row 17: a: – → y; b: xxx")
    assert said.endswith("; and 2 more")
    assert "x" * 60 not in said
