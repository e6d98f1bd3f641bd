"""What a reader looked for in the sources of an event and did not find."""

from dataclasses import dataclass

from graph.model.statement import Statement
from graph.query.answer import Answer, Listing, listing
from graph.query.event_issues import has_unreadable_date
from graph.query.proof import Proof, proof_of
from graph.store.base import View


@dataclass(frozen=True, slots=True)
class Absent(Answer):
    """A fact that a reader looked for and one source does not have.

    `given_elsewhere` says that another source of the event has it.
    """

    predicate: str
    note: str | None
    given_elsewhere: bool
    proof: Proof


def is_absent(statement: Statement) -> bool:
    """True when the statement says that its source does not have the fact."""
    return statement.status == "absent"


def absent_lines(view: View, said: list[Statement], everywhere: list[Statement]) -> Listing[Absent]:
    """Return what is absent among `said`; `everywhere` is what all sources say of the event.

    A date that stands in the source and could not be read is not absent from it.
    """
    given = {(s.subject, s.predicate) for s in everywhere if not is_absent(s)}
    return listing(
        [
            Absent(s.predicate, s.note, (s.subject, s.predicate) in given, proof_of(s))
            for s in said
            if is_absent(s) and not _is_unread(view, s, said)
        ]
    )


def _is_unread(view: View, statement: Statement, said: list[Statement]) -> bool:
    if statement.predicate != "HAS_DATE":
        return False
    alike = [s for s in said if (s.subject, s.document) == (statement.subject, statement.document)]
    return has_unreadable_date(view, alike)
