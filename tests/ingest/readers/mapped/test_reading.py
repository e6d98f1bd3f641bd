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
