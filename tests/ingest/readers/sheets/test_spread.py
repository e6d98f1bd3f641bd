import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from graph.errors import SourceError
from ingest.readers.sheets.calamine_ import open_workbook
from ingest.readers.sheets.spread import check_spread

_ROW = (
    '<table:table-row{rows}><table:table-cell office:value-type="string"{columns}/>'
    "</table:table-row>"
)


def _ods(path: Path, rows: str = "", columns: str = "") -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        body = "<table:table>" + _ROW.format(rows=rows, columns=columns) + "</table:table>"
        archive.writestr("content.xml", body)
    return path


def test_two_cells_in_far_corners_are_refused(tmp_path: Path) -> None:
    book = Workbook()
    book.active["A1"], book.active["XFD1048576"] = "x", "y"
    book.save(tmp_path / "far.xlsx")
    with pytest.raises(SourceError, match="spread over 17,179,8"):
        open_workbook(tmp_path / "far.xlsx")


def test_a_long_sheet_of_few_columns_is_taken(tmp_path: Path) -> None:
    book = Workbook()
    book.active["A1"], book.active["D900000"] = "x", "y"
    book.save(tmp_path / "long.xlsx")
    assert check_spread(tmp_path / "long.xlsx") == (0, 0)


def test_cells_that_are_repeated_without_measure_are_refused(tmp_path: Path) -> None:
    rows, columns = (f' table:number-{one}-repeated="16000"' for one in ("rows", "columns"))
    with pytest.raises(SourceError, match="spread over 256,000,000"):
        check_spread(_ods(tmp_path / "bomb.ods", rows, columns))
    assert check_spread(_ods(tmp_path / "small.ods", rows)) == (0, 0)


@pytest.mark.parametrize(
    "cells",
    [
        b"<row r='1'><c r='A1'><v>1</v></c><c r='XFD900000'><v>1</v></c></row>",
        b'<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="ZZ1048576"><v>1</v></c></row>',
        b'<row><c r="A1"><v>1</v></c></row><row><c r ="AAA900000"><v>1</v></c></row>',
        b'<x:row r="1"><x:c r="a1"><v>1</v></x:c><x:c r="xfd900000"><v>1</v></x:c></x:row>',
    ],
)
def test_far_cells_are_seen_however_they_are_spelled(tmp_path: Path, cells: bytes) -> None:
    path = tmp_path / "far.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/elsewhere.xml", b"<worksheet><sheetData>" + cells + b"</sheetData>")
    with pytest.raises(SourceError, match="spread over"):
        check_spread(path)
