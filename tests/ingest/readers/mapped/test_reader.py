"""The reader takes what no other one knows better."""

from pathlib import Path

from openpyxl import Workbook

from ingest.readers import READERS, sniff
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
