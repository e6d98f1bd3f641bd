"""`mtandao review`: a person decides; every decision can be taken back."""

from abc import ABC
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated

import typer

from graph.errors import ModelError
from graph.message import Message
from graph.model.statement import Review
from graph.query.review_facts import TO_REVIEW
from graph.query.waiting import QUEUES, Waiting, waiting_list
from ingest.cli.command import Command, Reading, require_ledger
from ingest.cli.review_add import ReviewAdd
from ingest.cli.review_author import user_name
from ingest.cli.review_duplicates import ReviewDuplicates
from ingest.cli.review_edit import ReviewEdit
from ingest.cli.review_exchange import ReviewExport, ReviewImport
from ingest.cli.review_identity import ReviewMerge, ReviewNotSame, ReviewSplit, ReviewUnsure
from ingest.cli.review_log import ReviewLog
from ingest.cli.review_source import ReviewProgress, ReviewShow
from ingest.cli.review_undo import ReviewUndo
from ingest.cli.telling import told_quote
from ingest.cli.words import Words
from ingest.note_words import told_note


@dataclass(frozen=True, kw_only=True)
class ReviewList(Reading):
    """List what waits for a person: ambiguous, conflicting, absent and unresolved facts."""

    queue: Annotated[str | None, typer.Option(help=f"Only {', '.join(QUEUES)}.")] = None
    about: Annotated[
        list[str] | None, typer.Option(help="Only of this event, actor or source; repeatable.")
    ] = None
    limit: Annotated[int, typer.Option(min=1, help="How many to show.")] = 50

    def run(self) -> None:
        """Print the queue."""
        if self.queue is not None and self.queue not in QUEUES:
            what = Message("There is no queue '{name}'.", name=self.queue)
            advice = Message("Use {known}.", known=", ".join(QUEUES))
            raise ModelError(what, "--queue", advice)
        with self.view(TO_REVIEW) as view:
            about = self.about or ()
            found = waiting_list(view, self.queue, self.language, self.limit, about)
        if self.as_json:
            self.printer.json(found)
            return
        if not found.items:
            self.printer.line(self.words.say("review_empty"))
            return
        words = self.words
        rows = [
            (
                words.say(f"queue_{one.queue}"),
                one.claim.subject.label,
                words.relation(one.claim.predicate),
                _value(words, one),
                " · ".join([told_quote(words, [one.claim.proof]), *_notes(words, one)]),
                one.claim.proof.statement,
            )
            for one in found.items
        ]
        keys = ("why", "name", "relation", "value", "quote", "statement")
        self.printer.table([words.say(key) for key in keys], rows)
        self.printer.how_many(found.shown, found.total, "waiting")


def _value(words: Words, one: Waiting) -> str:
    value = "" if one.claim.object is None else one.claim.object.label
    return told_note(value, words.language) if one.claim.predicate == "RAISED_ISSUE" else value


def _notes(words: Words, one: Waiting) -> list[str]:
    return [told_note(note, words.language) for note in one.notes]


@dataclass(frozen=True, kw_only=True)
class Deciding(Reading, ABC):
    """A decision on one or more statements."""

    statements: Annotated[list[str], typer.Argument(help="Ids of statements.")]
    author: Annotated[
        str | None, typer.Option(help="Who decides.", show_default="your user name")
    ] = None

    def decide(self, decision: str) -> None:
        """Write the decision on all of them, or on none."""
        require_ledger(self.store)
        author = self.author or user_name()
        now = datetime.now(UTC).isoformat(timespec="seconds")
        with self.writable() as store, store.write(author) as writer:
            for statement in self.statements:
                writer.review(statement, Review(decision, author, now))
        if self.as_json:
            told = {"decision": decision, "statements": self.statements}
            self.printer.json({**told, "nothing_to_take_back": []})
            return
        decided = self.words.say(decision)
        for statement in self.statements:
            self.printer.line(self.words.say("review_done", statement=statement, decision=decided))


@dataclass(frozen=True, kw_only=True)
class ReviewAccept(Deciding):
    """Accept statements: a person has looked, and the source says so.

    What readers held for ambiguous then counts; an open role only when one reading is left.
    """

    def run(self) -> None:
        """Write the decision."""
        self.decide("accepted")


@dataclass(frozen=True, kw_only=True)
class ReviewReject(Deciding):
    """Reject statements: they stay in the ledger and are shown no more."""

    def run(self) -> None:
        """Write the decision."""
        self.decide("refused")


REVIEW_COMMANDS: dict[str, type[Command]] = {
    "list": ReviewList,
    "progress": ReviewProgress,
    "show": ReviewShow,
    "duplicates": ReviewDuplicates,
    "accept": ReviewAccept,
    "edit": ReviewEdit,
    "add": ReviewAdd,
    "reject": ReviewReject,
    "merge": ReviewMerge,
    "split": ReviewSplit,
    "not-same": ReviewNotSame,
    "unsure": ReviewUnsure,
    "undo": ReviewUndo,
    "log": ReviewLog,
    "export": ReviewExport,
    "import": ReviewImport,
}
