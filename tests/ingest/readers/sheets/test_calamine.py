import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from graph.errors import SourceError
from ingest.readers.sheets.calamine_ import cell_text, open_workbook
from tests.ingest.readers.sheets.other_books import write_ods, write_xls


def _book(path: Path) -> Path:
    book = Workbook()
    sheet = book.active
    sheet.title = "Data"
    sheet["B2"], sheet["C2"] = "Organisation", "Date"
    sheet["B3"], sheet["C3"] = "Peace Forum", datetime(2024, 3, 2)
    sheet["B4"] = "#N/A"
    sheet["B4"].data_type = "e"
    sheet.merge_cells("B5:C6")
    sheet["B5"] = "merged"
    book.create_sheet("Lists").sheet_state = "hidden"
    book.save(path)
    return path


def test_rows_begin_with_the_first_of_the_sheet(tmp_path: Path) -> None:
    book = open_workbook(_book(tmp_path / "a.xlsx"))
    rows = list(book.sheet("Data").rows())
    assert book.names == ("Data", "Lists")
    assert rows[:3] == [
        ["", "", ""],
        ["", "Organisation", "Date"],
        ["", "Peace Forum", "2024-03-02"],
    ]
    assert book.sheet("Lists").hidden
    assert not book.sheet("Data").hidden


def test_a_cell_with_an_error_is_no_text_and_is_counted(tmp_path: Path) -> None:
    book = open_workbook(_book(tmp_path / "a.xlsx"))
    assert list(book.sheet("Data").rows())[3][1] == ""
    assert book.errors == 1


def test_merged_cells_are_told_a_column_each(tmp_path: Path) -> None:
    merged = open_workbook(_book(tmp_path / "a.xlsx")).sheet("Data").merged
    assert [(m.first_row, m.last_row, m.position) for m in merged] == [(5, 6, 1), (5, 6, 2)]


def test_merged_cells_without_end_are_refused(tmp_path: Path) -> None:
    book = Workbook()
    book.active["A1"] = "x"
    for number in range(401):
        book.active.merged_cells.add(f"A{number + 1}:SF{number + 9}")
    book.save(tmp_path / "a.xlsx")
    with pytest.raises(SourceError, match="merged cells of a sheet are too many to be read"):
        open_workbook(tmp_path / "a.xlsx").sheet("Sheet")


def test_a_range_that_is_merged_again_and_again_is_merged_once(tmp_path: Path) -> None:
    Workbook().save(tmp_path / "a.xlsx")
    with (
        zipfile.ZipFile(tmp_path / "a.xlsx") as plain,
        zipfile.ZipFile(tmp_path / "b.xlsx", "w", zipfile.ZIP_DEFLATED) as merged,
    ):
        again = b"</sheetData><mergeCells>" + b'<mergeCell ref="A1:XFD1048576"/>' * 200_000
        for name in plain.namelist():
            text = plain.read(name).replace(b"<sheetData/>", b"<sheetData></sheetData>")
            merged.writestr(name, text.replace(b"</sheetData>", again + b"</mergeCells>"))
    found = open_workbook(tmp_path / "b.xlsx").sheet("Sheet").merged
    assert [one.position for one in found] == list(range(501))


ROWS = [["Organisation", "Montant"], ["Réseau des Lacs", 5.0], ["Forum & Cie", 1200.5]]


@pytest.mark.parametrize("write", [write_ods, write_xls])
def test_sheets_of_other_programs_are_read_alike(tmp_path: Path, write: Callable) -> None:
    path = write(tmp_path / f"a.{write.__name__.rpartition('_')[2]}", ROWS)
    book = open_workbook(path)
    assert book.names == ("Data",)
    assert list(book.sheet("Data").rows()) == [
        ["Organisation", "Montant"],
        ["Réseau des Lacs", "5"],
        ["Forum & Cie", "1200.5"],
    ]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04nothing", b"\xd0\xcf\x11\xe0" + b"\0" * 600])
def test_what_is_no_workbook_is_said_to_be_damaged(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.xls"
    path.write_bytes(content)
    with pytest.raises(SourceError, match="cut off or damaged"):
        open_workbook(path)


@pytest.mark.parametrize(
    ("value", "text"),
    [(3.0, "3"), (0.5, "0.5"), (True, "yes"), (" a ", "a"), (1e20, "1e+20")],
)
def test_a_value_is_told_as_it_is_shown(value: object, text: str) -> None:
    assert cell_text(value) == text
