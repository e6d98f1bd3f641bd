"""Workbooks: cells are text, lists are offered, and what the format cannot hold is told or cut."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from graph.errors import ModelError
from graph.export import workbook_file
from graph.export.workbook_file import LONGEST_CELL, PlainSheet, cell_text, write_book

LISTS = PlainSheet("Lists", [["colours"], ["red"], ["blue"]])
SHEET = PlainSheet(
    "Things", [["thing", "colour"], ["=1+1", "red"], ["2009-03", ""]], {1: "colours"}
)


def test_cells_are_text_whatever_they_look_like(tmp_path: Path) -> None:
    write_book(tmp_path / "book.xlsx", [SHEET], LISTS)
    made = load_workbook(tmp_path / "book.xlsx")["Things"]
    assert [(made[cell].value, made[cell].data_type) for cell in ("A2", "A3")] == [
        ("=1+1", "s"),
        ("2009-03", "s"),
    ]


def test_a_column_offers_the_words_of_its_list(tmp_path: Path) -> None:
    write_book(tmp_path / "book.xlsx", [SHEET], LISTS)
    made = load_workbook(tmp_path / "book.xlsx")["Things"]
    (choice,) = made.data_validations.dataValidation
    assert choice.formula1 == "'Lists'!$A$2:$A$3"
    assert str(choice.sqref).startswith("B2:")


def test_a_sheet_may_stand_behind_the_others(tmp_path: Path) -> None:
    hidden = PlainSheet("Memory", [["a"]], is_hidden=True)
    write_book(tmp_path / "book.xlsx", [SHEET, hidden], LISTS)
    made = load_workbook(tmp_path / "book.xlsx")
    assert (made["Memory"].sheet_state, made["Things"].sheet_state) == ("hidden", "visible")


def test_what_no_cell_can_hold_is_left_out_or_cut() -> None:
    assert cell_text("a\x00\x0b\ufffe\ud800b\nc") == "ab\nc"
    long = cell_text("x" * (LONGEST_CELL + 5))
    assert (len(long), long[-1]) == (LONGEST_CELL, "…")


def test_more_rows_than_a_sheet_can_have_are_refused(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(workbook_file, "MOST_ROWS", 2)
    with pytest.raises(ModelError, match="no place for 3 rows.*Export csv instead"):
        write_book(tmp_path / "book.xlsx", [SHEET], LISTS)
