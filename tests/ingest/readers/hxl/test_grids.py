"""Sheets of rows, whatever file they come in."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from graph.errors import SourceError
from ingest.readers.files.halves import Halves
from ingest.readers.hxl.grids import delimiter_of, sheets_of


def read(path: Path) -> tuple[dict[str, list[list[str]]], list[int], list[str]]:
    told: list[int] = []
    halves = Halves(told.append, path.stat().st_size)
    sheets, said = {}, []
    for sheet in sheets_of(path, halves):
        sheets[sheet.name] = [list(row.texts) for row in sheet.rows]
        said += [notice.message for notice in sheet.notices]
    return sheets, told, said


def test_a_csv_file_is_one_sheet(tmp_path) -> None:
    path = tmp_path / "w.csv"
    path.write_text("#org;#adm1\nHill Aid;Gao\n", encoding="utf-8")
    sheets, told, said = read(path)
    assert sheets == {"Sheet": [["#org", "#adm1"], ["Hill Aid", "Gao"]]}
    assert sum(told) == path.stat().st_size // 2
    assert said == []


def test_a_file_in_another_encoding_says_so(tmp_path) -> None:
    path = tmp_path / "w.csv"
    path.write_text("#org,#adm1\nÉcoute,Ségou\n", encoding="cp1252")
    sheets, _, said = read(path)
    assert sheets["Sheet"][1] == ["Écoute", "Ségou"]
    assert "it was read as Windows-1252" in said[0]


def test_a_workbook_has_its_sheets_in_their_order(tmp_path) -> None:
    book = Workbook()
    book.active.title = "One"
    book.active.append(["#org", "#adm1", "#meta"])
    book.active.append(["a", 1.0, True])
    book.create_sheet("Two").append([None, "=1/0"])
    path = tmp_path / "w.xlsx"
    book.save(path)
    sheets, told, _ = read(path)
    assert list(sheets) == ["One", "Two"]
    assert sheets["One"][1:] == [["a", "1", "yes"]]
    assert sheets["Two"] == [], "a sheet without hashtags is not opened"
    assert sum(told) == path.stat().st_size // 2


def test_a_row_of_more_cells_than_any_sheet_is_refused(tmp_path) -> None:
    path = tmp_path / "w.csv"
    path.write_text("#org,#adm1\nHill Aid" + "," * 16_384 + "\n", encoding="utf-8")
    with pytest.raises(SourceError, match="Row 2 has 16,385 cells.*at most 16,384 columns"):
        read(path)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_what_parts_the_hashtags(delimiter) -> None:
    lines = ["a, b; c|d\n", delimiter.join(("#org", "#adm1", "#sector")) + "\n"]
    assert delimiter_of(lines) == delimiter
    assert delimiter_of(["no tags; here\n"]) == ","
