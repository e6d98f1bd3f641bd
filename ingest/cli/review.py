"""`mtandao review`: a person decides; every decision can be taken back."""

import getpass
import os
from abc import ABC
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated

import typer

from graph.errors import ModelError
from graph.message import Message
from graph.model.statement import Review
from graph.query.answer import Listing
from graph.query.waiting import QUEUES, waiting_list
from graph.store.base import AuditEntry, Store, ViewFilter
from ingest.cli.command import Command, Reading, require_ledger
from ingest.cli.telling import told_quote


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
        with self.view() as view:
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
                "" if one.claim.object is None else one.claim.object.label,
                told_quote(words, [one.claim.proof]),
                one.claim.proof.statement,
            )
            for one in found.items
        ]
        keys = ("why", "name", "relation", "value", "quote", "statement")
        self.printer.table([words.say(key) for key in keys], rows)
        self.printer.how_many(found.shown, found.total, "waiting")


@dataclass(frozen=True, kw_only=True)
class Deciding(Reading, ABC):
    """A decision on one or more statements."""

    statements: Annotated[list[str], typer.Argument(help="Ids of statements.")]
    author: Annotated[
        str | None, typer.Option(help="Who decides.", show_default="your user name")
    ] = None

    def decide(self, decision: str | None) -> None:
        """Write the decision on all of them, or on none; None takes decisions back."""
        require_ledger(self.store)
        author = self.author or user_name()
        now = datetime.now(UTC).isoformat(timespec="seconds")
        review = None if decision is None else Review(decision, author, now)
        with self.writable() as store:
            undecided = _undecided(store, self.statements)
            with store.write(author) as writer:
                for statement in self.statements:
                    writer.review(statement, review)
        if self.as_json:
            told = {"decision": decision, "statements": self.statements}
            kept = [one for one in self.statements if decision is None and one in undecided]
            self.printer.json({**told, "nothing_to_take_back": kept})
            return
        for statement in self.statements:
            nothing_to_undo = decision is None and statement in undecided
            decided = self.words.say("nothing_undone" if nothing_to_undo else decision or "undone")
            self.printer.line(self.words.say("review_done", statement=statement, decision=decided))


def _undecided(store: Store, statements: list[str]) -> set[str]:
    """Those of the statements on which nobody has decided."""
    with store.view(ViewFilter(include_refused=True, include_retracted=True)) as view:
        found = ((one, view.statement(one)) for one in statements)
        return {one for one, statement in found if statement is None or statement.review is None}


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


@dataclass(frozen=True, kw_only=True)
class ReviewUndo(Deciding):
    """Take the last decision on statements back."""

    def run(self) -> None:
        """Write that nobody has decided."""
        self.decide(None)


@dataclass(frozen=True, kw_only=True)
class ReviewLog(Reading):
    """Show who decided what, newest last."""

    limit: Annotated[int, typer.Option(min=1, help="How many to show.")] = 50

    def run(self) -> None:
        """Print the decisions of the audit trail."""
        with self.view() as view:
            entries = [entry for entry in view.audit() if entry.action == "review"]
        shown: Listing[AuditEntry] = Listing(tuple(entries[-self.limit :]), len(entries))
        if self.as_json:
            self.printer.json(shown)
            return
        words = self.words
        rows = [
            (one.at, one.author, one.target, str(one.detail.get("decision") or words.say("undone")))
            for one in shown.items
        ]
        keys = ("at", "author", "statement", "decision")
        self.printer.table([words.say(key) for key in keys], rows)
        self.printer.how_many(shown.shown, shown.total, "entries")


REVIEW_COMMANDS: dict[str, type[Command]] = {
    "list": ReviewList,
    "accept": ReviewAccept,
    "reject": ReviewReject,
    "undo": ReviewUndo,
    "log": ReviewLog,
}


def user_name() -> str:
    """Return the name of the user of this machine, for the audit trail."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return os.environ.get("USERNAME", "unknown")
