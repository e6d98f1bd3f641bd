"""A sheet that nobody has explained is explained, not read."""

from pathlib import Path

from openpyxl import Workbook

from ingest.loading import addresses
from ingest.readers import Terms
from ingest.readers.mapped.looking import look_at
from ingest.readers.mapped.mapping_file import save_mappings
from ingest.readers.mapped.reading import STANDARD_INPUT
from tests.ingest.readers.reading import BY_NAME, read_with

FLOWS = 'Donor,Grantee,Amount (EUR),Date\nA,B,5,2024\nA,B,5,2024\nA,C,"1 200,50",2025\n'


def test_a_sheet_without_a_mapping_is_not_read_but_explained(tmp_path: Path, terms: Terms) -> None:
    path = tmp_path / "sheet.csv"
    path.write_text(FLOWS, encoding="utf-8")
    outcome = read_with(BY_NAME["mapped"], path, terms)
    assert outcome.reads == []
    assert "nobody has said yet what its columns mean" in outcome.reasons[0]
    assert outcome.messages[0] == "Guessed: from. The heading is a word for it."
    assert sum(outcome.progress) == path.stat().st_size


def test_a_sheet_without_headings_says_so(tmp_path: Path, terms: Terms) -> None:
    path = tmp_path / "sheet.csv"
    path.write_text("1,2,3\n4,5,6\n", encoding="utf-8")
    outcome = read_with(BY_NAME["mapped"], path, terms)
    assert "looks like headings" in outcome.messages[0]
    assert len(outcome.reasons) == 1


WHO = "Organisation,Region,Sector,Start date,{more}\nHill Aid,Gao,Health,03/02/2024,x\n"
PLAIN = (
    "shape: presence\nscheme: {scheme}\ndates: {dates}\ncolumns: {{Organisation: organisation,"
    " Region: admin1, Sector: theme, Start date: date, {more}: null}}\n"
)


def test_what_is_closed_by_the_mapping_of_rows_of_presence_is_closed(read_mapped) -> None:
    mapping = PLAIN.format(scheme="ours", dates="day first", more="More")
    mapping += "constants: {sensitivity: internal}\n"
    outcome = read_mapped(WHO.format(more="More"), mapping)
    assert {read.record.document.sensitivity for read in outcome.reads} == {"internal"}


def test_rows_of_presence_go_by_the_mapping_that_has_their_columns(tmp_path, terms) -> None:
    for name, dates in (("Alpha", "month first"), ("Beta", "day first")):
        text = PLAIN.format(scheme=name.lower(), dates=dates, more=name)
        (tmp_path / f"{name}.csv.mapping.yaml").write_text(text, encoding="utf-8")
    path = tmp_path / "next.csv"
    path.write_text(WHO.format(more="Beta"), encoding="utf-8")
    outcome = read_with(BY_NAME["mapped"], path, terms)
    record = outcome.reads[0].record
    starts = {one.valid_from for one in record.relations if one.predicate == "OPERATES_IN"}
    assert starts == {"2024-02-03"}


def test_what_comes_from_standard_input_is_to_be_saved_first(tmp_path, terms, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = Path(STANDARD_INPUT)
    path.write_text(FLOWS, encoding="utf-8")
    assert path.as_posix() == addresses.STANDARD_INPUT
    outcome = read_with(BY_NAME["mapped"], path, terms)
    assert "Save it as a file" in outcome.reasons[0]


def test_a_hidden_sheet_beside_one_that_is_read_is_told(tmp_path, terms) -> None:
    book = Workbook()
    book.active.title = "Who"
    for row in (["Organisation", "Country"], ["Hill Aid", "Kenya"]):
        book.active.append(row)
    hidden = book.create_sheet("Old")
    hidden.append(["Organisation", "Sector"])
    hidden.append(["Lake Forum", "Health"])
    hidden.sheet_state = "hidden"
    path = tmp_path / "who.xlsx"
    book.save(path)
    save_mappings(path, [look.mapping for look in look_at(path, terms)])
    outcome = read_with(BY_NAME["mapped"], path, terms)
    assert "The sheet 'Old' is hidden and has no mapping; it was not read." in outcome.messages
    assert "Lake" not in str(outcome.reads)


def test_what_the_mapping_of_another_sheet_says_of_all_rows_is_told(
    tmp_path: Path, terms: Terms
) -> None:
    text = "shape: actors\ncolumns: {Org: organisation}\nconstants: {organisation_country: CD}\n"
    (tmp_path / "a.csv.mapping.yaml").write_text(text, encoding="utf-8")
    for name in ("a.csv", "b.csv"):
        (tmp_path / name).write_text("Org\nLake Forum\n", encoding="utf-8")
    told = [read_with(BY_NAME["mapped"], tmp_path / n, terms).messages for n in ("a.csv", "b.csv")]
    said = "The mapping a.csv.mapping.yaml was made for another sheet and says of all rows:"
    assert told == [[], [f"{said} organisation_country=CD."]]
