"""The source of a fact, small enough to travel with it."""

from dataclasses import dataclass

from graph.model.evidence import Evidence
from graph.model.statement import Statement
from graph.query.answer import Answer


@dataclass(frozen=True, slots=True)
class Proof(Answer):
    """One statement that says so, and where.

    Attributes:
        statement: id of the statement.
        document: id of the document that says it.
        evidence: quotes with their span or their cell.
        status, certainty, modality, confidence: as the statement has them.
        reviewed: `accepted`, `edited` or `refused`; None when nobody has looked.
    """

    statement: str
    document: str
    evidence: tuple[Evidence, ...]
    status: str
    certainty: str
    modality: str
    confidence: float
    note: str | None = None
    reviewed: str | None = None


def proof_of(statement: Statement) -> Proof:
    """Return the proof that a statement is."""
    return Proof(
        statement=statement.id,
        document=statement.document,
        evidence=statement.evidence,
        status=statement.status,
        certainty=statement.certainty,
        modality=statement.modality,
        confidence=statement.confidence,
        note=statement.note,
        reviewed=None if statement.review is None else statement.review.decision,
    )
