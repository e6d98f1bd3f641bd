"""The rows of one sheet of a workbook as texts, with a word on each cell that is no plain value."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from typing import Any

from graph.message import Message
from ingest.readers.files.broken import PARSER_ERRORS
from ingest.readers.sheets.headings import GridRow
from ingest.readers.sheets.merged_cells import MergedCells

DAMAGED_PART = PARSER_ERRORS
_TOLD_EVERY = 1000
_LAST_ROW = 1_048_576  # of any spreadsheet program; the library makes up all that are missing
_MOST_EMPTY = 8_000_000
_MIDNIGHT = time(0, 0)
_FORMULA = "The column holds formulas; their text was taken. Paste them as values if that is wrong."


class SheetRows(Iterator[GridRow]):
    """The rows of a sheet in their order; `tell` is told of every thousandth number."""

    def __init__(self, sheet: Any, merged: MergedCells, tell: Callable[[int], None]) -> None:  # noqa: ANN401
        # Some programs write a wrong size into the file; without it all rows come.
        sheet.reset_dimensions()
        self._rows = sheet.iter_rows()
        self._merged = merged
        self._tell = tell
        self._number = 0
        self._is_broken = False
        self._empty = 0
        self._formulas: set[int] = set()

    def __next__(self) -> GridRow:
        if self._is_broken:
            raise StopIteration
        self._number += 1
        if self._number % _TOLD_EVERY == 0:
            self._tell(self._number)
        try:
            cells = [(cell.value, cell.data_type) for cell in next(self._rows)]
        except DAMAGED_PART:
            return self._broken("The sheet is damaged from here on; the rows before it were read.")
        row = self._row(cells)
        self._empty += row.texts.count("")
        if self._number > _LAST_ROW or self._empty > _MOST_EMPTY:
            return self._broken("There are too many empty cells; only the rows before were read.")
        return row

    def _broken(self, problem: str) -> GridRow:
        self._is_broken = True
        return GridRow(self._number, (), problem)

    def _row(self, cells: list[tuple[object, str]]) -> GridRow:
        texts: list[str] = []
        rejected: list[tuple[int, str]] = []
        noticed: list[tuple[int, str]] = []
        for position, (value, kind) in enumerate(cells):
            text = _text(value)
            if kind == "e":
                told = Message("The cell holds the error {text}; it was left out.", text=text)
                rejected.append((position, told))
                text = ""
            elif kind == "f" and position not in self._formulas:
                self._formulas.add(position)
                noticed.append((position, _FORMULA))
            texts.append(text)
        self._merged.fill(self._number, texts)
        return GridRow(self._number, texts, None, tuple(rejected), tuple(noticed))


def _text(value: object) -> str:
    """Return a cell as text: days as 2009-03-02, whole numbers without a point."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == _MIDNIGHT else value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    # A formula over several cells comes as an object that holds its text.
    return str(getattr(value, "text", value)).strip()
