"""A statement, or any thing with its statements, told in lines."""

from collections.abc import Iterable, Sequence

from graph.query.answer import Answer
from graph.query.source import Claim
from graph.query.thing import Thing
from ingest.cli.printing import Printer
from ingest.cli.telling import told_place, told_quote
from ingest.cli.words import Words


def print_thing(out: Printer, answer: Answer) -> bool:
    """Print a thing; False when the answer is something else."""
    if not isinstance(answer, Thing):
        return False
    out.title(f"{answer.node.label} ({answer.node.id}) · {_kinds(out.words, answer)}")
    out.table(*claim_rows(out.words, answer.statements.items))
    out.how_many(answer.statements.shown, answer.statements.total, "statements")
    return True


def _kinds(words: Words, answer: Thing) -> str:
    return " · ".join(words.code("kind", kind) for kind in answer.kinds)


def print_claim(out: Printer, answer: Answer) -> bool:
    """Print a statement in full; False when the answer is something else."""
    if not isinstance(answer, Claim):
        return False
    words, proof = out.words, answer.proof
    end = "" if answer.object is None else answer.object.label
    out.title(f"{answer.subject.label} – {words.relation(answer.predicate)} – {end}")
    for key, value in answer.qualifiers.items():
        out.line(f"{key}: {value}")
    codes = (
        words.code("status", proof.status),
        words.code("certainty", proof.certainty),
        words.code("modality", proof.modality),
    )
    out.line(" · ".join((*codes, f"{proof.confidence:g}")))
    if proof.note is not None:
        out.line(proof.note)
    for evidence in proof.evidence:
        span = "" if evidence.start is None else f" {evidence.start}–{evidence.end}"
        out.line(f"{told_place(words, evidence)} {proof.document}{span}")
    return True


def claim_rows(
    words: Words, claims: Iterable[Claim]
) -> tuple[list[str], Sequence[tuple[str, ...]]]:
    """Return the column names and rows of a table of statements."""
    columns = [
        words.say(key) for key in ("name", "relation", "value", "sure", "quote", "statement")
    ]
    rows = [
        (
            claim.subject.label,
            words.relation(claim.predicate),
            "" if claim.object is None else claim.object.label,
            words.code("certainty", claim.proof.certainty),
            told_quote(words, [claim.proof]),
            claim.proof.statement,
        )
        for claim in claims
    ]
    return columns, rows
