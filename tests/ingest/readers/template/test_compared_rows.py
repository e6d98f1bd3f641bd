"""Where rows of a workbook went astray nothing is changed by mistake, and it is told."""

from pathlib import Path

from openpyxl import load_workbook

from graph.store.base import Store
from tests.ingest.handed_books import changes, hand_back, place, row_of, said


def sort_without_ids(made) -> None:
    """Turn the rows round, and leave the last column as it is."""
    sheet = made["Participations"]
    width = sheet.max_column - 1
    rows = [[cell.value for cell in row[:width]] for row in sheet.iter_rows(min_row=2)]
    for number, values in enumerate(reversed(rows), 2):
        for column, value in enumerate(values, 1):
            sheet.cell(number, column).value = value


def test_rows_sorted_without_their_ids_change_nothing(store: Store, book: Path) -> None:
    before = said(store)
    made = load_workbook(book)
    sort_without_ids(made)
    made.save(book)
    summary = hand_back(store, book)
    assert (summary.changed, summary.added, summary.rejected, summary.rows) == (0, 0, [], [])
    made["Participations"].cell(2, 3).value = "observer"
    made.save(book)
    (rejection,) = hand_back(store, book).rejected
    assert (rejection.row, "sorted without the column" in rejection.reason) == (2, True)
    assert said(store) == before


def test_without_the_column_of_ids_nothing_comes_in_twice(store: Store, book: Path) -> None:
    before = said(store)
    made = load_workbook(book)
    sheet = made["Participations"]
    sheet.delete_cols(sheet.max_column)
    made.save(book)
    assert hand_back(store, book).rejected == []
    sheet.cell(3, 3).value = "observer"
    made.save(book)
    summary = hand_back(store, book)
    (rejection,) = summary.rejected
    assert (rejection.row, "has no column 'row id'" in rejection.reason) == (3, True)
    (count,) = summary.counts
    assert dict(count.rejected) == {"without a row id": 1}
    assert said(store) == before


def test_a_row_copied_above_its_original_is_a_new_one(store: Store, book: Path) -> None:
    before = said(store)
    row = row_of(book, "Participations", actor="unicef", role="participant")
    made = load_workbook(book)
    sheet = made["Participations"]
    copied = [cell.value for cell in sheet[row]]
    sheet.insert_rows(row)
    for column, value in enumerate(copied, 1):
        sheet.cell(row, column).value = value
    place(made, "Participations", row, actor="unhcr", role="observer")
    made.save(book)
    summary = hand_back(store, book)
    gone, new = changes(before, said(store))
    assert (gone, len(new), summary.rejected) == ([], 1, [])
    (notice,) = summary.warnings
    assert (notice.row, f"the id of row {row + 1}" in notice.message) == (row, True)


def test_a_copy_of_a_sheet_is_not_read(store: Store, book: Path) -> None:
    before = said(store)
    made = load_workbook(book)
    made.copy_worksheet(made["Participations"]).cell(2, 3).value = "observer"
    made.save(book)
    summary = hand_back(store, book)
    (rejection,) = summary.rejected
    assert "This is a second sheet Participations" in rejection.reason
    assert (said(store), summary.rows) == (before, [])


def test_a_cell_that_cannot_be_read_is_no_empty_one(store: Store, book: Path) -> None:
    before = said(store)
    row = row_of(book, "Events", date="2011-05-04")
    made = load_workbook(book)
    place(made, "Events", row, date="#N/A")
    place(made, "Events", row + 1 if row == 2 else 2, title='="a"&A1')
    made.save(book)
    summary = hand_back(store, book)
    reasons = " ".join(one.reason for one in summary.rejected)
    assert "holds the error #N/A" in reasons
    assert "holds a formula" in reasons
    assert said(store) == before
    assert (summary.changed, summary.added) == (0, 0)
