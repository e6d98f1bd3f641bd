"""Head counts as sources give them: each with its basis, conflicts shown, never added up."""

from dataclasses import dataclass
from itertools import combinations

from graph.model.qualifiers import text_of
from graph.model.statement import Statement
from graph.query.answer import Answer, Listing, listing
from graph.query.names import Names, Ref
from graph.query.proof import Proof, proof_of


@dataclass(frozen=True, slots=True)
class CountLine(Answer):
    """One count: `n` of `counted`, on a basis (`stated`, `targeted`), perhaps part of another."""

    n: int
    counted: str | None
    basis: str
    part_of: str | None
    event: Ref
    conflicting: bool
    proof: Proof


def count_lines(names: Names, statements: list[Statement]) -> Listing[CountLine]:
    """Return the counts, wholes before parts, largest first."""
    lines = [_count_line(names, s) for s in statements if isinstance(s.object, int | float)]
    return listing(sorted(lines, key=lambda c: (c.part_of is not None, -c.n, c.proof.statement)))


def counts_conflict(lines: tuple[CountLine, ...]) -> bool:
    """True when a source or reader marked a conflict, or two wholes of one event contradict.

    Two wholes contradict when they count the same, or on different bases, and differ.
    """
    wholes = [line for line in lines if line.part_of is None]
    pairs = combinations(wholes, 2)
    return any(line.conflicting for line in lines) or any(_contradict(a, b) for a, b in pairs)


def _contradict(a: CountLine, b: CountLine) -> bool:
    comparable = a.counted == b.counted or a.basis != b.basis
    return a.event.id == b.event.id and a.n != b.n and comparable


def _count_line(names: Names, statement: Statement) -> CountLine:
    says = statement.qualifiers
    return CountLine(
        n=int(statement.object or 0),
        counted=text_of(says.get("counted")),
        basis=text_of(says.get("basis")) or "stated",
        part_of=text_of(says.get("part_of")),
        event=names.ref(statement.subject),
        conflicting=statement.certainty == "conflicting",
        proof=proof_of(statement),
    )
