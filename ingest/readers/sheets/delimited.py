"""Rows of a text file whose cells are parted by comma, semicolon, tab or bar."""

import csv
from collections.abc import Iterator
from itertools import islice
from typing import TextIO

from graph.message import Message
from ingest.readers.sheets.headings import GridRow

DELIMITERS = (",", ";", "\t", "|")


class Lines(Iterator[str]):
    """The lines of a file; remembers how it ended.

    Args:
        stream: the file.
        looked_at: so many lines are read ahead, as `first`.
    """

    def __init__(self, stream: TextIO, looked_at: int) -> None:
        self.first = list(islice(stream, looked_at))
        self._lines: Iterator[str] = iter(self.first)
        self._stream = stream
        self._last = ""
        self.row = 0
        self.width = 0

    def __next__(self) -> str:
        line = next(self._lines, None) or next(self._stream)
        self._last = line
        return line

    def is_cut(self, width: int) -> bool:
        """True when the file ends within a line that has fewer cells than there are headings."""
        return not self._last.endswith(("\n", "\r")) and self.width < width


def delimited_rows(lines: Lines, delimiter: str) -> Iterator[GridRow]:
    """Yield the rows of a file, cells without blanks at the ends; a bad row says its problem."""
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        lines.row += 1
        try:
            cells = next(reader, None)
        except csv.Error as error:
            yield GridRow(lines.row, (), _say(error, reader.line_num))
            continue
        if cells is None:
            lines.row -= 1
            return
        if not cells:
            continue  # millions of empty lines take no time
        lines.width = len(cells)
        yield GridRow(lines.row, [cell.strip() for cell in cells])


def _say(error: csv.Error, line: int) -> str:
    problem = str(error)
    if "field larger" in problem:
        most = csv.field_size_limit()
        told = (
            "A cell has more than {most} characters, or a quotation mark is not closed: it runs up"
            " to line {line}. The row was left out."
        )
        return Message(told, most=most, line=line)
    if "end of data" in problem:
        told = "A quotation mark is not closed: the cell runs up to line {line}."
        return Message(told, line=line)
    if "expected after" in problem:
        return "There is text behind a closing quotation mark. Double the marks inside a cell."
    return Message("The row is no CSV: {why}.", why=problem)
