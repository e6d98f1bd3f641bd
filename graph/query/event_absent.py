"""What a reader looked for in the sources of an event and did not find."""

from dataclasses import dataclass

from graph.model.statement import Statement
from graph.query.answer import Answer, Listing, listing
from graph.query.event_issues import has_unreadable_date
from graph.query.names import Names, Ref
from graph.query.proof import Proof, proof_of
from graph.store.base import View


@dataclass(frozen=True, slots=True)
class Absent(Answer):
    """A fact that a reader looked for and one source does not have, or that the source denies.

    Attributes:
        thing: the other end of what is denied, for example the actor that did not take part; None
            for what was looked for in vain.
        given_elsewhere: another source of the event has it.
    """

    predicate: str
    thing: Ref | None
    note: str | None
    given_elsewhere: bool
    proof: Proof


def is_absent(statement: Statement) -> bool:
    """True when the statement says that its source does not have the fact, or that it is not so."""
    return statement.status == "absent"


def absent_lines(
    names: Names, said: list[Statement], everywhere: list[Statement]
) -> Listing[Absent]:
    """Return what is absent among `said`; `everywhere` is what all sources say of the event.

    A date that stands in the source and could not be read is not absent from it.
    """
    given = {(s.subject, s.predicate) for s in everywhere if not is_absent(s)}
    return listing(
        [
            Absent(
                predicate=s.predicate,
                thing=_other_end(names, s),
                note=s.note,
                given_elsewhere=(s.subject, s.predicate) in given,
                proof=proof_of(s),
            )
            for s in said
            if is_absent(s) and not _is_unread(names.view, s, said)
        ]
    )


def _other_end(names: Names, statement: Statement) -> Ref | None:
    if statement.object is None:
        return None
    is_part = statement.predicate == "PARTICIPATED_IN"
    end = statement.subject if is_part else str(statement.object)
    return Ref(end, end, "Text") if names.node(end) is None else names.ref(end)


def _is_unread(view: View, statement: Statement, said: list[Statement]) -> bool:
    if statement.predicate != "HAS_DATE":
        return False
    alike = [s for s in said if (s.subject, s.document) == (statement.subject, statement.document)]
    return has_unreadable_date(view, alike)
