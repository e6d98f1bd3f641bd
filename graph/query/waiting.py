"""What waits for a person: ambiguous, conflicting and absent facts, and what readers noted."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from graph.model.statement import Statement
from graph.query.answer import Answer, Listing
from graph.query.disagreements import Disagreements, disputed_of
from graph.query.names import Names
from graph.query.notes import NOTE, OPEN, called_in, facts_of_notes, is_open
from graph.query.said_about import said_about
from graph.query.source import Claim, claim_of
from graph.store.base import View

# What readers call a name that they could not link, or that may be that of another thing.
_OF_NAMES = frozenset({"ambiguous-name", "unresolved-actor", "possible-duplicate"})
QUEUES = ("ambiguous", "conflicting", "absent", "unresolved", "issue")


@dataclass(frozen=True, slots=True)
class Waiting(Answer):
    """One fact to look at, and why.

    Attributes:
        queue: one of QUEUES.
        notes: what readers noted about it; a note on a fact that is open does not wait itself.
    """

    queue: str
    claim: Claim
    notes: tuple[str, ...] = ()


def waiting_list(
    view: View,
    queue: str | None = None,
    language: str = "en",
    limit: int | None = 50,
    about: Iterable[str] = (),
) -> Listing[Waiting]:
    """Return the facts that nobody has decided on yet, by queue, then by statement.

    Args:
        view: shows refused statements (TO_REVIEW), so that a note on a refused fact is settled.
        queue: `ambiguous`, `conflicting`, `absent`, `unresolved` (a name that readers could not
            link) or `issue` (anything else readers noted); None for all.
        about: ids of events, actors or sources: only what is said of them, or, of a source, all
            that it says; none for everything.
    """
    chosen = list(about)
    disputed, doubts = _disputed_and_doubts(view, chosen)
    notes = {one.id: str(one.object) for one in doubts if one.predicate == NOTE}
    pool = [*doubts, *_doubts_beside(view, doubts)] if chosen else doubts
    facts = facts_of_notes(pool, called_in(view))
    queues = {one.id: queue_of(one) or "conflicting" for one in doubts}
    found = [
        (QUEUES.index(why), _beside(statement, why), statement.id, why, statement)
        for statement in doubts
        if statement.review is None and statement.id not in facts
        if (why := queues[statement.id]) and queue in (None, why)
    ]
    found.sort(key=lambda entry: entry[:3])
    names = Names(view, language)
    noted = _noted(facts, notes)
    for name, why in disputed.items():
        noted[name] = (*noted.get(name, ()), why)
    shown = found if limit is None else found[:limit]
    told = (Waiting(why, claim_of(names, s), noted.get(s.id, ())) for *_, why, s in shown)
    return Listing(tuple(told), len(found))


def _disputed_and_doubts(view: View, chosen: list[str]) -> tuple[dict[str, str], list[Statement]]:
    """What sources of an event disagree on, each with why; and all that waits, that included."""
    met, doubts = Disagreements(), {}
    told = list(said_about(view, chosen)) if chosen else view.statements()
    for statement in told:
        met.meet(statement)
        if queue_of(statement) is not None:
            doubts[statement.id] = statement
    facts = disputed_of(view, told) if chosen else met.facts(view)
    inside = {one.id for one in told} if chosen else facts.keys()
    disputed = {name: why for name, (_, why) in facts.items() if name in inside}
    doubts.update((name, facts[name][0]) for name in disputed)
    return disputed, list(doubts.values())


def _beside(statement: Statement, queue: str) -> str:
    """What keeps facts of one event together that contradict each other."""
    if queue != "conflicting":
        return ""
    event = statement.object if statement.predicate == "PARTICIPATED_IN" else statement.subject
    return f"{event} {statement.predicate}"


def _doubts_beside(view: View, doubts: Iterable[Statement]) -> Iterator[Statement]:
    """Yield what else the sources of the notes leave open: a note may be about any of it."""
    for document in sorted({one.document for one in doubts if one.predicate == NOTE}):
        told = view.statements(document=document)
        yield from (one for one in told if one.predicate != NOTE and is_open(one))


def _noted(
    facts: Mapping[str, tuple[str, ...]], notes: Mapping[str, str]
) -> dict[str, tuple[str, ...]]:
    """Turn the facts of each note into the notes of each fact."""
    found: dict[str, tuple[str, ...]] = {}
    for note in sorted(facts):
        for fact in facts[note]:
            found[fact] = (*found.get(fact, ()), notes[note])
    return found


def queue_of(statement: Statement) -> str | None:
    """Return the queue in which a statement waits, None when it is clear."""
    if statement.predicate == NOTE:
        names_one = str(statement.qualifiers.get("code", "")) in _OF_NAMES
        return "unresolved" if names_one else "issue"
    if statement.predicate == "POSSIBLY_SAME_AS":
        return "unresolved"
    if statement.status == "absent":
        return "absent"
    if statement.certainty in OPEN:
        return statement.certainty
    return None
