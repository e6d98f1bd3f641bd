"""Edits: a person's own statement in the place of one that a reader made, and the way back.

Where only the words it rests on or its remark differ, the statement itself is corrected. Otherwise
the statement that was replaced gets the decision `edited` and shows no more; the person's stands
in the same document. The entry of the audit trail keeps what is needed to take the edit back.
"""

from abc import abstractmethod
from collections.abc import Collection, Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import asdict, replace
from typing import Any

from graph.errors import ModelError, StoreError
from graph.message import Message
from graph.model.document import Account, Document
from graph.model.evidence import Evidence
from graph.model.ids import JsonValue
from graph.model.levels import strictest
from graph.model.node import Node
from graph.model.relations import Relations
from graph.model.statement import Review, Statement
from graph.store.base import Writer
from graph.store.checking import check_account, check_review
from graph.store.merging import merged
from graph.store.persons import origin_of, stands_in

EDIT = "edit"
UNDO_EDIT = "undo edit"
BROUGHT = "brought"
_NOT_THERE = "The words '{quote}' do not stand there in the source."


class EditingWriter(Writer):
    """A writer that can replace one statement by a person's; stores give it the single steps."""

    def edit(
        self, statement_id: str, replacement: Statement, review: Review, nodes: Iterable[Node] = ()
    ) -> str:
        original = self._known(statement_id)
        check_edit(original, review)
        document = self._document_of(original)
        new = [node for node in nodes if not self._knows(node.id)]
        said = _as_said(original, replacement, review)
        check_account(Account(document, tuple(new), (said,)), self._rules(), self._knows)
        check_replacement(original, said, document)
        before = self._read(said.id)
        with self._all_or_nothing():
            if said.id == original.id:
                self._correct(original, said, review)
            else:
                self._replace(original, said, before, review, new)
        return said.id

    def _correct(self, original: Statement, said: Statement, review: Review) -> None:
        """Change what a statement rests on; what it says stays, so no other takes its place."""
        self._say(said)
        self._set_review(said.id, _accepted(review))
        self._note("review", said.id, {"decision": "accepted"})
        kept = {"told": _told_out(original), "was": review_out(original.review)}
        now = {"replacement": said.id, "as": review_out(_accepted(review))}
        self._note(EDIT, said.id, {"decision": review.decision, **now, **kept})

    def _replace(
        self,
        original: Statement,
        said: Statement,
        before: Statement | None,
        review: Review,
        new: list[Node],
    ) -> None:
        self._add_nodes(new)
        if before is None or before.retracted_at is not None:
            self._say(said)
        self._set_review(said.id, _accepted(review))
        self._note("review", said.id, {"decision": "accepted"})
        self._set_review(original.id, review)
        was = review_out(original.review)
        kept = {"replacement": said.id, "before": before_out(before), "was": was, **brought(new)}
        self._note(EDIT, original.id, {"decision": review.decision, **kept})

    def review(self, statement_id: str, review: Review | None) -> None:
        check_review(review)
        known = self._known(statement_id)
        if known.review == review:
            return
        if known.review is not None and known.review.decision == "edited":
            last = self._last_edit(statement_id)
            if last is not None:
                self._take_back_edit(known, last)
                if review is None:
                    return
        if review is None and self._take_back_correction(known):
            return
        decision = None if review is None else review.decision
        with self._all_or_nothing():
            self._set_review(statement_id, review)
            self._note("review", statement_id, {"decision": decision})

    def _take_back_edit(self, original: Statement, last: Mapping[str, JsonValue]) -> None:
        """Leave the statements as if the edit had not been."""
        name, before = str(last["replacement"]), last["before"]
        replacement = self._known(name)
        if original.review is None or replacement.review != _accepted(original.review):
            raise StoreError(
                "What replaced this statement was itself decided on since.",
                f"statement {name}",
                "Take that decision back first.",
            )
        known = before if isinstance(before, dict) else {"is_live": False, "review": None}
        with self._all_or_nothing():
            if not known["is_live"] and replacement.retracted_at is None:
                self._unsay(name)
            self._set_review(name, review_in(known["review"]))
            self._note("review", name, {"decision": None})
            self._set_review(original.id, review_in(last["was"]))
            self._note(UNDO_EDIT, original.id, {"decision": None, "replacement": name})

    def _take_back_correction(self, known: Statement) -> bool:
        """Let a statement rest on what it did before; False when its decision is no correction."""
        last = self._last_edit(known.id)
        if last is None or "told" not in last or review_in(last["as"]) != known.review:
            return False
        with self._all_or_nothing():
            self._say(_told_in(known, last["told"]))
            self._set_review(known.id, review_in(last["was"]))
            self._note("review", known.id, {"decision": None})
            self._note(UNDO_EDIT, known.id, {"decision": None, "replacement": known.id})
        return True

    def _known(self, statement_id: str) -> Statement:
        found = self._read(statement_id)
        if found is None:
            what = Message("There is no statement '{id}'.", id=statement_id)
            raise StoreError(what, next_step="Check the id.")
        return found

    @abstractmethod
    def _all_or_nothing(self) -> AbstractContextManager[None]:
        """Return a block of which all is kept or nothing."""

    @abstractmethod
    def _rules(self) -> Relations:
        """Return the predicates that exist."""

    @abstractmethod
    def _read(self, statement_id: str) -> Statement | None:
        """Return a statement, whatever was decided on it, or None."""

    @abstractmethod
    def _document_of(self, statement: Statement) -> Document:
        """Return the document of a statement with its text or rows."""

    @abstractmethod
    def _knows(self, node_id: str) -> bool:
        """True when the ledger has the node."""

    @abstractmethod
    def _add_nodes(self, nodes: Iterable[Node]) -> None:
        """Write nodes that the ledger does not have."""

    @abstractmethod
    def _say(self, statement: Statement) -> None:
        """Write a statement that is new or was retracted."""

    @abstractmethod
    def _unsay(self, statement_id: str) -> None:
        """Mark a statement as retracted."""

    @abstractmethod
    def _set_review(self, statement_id: str, review: Review | None) -> None:
        """Keep a decision, without a line in the audit trail."""

    @abstractmethod
    def _last_edit(self, statement_id: str) -> Mapping[str, JsonValue] | None:
        """Return what the audit trail keeps of the last edit of a statement that still holds."""

    @abstractmethod
    def _note(self, action: str, target: str, detail: Mapping[str, JsonValue]) -> None:
        """Write a line of the audit trail."""


