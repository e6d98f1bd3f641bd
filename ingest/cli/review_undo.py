"""`mtandao review undo`: takes back decisions on statements and about who is who."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated

import typer

from graph.model.decision import UNDO, Decision, undone
from graph.store.base import Store, ViewFilter, Writer
from ingest.cli.command import Reading, require_ledger
from ingest.cli.review_author import user_name

_EVERYTHING = ViewFilter(include_refused=True, include_retracted=True, as_told=True)
# Ids of decisions begin with it, those of statements do not.
_DECISION = "de-"


@dataclass(frozen=True, kw_only=True)
class ReviewUndo(Reading):
    """Take decisions back: the last one on a statement, or one about who is who."""

    ids: Annotated[
        list[str], typer.Argument(help="Ids of statements, or of decisions (review log).")
    ]
    author: Annotated[
        str | None, typer.Option(help="Who decides.", show_default="your user name")
    ] = None

    def run(self) -> None:
        """Take all of them back, or none."""
        require_ledger(self.store)
        author = self.author or user_name()
        with self.writable() as store:
            before = _undecided(store, self.ids)
            with store.write(author) as writer:
                for one in self.ids:
                    if one not in before or not one.startswith(_DECISION):
                        _take_back(writer, one, author)
        nothing = [one for one in self.ids if one in before]
        if self.as_json:
            told = {"decision": None, "statements": self.ids, "nothing_to_take_back": nothing}
            self.printer.json(told)
            return
        for one in self.ids:
            decided = self.words.say("nothing_undone" if one in nothing else "undone")
            self.printer.line(self.words.say("review_done", statement=one, decision=decided))


def _take_back(writer: Writer, one: str, author: str) -> None:
    if not one.startswith(_DECISION):
        writer.review(one, None)
        return
    at = datetime.now(UTC).isoformat(timespec="milliseconds")
    writer.decide(Decision(UNDO, undoes=one, author=author, at=at))


def _undecided(store: Store, ids: list[str]) -> set[str]:
    """Statements on which nobody has decided, and decisions that were taken back before."""
    with store.view(_EVERYTHING) as view:
        gone = undone(view.decisions())
        found = ((one, view.statement(one)) for one in ids if not one.startswith(_DECISION))
        open_ones = {one for one, said in found if said is None or said.review is None}
        return open_ones | {one for one in ids if one in gone}
