"""One source as the sheets see it: which events it tells of, and what it says of each thing."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.model.document import Document
from graph.model.statement import Statement

# What a row of the sheet Events holds; an event of which a source says none is only named there.
EVENT_FACTS = frozenset(
    {"HAS_TYPE", "HAS_DATE", "HELD_IN", "ADDRESSES", "SUB_EVENT_OF", "IN_CONTEXT_OF", "HAS_COUNT"}
)


@dataclass(slots=True)
class Told:
    """What one source says.

    Attributes:
        document: the source.
        statements: what it says that may leave, sorted by id.
        events: ids of the events it tells of, whole events first, sorted.
    """

    document: Document
    statements: list[Statement]
    events: list[str] = field(default_factory=list)

    def of(self, subject: str, *predicates: str) -> list[Statement]:
        """Return what it says of a thing by these predicates."""
        return [s for s in self.statements if s.subject == subject and s.predicate in predicates]

    def part_of(self, event: str) -> str:
        """Return the part of the source that tells of an event alone.

        Read back, each row of the sheet Events is a source of its own, so it needs its own part.
        """
        alone = self.events == [event] and self.document.part
        return self.document.part if alone else event


def told_by(document: Document, statements: Iterable[Statement], events: frozenset[str]) -> Told:
    """Return what a source says.

    Args:
        document: the source.
        statements: what it says.
        events: ids of all event nodes.
    """
    kept = sorted(statements, key=lambda statement: statement.id)
    whole = {str(s.object) for s in kept if s.predicate == "DESCRIBES" and s.object in events}
    told = set(whole)
    for statement in kept:
        if statement.predicate == "PARTICIPATED_IN":
            told.add(str(statement.object))
        elif statement.predicate in EVENT_FACTS and statement.subject in events:
            told.add(statement.subject)
    sessions = {s.subject for s in kept if s.predicate == "SUB_EVENT_OF"}
    ordered = sorted(told, key=lambda event: (event in sessions, event not in whole, event))
    return Told(document, kept, ordered)
