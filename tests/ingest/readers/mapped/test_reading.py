"""A sheet that nobody has explained is explained, not read."""

from pathlib import Path

from ingest.readers import Terms
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