def last_edit(
    entries: Iterable[tuple[str, Mapping[str, JsonValue]]],
) -> Mapping[str, JsonValue] | None:
    """Return the detail of the last edit that was not taken back.

    Args:
        entries: action and detail of each entry about one statement, in order.
    """
    edits: list[Mapping[str, JsonValue]] = []
    for action, detail in entries:
        if action == EDIT:
            edits.append(detail)
        elif action == UNDO_EDIT and edits:
            edits.pop()
    return edits[-1] if edits else None


def check_edit(original: Statement, review: Review) -> None:
    """Raise ModelError when this is no edit, or the statement cannot be edited any more."""
    where = f"statement {original.id}"
    if review.decision != "edited" or not review.author.strip():
        raise ModelError(
            "An edit needs the decision 'edited' and an author.", where, "Give both in the review."
        )
    if original.retracted_at is not None:
        raise ModelError(
            "Its source no longer says this, so there is nothing to edit.", where, "Reload."
        )
    if original.review is not None and original.review.decision == "edited":
        raise ModelError(
            Message("{author} has edited this statement already.", author=original.review.author),
            where,
            "Look at the edit, and edit that, or take it back first.",
        )


def check_replacement(original: Statement, said: Statement, document: Document) -> None:
    """Raise ModelError when the person's statement is no other one, or rests on nothing."""
    where = f"statement {original.id}"
    if said.id == original.id and _rests(said) == _rests(original):
        raise ModelError(
            "The edit says what the statement says already.",
            where,
            "Accept the statement instead.",
        )
    for evidence in said.evidence:
        if evidence not in original.evidence and not stands_in(evidence, document):
            raise ModelError(
                Message(
                    "The words '{quote}' do not stand there in the source.", quote=evidence.quote
                ),
                where,
                "Choose words of the source as they stand.",
            )


def _as_said(original: Statement, replacement: Statement, review: Review) -> Statement:
    """The replacement as its author says it: never more open than what it replaces."""
    level = strictest((original.sensitivity, replacement.sensitivity))
    said = replace(replacement, origin=origin_of(review.author), sensitivity=level)
    return next(iter(merged([said]).values()))


def _accepted(review: Review) -> Review:
    return replace(review, decision="accepted")


def before_out(known: Statement | None) -> dict[str, JsonValue] | None:
    """Return what undoing needs of a statement as it was; None for none."""
    if known is None:
        return None
    return {"is_live": known.retracted_at is None, "review": review_out(known.review)}


def brought(new: Collection[Node]) -> dict[str, JsonValue]:
    """Return how many nodes an edit brought into the ledger, as its entry tells it; else nothing.

    Who keeps names in memory must know of them without reading what was edited.
    """
    return {BROUGHT: len(new)} if new else {}


def review_out(review: Review | None) -> dict[str, JsonValue] | None:
    """Return a decision as the audit trail keeps it."""
    return None if review is None else asdict(review)


def review_in(kept: JsonValue) -> Review | None:
    """Return the decision that `review_out` made plain."""
    if not isinstance(kept, dict):
        return None
    return Review(str(kept["decision"]), str(kept["author"]), str(kept["at"]))


def _rests(statement: Statement) -> tuple[tuple[Evidence, ...], str | None]:
    return statement.evidence, statement.note


def _told_out(statement: Statement) -> dict[str, JsonValue]:
    """What a correction changes, as the statement has it."""
    evidence: list[JsonValue] = [asdict(one) for one in statement.evidence]
    told: dict[str, JsonValue] = {"evidence": evidence, "note": statement.note}
    return told | {"origin": statement.origin, "confidence": statement.confidence}


def _told_in(statement: Statement, kept: JsonValue) -> Statement:
    told: dict[str, Any] = kept if isinstance(kept, dict) else {}
    evidence = tuple(Evidence(**one) for one in told["evidence"])
    return replace(statement, **{**told, "evidence": evidence})
