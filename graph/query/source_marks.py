"""The text or the rows of a source with the places that statements rest on."""

from collections.abc import Iterable
from dataclasses import dataclass

from graph.model.document import Document
from graph.model.evidence import Evidence
from graph.model.statement import Statement
from graph.query.answer import Answer


@dataclass(frozen=True, slots=True)
class Segment(Answer):
    """A piece of the text: the statements it is evidence of, and whether it is lit up."""

    start: int
    end: int
    text: str
    statements: tuple[str, ...]
    lit: bool


@dataclass(frozen=True, slots=True)
class Cell(Answer):
    """A cell of a row: the statements it is evidence of, and whether it is lit up."""

    column: str
    text: str
    statements: tuple[str, ...]
    lit: bool


@dataclass(frozen=True, slots=True)
class Row(Answer):
    """A row of a sheet as the source has it; lit when one of its cells is."""

    sheet: str
    row: int
    cells: tuple[Cell, ...]
    lit: bool


def segments_of(
    text: str, statements: Iterable[Statement], chosen: str | None = None
) -> tuple[Segment, ...]:
    """Cut a text where evidence begins or ends; joined, the segments are the text again."""
    spans = [
        (max(0, evidence.start), min(len(text), evidence.end), statement.id)
        for statement in statements
        for evidence in statement.evidence
        if evidence.start is not None and evidence.end is not None
    ]
    cuts = sorted({0, len(text), *(cut for start, end, _ in spans for cut in (start, end))})
    opening, closing = _by_position(spans)
    live: dict[str, int] = {}
    found = []
    for start, end in zip(cuts, cuts[1:], strict=False):
        _count(live, opening.get(start, []), 1)
        _count(live, closing.get(start, []), -1)
        here = tuple(sorted(live))
        found.append(Segment(start, end, text[start:end], here, chosen in here))
    return tuple(found)


def _by_position(
    spans: list[tuple[int, int, str]],
) -> tuple[dict[int, list[str]], dict[int, list[str]]]:
    opening: dict[int, list[str]] = {}
    closing: dict[int, list[str]] = {}
    for start, end, statement in spans:
        if start < end:
            opening.setdefault(start, []).append(statement)
            closing.setdefault(end, []).append(statement)
    return opening, closing


def _count(live: dict[str, int], statements: list[str], step: int) -> None:
    for statement in statements:
        live[statement] = live.get(statement, 0) + step
        if live[statement] == 0:
            del live[statement]


def rows_of(document: Document, statements: list[Statement], chosen: str | None) -> tuple[Row, ...]:
    """Return the rows of a table, each cell with the statements it is evidence of."""
    cited: dict[tuple[str | None, int | None, str | None], set[str]] = {}
    for statement in statements:
        for evidence in statement.evidence:
            cited.setdefault(_address(evidence), set()).add(statement.id)
    found = []
    for row in document.rows:
        cells = []
        for column, text in row.cells.items():
            here = tuple(sorted(cited.get((row.sheet, row.row, column), ())))
            cells.append(Cell(column, text, here, chosen in here))
        found.append(Row(row.sheet, row.row, tuple(cells), any(cell.lit for cell in cells)))
    return tuple(found)


def _address(evidence: Evidence) -> tuple[str | None, int | None, str | None]:
    return evidence.sheet, evidence.row, evidence.column
