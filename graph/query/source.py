"""A source with what it says: the text with its spans, or the rows with their cells."""

import re
from dataclasses import dataclass, replace

from graph.model.ids import JsonValue
from graph.model.statement import Statement
from graph.query.answer import Answer, Listing, listing
from graph.query.names import Names, Ref
from graph.query.proof import Proof, proof_of
from graph.query.source_marks import Cell, Row, Segment, rows_of, segments_of
from graph.query.sources import SourceLine, source_line
from graph.query.unknown import Unknown
from graph.store.base import View

__all__ = ["Cell", "Claim", "Row", "Segment", "SourcePage", "claim_of", "source_page"]


_MADE_KEY = re.compile(r" row-[0-9a-f]{16}$")
_IN_ROW = {"en": "{0}, row {1}", "fr": "{0}, ligne {1}"}


@dataclass(frozen=True, slots=True)
class Claim(Answer):
    """One statement in full: who, what, whom, with its proof."""

    predicate: str
    subject: Ref
    object: Ref | None
    qualifiers: dict[str, JsonValue]
    proof: Proof


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
        rows=rows_of(document, statements, statement_id),
        claims=listing(claims),
        chosen=chosen,
        missing=statement_id is not None and chosen is None,
    )


def claim_of(names: Names, statement: Statement) -> Claim:
    """Return a statement with the names of its ends."""
    end = None if statement.object is None else str(statement.object)
    return Claim(
        predicate=statement.predicate,
        subject=_subject(names, statement),
        object=None if end is None else _end(names, end),
        qualifiers=statement.qualifiers,
        proof=proof_of(statement),
    )


def _end(names: Names, end: str) -> Ref:
    return Ref(end, end, "Text") if names.node(end) is None else names.ref(end)


def _subject(names: Names, statement: Statement) -> Ref:
    """The subject; of a row without an id its number stands in place of the key made for it."""
    ref = names.ref(statement.subject)
    row = next((one.row for one in statement.evidence if one.row is not None), None)
    label, made = _MADE_KEY.subn("", ref.label)
    if ref.kind != "Document" or not made or row is None:
        return ref
    return replace(ref, label=_IN_ROW[names.language].format(label, row))
