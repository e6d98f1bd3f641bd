"""A person's decisions, written at once; what another reviewer changed meanwhile is said first."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph.errors import StoreError
from graph.message import Message
from graph.model.decision import (
    NOT_SAME,
    SAME,
    SPLIT,
    UNDO,
    UNSURE,
    Decision,
    said_before,
    standing,
)
from graph.model.ids import node_id
from graph.model.node import Node
from graph.model.statement import Review, Statement
from graph.store.base import AuditEntry, Store, View, ViewFilter, Writer
from graph.store.deciding import DECIDE
from graph.store.editing import EDIT
from graph.store.taking_back import decision_in_words

# What a source says, as it was read: identity decisions must not leak into an edit.
AS_READ = ViewFilter(include_refused=True, as_told=True)
_EVERYTHING = ViewFilter(include_refused=True, include_retracted=True, as_told=True)
# How far back an undo looks in the audit trail for something of the reviewer's own, step by step:
# after a large ingest it lies behind many entries of others, and None stands for all of them.
_LOOKED_BACK = (2_000, 50_000, None)


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Who decides, and when: ISO 8601 UTC."""

    author: str
    at: str


@dataclass(frozen=True, slots=True)
class Seen:
    """A statement with the decision that stood when the page was drawn; None when it waited."""

    statement: str
    review: Review | None


@dataclass(frozen=True, slots=True)
class Undone:
    """What was taken back: a decision on a statement of a document, or one on a pair of nodes."""

    statement: str | None = None
    document: str | None = None
    decision: str = ""
    about: Decision | None = None

    @property
    def pair(self) -> str | None:
        """What stands for the pair in an address."""
        return None if self.about is None else f"{self.about.node}~{self.about.other}"


def decide_fact(store: Store, reviewer: Reviewer, seen: Seen, decision: str) -> None:
    """Accept or refuse a statement.

    Raises:
        StoreError: another reviewer decided on it meanwhile, or its source no longer says it.
    """
    review = Review(decision, reviewer.author, reviewer.at)
    with store.write(reviewer.author) as writer:
        _as_seen(store, seen)
        writer.review(seen.statement, review)


def edit_fact(store: Store, reviewer: Reviewer, seen: Seen, said: Statement) -> str:
    """Put a person's statement in the place of another; return its id.

    Raises:
        StoreError: another reviewer decided on it meanwhile, or its source no longer says it.
        ModelError: the edit is impossible, see `Writer.edit`.
    """
    review = Review("edited", reviewer.author, reviewer.at)
    with store.write(reviewer.author) as writer:
        _as_seen(store, seen)
        return writer.edit(seen.statement, said, review)


def same_everywhere(store: Store, reviewer: Reviewer, node: str, other: str) -> None:
    """Merge a node into another one, in all sources."""
    _judge(store, reviewer, SAME, node, other)


def not_the_same(store: Store, reviewer: Reviewer, node: str, other: str) -> None:
    """Note that two nodes are two things."""
    _judge(store, reviewer, NOT_SAME, node, other)


def not_sure(store: Store, reviewer: Reviewer, node: str, other: str) -> None:
    """Note that a person looked at two nodes and could not tell."""
    _judge(store, reviewer, UNSURE, node, other)


def same_here(store: Store, reviewer: Reviewer, seen: Seen, node: str, other: str) -> None:
    """Note that this source means another node than the one its reader took."""
    with store.write(reviewer.author) as writer:
        statement = _as_seen(store, seen)
        read = _as_it_was_read(store, statement, node)
        _decide(store, writer, reviewer, _split(statement.document, read, other))


def new_here(store: Store, reviewer: Reviewer, seen: Seen, node: str, described: Node) -> str:
    """Note that this source means somebody whom the ledger does not know; return the new id."""
    with store.write(reviewer.author) as writer:
        statement = _as_seen(store, seen)
        read = _as_it_was_read(store, statement, node)
        split = _split(statement.document, read, described.id, described)
        _decide(store, writer, reviewer, split)
    return described.id


def new_node(label: str, like: Node, document: str) -> Node:
    """Return a node of the same kind as another, with a name and an id of its own."""
    kind = like.kinds[0]
    own = node_id(kind, label, scope=f"{document} {like.id}")
    return Node(own, like.kinds, like.subtype, label)


