"""After an ingest: what is surely one becomes one, by a decision of the machine.

The decision is a line like any other: dated, with its reasons, and undone by `mtandao review undo`.
What a person decided on the pair stands, and what a person undid is not done again.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Protocol

from graph.errors import StoreError
from graph.message import Message
from graph.model.decision import SAME, Decision, judged
from graph.store.base import Store, View
from ingest.findings import Notice
from ingest.loading.summary import Joined, Summary
from ingest.resolution.surely_same import MOST_TOGETHER, surely_same
from ingest.resolution.surely_same_names import SameNames

# Reading and comparing so many takes seconds; a first import of a large sheet is its own account.
MOST_COMPARED = 2_000
AUTHOR = "mtandao"
_BODIES = frozenset({"Actor", "Mechanism", "Programme"})
_COMMAND = "mtandao review duplicates"


class Match(Protocol):
    """Two nodes that are one: `node` is merged into `other`."""

    @property
    def node(self) -> str: ...

    @property
    def other(self) -> str: ...

    @property
    def reasons(self) -> tuple[Message, ...]: ...


def join(
    store: Store,
    documents: list[str],
    names: SameNames,
    summary: Summary,
    now: Callable[[], datetime],
) -> None:
    """Join what new or changed documents tell with what others tell, and note each.

    Args:
        store: the ledger.
        documents: ids of what was written.
        names: finds nodes that one name made two of.
        summary: told what was joined, and what was not compared.
        now: tells the time of the decisions.

    Raises:
        StoreError: the ledger cannot be written.
    """
    with store.view() as view:
        if len(documents) > MOST_COMPARED:
            told = "{n} [source was|sources were] not compared with others: run `{command}`."
            said = Message(told, n=len(documents), command=_COMMAND)
            summary.warn(Notice("", None, None, said))
            return
        named = _named_by(view, documents)
        crowded: list[int] = []
        found: list[Match] = [*surely_same(view, named, crowded.append), *names.find(view, named)]
        needed = list(_needed(found, _decided(view)))
        labels = {one: _label(view, one) for match in needed for one in (match.node, match.other)}
    if crowded:
        told = (
            "{n} events were not compared: more than {most} are told of the same day in the same"
            " place. Run `{command}`."
        )
        said = Message(told, n=sum(crowded), most=MOST_TOGETHER, command=_COMMAND)
        summary.warn(Notice("", None, None, said))
    if needed:
        _decide(store, needed, labels, summary, now().isoformat(timespec="seconds"))


def _decide(
    store: Store,
    matches: Iterable[Match],
    labels: dict[str, str],
    summary: Summary,
    at: str,
) -> None:
    with store.write(AUTHOR) as writer:
        for match in matches:
            name, other = labels[match.node], labels[match.other]
            decision = _decision(match, at)
            try:
                writer.decide(decision)
            except StoreError as problem:  # what people decided on other pairs stands against it
                summary.warn(Notice("", None, name, str(problem)))
                continue
            summary.joined.append(Joined(name, other, decision.id, match.reasons))


def _named_by(view: View, documents: Iterable[str]) -> set[str]:
    """The nodes that documents speak of."""
    return {
        end
        for document in documents
        for said in view.statements(document=document)
        for end in (said.subject, said.object)
        if isinstance(end, str)
    }


def _decided(view: View) -> set[frozenset[str]]:
    """Pairs on which a person decided, or a machine whose decision may have been undone."""
    lines = list(view.decisions())
    return {*judged(lines), *(line.pair for line in lines if line.verdict == SAME)}


def _needed(matches: Iterable[Match], decided: set[frozenset[str]]) -> Iterator[Match]:
    """Yield the matches without those that others imply: of A, B and C two pairs are enough."""
    sets: dict[str, set[str]] = {}
    for match in matches:
        one = sets.get(match.node, {match.node})
        two = sets.get(match.other, {match.other})
        if frozenset((match.node, match.other)) not in decided and match.other not in one:
            joined = one | two
            sets.update(dict.fromkeys(joined, joined))
            yield match


def _decision(match: Match, at: str) -> Decision:
    return Decision(
        SAME,
        match.node,
        match.other,
        author=AUTHOR,
        at=at,
        reason=" ".join(str(reason) for reason in match.reasons),
        by_machine=True,
    )


def _label(view: View, node_id: str) -> str:
    node = view.node(node_id)
    return node_id if node is None else node.label
