"""Dates of a row: read, doubted, or of a day that does not exist."""

import pytest

from ingest.readers.presence.dates import Bad, CellDates


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
