"""A workbook remembers its rows, however long they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import ModelError
from graph.export.handed_out import HandedRow, handed_rows, held_cells, sheet_of_handed
from graph.export.workbook_file import LONGEST_CELL, cell_text

CELLS = st.dictionaries(st.sampled_from(["date", "title"]), st.text(min_size=1).map(cell_text))


@given(CELLS)
def test_a_row_comes_back_as_it_was(cells):
    row = HandedRow("e-1", "Events", 7, ("doc-1", "doc-2"), cells)
    sheet = sheet_of_handed([row], "public")
    assert sheet.is_hidden
    assert list(handed_rows(sheet.rows)) == [row]


def test_a_long_row_takes_several_cells():
    row = HandedRow("e-1", "Events", 2, (), {"notes": "é" * LONGEST_CELL})
    sheet = sheet_of_handed([row], "public")
    assert max(len(cell) for line in sheet.rows for cell in line) <= LONGEST_CELL
    assert len(sheet.rows[1]) > 2
    assert list(handed_rows([[*line, "", ""] for line in sheet.rows])) == [row]


@pytest.mark.parametrize(
    "lines",
    [
        [],
        [["something else"]],
        [["mtandao workbook 1", "public"], ["e-1", "{"]],
        [["mtandao workbook 1", "public"], ["e-1", "[1]"]],
        [["mtandao workbook 1", "public"], ["e-1", '["Events", "x", [], {}]']],
        [["mtandao workbook 1", "public"], ["e-1", "[" * 100_000]],
    ],
)
def test_a_sheet_that_was_changed_is_refused(lines):
    with pytest.raises(ModelError, match="remembers what was handed out was changed.*Export"):
        list(handed_rows(lines))


def test_cells_are_held_as_a_workbook_holds_them():
    assert held_cells(("a", "b", "c"), ("x\x00", "", "y")) == {"a": "x", "c": "y"}
