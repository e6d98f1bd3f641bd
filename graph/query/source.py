"""A source with what it says: the text with its spans, or the rows with their cells."""

from collections.abc import Iterable
from dataclasses import dataclass

from graph.model.document import Document
from graph.model.evidence import Evidence
from graph.model.ids import JsonValue
from graph.model.statement import Statement
from graph.query.answer import Answer, Listing, listing
from graph.query.names import Names, Ref
from graph.query.proof import Proof, proof_of
from graph.query.sources import SourceLine, source_line
from graph.query.unknown import Unknown
from graph.store.base import View


@dataclass(frozen=True, slots=True)
class Claim(Answer):
    """One statement in full: who, what, whom, with its proof."""

    predicate: str
    subject: Ref
    object: Ref | None
    qualifiers: dict[str, JsonValue]
    proof: Proof


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


@dataclass(frozen=True, slots=True)
class SourcePage(Answer):
    """One source: its text in segments or its rows, and everything it says.

    Attributes:
        segments: the whole text, cut where evidence begins or ends; empty for a table.
        rows: the rows of a table; empty for a text.
        chosen: the statement whose evidence is lit up, None for none.
        missing: the statement asked for is not (or no longer) one of this source.
    """

    source: SourceLine
    licence: str | None
    segments: tuple[Segment, ...]
    rows: tuple[Row, ...]
    claims: Listing[Claim]
    chosen: Claim | None
    missing: bool


def source_page(
    view: View, document_id: str, statement_id: str | None = None, language: str = "en"
) -> SourcePage | Unknown:
    """Return a source with the evidence of one statement lit up."""
    document = view.document(document_id)
    if document is None:
        return Unknown(document_id, ())
    names = Names(view, language)
    statements = list(view.statements(document=document_id))
    claims = [claim_of(names, statement) for statement in statements]
    chosen = next((claim for claim in claims if claim.proof.statement == statement_id), None)
    return SourcePage(
        source=source_line(document, len(statements)),
        licence=document.licence,
        segments=segments_of(document.text or "", statements, statement_id),
        rows=_rows(document, statements, statement_id),
        claims=listing(claims),
        chosen=chosen,
        missing=statement_id is not None and chosen is None,
    )


def claim_of(names: Names, statement: Statement) -> Claim:
    """Return a statement with the names of its ends."""
    end = None if statement.object is None else str(statement.object)
    return Claim(
        predicate=statement.predicate,
        subject=names.ref(statement.subject),
        object=None if end is None else _end(names, end),
        qualifiers=statement.qualifiers,
        proof=proof_of(statement),
    )


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


def _rows(document: Document, statements: list[Statement], chosen: str | None) -> tuple[Row, ...]:
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


def _end(names: Names, end: str) -> Ref:
    return Ref(end, end, "Text") if names.node(end) is None else names.ref(end)
