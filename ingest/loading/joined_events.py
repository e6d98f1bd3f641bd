"""After an ingest: events that two sources surely tell become one, by a decision of the machine.

The decision is a line like any other: dated, with its reasons, and undone by `mtandao review undo`.
What a person decided on the pair stands, and what a person undid is not done again.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

from graph.errors import StoreError
from graph.message import Message
from graph.model.decision import SAME, Decision, judged
from graph.store.base import Store, View
from ingest.findings import Notice
from ingest.loading.summary import Joined, Summary
from ingest.resolution.event_match import EventMatch
from ingest.resolution.surely_same import surely_same

# Reading and comparing so many takes seconds; a first import of a large sheet is its own account.
MOST_COMPARED = 2_000
AUTHOR = "mtandao"


def join_events(
    store: Store,
    documents: Iterable[str],
    summary: Summary,
    now: Callable[[], datetime],
) -> None:
    """Join the events of new or changed documents with those of other sources; note each.

    Args:
        store: the ledger.
        documents: ids of what was written.
        summary: told what was joined, and what was not compared.
        now: tells the time of the decisions.

    Raises:
        StoreError: the ledger cannot be written.
    """
    with store.view() as view:
        events = _events_of(view, documents)
        if len(events) > MOST_COMPARED:
            told = "{n} events were not compared with those of other sources: run `{command}`."
            command = "mtandao review duplicates --events"
            summary.warn(Notice("", None, None, Message(told, n=len(events), command=command)))
            return
        decided = _decided(view)
        sure = (m for m in surely_same(view, events) if {m.node, m.other} not in decided)
        found = list(_needed(sure))
        names = {one: _label(view, one) for m in found for one in (m.node, m.other)}
    if not found:
        return
    at = now().isoformat(timespec="seconds")
    with store.write(AUTHOR) as writer:
        for match in found:
            event, other = names[match.node], names[match.other]
            decision = _decision(match, at)
            try:
                writer.decide(decision)
            except StoreError as problem:  # what people decided on other pairs stands against it
                summary.warn(Notice("", None, event, str(problem)))
                continue
            summary.joined.append(Joined(event, other, decision.id, match.reasons))


def _events_of(view: View, documents: Iterable[str]) -> set[str]:
    """The whole events that documents describe."""
    return {
        str(said.object)
        for document in documents
        for said in view.statements(predicate="DESCRIBES", document=document)
    }


def _needed(matches: Iterable[EventMatch]) -> Iterator[EventMatch]:
    """Yield the matches without those that others imply: of A, B and C two pairs are enough."""
    sets: dict[str, set[str]] = {}
    for match in matches:
        one = sets.get(match.node, {match.node})
        two = sets.get(match.other, {match.other})
        if match.other not in one:
            joined = one | two
            sets.update(dict.fromkeys(joined, joined))
            yield match


def _decided(view: View) -> list[frozenset[str]]:
    """Pairs on which a person decided, or a machine whose decision may have been undone."""
    lines = list(view.decisions())
    return [*judged(lines), *(line.pair for line in lines if line.verdict == SAME)]


def _decision(match: EventMatch, at: str) -> Decision:
    return Decision(
        SAME,
        match.node,
        match.other,
        author=AUTHOR,
        at=at,
        reason=" ".join(str(reason) for reason in match.reasons),
        by_machine=True,
    )


def _label(view: View, event: str) -> str:
    node = view.node(event)
    return event if node is None else node.label
