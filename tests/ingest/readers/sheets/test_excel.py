from pathlib import Path

import pytest
from openpyxl import load_workbook

from graph.errors import SourceError
from ingest.readers.sheets.excel import PlainSheet, open_book, write_book

LISTS = PlainSheet("Lists", [["colours"], ["red"], ["blue"]])
SHEET = PlainSheet(
    "Things", [["thing", "colour"], ["=1+1", "red"], ["2009-03", ""]], {1: "colours"}
)


def test_cells_are_text_whatever_they_look_like(tmp_path: Path) -> None:
    write_book(tmp_path / "book.xlsx", [SHEET], LISTS)
    made = load_workbook(tmp_path / "book.xlsx")["Things"]
    assert [(made[cell].value, made[cell].data_type) for cell in ("A2", "A3")] == [
        ("=1+1", "s"),
        ("2009-03", "s"),
    ]


def test_a_column_offers_the_words_of_its_list(tmp_path: Path) -> None:
    write_book(tmp_path / "book.xlsx", [SHEET], LISTS)
    made = load_workbook(tmp_path / "book.xlsx")["Things"]
    (choice,) = made.data_validations.dataValidation
    assert choice.formula1 == "'Lists'!$A$2:$A$3"
    assert str(choice.sqref).startswith("B2:")


def test_a_damaged_workbook_is_explained(tmp_path: Path) -> None:
    (tmp_path / "book.xlsx").write_bytes(b"PK\x03\x04 cut")
    with pytest.raises(SourceError, match="cut off or damaged.*save it again as .xlsx"):
        open_book(tmp_path / "book.xlsx")
