"""A workbook of the ledger that is edited and handed back changes what was changed, and no more."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from graph.export import EXPORTERS, ExportSource
from graph.store.base import Store, ViewFilter
from ingest.loading.run import IngestOptions, ingest
from ingest.loading.summary import Summary
from ingest.messages import told
from tests.ingest.loading.records_of import workshop

EVERYTHING = ViewFilter(include_refused=True, include_retracted=True)
EXPORTER = next(one for one in EXPORTERS if one.name == "xlsx")
Edit = Callable[..., None]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


@pytest.fixture
def book(store: Store, record_file, folder) -> Path:
    """A ledger of a sheet and a report, handed out as a workbook."""
    records = [workshop(number) for number in (1, 2, 3)]
    records[2]["events"][0]["date"] = "2011-05-04"
    ingest([record_file("records.yaml", *records)], store, IngestOptions(base=folder))
    report = folder / "report.txt"
    report.write_text(
        "UNHCR organised a workshop in Goma on 3 March 2015. UNICEF took part.", encoding="utf-8"
    )
    ingest([report], store, IngestOptions(base=folder))
    return hand_out(store, folder)


def hand_out(store: Store, folder: Path, level: str = "internal") -> Path:
    path = folder / "book.xlsx"
    EXPORTER.write(ExportSource(store, level, lambda view: {"nodes": [], "edges": []}), path)
    return path


def hand_back(store: Store, path: Path, dry_run: bool = False, author: str = "ada") -> Summary:
    given = path.suffix[1:]
    options = IngestOptions(given, dry_run=dry_run, base=path.parent, author=author)
    return ingest([path], store, options)


def said(store: Store) -> dict[str, tuple]:
    """Every statement that shows, with what it rests on."""
    with store.view() as view:
        documents = [one.id for one in view.documents() if one.form != "vocabulary"]
        found = [s for name in documents for s in view.statements(document=name)]
    return {s.id: (s.predicate, s.subject, s.object, str(s.qualifiers), s.origin) for s in found}


def edit(path: Path, sheet: str, row: int, **cells: object) -> None:
    book = load_workbook(path)
    place(book, sheet, row, **cells)
    book.save(path)


def place(book, sheet: str, row: int, **cells: object) -> None:
    heads = {cell.value: cell.column for cell in book[sheet][1]}
    for name, value in cells.items():
        book[sheet].cell(row, heads[name.replace("__", " ")]).value = value


def row_of(path: Path, sheet: str, **cells: str) -> int:
    made = load_workbook(path)[sheet]
    heads = {cell.value: cell.column for cell in made[1]}
    for row in range(2, made.max_row + 1):
        if all(made.cell(row, heads[name]).value == text for name, text in cells.items()):
            return row
    raise AssertionError(f"no row of {sheet} has {cells}")


def changes(before: dict[str, tuple], after: dict[str, tuple]) -> tuple[list, list]:
    gone = sorted(str(before[name][:3]) for name in before.keys() - after.keys())
    return gone, sorted(str(after[name][:3]) for name in after.keys() - before.keys())


def test_untouched_nothing_changes(store: Store, book: Path) -> None:
    before = said(store)
    with store.view(EVERYTHING) as view:
        version = view.version
    summary = hand_back(store, book)
    assert (summary.added, summary.changed, summary.unchanged) == (0, 0, 4)
    assert (summary.rejected, summary.warnings, summary.rows) == ([], [], [])
    assert said(store) == before
    with store.view(EVERYTHING) as view:
        assert view.version == version
    (count,) = summary.counts
    assert count.read == count.total > 10


def test_one_cell_changes_one_statement_and_keeps_its_source(store: Store, book: Path) -> None:
    before = said(store)
    row = row_of(book, "Events", date="2011-05-04")
    edit(book, "Events", row, date="2012-06")
    rehearsed = hand_back(store, book, dry_run=True)
    assert said(store) == before
    summary = hand_back(store, book)
    after = said(store)
    ((gone,), (new,)) = changes(before, after)
    assert ("2011-05-04" in gone, "2012-06" in new) == (True, True)
    (name,) = after.keys() - before.keys()
    assert after[name][4] == "person ada"
    with store.view(EVERYTHING) as view:
        now = view.statement(name)
        old = view.statement(next(iter(before.keys() - after.keys())))
        assert (now.document, now.evidence) == (old.document, old.evidence)
        assert view.document(now.document).uri == "https://example.org/3"
    for one in (rehearsed, summary):
        assert (one.added, one.changed, one.unchanged) == (0, 1, 3)
        assert (one.asserted, one.retracted, one.rejected_total) == (1, 1, 0)
        assert [(r.added, r.removed, r.changed) for r in one.rows] == [(0, 0, 1)]
    (change,) = rehearsed.changes
    assert [d.before.object for d in change.differences] == ["2011-05-04"]


def test_handed_back_twice_it_changes_nothing_more(store: Store, book: Path) -> None:
    edit(book, "Events", row_of(book, "Events", date="2011-05-04"), date="2012-06")
    hand_back(store, book)
    after = said(store)
    again = hand_back(store, book)
    assert said(store) == after
    assert (again.changed, again.asserted, again.rejected_total) == (0, 0, 0)
    edit(book, "Events", row_of(book, "Events", date="2012-06"), date="2013")
    third = hand_back(store, book)
    assert (third.changed, third.rejected_total) == (1, 0)
    assert sorted(s[2] for s in said(store).values() if s[0] == "HAS_DATE").count("2013") == 1


def test_a_role_that_was_read_in_a_report_is_edited(store: Store, book: Path) -> None:
    before = said(store)
    row = row_of(book, "Participations", actor="unicef", role="participant")
    edit(book, "Participations", row, role="presenter")
    summary = hand_back(store, book)
    gone, new = changes(before, said(store))
    assert (len(gone), len(new), summary.rejected) == (1, 1, [])
    with store.view() as view:
        (one,) = view.statements(subject="unicef", predicate="PARTICIPATED_IN")
    assert one.qualifiers["role"] == "presenter"
    assert one.evidence[0].is_span


def test_an_emptied_cell_is_refused_by_the_person(store: Store, book: Path) -> None:
    before = said(store)
    row = row_of(book, "Events", date="2011-05-04")
    event = load_workbook(book)["Events"].cell(row, 1).value
    edit(book, "Events", row, place=None, country=None, place_kind=None, place_id=None)
    hand_back(store, book)
    gone, new = changes(before, said(store))
    assert new == []
    assert [one for one in gone if "HELD_IN" in one and event in one] == gone
    with store.view(EVERYTHING) as view:
        refused = [view.statement(name).review for name in before.keys() - said(store).keys()]
    assert {(one.decision, one.author) for one in refused} == {("refused", "ada")}


def test_an_added_row_is_said_by_the_workbook(store: Store, book: Path) -> None:
    before = said(store)
    made = load_workbook(book)
    last = made["Participations"].max_row + 1
    event = made["Events"].cell(2, 1).value
    place(made, "Participations", last, event=event, actor="unicef", role="observer")
    place(made, "Events", made["Events"].max_row + 1, event="new-1", title="New one", date="2020")
    place(made, "Participations", last + 1, event="new-1", actor="unhcr", role="host")
    made.save(book)
    summary = hand_back(store, book)
    after = said(store)
    gone, new = changes(before, after)
    assert gone == []
    assert len([one for one in new if "PARTICIPATED_IN" in one]) == 2
    assert (summary.added, summary.changed, summary.rejected) == (2, 0, [])
    with store.view() as view:
        sources = {view.statement(n).document for n in after.keys() - before.keys()}
        documents = [view.document(name) for name in sources]
    assert {document.uri for document in documents} == {"book.xlsx"}
    assert [(r.added, r.removed, r.changed) for r in summary.rows] == [(3, 0, 0)]
    again = hand_back(store, book)
    assert (again.added, again.changed, again.gone_total) == (0, 0, 0)
    assert said(store) == after


def test_a_deleted_row_is_told_and_kept(store: Store, book: Path) -> None:
    before = said(store)
    made = load_workbook(book)
    made["Participations"].delete_rows(row_of(book, "Participations", actor="unicef"))
    made["Events"].delete_rows(row_of(book, "Events", date="2011-05-04"))
    made.save(book)
    summary = hand_back(store, book)
    assert said(store) == before
    (notice,) = summary.warnings
    assert "2 rows that were handed out are no longer in the workbook" in notice.message
    assert "unicef" in notice.message
    assert told(notice.message, "fr") != notice.message
    assert [(r.added, r.removed, r.changed) for r in summary.rows] == [(0, 2, 0)]


def test_what_spreadsheet_programs_do_in_passing_is_no_change(store: Store, book: Path) -> None:
    before = said(store)
    made = load_workbook(book)
    events = made["Events"]
    heads = {cell.value: cell.column for cell in events[1]}
    dates = 0
    for row in range(2, events.max_row + 1):
        cell = events.cell(row, heads["date"])
        if cell.value and len(cell.value) == 10:
            cell.value = datetime.fromisoformat(cell.value)
            cell.number_format = "dd/mm/yyyy"
            dates += 1
        count = events.cell(row, heads["count"])
        if count.value and count.value.isdigit():
            count.value = int(count.value)
        title = events.cell(row, heads["title"])
        if title.value:
            title.value = f"{title.value}  "
    events.column_dimensions["C"].hidden = True
    turn_round(made["Participations"])
    events.delete_cols(heads["notes"])
    events["A40"].value = "  "
    made.move_sheet("Actors", -2)
    made.save(book)
    assert dates
    summary = hand_back(store, book)
    assert said(store) == before
    assert (summary.changed, summary.added, summary.rejected, summary.rows) == (0, 0, [], [])


def turn_round(made) -> None:
    """Sort the rows the other way."""
    rows = [[cell.value for cell in row] for row in made.iter_rows(min_row=2)]
    for number, values in enumerate(reversed(rows), 2):
        for column, value in enumerate(values, 1):
            made.cell(number, column).value = value


def test_a_word_that_nobody_knows_changes_nothing_and_is_told(store: Store, book: Path) -> None:
    before = said(store)
    edit(book, "Participations", row_of(book, "Participations", actor="unicef"), role="Zauberer")
    summary = hand_back(store, book)
    assert said(store) == before
    assert any("Zauberer" in one.message for one in summary.warnings)
    (rejection,) = summary.rejected
    assert "so nothing of it was changed" in rejection.reason


def test_where_a_row_comes_from_stays(store: Store, book: Path) -> None:
    before = said(store)
    row = row_of(book, "Events", date="2011-05-04")
    edit(book, "Events", row, source="https://example.org/other", id="ev-other")
    summary = hand_back(store, book)
    assert said(store) == before
    assert sorted(one.field for one in summary.rejected) == ["Events.id", "Events.source"]
    assert {one.row for one in summary.rejected} == {row}
    assert all("stays as it was" in one.reason for one in summary.rejected)


def test_what_the_ledger_changed_since_is_not_overwritten(store: Store, book: Path) -> None:
    row = row_of(book, "Events", date="2011-05-04")
    edit(book, "Events", row, date="2012")
    hand_back(store, book, author="ben")
    after = said(store)
    edit(book, "Events", row, date="2014")
    summary = hand_back(store, book, author="ada")
    (rejection,) = summary.rejected
    assert "changed in the ledger since the workbook was handed out" in rejection.reason
    assert (rejection.row, said(store)) == (row, after)


def test_a_change_that_says_the_same_is_told(store: Store, book: Path) -> None:
    edit(book, "Events", row_of(book, "Events", date="2011-05-04"), date=date(2011, 5, 4))
    edit(book, "Events", 2, type="Workshop")
    before = said(store)
    summary = hand_back(store, book)
    assert said(store) == before
    assert [one.message[:24] for one in summary.warnings] == ["The change in this row s"]


def test_a_new_name_of_a_body_is_kept_beside_the_old_one(store: Store, book: Path) -> None:
    row = row_of(book, "Actors", actor="unicef")
    edit(book, "Actors", row, name="Fund for the Children of the Lakes")
    summary = hand_back(store, book)
    assert any("is kept beside the one" in one.message for one in summary.warnings)
    with store.view() as view:
        names = {label.text for label in view.labels("unicef")}
        assert "Fund for the Children of the Lakes" in names
        assert view.node("unicef").label == "UNICEF" or "Children" in view.node("unicef").label


def test_a_workbook_whose_memory_was_taken_out_is_refused(store: Store, book: Path) -> None:
    before = said(store)
    made = load_workbook(book)
    del made["As handed out"]
    made.save(book)
    summary = hand_back(store, book)
    (rejection,) = summary.rejected
    assert "all of them would come in a second time" in rejection.reason
    assert said(store) == before


def test_a_workbook_whose_memory_was_changed_is_refused(store: Store, book: Path) -> None:
    made = load_workbook(book)
    made["As handed out"]["B3"].value = "{"
    made.save(book)
    (rejection,) = hand_back(store, book).rejected
    assert "The sheet that remembers what was handed out was changed" in rejection.reason


def test_a_sheet_of_it_as_csv_is_refused(store: Store, book: Path, folder: Path) -> None:
    lines = [
        ",".join(str(cell.value or "").replace(",", " ") for cell in row)
        for row in load_workbook(book)["Events"].iter_rows()
    ]
    path = folder / "events.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    (rejection,) = hand_back(store, path).rejected
    assert "all of them would come in a second time" in rejection.reason
