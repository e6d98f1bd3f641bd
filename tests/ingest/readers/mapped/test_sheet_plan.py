"""Which mapping a sheet is read by: its own, or that of one with the same columns."""

from collections.abc import Callable
from pathlib import Path

from openpyxl import Workbook

from ingest.readers import Terms
from ingest.readers.mapped.mapping import Mapping
from ingest.readers.mapped.mapping_file import save_mappings
from tests.ingest.readers.reading import BY_NAME, Outcome, read_with

Read = Callable[..., Outcome]


FLOWS = 'Donor,Grantee,Amount (EUR),Date\nA,B,5,2024\nA,B,5,2024\nA,C,"1 200,50",2025\n'


def test_a_mapping_serves_the_next_sheet_with_the_same_columns(
    read_mapped: Read, tmp_path: Path, terms: Terms
) -> None:
    read_mapped(FLOWS)
    other = tmp_path / "next.csv"
    other.write_text("A title\n\n" + FLOWS.replace("B", "D"), encoding="utf-8")
    outcome = read_with(BY_NAME["mapped"], other, terms)
    assert len(outcome.reads) == 3
    assert outcome.counts[0].mapping == "sheet.csv.mapping.yaml"
    assert "by the mapping sheet.csv.mapping.yaml" in outcome.counts[0].told()
    other.write_text(FLOWS.replace("Date", "Day"), encoding="utf-8")
    assert read_with(BY_NAME["mapped"], other, terms).reads == []


def test_a_column_that_went_away_is_told(read_mapped: Read) -> None:
    mapping = "shape: actors\ncolumns: {Name: organisation, Land: organisation_country}\n"
    outcome = read_mapped("Name,Country\nPeace Forum,Kenya\n", mapping)
    assert outcome.reads == []
    assert "The sheet has no column 'Land', which its mapping" in outcome.reasons[0]


def test_each_sheet_of_a_workbook_has_a_mapping_of_its_own(tmp_path: Path, terms: Terms) -> None:
    book = Workbook()
    book.active.title = "Bodies"
    book.active.append(["Name", "Country"])
    book.active.append(["Peace Forum", "Kenya"])
    book.create_sheet("Totals").append(["Country", "How many"])
    path = tmp_path / "book.xlsx"
    book.save(path)
    columns = {"Name": "organisation", "Country": "organisation_country"}
    mappings = [Mapping("actors", columns, sheet=name) for name in ("Bodies", "Gone")]
    save_mappings(path, mappings)
    outcome = read_with(BY_NAME["mapped"], path, terms)
    assert len(outcome.reads) == 1
    assert outcome.reads[0].rows[0].sheet == "Bodies"
    assert outcome.messages == ["The sheet 'Totals' has no mapping; it was not read."]
    assert "speaks of a sheet 'Gone', which the file does not have" in outcome.reasons[0]
