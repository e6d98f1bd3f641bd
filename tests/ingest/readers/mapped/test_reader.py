"""The reader takes what no other one knows better."""

from pathlib import Path

from openpyxl import Workbook

from ingest.readers import READERS, sniff
from ingest.readers.mapped.mapping_file import mapping_path
from ingest.readers.mapped.reader import MappedReader
from ingest.template import write_template


def test_readers_that_know_a_sheet_come_first(tmp_path: Path) -> None:
    write_template(tmp_path / "filled", filled=True)
    write_template(tmp_path / "filled.xlsx", filled=True)
    own = tmp_path / "own.csv"
    own.write_text("Organisation,Donor,Region\nA,B,C\n", encoding="utf-8")
    book = Workbook()
    book.active.append(["Organisation", "Donor", "Region"])
    book.active.append(["A", "B", "C"])
    book.save(tmp_path / "own.xlsx")
    tags = tmp_path / "tags.csv"
    tags.write_text("Org,Where\n#org,#adm1\nA,B\n", encoding="utf-8")
    chosen = {
        path.name: sniff(path, READERS).name
        for path in (tmp_path / "filled" / "events.csv", tmp_path / "filled.xlsx", own, tags)
    }
    chosen["own.xlsx"] = sniff(tmp_path / "own.xlsx", READERS).name
    assert chosen == {
        "events.csv": "csv",
        "filled.xlsx": "xlsx",
        "own.csv": "mapped",
        "tags.csv": "hxl",
        "own.xlsx": "mapped",
    }


def test_a_mapping_that_lies_elsewhere_decides_nothing(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    sheet = tmp_path / "in" / "own.csv"
    sheet.write_text("x,y\n1,2\n", encoding="utf-8")
    elsewhere = tmp_path / "m.yaml"
    elsewhere.write_text("shape: actors\n", encoding="utf-8")
    beside = mapping_path(sheet)
    beside.symlink_to(elsewhere)
    linked = MappedReader().sniff_file(sheet, sheet.read_bytes())
    beside.unlink()
    beside.write_text("shape: actors\n", encoding="utf-8")
    assert MappedReader().sniff_file(sheet, sheet.read_bytes()) == 0.99
    assert linked < 0.99
