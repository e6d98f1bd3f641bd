"""What people said in place of a reader: how it is known, and how it stays when a source returns.

A statement of a person carries the origin `person <author>`. Writing a document again never
retracts it; a quote that moved in the new text is looked up there.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.model.document import Document, TableRow
from graph.model.evidence import Evidence
from graph.model.statement import Statement

PERSON = "person"
# Decisions after which a statement shows no more: refused, or replaced by a person's own.
HIDING = ("edited", "refused")


def origin_of(author: str) -> str:
    """Return the origin of what a person says."""
    return f"{PERSON} {author}"


def is_persons(statement: Statement) -> bool:
    """True when a person said it, in place of a reader."""
    return statement.origin.partition(" ")[0] == PERSON


def stands(statement: Statement) -> bool:
    """True when the statement is what its author means now: neither hidden nor taken back."""
    decision = None if statement.review is None else statement.review.decision
    return decision not in HIDING and (statement.retracted_at is None or decision == "accepted")


def said_by_people(known: Iterable[Statement], document: Document) -> Iterator[Statement]:
    """Yield what people said of a document that is written again, its evidence in the new content.

    What went with the document when it was taken back comes back with it; what a person took back
    stays away.
    """
    for statement in known:
        if is_persons(statement) and (statement.retracted_at is None or stands(statement)):
            yield _anchored(statement, document)


def stands_in(evidence: Evidence, document: Document) -> bool:
    """True when the quote stands at its span of the text, or in its cell of the table."""
    if document.text is not None and evidence.is_span:
        return bool(evidence.quote) and evidence.stands_in(document.text)
    return any(
        row.row == evidence.row and _has(row, evidence)
        for row in document.rows
        if row.sheet == evidence.sheet
    )


def _has(row: TableRow, evidence: Evidence) -> bool:
    return bool(evidence.quote) and evidence.quote in row.cells.get(evidence.column or "", "")


def _anchored(statement: Statement, document: Document) -> Statement:
    evidence = tuple(_moved(one, document) for one in statement.evidence)
    return replace(statement, evidence=evidence, retracted_at=None)


def _moved(evidence: Evidence, document: Document) -> Evidence:
    """The evidence where its quote stands now; as it was when it stands there, or nowhere."""
    if stands_in(evidence, document) or not evidence.quote:
        return evidence
    if document.text is not None and evidence.start is not None:
        starts = _starts(document.text, evidence.quote)
        if not starts:
            return evidence
        nearest = min(starts, key=lambda start: (abs(start - (evidence.start or 0)), start))
        return replace(evidence, start=nearest, end=nearest + len(evidence.quote))
    for row in document.rows:
        if row.sheet == evidence.sheet and _has(row, evidence):
            return replace(evidence, row=row.row)
    return evidence


def _starts(text: str, quote: str) -> list[int]:
    found, start = [], text.find(quote)
    while start != -1:
        found.append(start)
        start = text.find(quote, start + 1)
    return found
