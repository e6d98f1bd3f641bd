"""Chains of sectors that never end are refused before anybody follows them."""

import struct
from pathlib import Path

import pytest

from graph.errors import SourceError
from ingest.readers.sheets.calamine_ import open_workbook
from ingest.readers.sheets.compound import check_compound
from tests.ingest.readers.sheets.other_books import write_xls


def _xls(folder: Path) -> Path:
    return write_xls(folder / "a.xls", [["Organisation"], ["Peace Forum"]])


def _changed(path: Path, place: int, *numbers: int) -> Path:
    content = bytearray(path.read_bytes())
    content[place : place + 4 * len(numbers)] = struct.pack(f"<{len(numbers)}I", *numbers)
    path.write_bytes(content)
    return path


def test_a_whole_file_passes(tmp_path: Path) -> None:
    path = _xls(tmp_path)
    check_compound(path)
    assert open_workbook(path).names == ("Data",)


@pytest.mark.parametrize("sector", [1, 2, 5])
def test_a_chain_that_leads_back_is_refused(tmp_path: Path, sector: int) -> None:
    path = _changed(_xls(tmp_path), 512 + 4 * sector, sector)
    with pytest.raises(SourceError, match="cut off or damaged"):
        open_workbook(path)


def test_a_table_that_leads_back_is_refused(tmp_path: Path) -> None:
    path = _changed(_xls(tmp_path), 68, 3)
    content = bytearray(path.read_bytes())
    content[512 * 5 - 4 : 512 * 5] = struct.pack("<I", 3)
    path.write_bytes(content)
    with pytest.raises(SourceError, match="cut off or damaged"):
        check_compound(path)


@pytest.mark.parametrize("length", [4, 40, 600])
def test_a_file_that_is_cut_off_is_refused_or_read(tmp_path: Path, length: int) -> None:
    path = _xls(tmp_path)
    path.write_bytes(path.read_bytes()[:length])
    with pytest.raises(SourceError, match="cut off or damaged"):
        open_workbook(path)
