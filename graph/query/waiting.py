"""What waits for a person: ambiguous, conflicting and absent facts, and what readers noted."""

from collections.abc import Iterable
from dataclasses import dataclass

from graph.model.statement import Statement
from graph.query.answer import Answer, Listing
from graph.query.names import Names
from graph.query.said_about import said_about
from graph.query.source import Claim, claim_of
from graph.store.base import View

# What readers call a name that they could not link, or that may be that of another thing.
_OF_NAMES = frozenset({"ambiguous-name", "unresolved-actor", "possible-duplicate"})
QUEUES = ("ambiguous", "conflicting", "absent", "unresolved", "issue")


@dataclass(frozen=True, slots=True)
class Waiting(Answer):
    """One fact to look at, and why: `queue` is one of QUEUES."""

    queue: str
    claim: Claim


def waiting_list(
    view: View,
    queue: str | None = None,
    language: str = "en",
    limit: int | None = 50,
    about: Iterable[str] = (),
) -> Listing[Waiting]:
    """Return the facts that nobody has decided on yet, by queue, then by statement.

    Args:
        queue: `ambiguous`, `conflicting`, `absent`, `unresolved` (a name that readers could not
            link) or `issue` (anything else readers noted); None for all.
        about: ids of events, actors or sources: only what is said of them, or, of a source, all
            that it says; none for everything.
    """
    chosen = list(about)
    found = [
        (QUEUES.index(why), statement.id, why, statement)
        for statement in (said_about(view, chosen) if chosen else view.statements())
        if statement.review is None and (why := queue_of(statement)) is not None
        if queue in (None, why)
    ]
    found.sort(key=lambda entry: entry[:2])
    names = Names(view, language)
    shown = found if limit is None else found[:limit]
    return Listing(tuple(Waiting(why, claim_of(names, s)) for _, _, why, s in shown), len(found))


def queue_of(statement: Statement) -> str | None:
    """Return the queue in which a statement waits, None when it is clear."""
    if statement.predicate == "RAISED_ISSUE":
        names_one = str(statement.qualifiers.get("code", "")) in _OF_NAMES
        return "unresolved" if names_one else "issue"
    if statement.predicate == "POSSIBLY_SAME_AS":
        return "unresolved"
    if statement.status == "absent":
        return "absent"
    if statement.certainty in ("ambiguous", "conflicting"):
        return statement.certainty
    return None
