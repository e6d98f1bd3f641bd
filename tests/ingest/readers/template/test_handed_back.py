"""A workbook of the ledger is compared with what it remembers of itself."""

from datetime import datetime
from pathlib import Path

from openpyxl import load_workbook

from graph.store.base import Store
from tests.ingest.handed_books import edit, hand_back, row_of, said


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


def test_a_sheet_of_it_as_csv_is_refused(store: Store, book: Path) -> None:
    lines = [
        ",".join(str(cell.value or "").replace(",", " ") for cell in row)
        for row in load_workbook(book)["Events"].iter_rows()
    ]
    path = book.parent / "events.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    (rejection,) = hand_back(store, path).rejected
    assert "all of them would come in a second time" in rejection.reason


def test_where_a_row_comes_from_stays(store: Store, book: Path) -> None:
    before = said(store)
    row = row_of(book, "Events", date="2011-05-04")
    edit(book, "Events", row, source="https://example.org/other", id="ev-other")
    summary = hand_back(store, book)
    assert said(store) == before
    assert sorted(one.field for one in summary.rejected) == ["Events.id", "Events.source"]
    assert {one.row for one in summary.rejected} == {row}
    assert all("stays as it was" in one.reason for one in summary.rejected)


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
