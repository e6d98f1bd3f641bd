"""Dates of a row: read, doubted, or of a day that does not exist."""

import pytest

from ingest.readers.presence.dates import Bad, CellDates
from tests.ingest.readers.presence.rows import LAKE


@pytest.mark.parametrize(
    ("text", "column", "date"),
    [
        ("2024-02-29", "Start", "2024-02-29"),
        ("2024-02-29 00:00:00", "Start", "2024-02-29"),
        ("31/12/2024", "Start", "2024-12-31"),
        ("03/02/2024", "Start (dd/mm/yyyy)", "2024-02-03"),
        ("mars 2024", "Début", "2024-03"),
        ("2024", "Start", "2024"),
        ("2023-02-29", "Start", Bad.NO_SUCH_DAY),
        ("2023-13", "Start", Bad.NO_SUCH_DAY),
        ("2023-02-30T10:00:00", "Start", Bad.NO_SUCH_DAY),
        ("31/02/2024", "Start", Bad.NO_SUCH_DAY),
        ("32.01.2024", "Start", Bad.NO_SUCH_DAY),
        ("03/02/2024", "Start", Bad.UNSURE),
        ("45291", "Start", Bad.UNSURE),
        ("soon", "Start", Bad.UNSURE),
    ],
)
def test_what_a_cell_says_of_a_date(text, column, date) -> None:
    dates = CellDates()
    assert dates.read(text, column) == date
    assert dates.read(text, column) == date


def test_days_as_numbers_are_told_by_column_with_the_day_that_they_would_be() -> None:
    dates = CellDates()
    for text in ("45291", "45292", "45291", "2024-01-01"):
        dates.read(text, "Start")
    dates.read("2024", "End")
    (told,) = dates.notices("f.xlsx")
    assert (told.file, told.field) == ("f.xlsx", "Start")
    assert told.message == (
        "Column Start: 2 different cells hold the number by which a spreadsheet keeps a day, and"
        " were left out. '45291' would be 2023-12-31, if it counts from 1900. Format the column as"
        " a date, and read the file again."
    )


def test_a_sheet_with_days_as_numbers_says_so(read) -> None:
    found = read([LAKE | {"start": "45291"}])
    assert ["45291" in one.message for one in found.notices] == [True]
    assert found.count.unknown == {"dates of rows": {"45291": 1}}
