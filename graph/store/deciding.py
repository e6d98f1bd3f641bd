"""Taking a decision about who is who: what is checked first, the same for every store."""

import json
from abc import abstractmethod
from collections.abc import Mapping
from contextlib import AbstractContextManager
from datetime import datetime

from graph.errors import StoreError
from graph.message import Message
from graph.model.decision import (
    SAME,
    SPLIT,
    UNDO,
    VERDICTS,
    Decision,
    decision_data,
    decision_of_data,
    standing,
)
from graph.model.ids import JsonValue
from graph.model.node import Node
from graph.store.base import Writer
from graph.store.checking import check_texts
from graph.store.identities import identities, told_apart
from graph.store.merging import families
from graph.store.taken import Taken

DECIDE = "decide"
_UNDO_FIRST = "Undo one of these decisions first: {ids}."


class DecidingWriter(Writer):
    """A writer that can take decisions; stores give it the single steps."""

    _come_to: Taken | None = None

    def decide(self, decision: Decision) -> None:
        check_texts(decision)
        taken = self._taken_before()
        if decision.id in taken.by_id:
            _check_stands(decision, taken)
            return
        check_decision(decision, taken, self)
        line = decision_of_data(json.loads(json.dumps(decision_data(decision))))
        with self._all_or_nothing():
            self._keep_line(line)
            self._note(DECIDE, decision.id, {"verdict": decision.verdict})
        taken.add(line)

    def _taken_before(self) -> Taken:
        """What all lines come to; worked out once, not for every line of a block."""
        lines = self._lines()
        if self._come_to is None or len(self._come_to.lines) != len(lines):
            self._come_to = Taken(lines)
        return self._come_to

    @abstractmethod
    def known_node(self, node_id: str) -> Node | None:
        """Return a node that some source described, or None."""

    @abstractmethod
    def knows_document(self, document_id: str) -> bool:
        """True when the ledger has a document of that id."""

    @abstractmethod
    def _lines(self) -> list[Decision]:
        """Return all decisions in order."""

    @abstractmethod
    def _keep_line(self, decision: Decision) -> None:
        """Add a decision, without a line in the audit trail."""

    @abstractmethod
    def _all_or_nothing(self) -> AbstractContextManager[None]:
        """Return a block of which all is kept or nothing."""

    @abstractmethod
    def _note(self, action: str, target: str, detail: Mapping[str, JsonValue]) -> None:
        """Write a line of the audit trail."""


def check_decision(decision: Decision, taken: Taken, ledger: DecidingWriter) -> None:
    """Check that a decision can be taken.

    Args:
        decision: a new one.
        taken: what was decided before.
        ledger: tells what the ledger has.

    Raises:
        StoreError: it cannot, see `Writer.decide`.
    """
    _check_form(decision)
    if decision.verdict == UNDO:
        _check_undo(decision, taken)
    else:
        _check_nodes(decision, taken, ledger)
    if decision.verdict == SPLIT:
        _check_split(decision, taken, ledger)
    _check_contradiction(decision, taken)


def _check_form(decision: Decision) -> None:
    if decision.verdict not in VERDICTS:
        raise StoreError(
            Message("'{verdict}' is not a verdict.", verdict=decision.verdict),
            next_step=Message("Use {known}.", known=", ".join(VERDICTS)),
        )
    if not decision.author.strip():
        raise StoreError("The decision has no author.", next_step="Say who decides.")
    try:
        datetime.fromisoformat(decision.at)
    except ValueError as error:
        raise StoreError(
            Message("'{at}' is not a time.", at=decision.at),
            next_step="Write it like 2026-11-21T12:00:00+00:00.",
        ) from error


def _check_stands(decision: Decision, taken: Taken) -> None:
    undo = taken.gone.get(decision.id)
    if undo is not None:
        raise StoreError(
            Message("This decision was taken before and undone by {author}.", author=undo.author),
            decision.id,
            Message("Undo {id} to take it again.", id=undo.id),
        )


