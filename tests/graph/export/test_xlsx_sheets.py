"""The workbook of a ledger: the sheets of the template, each row with an id."""

import pytest
from openpyxl import load_workbook

from graph.export.csv_sheets import CsvExporter
from graph.export.xlsx_sheets import XlsxExporter
from graph.model.template import SHEETS


@pytest.fixture
def book(source, tmp_path):
    XlsxExporter().write(source("restricted"), tmp_path / "book.xlsx")
    return load_workbook(tmp_path / "book.xlsx")


def rows_of(book, name):
    head, *rows = [[cell.value or "" for cell in row] for row in book[name].iter_rows()]
    return [dict(zip(head, row, strict=True)) for row in rows]


def test_the_sheets_are_those_of_the_template(book):
    assert book.sheetnames == [
        "Read me - Lisez-moi",
        *(sheet.name for sheet in SHEETS),
        "As handed out",
        "Lists",
    ]
    assert book["As handed out"].sheet_state == "hidden"
    assert [one.formula1 for one in book["Events"].data_validations.dataValidation]


def test_each_row_has_an_id_of_its_own_that_stays(book, source, tmp_path):
    ids = [row["row id"] for sheet in SHEETS for row in rows_of(book, sheet.name)]
    assert len(set(ids)) == len(ids) > 5
    assert all(ids)
    XlsxExporter().write(source("internal"), tmp_path / "other.xlsx")
    other = load_workbook(tmp_path / "other.xlsx")
    same = [row["row id"] for sheet in SHEETS for row in rows_of(other, sheet.name)]
    assert set(same) < set(ids)


def test_it_holds_what_the_csv_sheets_hold_but_what_was_refused(book, source, tmp_path):
    csv_report = CsvExporter().write(source("restricted"), tmp_path / "csv")
    report = XlsxExporter().write(source("restricted"), tmp_path / "again.xlsx")
    assert (report.left_out["refused"], csv_report.left_out["refused"]) == (1, 0)
    actors = {row["actor"]: row for row in rows_of(book, "Actors")}
    assert "-BETA" not in actors["beta"]["aliases"]
    assert actors["beta"]["name"] == "=Beta(1)"


def test_a_text_that_is_too_long_for_a_cell_is_cut_and_counted(source, tmp_path, monkeypatch):
    monkeypatch.setattr("graph.export.xlsx_sheets.LONGEST_CELL", 9)
    report = XlsxExporter().write(source("restricted"), tmp_path / "book.xlsx")
    assert report.left_out["cut"] > 0
