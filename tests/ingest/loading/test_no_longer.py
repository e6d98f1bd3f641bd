"""A row that is gone from its file is taken back or kept, and always told."""

from pathlib import Path

import pytest

from graph.store.base import Store
from ingest.loading.no_longer import told_before
from ingest.loading.progress import StopRequested
from ingest.loading.run import IngestOptions, ingest
from ingest.loading.summary import Summary
from tests.ingest.loading.records_of import workshop

HEAD = "event,title,date,source\n"
ROWS = {
    "e1": "e1,Meeting one,2019,\n",
    "e2": "e2,Meeting two,2019,\n",
    "e3": "e3,Meeting three,2019,https://example.org/3\n",
    "e4": "e4,Meeting four,2019,https://example.org/4\n",
}


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    return tmp_path / "events.csv"


def read(store: Store, sheet: Path, *rows: str, dry_run: bool = False) -> Summary:
    sheet.write_text(HEAD + "".join(ROWS.get(row, row) for row in rows), encoding="utf-8")
    return ingest([sheet], store, IngestOptions(dry_run=dry_run, base=sheet.parent))


def titles(store: Store) -> set[str]:
    with store.view() as view:
        return {node.label for node in view.nodes("Event")}


def said(summary: Summary) -> list[str]:
    return [notice.message for notice in summary.warnings]


def test_an_event_that_is_gone_from_its_file_is_taken_back_and_named(
    store: Store, sheet: Path
) -> None:
    read(store, sheet, "e1", "e2")
    summary = read(store, sheet, "e1")
    assert (summary.unchanged, summary.gone_total, summary.taken_back) == (1, 1, 1)
    assert summary.retracted > 0
    assert said(summary) == [
        "No longer in this file, of the entries that it told before: 1 (Meeting two)."
        " What they said was taken back."
    ]
    (gone,) = summary.as_json()["gone"]
    assert (gone["name"], gone["outcome"], gone["file"]) == (
        "Meeting two",
        "taken back",
        sheet.as_posix(),
    )
    assert titles(store) == {"Meeting one"}


def test_it_is_told_once_and_comes_back_with_its_row(store: Store, sheet: Path) -> None:
    read(store, sheet, "e1", "e2")
    read(store, sheet, "e1")
    again = read(store, sheet, "e1")
    assert (again.gone_total, said(again)) == (0, [])
    assert read(store, sheet, "e1", "e2").gone_total == 0
    assert titles(store) == {"Meeting one", "Meeting two"}


def test_an_event_with_a_source_of_its_own_is_kept_and_told(store: Store, sheet: Path) -> None:
    read(store, sheet, "e3", "e4")
    summary = read(store, sheet, "e3")
    assert (summary.gone_total, summary.taken_back, summary.retracted) == (1, 0, 0)
    (message,) = said(summary)
    assert "that a file of this name told before, 1 did not come this time" in message
    assert "(Meeting four)" in message
    assert "What they said was kept" in message
    assert titles(store) == {"Meeting three", "Meeting four"}


def test_another_file_of_that_name_is_not_asked_for_them(store: Store, tmp_path: Path) -> None:
    first, second = tmp_path / "2024" / "events.csv", tmp_path / "2025" / "events.csv"
    for path in (first, second):
        path.parent.mkdir()
    for path, rows in ((first, ("e1", "e3")), (second, ("e2", "e4"))):
        path.write_text(HEAD + "".join(ROWS[row] for row in rows), encoding="utf-8")
        summary = ingest([path], store, IngestOptions(base=tmp_path))
    assert (summary.added, summary.gone_total) == (2, 0)
    assert titles(store) == {"Meeting one", "Meeting two", "Meeting three", "Meeting four"}


def test_nothing_is_taken_back_from_a_file_that_was_not_read_whole(
    store: Store, sheet: Path
) -> None:
    read(store, sheet, "e1", "e2")
    summary = read(store, sheet, "e1", 'e2,"cut')
    assert summary.has_rejections
    assert (summary.gone_total, summary.taken_back) == (1, 0)
    assert "was kept, because not all of the file could be read." in said(summary)[-1]
    assert titles(store) == {"Meeting one", "Meeting two"}
    with store.view() as view:
        before = list(view.audit())
    sheet.write_bytes(b"")
    ingest([sheet], store, IngestOptions(base=sheet.parent))
    with store.view() as view:
        assert list(view.audit()) == before


