"""The statements that speak for a line of a page: all of them, or the first with their number."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.model.presence import holds
from graph.model.statement import Statement
from graph.query.network_meetings import Meetings
from graph.query.proof import Proof, proof_of

# A page shows so many proofs of one line and says how many there are.
PROOFS_SHOWN = 10


@dataclass(slots=True)
class Grounds:
    """What speaks for one line.

    Attributes:
        told: statements at hand, each once.
        events: whole events for which statements of `predicate` give them the `object`.
    """

    object: str
    predicate: str
    told: dict[int, Statement] = field(default_factory=dict)
    events: dict[str, int] = field(default_factory=dict)

    def add(self, statement: Statement) -> None:
        """Add a statement; the same one counts once."""
        self.told.setdefault(id(statement), statement)

    @property
    def total(self) -> int:
        """How many statements there are."""
        return len(self.told) + sum(self.events.values())


class GroundsReader:
    """Reads what events are said to be about, each event once, and no more than is shown."""

    def __init__(self, meetings: Meetings, limit: int | None) -> None:
        self._names = meetings.names
        self._view = meetings.names.view
        self._limit = limit
        self._read: dict[tuple[str, str], list[Statement]] = {}

    def proofs(self, grounds: Grounds) -> tuple[Proof, ...]:
        """Return the proofs by the id of the statement; the first ones when a limit is given."""
        found = list(grounds.told.values())
        for event in grounds.events:
            if self._limit is not None and len(found) >= self._limit:
                break
            found.extend(
                s for s in self._of(event, grounds.predicate) if s.object == grounds.object
            )
        proofs = [proof_of(statement, self._names) for statement in found[: self._limit]]
        return tuple(sorted(proofs, key=lambda proof: proof.statement))

    def _of(self, event: str, predicate: str) -> Iterable[Statement]:
        if (event, predicate) not in self._read:
            told = self._view.statements(subject=event, predicate=predicate)
            self._read[event, predicate] = [s for s in told if holds(s)]
        return self._read[event, predicate]
