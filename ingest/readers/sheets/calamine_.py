"""Sheets of .xlsx, .xls and .ods files: the only file that knows the library for them.

Formulas give the value that was last computed; nothing is computed or executed here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from graph.errors import SourceError
from ingest.readers.files.archive import ODS, WORKBOOK, check_archive
from ingest.readers.sheets.compound import SIGNATURE, check_compound
from ingest.readers.sheets.merged_cells import MOST_RANGES, MergedRange, too_many_merged
from ingest.readers.sheets.spread import check_spread

_PACKED = b"PK\x03\x04"
_MIDNIGHT = time(0, 0)
_WIDEST_MERGED = 500  # columns; what is merged beyond them is no table
_CUT_OFF = "The workbook is cut off or damaged, or has a password."
_ADVICE = "Open it in a spreadsheet program and save it again as .xlsx, without a password."


@dataclass(frozen=True, slots=True)
class BookSheet:
    """One sheet of a workbook.

    Attributes:
        name: as the workbook has it; `hidden` when it is not shown.
        merged: its cells that are merged over rows, a range a column; none of an .ods file.
        path: the workbook.
        _sheet: of the library.
    """

    name: str
    hidden: bool
    merged: tuple[MergedRange, ...]
    path: Path
    _sheet: Any

    @property
    def height(self) -> int:
        """How many rows it has."""
        return int(self._sheet.total_height)

    def rows(self) -> Iterator[list[str]]:
        """Yield all rows from the first of the sheet on, cells as text; an error is no text."""
        if self._sheet.start is None:
            return
        before = [""] * self._sheet.start[1]
        with _Mending(self.path):
            for cells in self._sheet.iter_rows():
                texts = _texts(cells)
                yield before + texts if before else texts


@dataclass(frozen=True, slots=True)
class Book:
    """An open workbook.

    Attributes:
        errors: how many of its cells hold an error, None when not known.
        bare: how many hold a formula that no program has computed, so that they are empty.
    """

    path: Path
    names: tuple[str, ...]
    errors: int | None
    bare: int
    _book: Any

    def sheet(self, name: str) -> BookSheet:
        """Return a sheet, which is then in memory as a whole.

        Raises:
            SourceError: it is damaged, or has more merged cells than anybody can mean.
        """
        with _Mending(self.path):
            found = self._book.get_sheet_by_name(name)
            ranges = found.merged_cell_ranges or []
        hidden = {str(one.name): str(one.visible) for one in self._book.sheets_metadata}
        merged = tuple(_columns_of(ranges, self.path))
        return BookSheet(
            name, not hidden.get(name, "").endswith(".Visible"), merged, self.path, found
        )


def open_workbook(path: Path) -> Book:
    """Open an .xlsx, .xlsm, .xls or .ods file.

    Raises:
        SourceError: it is none, is damaged, or would grow beyond all measure.
    """
    # Loaded by who reads a workbook only.
    from python_calamine import CalamineWorkbook

    errors, bare = None, 0
    with path.open("rb") as stream:
        mark = stream.read(4)
    if mark == SIGNATURE:
        check_compound(path)
    if mark == _PACKED:
        check_archive(path, ODS if path.suffix.lower() == ".ods" else WORKBOOK)
        with _Mending(path):
            errors, bare = check_spread(path)
    with _Mending(path):
        book = CalamineWorkbook.from_path(path)
    return Book(path, tuple(book.sheet_names), errors, bare, book)


def _texts(cells: list[Any]) -> list[str]:
    # Most rows hold nothing but texts, and a call for each costs more than the reading.
    try:
        return list(map(str.strip, cells))
    except TypeError:
        return [cell_text(one) for one in cells]


def cell_text(value: object) -> str:
    """Return a cell as text: days as 2009-03-02, whole numbers without a point."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == _MIDNIGHT else value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value)


def _columns_of(ranges: Any, path: Path) -> Iterator[MergedRange]:  # noqa: ANN401
    told = 0
    # What is merged within one row has no rows below it to stand for.
    tall = dict.fromkeys(one for one in ranges if one[1][0] > one[0][0])
    for (first, left), (last, right) in tall:
        told += min(right - left, _WIDEST_MERGED) + 1
        if told > MOST_RANGES:
            raise too_many_merged(path)
        for position in range(left, min(right, left + _WIDEST_MERGED) + 1):
            yield MergedRange(first + 1, last + 1, position)


class _Mending:
    """Turns what the library raises into an error that a person can act on."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: type[BaseException] | None, error: object, _: object) -> None:
        # Its errors have no class that all of them share, and its panics are not even Exceptions.
        is_theirs = kind is not None and (
            issubclass(kind, Exception) or kind.__name__ == "PanicException"
        )
        if is_theirs and not isinstance(error, SourceError):
            raise SourceError(_CUT_OFF, self._path.as_posix(), _ADVICE) from None