@pytest.mark.parametrize("rows", [(), ("m9,Next month,2020,\n",)])
def test_another_file_in_the_same_place_takes_nothing_back(
    store: Store, sheet: Path, rows: tuple[str, ...]
) -> None:
    read(store, sheet, "e1", "e2")
    summary = read(store, sheet, *rows)
    assert (summary.gone_total, summary.taken_back) == (2, 0)
    assert said(summary)[-1].startswith(
        "None of the 2 entries that this file told before is in it now (Meeting one; Meeting two)."
    )
    assert titles(store) >= {"Meeting one", "Meeting two"}


def test_a_dry_run_tells_and_takes_nothing_back(store: Store, sheet: Path) -> None:
    read(store, sheet, "e1", "e2")
    summary = read(store, sheet, "e1", dry_run=True)
    (change,) = summary.changes
    assert (change.outcome, change.asserted) == ("taken_back", ())
    assert any("Meeting two" in line for line in change.retracted)
    assert summary.gone_total == 1
    assert titles(store) == {"Meeting one", "Meeting two"}


def test_a_record_that_is_gone_is_taken_back(store: Store, record_file) -> None:
    records = [workshop(number) for number in (1, 2)]
    for record in records:
        del record["document"]
    records[1]["events"][0]["key"] = "e2"
    ingest([record_file("r.yaml", *records)], store)
    summary = ingest([record_file("r.yaml", records[0])], store)
    assert [gone.name for gone in summary.gone] == ["Workshop 2"]


def test_an_actor_that_moved_into_an_event_is_not_called_gone(store: Store, tmp_path: Path) -> None:
    (tmp_path / "actors.csv").write_text("actor,name,type\nlake,Lake Network,network\n")
    (tmp_path / "events.csv").write_text("event,title\ne1,Meeting\n")
    assert ingest([tmp_path], store).added == 2
    (tmp_path / "participations.csv").write_text("event,actor,role\ne1,lake,host\n")
    summary = ingest([tmp_path], store)
    assert (summary.gone_total, summary.changed) == (0, 1)
    with store.view() as view:
        (lake,) = [node.id for node in view.nodes("Actor") if node.label == "Lake Network"]
        assert len(list(view.statements(subject=lake, predicate="HAS_TYPE"))) == 1


def test_what_another_source_says_otherwise_is_called_gone(store: Store, tmp_path: Path) -> None:
    """The acronym in one row, the same word as another kind of name in the other."""
    (tmp_path / "events.csv").write_text("event,title\ne1,Meeting\n")
    actors = "actor,name,type,acronym,aliases\n"
    (tmp_path / "actors.csv").write_text(f"{actors}lake,Lake Network,network,LKN,\n")
    ingest([tmp_path], store)
    (tmp_path / "actors.csv").write_text(f"{actors}lake,Lake Network,network,,LKN\n")
    (tmp_path / "participations.csv").write_text("event,actor,role\ne1,lake,host\n")
    assert ingest([tmp_path], store).gone_total == 1


def test_what_is_piped_in_takes_nothing_back(store: Store, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    piped = Path("standard-input")
    for row in ("e1", "e2"):
        piped.write_text(HEAD + ROWS[row], encoding="utf-8")
        assert ingest([piped], store).gone_total == 0
    assert titles(store) == {"Meeting one", "Meeting two"}


def test_of_many_the_first_are_named(store: Store, sheet: Path) -> None:
    rows = [f"m{number:02},Meeting {number:02},2019,\n" for number in range(25)]
    read(store, sheet, "e1", *rows)
    summary = read(store, sheet, "e1")
    assert summary.gone_total == 25
    assert "told before: 25 (Meeting 00;" in said(summary)[0]
    assert "Meeting 19; and 5 more)" in said(summary)[0]


def test_it_knows_what_was_told_before(store: Store, sheet: Path) -> None:
    read(store, sheet, "e1", "e3")
    with store.view() as view:
        found = told_before(view, ["events.csv", "other.csv"])
    told = found["events.csv"]
    assert (len(told.own), len(told.others)) == (1, 1)
    assert not found["other.csv"].own | found["other.csv"].others


def test_a_stopped_ingest_takes_nothing_back(store: Store, sheet: Path) -> None:
    def stop(stage: str, done: int, total: int | None, bytes_read: int) -> None:
        if stage == "writing":
            raise StopRequested

    read(store, sheet, "e1", "e2")
    sheet.write_text(HEAD + ROWS["e1"], encoding="utf-8")
    summary = ingest([sheet], store, IngestOptions(base=sheet.parent), stop)
    assert (summary.stopped, summary.gone_total) == (True, 0)
