"""The source of a fact, small enough to travel with it."""

from collections.abc import Collection
from dataclasses import dataclass

from graph.model.evidence import Evidence
from graph.model.folding import fold
from graph.model.statement import Statement
from graph.query.answer import Answer
from graph.query.names import Names


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


def proof_of(statement: Statement, names: Names | None = None) -> Proof:
    """Return the proof that a statement is.

    Args:
        names: to put first, of the cells of a row, the one that names the other end: of "works in
            Gao" the cell of the region. A payment keeps its amount first; None keeps the order.
    """
    evidence = statement.evidence
    if names is not None and len(evidence) > 1 and "amount" not in statement.qualifiers:
        called = names.called(str(statement.object))
        evidence = tuple(sorted(evidence, key=lambda one: _says_little_of(one, called)))
    return Proof(
        statement=statement.id,
        document=statement.document,
        evidence=evidence,
        status=statement.status,
        certainty=statement.certainty,
        modality=statement.modality,
        confidence=statement.confidence,
        note=statement.note,
        reviewed=None if statement.review is None else statement.review.decision,
    )


def _says_little_of(evidence: Evidence, called: Collection[str]) -> int:
    """Sort key: 0 for a quote that is one of the names, 1 for one that holds one, else 2."""
    said = fold(evidence.quote)
    if said in called:
        return 0
    return 1 if any(f" {name} " in f" {said} " for name in called) else 2
