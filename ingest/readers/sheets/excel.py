"""Workbooks opened and written: the only file that knows the library for them."""

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graph.errors import SourceError
from ingest.readers.sheets.sheet_rows import DAMAGED_PART

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
_CHANGED = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")
# What the library stumbles over when a part is whole but not what it must be.
_ODD_PART = (AttributeError, TypeError, IndexError)
_WIDEST = 60
_ROWS_WITH_LISTS = 5000


@dataclass(frozen=True, slots=True)
class PlainSheet:
    """A sheet to be written.

    Attributes:
        title: its name.
        rows: texts; the first row is the heading.
        lists: position of a column to the heading of the column of `lists_sheet` it offers.
    """

    title: str
    rows: Sequence[Sequence[str]]
    lists: Mapping[int, str] = field(default_factory=dict)


def open_book(path: Path) -> Any:  # noqa: ANN401
    """Open a workbook for reading row by row.

    Raises:
        SourceError: it is damaged.
    """
    # Half the start-up time of a command that reads no workbook.
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        # data_only would give the values that some program once computed, or none at all.
        return load_workbook(path, read_only=True, data_only=False, keep_links=False)
    except (*DAMAGED_PART, *_ODD_PART, InvalidFileException) as error:
        what = "The workbook is cut off or damaged."
        advice = "Open it in a spreadsheet program and save it again as .xlsx."
        raise SourceError(what, str(path), advice) from error


def write_book(path: Path, sheets: Sequence[PlainSheet], lists_sheet: PlainSheet) -> None:
    """Write a workbook; the same sheets give the same bytes.

    Args:
        path: where to.
        sheets: in their order.
        lists_sheet: the words that drop-down lists offer, one list a column; goes last.
    """
    from openpyxl import Workbook

    book = Workbook()
    del book["Sheet"]
    for sheet in (*sheets, lists_sheet):
        made = book.create_sheet(sheet.title)
        _fill(made, sheet.rows)
        for position, name in sheet.lists.items():
            _offer(made, position, name, lists_sheet)
    packed = io.BytesIO()
    book.save(packed)
    path.write_bytes(_without_time(packed))


def _fill(made: Any, rows: Sequence[Sequence[str]]) -> None:  # noqa: ANN401
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    for number, row in enumerate(rows, 1):
        for position, text in enumerate(row, 1):
            if text:
                # As text, whatever it looks like: = is no formula and 2009-03 no date.
                cell = made.cell(number, position)
                cell.value = text
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
