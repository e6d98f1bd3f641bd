"""The CSV sheets: what a row holds, and that no cell is taken for a formula."""

import csv
import zipfile

import pytest

from graph.export.csv_sheets import CsvExporter
from graph.model.template import SHEETS, unguard_cell


@pytest.fixture
def sheets(source, tmp_path):
    """Sheet name to its rows as dictionaries, apostrophes of guarded cells removed."""
    CsvExporter().write(source("restricted"), tmp_path / "out")
    found = {}
    for sheet in SHEETS:
        with (tmp_path / "out" / sheet.file_name).open(encoding="utf-8", newline="") as stream:
            rows = list(csv.DictReader(stream))
        found[sheet.name] = [{k: unguard_cell(v) for k, v in row.items() if v} for row in rows]
    return found


def test_an_event_has_its_source_in_its_row(sheets):
    (row,) = sheets["Events"]
    told = {name: row[name] for name in ("event", "id", "title", "type", "source", "source_part")}
    assert told == {
        "event": "ev-1",
        "id": "ev-1",
        "title": "Meeting",
        "type": "workshop",
        "source": "report.txt",
        "source_part": "ev-1",
    }


def test_participations_keep_role_number_wording_and_confidence(sheets):
    rows = {row["actor"]: row for row in sheets["Participations"]}
    assert (rows["beta"]["role"], rows["beta"]["n"]) == ("participant", "2")
    assert (rows["gamma"]["wording"], rows["gamma"]["confidence"]) == ("+guard", "0.7")


def test_other_relations_keep_their_sensitivity(sheets):
    rows = {row["predicate"]: row for row in sheets["Relations"]}
    assert rows["SUPPORTED"]["sensitivity"] == "restricted"
    assert rows["STATIONED_IN"]["sensitivity"] == "internal"
    assert "sensitivity" not in rows["COOPERATES_WITH"]


def test_no_cell_is_taken_for_a_formula(source, tmp_path):
    CsvExporter().write(source("restricted"), tmp_path / "out")
    for file in (tmp_path / "out").iterdir():
        with file.open(encoding="utf-8", newline="") as stream:
            cells = [cell for row in csv.reader(stream) for cell in row]
        assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))] == []
    actors = (tmp_path / "out" / "actors.csv").read_text(encoding="utf-8")
    assert "'=Beta(1)" in actors


def test_the_same_sheets_can_be_packed(source, tmp_path):
    CsvExporter().write(source("public"), tmp_path / "out")
    CsvExporter().write(source("public"), tmp_path / "out.zip")
    with zipfile.ZipFile(tmp_path / "out.zip") as archive:
        for sheet in SHEETS:
            packed = archive.read(sheet.file_name)
            assert packed == (tmp_path / "out" / sheet.file_name).read_bytes()


def test_decisions_have_no_place_and_are_counted(source, tmp_path):
    report = CsvExporter().write(source("restricted"), tmp_path / "out")
    assert report.left_out["decision"] == 1
