"""What a workbook of the ledger remembers of itself: each row as it was when it was handed out.

It goes into a sheet behind the others. Who reads the workbook again compares with it, and so knows
what a person changed, whatever came into the ledger in between.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.errors import ModelError
from graph.export.workbook_file import LONGEST_CELL, PlainSheet, cell_text

AS_HANDED_OUT = "As handed out"
# Heading of the last column of each sheet.
ROW_ID = "row id"
_MARK = "mtandao workbook 1"
_PACKED = json.JSONEncoder(ensure_ascii=True, sort_keys=True, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class HandedRow:
    """One row as it was handed out.

    Attributes:
        id: of the row, unique in the workbook.
        sheet: its name.
        number: of the row in it, from 1.
        documents: ids of the sources that say what stands in it.
        cells: column to text; only filled ones.
    """

    id: str
    sheet: str
    number: int
    documents: tuple[str, ...]
    cells: Mapping[str, str]


def sheet_of_handed(rows: Iterable[HandedRow], level: str) -> PlainSheet:
    """Return the sheet that remembers the rows."""
    lines: list[list[str]] = [[_MARK, level]]
    for row in rows:
        packed = _PACKED([row.sheet, row.number, row.documents, row.cells])
        pieces = range(0, len(packed), LONGEST_CELL)
        lines.append([row.id, *(packed[at : at + LONGEST_CELL] for at in pieces)])
    return PlainSheet(AS_HANDED_OUT, lines, is_hidden=True)


def handed_rows(lines: Iterable[Sequence[str]]) -> Iterator[HandedRow]:
    """Yield the rows that such a sheet remembers.

    Raises:
        ModelError: the sheet was changed.
    """
    stream = iter(lines)
    if next(iter(next(stream, ())), "") != _MARK:
        raise _changed()
    for line in stream:
        if any(line):
            yield _row(line)


def held_cells(header: Sequence[str], row: Sequence[str]) -> dict[str, str]:
    """Return the filled cells of a row as a workbook holds them."""
    texts = {name: cell_text(text) for name, text in zip(header, row, strict=True)}
    return {name: text for name, text in texts.items() if text}


def _row(line: Sequence[str]) -> HandedRow:
    try:
        sheet, number, documents, cells = json.loads("".join(line[1:]))
        named = {str(column): str(text) for column, text in cells.items()}
        return HandedRow(line[0], str(sheet), int(number), tuple(map(str, documents)), named)
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        raise _changed() from error


def _changed() -> ModelError:
    return ModelError(
        "The sheet that remembers what was handed out was changed.",
        AS_HANDED_OUT,
        "Export the workbook again, and put your changes into that one.",
    )
