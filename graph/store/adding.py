"""Facts that a reader missed: a person's own statement, resting on words of the source."""

from collections.abc import Iterable
from dataclasses import replace

from graph.errors import ModelError
from graph.message import Message
from graph.model.document import Account
from graph.model.node import Node
from graph.model.statement import Review, Statement
from graph.store.checking import check_account, check_review
from graph.store.editing import (
    EDIT,
    UNDO_EDIT,
    EditingWriter,
    before_out,
    brought,
    review_in,
    review_out,
)
from graph.store.persons import origin_of, stands_in


class AddingWriter(EditingWriter):
    """A writer that can add one statement to those of a document, and take it away again."""

    def add(self, statement: Statement, review: Review, nodes: Iterable[Node] = ()) -> str:
        """Say something that the document was not read to say; see `Writer.add`."""
        check_review(review)
        document = self._document_of(statement)
        new = [node for node in nodes if not self._knows(node.id)]
        said = replace(statement, origin=origin_of(review.author), review=None)
        check_account(Account(document, tuple(new), (said,)), self._rules(), self._knows)
        before = self._read(said.id)
        if before is not None and before.retracted_at is None:
            raise ModelError(
                "The source is read to say this already.",
                f"statement {said.id}",
                "Look for it among the facts of the source, and accept it.",
            )
        for evidence in said.evidence:
            if not stands_in(evidence, document):
                what = "The words '{quote}' do not stand there in the source."
                raise ModelError(
                    Message(what, quote=evidence.quote),
                    f"statement {said.id}",
                    "Choose words of the source as they stand.",
                )
        with self._all_or_nothing():
            self._add_nodes(new)
            self._say(said)
            self._set_review(said.id, review)
            self._note("review", said.id, {"decision": review.decision})
            kept = {"added": before_out(before), "as": review_out(review), **brought(new)}
            self._note(EDIT, said.id, {"decision": "added", **kept})
        return said.id

    def review(self, statement_id: str, review: Review | None) -> None:
        """Review as `Writer.review` does; to take a review of an addition away takes it back."""
        if review is not None or not self._take_back_addition(statement_id):
            super().review(statement_id, review)

    def _take_back_addition(self, statement_id: str) -> bool:
        """Take an added statement away; False when its decision is not that of adding it."""
        known, last = self._known(statement_id), self._last_edit(statement_id)
        if last is None or "added" not in last or review_in(last["as"]) != known.review:
            return False
        before = last["added"]
        with self._all_or_nothing():
            if known.retracted_at is None:
                self._unsay(statement_id)
            was = before["review"] if isinstance(before, dict) else None
            self._set_review(statement_id, review_in(was))
            self._note("review", statement_id, {"decision": None})
            self._note(UNDO_EDIT, statement_id, {"decision": None, "added": None})
        return True
