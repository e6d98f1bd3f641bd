"""The dates of a row of presence: read, doubted, or of a day that does not exist."""

import re
from collections.abc import Iterator
from enum import Enum

from graph.errors import ModelError
from graph.message import Message
from ingest.findings import Notice
from ingest.readers.sheets.cell_dates import date_order, day_of_serial, is_serial, read_date

_YEAR_FIRST = re.compile(r"^[0-9]{4}[-./][0-9]{1,2}(?:[-./][0-9]{1,2})?(?:[T ].*)?$")
_YEAR_LAST = re.compile(r"^([0-9]{1,2})[-./]([0-9]{1,2})[-./][0-9]{4}$")
_NUMBERS = (
    "Column {column}: {n:,} different cells hold the number by which a spreadsheet keeps a day, and"
    " were left out. '{text}' would be {day}, if it counts from 1900. Format the column as a date,"
    " and read the file again."
)
_MOST_REMEMBERED = 50_000


class Bad(Enum):
    """Why a text gives no date."""

    NO_SUCH_DAY = "no such day"
    UNSURE = "unsure"


class CellDates:
    """Reads dates, each spelling once."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str, str | None], str | Bad] = {}
        self._numbers: dict[str, tuple[str, int]] = {}

    def read(self, text: str, column: str, order: str | None = None) -> str | Bad:
        """Return the EDTF date of a cell, or why there is none.

        Args:
            text: the cell.
            column: its heading, which may tell the order of day and month.
            order: that order where the heading does not tell it.
        """
        key = (text, column, order)
        if key not in self._known:
            if len(self._known) >= _MOST_REMEMBERED:
                self._known.clear()
            self._known[key] = _read(text, date_order(column) or order)
            if is_serial(text):
                first, number = self._numbers.get(column, (text, 0))
                self._numbers[column] = (first, number + 1)
        return self._known[key]

    def notices(self, file: str) -> Iterator[Notice]:
        """Yield a sentence for each column that holds days as numbers, which nobody can date."""
        for column, (text, number) in sorted(self._numbers.items()):
            told = {"column": column, "n": number, "text": text, "day": day_of_serial(text)}
            yield Notice(file, None, column, Message(_NUMBERS, **told))


def _read(text: str, order: str | None) -> str | Bad:
    try:
        return read_date(text, order)
    except ModelError:
        return Bad.NO_SUCH_DAY if _is_no_day(text.strip()) else Bad.UNSURE


def _is_no_day(text: str) -> bool:
    """True for what is written as a day of the calendar, and is none of it."""
    if _YEAR_FIRST.match(text):
        return True
    parted = _YEAR_LAST.match(text)
    # Both may be months: that is a date, and only which one is unsure.
    return parted is not None and not all(1 <= int(number) <= 12 for number in parted.groups())