def undo_last(store: Store, reviewer: Reviewer) -> Undone | None:
    """Take back the reviewer's last decision that stands; None when there is none.

    Raises:
        StoreError: it cannot be taken back before another one.
    """
    author = reviewer.author
    with store.write(author) as writer, store.view(_EVERYTHING) as view:
        for entry in _newest_first(view, author):
            statement = view.statement(entry.target)
            if statement is not None and _stands(entry, statement):
                decided = _decided(view, statement, entry)
                writer.review(entry.target, None)
                return Undone(entry.target, statement.document, decided)
            decision = _decision(view, entry)
            if decision is not None:
                undo = Decision(UNDO, undoes=entry.target, author=author, at=reviewer.at)
                writer.decide(undo)
                return Undone(about=decision)
    return None


def undo_all(store: Store, reviewer: Reviewer) -> int:
    """Take back every decision of the reviewer that stands, the last one first; return how many.

    Raises:
        StoreError: one cannot be taken back before another one; those after it are taken back.
    """
    count = 0
    while undo_last(store, reviewer) is not None:
        count += 1
    return count


def _judge(store: Store, reviewer: Reviewer, verdict: str, node: str, other: str) -> None:
    with store.write(reviewer.author) as writer:
        _decide(store, writer, reviewer, Decision(verdict, node, other))


def _decide(store: Store, writer: Writer, reviewer: Reviewer, decision: Decision) -> None:
    """Write a decision; one that is taken already would have to be undone twice."""
    with store.view(_EVERYTHING) as view:
        before = said_before(decision, view.decisions())
    if before is not None:
        what = "It is so already: {author} decided it on {at}. Nothing was written."
        raise StoreError(
            Message(what, author=before.author, at=before.at[:10]),
            before.id,
            "Look at it as it is now.",
        )
    writer.decide(replace(decision, author=reviewer.author, at=reviewer.at))


def _split(document: str, node: str, other: str, described: Node | None = None) -> Decision:
    return Decision(SPLIT, node, other, documents=(document,), described=described)


def _as_seen(store: Store, seen: Seen) -> Statement:
    """Return the statement as it is, when nobody decided on it since the page was drawn."""
    with store.view(AS_READ) as view:
        found = view.statement(seen.statement)
    if found is None:
        raise StoreError(
            "Its source was read again meanwhile and no longer says this; nothing was written.",
            next_step="Look at what it says now.",
        )
    if found.review != seen.review:
        raise StoreError(
            _changed_by(found.review), next_step="Look at it as it is now, then decide."
        )
    return found


def _changed_by(review: Review | None) -> str:
    if review is None:
        return "The decision on this was taken back meanwhile; nothing was written."
    told = "{author} decided on this meanwhile; nothing was written."
    return Message(told, author=review.author or "?")


def _as_it_was_read(store: Store, statement: Statement, shown: str) -> str:
    """The node that the reader took where the page shows another one, which it was merged into."""
    if shown in (statement.subject, statement.object):
        return shown
    with store.view() as view:
        decided = view.statement(statement.id)
    is_object = decided is not None and decided.object == shown
    return str(statement.object) if is_object else statement.subject


def _newest_first(view: View, author: str) -> Iterator[AuditEntry]:
    """The decisions of an author; those before them are read only when these are not enough."""
    seen = 0
    for last in _LOOKED_BACK:
        entries = list(view.audit(last))
        for entry in reversed(entries[: len(entries) - seen]):
            if entry.author == author and entry.action in ("review", EDIT, DECIDE):
                yield entry
        if last is None or len(entries) < last:
            return
        seen = len(entries)


def _stands(entry: AuditEntry, statement: Statement) -> bool:
    """True when the decision of the entry is the one that the statement has."""
    decision = "edited" if entry.action == EDIT else entry.detail.get("decision")
    review = statement.review
    return (
        review is not None
        and decision == review.decision
        and entry.author == review.author
        and statement.retracted_at is None
    )


def _decided(view: View, statement: Statement, entry: AuditEntry) -> str:
    """What the entry decided, in the word that tells what taking it back takes back.

    An addition or a correction has its own entry right behind that of the decision.
    """
    since = view.audit(view.version - entry.number + 1)
    told = [(e.action, e.detail) for e in since if e.target == statement.id]
    return "" if statement.review is None else decision_in_words(statement.review, told)


def _decision(view: View, entry: AuditEntry) -> Decision | None:
    """The decision on who is who that the entry is of, if it stands."""
    if entry.action != DECIDE:
        return None
    found = (one for one in standing(view.decisions()) if one.id == entry.target)
    return next(found, None)
