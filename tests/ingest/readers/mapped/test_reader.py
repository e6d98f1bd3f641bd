"""The reader takes what no other one knows better."""

from pathlib import Path

import pytest
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


def test_a_sheet_without_the_key_of_the_template_is_one_of_its_own(tmp_path: Path) -> None:
    headings = (
        "Date,Title,Place,Country,Organiser,Participants,Theme",
        "Date;Titre;Lieu;Pays;Organisateur;Participants;Thème",
    )
    for number, line in enumerate(headings):
        sheet = tmp_path / f"mine-{number}.csv"
        sheet.write_text(f"{line}\n", encoding="utf-8")
        assert sniff(sheet, READERS).name == "mapped"
        book = Workbook()
        book.active.append(line.replace(";", ",").split(","))
        book.save(sheet.with_suffix(".xlsx"))
        assert sniff(sheet.with_suffix(".xlsx"), READERS).name == "mapped"
    named = tmp_path / "events.csv"
    named.write_text(f"{headings[0]}\n", encoding="utf-8")
    assert sniff(named, READERS).name == "csv"


@pytest.mark.parametrize(
    "line",
    [
        "Event,Type,Date,Place,Country,Organiser",
        "Event,Type,Start date,End date,Place,Country",
        "ID,Title,Date,Place,Participants",
        "Événement,Date,Lieu,Pays,Organisateur",
    ],
)
def test_a_sheet_that_tells_more_than_the_template_could_take_is_one_of_its_own(
    tmp_path: Path, line: str
) -> None:
    sheet = tmp_path / "mine.csv"
    sheet.write_text(f"{line}\n", encoding="utf-8")
    assert sniff(sheet, READERS).name == "mapped"
    book = Workbook()
    book.active.append(line.split(","))
    book.save(sheet.with_suffix(".xlsx"))
    assert sniff(sheet.with_suffix(".xlsx"), READERS).name == "mapped"


def test_a_sheet_with_key_and_title_is_the_template_whatever_else_it_has(tmp_path: Path) -> None:
    sheet = tmp_path / "mine.csv"
    sheet.write_text("event,title,date,places,organiser\n", encoding="utf-8")
    assert sniff(sheet, READERS).name == "csv"


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
