"""Workbooks written: the only file that knows how; ingest/readers/sheets/excel.py opens them."""

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graph.errors import ModelError
from graph.message import Message

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
_CHANGED = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")
_WIDEST = 60
_ROWS_WITH_LISTS = 5000
# The format has no place for more.
MOST_ROWS = 1_048_576
LONGEST_CELL = 32_767
# What the format cannot hold: control characters, halves of characters.
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class PlainSheet:
    """A sheet to be written.

    Attributes:
        title: its name.
        rows: texts; the first row is the heading.
        lists: position of a column to the heading of the column of `lists_sheet` it offers.
        is_hidden: a person sees it only on request.
    """

    title: str
    rows: Sequence[Sequence[str]]
    lists: Mapping[int, str] = field(default_factory=dict)
    is_hidden: bool = False


def cell_text(text: str) -> str:
    """Return the text as a cell of a workbook can hold it; a longer one ends with an ellipsis."""
    held = _NO_TEXT.sub("", text)
    return held if len(held) <= LONGEST_CELL else f"{held[: LONGEST_CELL - 1]}…"


def write_book(path: Path, sheets: Sequence[PlainSheet], lists_sheet: PlainSheet) -> None:
    """Write a workbook; the same sheets give the same bytes.

    Args:
        path: where to.
        sheets: in their order.
        lists_sheet: the words that drop-down lists offer, one list a column; goes last.

    Raises:
        ModelError: a sheet has more rows than a workbook can hold.
    """
    from openpyxl import Workbook

    book = Workbook()
    del book["Sheet"]
    for sheet in (*sheets, lists_sheet):
        _refuse_too_long(sheet)
        made = book.create_sheet(sheet.title)
        if sheet.is_hidden:
            made.sheet_state = "hidden"
        _fill(made, sheet.rows)
        for position, name in sheet.lists.items():
            _offer(made, position, name, lists_sheet)
    packed = io.BytesIO()
    book.save(packed)
    path.write_bytes(_without_time(packed))


def _refuse_too_long(sheet: PlainSheet) -> None:
    if len(sheet.rows) > MOST_ROWS:
        what = Message("A workbook has no place for {n} rows.", n=len(sheet.rows))
        raise ModelError(what, sheet.title, "Export csv instead.")


def _fill(made: Any, rows: Sequence[Sequence[str]]) -> None:  # noqa: ANN401
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    for number, row in enumerate(rows, 1):
        for position, text in enumerate(row, 1):
            if text:
                # As text, whatever it looks like: = is no formula and 2009-03 no date.
                cell = made.cell(number, position)
                cell.value = cell_text(text)
                cell.data_type = "s"
                cell.number_format = "@"
    for position, title in enumerate(rows[0], 1):
        made.cell(1, position).font = Font(bold=True)
        longest = max([len(title), *(len(r[position - 1]) for r in rows if len(r) >= position)])
        made.column_dimensions[get_column_letter(position)].width = min(longest + 2, _WIDEST)
    made.freeze_panes = "A2"


def _offer(made: Any, position: int, name: str, lists: PlainSheet) -> None:  # noqa: ANN401
    """Offer the words of a list in a column; other words may be typed all the same."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    column = lists.rows[0].index(name)
    length = sum(1 for row in lists.rows if len(row) > column and row[column])
    words = get_column_letter(column + 1)
    choice = DataValidation(type="list", formula1=f"'{lists.title}'!${words}$2:${words}${length}")
    choice.showErrorMessage = False
    choice.allow_blank = True
    letter = get_column_letter(position + 1)
    choice.add(f"{letter}2:{letter}{_ROWS_WITH_LISTS}")
    made.add_data_validation(choice)


def _without_time(packed: io.BytesIO) -> bytes:
    """Return the workbook without the moment at which it was written."""
    bare = io.BytesIO()
    with zipfile.ZipFile(packed) as old, zipfile.ZipFile(bare, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            content = _CHANGED.sub(rb"\g<1>2009-03-02T00:00:00Z", old.read(part))
            new.writestr(zipfile.ZipInfo(part.filename, _LONG_AGO), content, zipfile.ZIP_DEFLATED)
    return bare.getvalue()
