"""The dates of a row of presence: read, doubted, or of a day that does not exist."""

import re
from enum import Enum

from graph.errors import ModelError
from ingest.readers.sheets.cell_dates import date_order, read_date

_YEAR_FIRST = re.compile(r"^[0-9]{4}[-./][0-9]{1,2}(?:[-./][0-9]{1,2})?(?:[T ].*)?$")
_YEAR_LAST = re.compile(r"^([0-9]{1,2})[-./]([0-9]{1,2})[-./][0-9]{4}$")
_MOST_REMEMBERED = 50_000


class Bad(Enum):
    """Why a text gives no date."""

    NO_SUCH_DAY = "no such day"
    UNSURE = "unsure"


class CellDates:
    """Reads dates, each spelling once."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str, str | None], str | Bad] = {}

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
        return self._known[key]


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
