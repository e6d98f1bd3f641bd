from datetime import date, datetime
from pathlib import Path

from openpyxl import Workbook

from ingest.readers.sheets.excel import open_book
from ingest.readers.sheets.headings import GridRow
from ingest.readers.sheets.merged_cells import MergedCells
from ingest.readers.sheets.sheet_rows import SheetRows


def rows_of(path: Path, *rows: list[object]) -> list[GridRow]:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    book.save(path)
    told: list[int] = []
    return list(SheetRows(open_book(path).worksheets[0], MergedCells([]), told.append))


def test_values_become_plain_text(tmp_path: Path) -> None:
    values = ["  a ", 5, 2.0, 2.5, True, False, None, date(2009, 3, 2), datetime(2009, 3, 2, 10)]
    (row,) = rows_of(tmp_path / "book.xlsx", values)
    assert list(row.texts) == [
        *("a", "5", "2", "2.5", "yes", "no", "", "2009-03-02", "2009-03-02T10:00:00"),
    ]


def test_formulas_are_told_once_a_column_and_errors_each_time(tmp_path: Path) -> None:
    rows = rows_of(tmp_path / "book.xlsx", ["=A2", "#REF!"], ["=A3", "#N/A"])
    assert [row.texts[0] for row in rows] == ["=A2", "=A3"]
    assert [len(row.noticed) for row in rows] == [1, 0]
    assert [row.rejected[0][1] for row in rows] == [
        "The cell holds the error #REF!; it was left out.",
        "The cell holds the error #N/A; it was left out.",
    ]


def test_rows_are_counted_as_the_sheet_counts_them(tmp_path: Path) -> None:
    rows = rows_of(tmp_path / "book.xlsx", ["a"], [], ["b"])
    assert [(row.number, list(row.texts)) for row in rows if any(row.texts)] == [
        (1, ["a"]),
        (3, ["b"]),
    ]
