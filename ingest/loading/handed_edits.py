"""Which statements of the ledger the changed cells of a workbook are about."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeGuard

from graph.model.node import Node
from graph.model.statement import Review, Statement
from graph.store.base import View
from graph.store.editing import EDIT
from graph.store.merging import says
from graph.store.persons import HIDING, origin_of
from ingest.loading.handed_conflicts import Decided, OvertakenError, decided_on
from ingest.loading.handed_differences import Saying, revised, spoken_of
from ingest.readers.base import HandedChange


@dataclass(frozen=True, slots=True)
class HandedEdit:
    """One statement that a person changed in a workbook.

    Attributes:
        row: the row.
        statement: id of the statement as the ledger has it.
        before: it, as people see it.
        now: what stands in its place, None when a person emptied the cell.
        seen: the decision that stood on it.
        nodes: those that `now` names.
    """

    row: HandedChange
    statement: str
    before: Statement
    now: Statement | None
    seen: Review | None
    nodes: tuple[Node, ...] = ()


class Finder:
    """Finds the statements of the ledger that a row tells.

    Args:
        shown: the ledger as people see it, and as it was handed out.
        read: the ledger as sources were read, all of it.
        hidden: the ledger as people see it, with what they refused or replaced.
        author: whose earlier edits may be edited again.
    """

    def __init__(self, shown: View, read: View, hidden: View, author: str) -> None:
        self._shown = shown
        self._read = read
        self._hidden = hidden
        self._author = author
        self._origin = origin_of(author)

    def edits(self, row: HandedChange, before: Saying, now: Saying | None) -> list[HandedEdit]:
        """Return the edits by which what was handed out becomes what came back.

        None when the ledger says so already.

        Raises:
            OvertakenError: it says neither, or somebody else decided on it.
        """
        known = [one for source in row.documents for one in self._told(source, before, now)]
        if not known and not self._is_done(row, before, now):
            known = [one for source in row.documents for one in self._own(source, before, now)]
            if not known:
                raise OvertakenError(self._decided(row, before, now))
        for one in known:
            if self._is_of_another(one.review):
                raise OvertakenError(decided_on(one))
        found = [edit for one in known for edit in self._edit(row, one, before, now)]
        for edit in found:
            self._refuse_ruled_out(edit)
        return found

    def _is_of_another(self, review: Review | None) -> TypeGuard[Review]:
        return review is not None and review.author != self._author

    def _refuse_ruled_out(self, edit: HandedEdit) -> None:
        """What somebody else refused is not said again by an edit."""
        known = None if edit.now is None else self._read.statement(edit.now.id)
        review = None if known is None else known.review
        if known is None or not self._is_of_another(review) or review.decision not in HIDING:
            return
        raise OvertakenError(Decided(known, review, is_new=True))

    def _decided(self, row: HandedChange, before: Saying, now: Saying | None) -> Decided | None:
        """What a person decided on what shows no more."""
        for source in row.documents:
            said = spoken_of(before.statement, source)
            new = said if now is None else spoken_of(now.statement, source)
            for one in self._of(self._hidden, source, said):
                review = one.review
                if review is not None and review.decision in HIDING and _is_meant(one, said, new):
                    return self._last(one, review)
        return None

    def _last(self, statement: Statement, review: Review) -> Decided:
        """The last decision on a statement, or on what was put in its place."""
        instead, seen = statement, set[str]()
        while review.decision == "edited" and instead.id not in seen:
            seen.add(instead.id)
            following = self._hidden.statement(self._replacements.get(instead.id, ""))
            if following is None or following.review is None:
                break
            if following.review.decision == "accepted":
                return Decided(instead, review, following)
            instead, review = following, following.review
        return Decided(instead, review)

    def _edit(
        self, row: HandedChange, known: Statement, before: Saying, now: Saying | None
    ) -> Iterator[HandedEdit]:
        read = self._read.statement(known.id)
        if read is None:
            return
        if now is None:
            yield HandedEdit(row, known.id, known, None, read.review)
            return
        document = known.document
        was, new = spoken_of(before.statement, document), spoken_of(now.statement, document)
        said = revised(read, was, new)
        yield HandedEdit(row, known.id, known, said, read.review, now.account.nodes)

    def _told(self, source: str, before: Saying, now: Saying | None) -> list[Statement]:
        """What a source says of it: word for word, else what is alike in all that changed."""
        said = spoken_of(before.statement, source)
        told = [one for one in self._of(self._shown, source, said) if one.object == said.object]
        exact = [one for one in told if says(one) == says(said)]
        if exact:
            return exact
        if now is not None:
            new = spoken_of(now.statement, source)
            told = [one for one in told if _is_as_before(one, said, new)]
        return told if len(told) == 1 else []

    def _own(self, source: str, before: Saying, now: Saying | None) -> list[Statement]:
        """What the author said in its place before, from the same workbook."""
        instead = self._instead(source, before, now)
        own = [one for one in instead if one.origin == self._origin]
        return own if len(own) == 1 else []

    def _instead(self, source: str, before: Saying, now: Saying | None) -> Iterator[Statement]:
        """Yield what stands in the place of what was handed out, whoever put it there."""
        said = spoken_of(before.statement, source)
        new = said if now is None else spoken_of(now.statement, source)
        for one in self._of(self._shown, source, said):
            if any(_is_meant(other, said, new) for other in self._replaced_by(one.id)):
                yield one

    def _replaced_by(self, statement: str) -> Iterator[Statement]:
        """Yield what a statement stands in place of, step by step back to what was read."""
        seen, waiting = {statement}, [statement]
        while waiting:
            for one in self._replaced[waiting.pop()] - seen:
                seen.add(one)
                waiting.append(one)
                read = self._read.statement(one)
                if read is not None:
                    yield read

    @cached_property
    def _replaced(self) -> defaultdict[str, set[str]]:
        """Ids of replacements to those of what they replaced."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for target, replacement in self._made:
            found[replacement].add(target)
        return found

    @cached_property
    def _replacements(self) -> dict[str, str]:
        """Ids of what was replaced to those of what came last in its place."""
        return dict(self._made)

    @cached_property
    def _made(self) -> list[tuple[str, str]]:
        """What was replaced by what, in order; reads the whole audit trail once."""
        return [
            (entry.target, str(entry.detail.get("replacement")))
            for entry in self._read.audit()
            if entry.action == EDIT
        ]

    def _of(self, view: View, source: str, said: Statement) -> Iterator[Statement]:
        if said.predicate != "PARTICIPATED_IN":
            return view.statements(subject=said.subject, predicate=said.predicate, document=source)
        return (
            one
            for one in view.statements(predicate=said.predicate, document=source)
            if said.subject == one.subject or said.object == one.object
        )

    def _is_done(self, row: HandedChange, before: Saying, now: Saying | None) -> bool:
        """True when the ledger says already what came back."""
        if now is None:  # nothing, so nothing may stand in its place either
            return not any(any(self._instead(source, before, now)) for source in row.documents)
        return any(
            says(one) == says(said)
            for source in row.documents
            for said in (spoken_of(now.statement, source),)
            for one in self._of(self._shown, source, said)
        )


def _is_meant(known: Statement, before: Statement, now: Statement) -> bool:
    """True when a statement is what was handed out, as far as sheets can tell."""
    ends = (known.subject, known.object) == (before.subject, before.object)
    return ends and (says(known) == says(before) or _is_as_before(known, before, now))


def _is_as_before(known: Statement, before: Statement, now: Statement) -> bool:
    """True when a statement says, in all that was changed, what was handed out."""
    return revised(known, now, before) == revised(known, before, before)
