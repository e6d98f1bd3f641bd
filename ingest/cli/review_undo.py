"""`mtandao review undo`: takes back decisions on statements and about who is who."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated

import typer

from graph.model.decision import UNDO, Decision, undone
from graph.query.names import Names
from graph.query.source import claim_of
from graph.store.base import Store, View, ViewFilter, Writer
from graph.store.taking_back import decision_in_words
from ingest.cli.command import Reading, require_ledger
from ingest.cli.review_author import user_name
from ingest.cli.review_words import claim_sentence, decision_sentence
from ingest.cli.words import Words

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
            with store.view(_EVERYTHING) as view:
                what = {one: _what(self.words, view, one) for one in self.ids}
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
            key = "nothing_undone" if one in nothing else "undone_what"
            decided = self.words.say(key, what=what[one])
            self.printer.line(self.words.say("review_done", statement=one, decision=decided))


def _what(words: Words, view: View, one: str) -> str:
    """What a decision was about, in words; empty where there is none of that id."""
    names = Names(view, words.language)
    if one.startswith(_DECISION):
        found = next((line for line in view.decisions() if line.id == one), None)
        return "" if found is None else decision_sentence(words, names, found)
    said = view.statement(one)
    if said is None:
        return ""
    told = claim_sentence(words, claim_of(names, said))
    if said.review is None:
        return told
    entries = [(e.action, e.detail) for e in view.audit() if e.target == one]
    decision = words.say(decision_in_words(said.review, entries))
    return words.say("review_done", statement=told, decision=decision)


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
