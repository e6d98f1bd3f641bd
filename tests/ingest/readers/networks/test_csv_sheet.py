"""A table of a network is read row by row; what of it is not read is told."""

import pytest

from graph.errors import SourceError
from ingest.findings import Notice, Rejection
from ingest.readers.networks import csv_sheet
from ingest.readers.networks.csv_sheet import NODES, header_of, sheet_of
from ingest.readers.row_record import Row
from tests.ingest.readers.networks.network_files import write_file


def rows(path):
    found = list(sheet_of(path, NODES, lambda _: None).rows)
    good = [(row.number, dict(row.cells)) for row in found if isinstance(row, Row)]
    return good, [row for row in found if isinstance(row, Rejection)]


def test_rows_have_their_filled_cells(tmp_path):
    path = write_file(tmp_path / "nodes.csv", '\ufeffId;Label;Label\n1;"A ""b""";x\n\n;;\n2;C;\n')
    good, bad = rows(path)
    assert good == [
        (2, {"Id": "1", "Label": 'A "b"', "Label 2": "x"}),
        (5, {"Id": "2", "Label": "C"}),
    ]
    assert bad == []


def test_a_row_that_is_too_wide_or_too_long_costs_itself_only(tmp_path):
    wide, long = ",".join("x" * 2000), "y" * 200_000
    path = write_file(tmp_path / "nodes.csv", f"Id,Label\n{wide}\n1,{long}\n2,C\n")
    good, bad = rows(path)
    assert good == [(4, {"Id": "2", "Label": "C"})]
    assert ["more than 1000 cells" in bad[0].reason, "field larger" in bad[1].reason] == [
        True,
        True,
    ]


def test_a_table_that_breaks_off_says_so(tmp_path):
    path = write_file(tmp_path / "nodes.csv", "Id,Label\n1,A\n2")
    found = sheet_of(path, NODES, lambda _: None).rows
    (notice,) = [one for one in found if isinstance(one, Notice)]
    assert (notice.row, "may be cut off" in notice.message) == (3, True)


def test_an_empty_table_is_refused(tmp_path):
    with pytest.raises(SourceError, match=r"The file is empty.*Nothing was taken"):
        sheet_of(write_file(tmp_path / "nodes.csv", ""), NODES, lambda _: None)


def notices(path):
    found = sheet_of(path, NODES, lambda _: None).rows
    return [(one.row, str(one.message)) for one in found if isinstance(one, Notice)]


def test_cells_under_no_heading_are_counted_and_told(tmp_path):
    path = write_file(tmp_path / "nodes.csv", "Id,,Label\n1,,A\n2,x,B,y,z\n3,,C,,\n4,w,D\n")
    assert notices(path) == [
        (3, "4 cells stand under no heading and were not read, the first of them in row 3.")
    ]
    assert rows(path)[0][1] == (3, {"Id": "2", "Label": "B"})


def test_a_table_whose_cells_all_have_a_heading_says_nothing(tmp_path):
    assert notices(write_file(tmp_path / "nodes.csv", "Id,Label\n1,A\n2,B,\n")) == []


def test_headings_and_rows_are_read_in_the_same_encoding(tmp_path):
    path = tmp_path / "nodes.csv"
    path.write_bytes("Id,Libellé\n1,Réseau\n".encode("cp1252"))
    sheet = sheet_of(path, NODES, lambda _: None)
    assert sheet.header == ["Id", "Libellé"]
    notice, row = sheet.rows
    assert isinstance(notice, Notice)
    assert "Windows-1252" in notice.message
    assert row == Row(NODES, 2, {"Id": "1", "Libellé": "Réseau"})


def test_a_row_with_bytes_that_are_no_text_is_left_out(tmp_path):
    path = tmp_path / "nodes.csv"
    path.write_bytes("Id,Label\n1,Réseau é\n".encode() + b"2,Re\xe9\n")
    good, bad = rows(path)
    assert [number for number, _ in good] == [2]
    assert [one.reason for one in bad] == ["The row holds bytes that are no text; it was left out."]


def test_a_line_without_an_end_is_read_in_pieces(tmp_path, monkeypatch):
    monkeypatch.setattr(csv_sheet, "LONGEST_LINE", 200)
    path = write_file(tmp_path / "nodes.csv", "Id,Label" + "," * 500 + "\n1,A\n")
    assert rows(path)[0] == [(2, {"Id": "1", "Label": "A"})]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_headings_end_with_their_line(end):
    assert header_of(f"Id,Label{end}1,A{end}".encode()) == ["Id", "Label"]
