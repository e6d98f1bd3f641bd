"""Which cells of a sheet are filled, read by a parser of XML and counted as the library does."""

import re
import zipfile
from pathlib import Path
from typing import Protocol
from xml.parsers import expat

from graph.errors import SourceError
from graph.message import Message

_CHUNK = 1 << 20
_DEEPEST = 100
_MARK = b"\xef\xbb\xbf"
_WIDE = (b"\xff\xfe", b"\xfe\xff")  # the parser would read these otherwise than the library
_ADVICE = "Open it in a spreadsheet program and save it again."
_SMALLER = "Save its sheets as CSV files and read those."
_CELL = re.compile(r"([A-Za-z]{1,7})([0-9]{1,10})")
_DIGITS = re.compile(r"[0-9]{1,10}")
_FAR = 1 << 32
_TABLE_CELLS = ("table:table-cell", "table:covered-table-cell")
_REPEATED_ROWS = "table:number-rows-repeated"
_REPEATED_COLUMNS = "table:number-columns-repeated"


class Counted(Protocol):
    """Cells of a sheet, told element after element."""

    def begun(self, name: str, attributes: dict[str, str]) -> None:
        """Take the begin of an element."""

    def ended(self, name: str) -> None:
        """Take its end."""

    @property
    def cells(self) -> int:
        """How many cells there are from the first of the sheet to the last filled ones."""


class SheetCells:
    """Cells of Excel: each says where it stands, or stands behind the one before."""

    def __init__(self) -> None:
        self._row = self._column = 0  # where a cell stands that does not say it
        self._at = (0, 0)
        self._is_open = False
        self._height = self._width = 0

    def begun(self, name: str, attributes: dict[str, str]) -> None:
        """Note a cell as filled once anything lies in it; a bare one only has a colour."""
        own = name.rpartition(":")[2]
        if own == "c":
            self._at = _place(attributes["r"]) if "r" in attributes else (self._row, self._column)
            self._is_open = True
        elif own == "row":
            self._row = _number(attributes["r"]) - 1 if "r" in attributes else self._row
        elif self._is_open:
            row, column = self._at
            self._height = max(self._height, row + 1)
            self._width = max(self._width, column + 1)

    def ended(self, name: str) -> None:
        """Go on to the next cell or row."""
        own = name.rpartition(":")[2]
        if own == "c":
            self._is_open = False
            self._column = self._at[1] + 1
        elif own == "row":
            self._row, self._column = self._row + 1, 0

    @property
    def cells(self) -> int:
        """See `Counted`."""
        return self._height * self._width


class TableCells:
    """Cells of an OpenDocument sheet: each stands behind the one before, as often as it says."""

    def __init__(self) -> None:
        self._before = self._rows = self._height = self._width = 0
        self._column = self._wide = 0
        self._repeated = self._again = 1
        self._is_open = False

    def begun(self, name: str, attributes: dict[str, str]) -> None:
        """Note a cell as filled when it has a value or a formula, or anything lies in it."""
        if name == "table:table":
            self._before = self.cells
            self._rows = self._height = self._width = 0
        elif name == "table:table-row":
            self._repeated = _number(attributes.get(_REPEATED_ROWS, "1"))
            self._column = self._wide = 0
        elif name in _TABLE_CELLS:
            self._again = _number(attributes.get(_REPEATED_COLUMNS, "1"))
            self._column += self._again
            self._is_open = True
            if any("value" in one or "formula" in one for one in attributes):
                self._wide = self._column
        elif self._is_open:
            self._wide = self._column

    def ended(self, name: str) -> None:
        """Count the rows."""
        if name in _TABLE_CELLS:
            self._is_open = False
        elif name == "table:table-row":
            self._rows += self._repeated
            self._height = self._rows if self._wide else self._height
            self._width = max(self._width, self._wide)

    @property
    def cells(self) -> int:
        """Those of all sheets together: the library reads them at once."""
        return self._before + self._height * self._width


def cells_of_part(
    archive: zipfile.ZipFile,
    part: zipfile.ZipInfo,
    counted: Counted,
    path: Path,
    most_elements: int = 3_500_000,
) -> int:
    """Return how many cells the library would make room for.

    Letters beyond ASCII are not looked at, so that a file is parted into elements as the library
    does, whatever it says about its encoding.

    Raises:
        SourceError: the part is no XML, or has more elements than any sheet.
    """
    parser, depth = expat.ParserCreate("iso-8859-1"), 0
    count = 0

    def begun(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth, count
        depth, count = depth + 1, count + 1
        if depth > _DEEPEST:
            what = Message("Its elements lie more than {n} deep in each other.", n=_DEEPEST)
            raise SourceError(what, path.as_posix(), _ADVICE)
        if count > most_elements:
            told = "A sheet of the workbook has more than {n:,} elements."
            raise SourceError(Message(told, n=most_elements), path.as_posix(), _SMALLER)
        counted.begun(name, attributes)

    def ended(name: str) -> None:
        nonlocal depth
        depth -= 1
        counted.ended(name)

    parser.StartElementHandler, parser.EndElementHandler = begun, ended
    try:
        with archive.open(part) as stream:
            head = stream.read(_CHUNK).removeprefix(_MARK)
            if b"\0" in head[:4] or head.startswith(_WIDE):
                raise expat.ExpatError("letters of two bytes")
            parser.Parse(head, False)
            while piece := stream.read(_CHUNK):
                parser.Parse(piece, False)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        what = Message("A sheet of the workbook is damaged: {why}.", why=str(error))
        raise SourceError(what, path.as_posix(), _ADVICE) from error
    return counted.cells


def _place(text: str) -> tuple[int, int]:
    """Return row and column from 0; what says no place is as far as can be."""
    found = _CELL.fullmatch(text)
    if found is None:
        return _FAR, _FAR
    return int(found[2]) - 1, column_of(found[1]) - 1


def column_of(letters: str) -> int:
    """Return which column is called so, from 1: A, B, Z, AA."""
    column = 0
    for letter in letters.upper():
        column = column * 26 + ord(letter) - 64
    return column


def _number(text: str) -> int:
    return int(text) if _DIGITS.fullmatch(text) else _FAR
