from graph.model.template import EVENTS
from ingest.readers.sheets.grid import Label, NamedSheet, name_cells
from ingest.readers.sheets.headings import GridRow

LABEL = Label("book.xlsx", "Events.")


def grid(*lines: str) -> list[GridRow]:
    return [GridRow(n, [c.strip() for c in line.split("|")]) for n, line in enumerate(lines, 1)]


def test_cells_get_the_names_of_their_columns() -> None:
    sheet = name_cells(grid("event | title | x", "", "e1 | | 5", " | B"), LABEL, EVENTS)
    assert isinstance(sheet, NamedSheet)
    rows = [(row.number, dict(row.cells)) for row in sheet.rows]
    assert rows == [(3, {"event": "e1"}), (4, {"title": "B"})]
    assert [notice.field for notice in sheet.found] == ["Events.x"]


def test_a_cell_beyond_the_headings_is_told_once() -> None:
    sheet = name_cells(grid("event | title", "e1 | A | lost", "e2 | B | lost"), LABEL, EVENTS)
    assert isinstance(sheet, NamedSheet)
    assert len(list(sheet.rows)) == 2
    assert [notice.message for notice in sheet.found] == [
        "Column 3 has no heading; it was not read."
    ]


def test_of_very_many_columns_without_headings_the_first_are_told() -> None:
    lines = ["event | title", *["e1 | A" + " | lost" * 5000] * 3]
    sheet = name_cells(grid(*lines), LABEL, EVENTS)
    assert isinstance(sheet, NamedSheet)
    assert len(list(sheet.rows)) == 3
    assert len(sheet.found) == 101
    assert sheet.found[-1].message == "More columns have no heading; they were not read."


def test_a_row_with_a_problem_comes_without_cells() -> None:
    rows = [*grid("event | title", "e1 | A"), GridRow(3, (), "odd"), GridRow(4, ["e\ufffd", "B"])]
    sheet = name_cells(rows, LABEL, EVENTS)
    assert isinstance(sheet, NamedSheet)
    assert [dict(row.cells) for row in sheet.rows][1:] == [{}, {}]
    assert [finding.as_json()["reason"] for finding in sheet.found] == [
        "odd",
        "There are bytes that are no text in it. Save the file as UTF-8.",
    ]


def test_a_sheet_without_headings_or_rows_is_explained() -> None:
    (reason,) = name_cells(grid("just", "words"), LABEL, EVENTS)
    assert "holds the headings of the sheet Events" in reason.reason
    (notice,) = name_cells([], LABEL, EVENTS)
    assert notice.message == "There is nothing in it."
    assert notice.field == "Events"