def _check_undo(decision: Decision, taken: Taken) -> None:
    found = taken.by_id.get(decision.undoes)
    if found is None:
        raise StoreError(
            Message("There is no decision '{id}'.", id=decision.undoes),
            next_step="Check the id; `mtandao review log` lists them.",
        )
    if found.id in taken.gone:
        raise StoreError(
            "This decision was undone before.",
            found.id,
            "Nothing is left to do; `mtandao review log` tells by whom.",
        )
    if decision.by_machine and not found.by_machine:
        raise StoreError(
            "A program cannot undo what a person decided.", found.id, "Ask a person to undo it."
        )


def _check_nodes(decision: Decision, taken: Taken, ledger: DecidingWriter) -> None:
    if decision.node == decision.other:
        raise StoreError(
            Message("'{id}' is the same as itself.", id=decision.node),
            next_step="Give two different nodes.",
        )
    own: dict[str, Node] = {}
    if decision.described is not None:
        _check_described(decision, decision.described)
        own[decision.other] = decision.described
    ends = []
    for name in (decision.node, decision.other):
        node = ledger.known_node(name) or taken.described.get(name) or own.get(name)
        if node is None:
            raise StoreError(
                Message("There is no node '{id}'.", id=name),
                next_step="Check the id; `mtandao search` finds it by name.",
            )
        ends.append(node)
    _check_ends(*ends)


def _check_ends(node: Node, other: Node) -> None:
    for one in (node, other):
        if one.is_unnamed:
            raise StoreError(
                Message("'{name}' is a group without a name.", name=one.label),
                f"node {one.id}",
                "Such a group belongs to its one event; nothing can be decided about it.",
            )
    if not families(node) & families(other):
        raise StoreError(
            Message(
                "'{name}' ({kind}) and '{other}' ({other_kind}) are things of different kinds.",
                name=node.label,
                kind=node.kinds[0],
                other=other.label,
                other_kind=other.kinds[0],
            ),
            f"nodes {node.id}, {other.id}",
            "Decide about two actors, two events, two places or two themes.",
        )


def _check_described(decision: Decision, node: Node) -> None:
    if decision.verdict != SPLIT or node.id != decision.other:
        raise StoreError(
            "Only the other node of a split can be described.",
            f"node {node.id}",
            "Leave the description out.",
        )


def _check_split(decision: Decision, taken: Taken, ledger: DecidingWriter) -> None:
    if not decision.documents:
        raise StoreError(
            "The decision names no document.",
            next_step="A split holds in certain documents; name them.",
        )
    for name in decision.documents:
        if not ledger.knows_document(name):
            raise StoreError(
                Message("There is no document '{id}'.", id=name),
                next_step="Check the id; `mtandao sources` lists them.",
            )
    if taken.are_one(decision.node, decision.other):
        raise _count_as_same(decision, _undo_first(taken, decision.node))


def _undo_first(taken: Taken, node: str) -> Message:
    who = identities(taken.lines)
    seen = who.of(node)
    merges = [d.id for d in standing(taken.lines) if d.verdict == SAME and who.of(d.node) == seen]
    return Message(_UNDO_FIRST, ids=", ".join(merges))


def _check_contradiction(decision: Decision, taken: Taken) -> None:
    """A merge of what a person told apart, or an undo after which there would be one."""
    denied = taken.denied(decision) if decision.verdict == SAME else None
    if denied is not None:
        raise _told_apart(denied)
    if taken.cannot_contradict(decision):
        return
    before = {one.pair for one, _ in told_apart(taken.lines)}
    for one, merges in told_apart([*taken.lines, decision]):
        if one.id == decision.id:
            ids = ", ".join(merge.id for merge in merges)
            raise _count_as_same(decision, Message(_UNDO_FIRST, ids=ids))
        if one.pair not in before:
            raise _told_apart(one)


def _told_apart(denied: Decision) -> StoreError:
    return StoreError(
        Message(
            "{author} decided that '{node}' and '{other}' are not the same.",
            author=denied.author,
            node=denied.node,
            other=denied.other,
        ),
        denied.id,
        Message(_UNDO_FIRST, ids=denied.id),
    )


def _count_as_same(decision: Decision, next_step: Message) -> StoreError:
    told = "'{node}' and '{other}' count as the same."
    what = Message(told, node=decision.node, other=decision.other)
    return StoreError(what, next_step=next_step)
