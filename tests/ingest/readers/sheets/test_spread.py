import zipfile
from contextlib import nullcontext
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


@pytest.mark.parametrize(("last", "is_refused"), [("CV60002", False), ("CV600020", True)])
def test_a_large_sheet_is_measured_by_its_places(
    tmp_path: Path, last: str, is_refused: bool
) -> None:
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        rows = (
            b'<row><c r="A1"><v>1</v></c></row>' * 2_000_000 + b'<c r="%b"><v/></c>' % last.encode()
        )
        archive.writestr("sheet", _sheet(rows))
    expected = pytest.raises(SourceError, match="over 60,002,000") if is_refused else nullcontext()
    with expected:
        assert check_spread(tmp_path / "a.xlsx") == (0, 0)


def test_cells_that_are_repeated_without_measure_are_refused(tmp_path: Path) -> None:
    rows, columns = (f' table:number-{one}-repeated="16000"' for one in ("rows", "columns"))
    with pytest.raises(SourceError, match="spread over 256,000,000"):
        check_spread(_ods(tmp_path / "bomb.ods", rows, columns))
    assert check_spread(_ods(tmp_path / "small.ods", rows)) == (0, 0)


def _sheet(cells: bytes) -> bytes:
    return b"<worksheet><sheetData>" + cells + b"</sheetData></worksheet>"


@pytest.mark.parametrize("name", ["xl/sheet1.dat", "xl/styles.xml", "sheet.XML", "a/b", "x.png"])
def test_far_cells_are_seen_in_a_part_of_any_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / "far.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(name, _sheet(b'<row r="1"><c r="XFD1048576"><v>1</v></c></row>'))
    with pytest.raises(SourceError, match="spread over"):
        check_spread(path)


def test_far_cells_that_hold_nothing_but_a_colour_take_no_room(tmp_path: Path) -> None:
    path = tmp_path / "wide.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        row = b'<row r="1"><c r="A1"><v>1</v></c><c r="XFD1048576" s="2"/></row>'
        archive.writestr("xl/worksheets/sheet1.xml", _sheet(row))
    assert check_spread(path) == (0, 0)


def test_a_sheet_that_is_no_xml_is_refused_when_its_cells_are_far(tmp_path: Path) -> None:
    path = tmp_path / "odd.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a", b"<sheetData><c><v/></c></row>")
    with pytest.raises(SourceError, match="sheet of the workbook is damaged: mismatched tag"):
        check_spread(path)


@pytest.mark.parametrize(
    "cells",
    [
        b"<row r='1'><c r='A1'><v>1</v></c><c r='XFD900000'><v>1</v></c></row>",
        b'<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="ZZ1048576"><v>1</v></c></row>',
        b'<row><c r="A1"><v>1</v></c></row><row><c r ="AAA900000"><v>1</v></c></row>',
        b'<x:row r="1"><x:c r="a1"><v>1</v></x:c><x:c r="xfd900000"><v>1</v></x:c></x:row>',
        b'<row r="1">'
        + b"<c><v>1</v></c>" * 16_000
        + b'</row><row r="1048576"><c><v>1</v></c></row>',
        b'<row r="1"><c x="a>b" r="XFD1048576"><is><t>x</t></is></c></row>',
        b'<row r="1"><c r="A1"/><c\n r="XFD1048576"><v>1</v></c></row>',
        b'<row r="1"><c r="A1"/><c r="XFD1048576" s="1" x="/>"><v>1</v></c></row>',
        b'<row r="1"><c r="A1"/><c r="xfd1048576"><v>1</v></c></row>',
        b'<row r="99999999999"><c r="A1"/><c><v>1</v></c></row>',
    ],
)
def test_far_cells_are_seen_however_they_are_spelled(tmp_path: Path, cells: bytes) -> None:
    path = tmp_path / "far.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/elsewhere.xml", _sheet(cells))
    with pytest.raises(SourceError, match="spread over"):
        check_spread(path)
