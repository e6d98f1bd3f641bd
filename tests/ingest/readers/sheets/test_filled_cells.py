"""Cells are counted where the library puts them, which a page of its own would tell too late."""

import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from graph.errors import SourceError
from ingest.readers.sheets.filled_cells import Counted, SheetCells, TableCells, cells_of_part


def _count(tmp_path: Path, text: bytes, counted: Counted) -> int:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("part", text)
    with zipfile.ZipFile(path) as archive:
        return cells_of_part(archive, archive.infolist()[0], counted, path, 9_000)


@pytest.mark.parametrize(
    ("rows", "cells"),
    [
        (b'<row r="3"><c r="C3"><v>1</v></c></row>', 9),
        (b'<row r="3"><c r="C3"><v>1</v></c><c><v>1</v></c></row><row><c><v>2</v></c></row>', 16),
        (b'<row r="9"><c r="A50"><v>1</v></c></row><row><c><v>2</v></c></row>', 50),
        (b'<row r="90"/><row><c><v>2</v></c></row>', 91),
        (b"<row><c/><c/><c><f>1</f></c></row>", 3),
        (b'<row><c r="&#68;2"><v>1</v></c></row>', 8),
        (b'<row><c r="Z9"/></row>', 0),
        (b'<row><c r="$A$1"><v/></c></row>', (2**32 + 1) ** 2),
    ],
)
def test_cells_of_excel_are_counted_by_where_they_stand(
    tmp_path: Path, rows: bytes, cells: int
) -> None:
    assert _count(tmp_path, b"<sheetData>" + rows + b"</sheetData>", SheetCells()) == cells


def _ods(*rows: tuple[str, str]) -> bytes:
    return (
        "<a>"
        + "".join(f"<table:table-row{again}>{cells}</table:table-row>" for again, cells in rows)
        + "</a>"
    ).encode()


FULL = '<table:table-cell office:value="1"/>'
ROWS = ' table:number-rows-repeated="100"'
COLUMNS = "<table:table-cell table:number-columns-repeated='50'/>"


@pytest.mark.parametrize(
    ("rows", "cells"),
    [
        ([("", FULL + FULL)], 2),
        ([(ROWS, FULL)], 100),
        ([("", COLUMNS + FULL)], 51),
        ([("", FULL), (ROWS, COLUMNS)], 1),
        ([(ROWS, COLUMNS), ("", FULL)], 101),
        ([("", FULL + "<table:covered-table-cell><b/></table:covered-table-cell>")], 2),
    ],
)
def test_cells_of_opendocument_are_counted_as_often_as_they_say(
    tmp_path: Path, rows: list[tuple[str, str]], cells: int
) -> None:
    assert _count(tmp_path, _ods(*rows), TableCells()) == cells


def test_the_sheets_of_an_opendocument_file_are_counted_together(tmp_path: Path) -> None:
    table = b"<table:table>" + _ods((ROWS, FULL)) + b"</table:table>"
    assert _count(tmp_path, b"<b>" + table * 3 + b"</b>", TableCells()) == 300


def test_letters_of_any_encoding_stand_in_nobodys_way(tmp_path: Path) -> None:
    book = Workbook()
    book.active["B2"] = "Réseau ✓"
    book.save(tmp_path / "b.xlsx")
    with zipfile.ZipFile(tmp_path / "b.xlsx") as archive:
        part = archive.getinfo("xl/worksheets/sheet1.xml")
        assert cells_of_part(archive, part, SheetCells(), tmp_path) == 4
    text = b"\xef\xbb\xbf<a><row><c><is>\xc3\xa9</is></c></row></a>"
    assert _count(tmp_path, text, SheetCells()) == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"<a>" * 101, "more than 100 deep"),
        (b"<a><b></a>", "damaged: mismatched tag"),
        ("<a><row/></a>".encode("utf-16"), "damaged"),
        (b"<a>" + b"<c/>" * 10_000 + b"</a>", "more than 9,000 elements"),
    ],
)
def test_what_is_no_sheet_is_refused(tmp_path: Path, text: bytes, said: str) -> None:
    with pytest.raises(SourceError, match=said):
        _count(tmp_path, text, SheetCells())
