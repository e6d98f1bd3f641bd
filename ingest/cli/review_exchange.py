"""`mtandao review export` and `import`: decisions of people as one JSON line each."""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import typer

from graph.errors import MtandaoError, SourceError, StoreError
from graph.message import Message
from graph.model.datafiles import data_folder
from graph.model.decision import Decision, decision_data, decision_of_data
from graph.model.statement import Review, Statement
from graph.model.vocabulary import load_vocabulary
from graph.store.base import Store, View, ViewFilter, Writer
from ingest.cli.command import Reading, require_ledger
from ingest.cli.review_author import user_name
from ingest.cli.target import written_whole
from ingest.loading.typed_names import refuse_person

# Exit code: done, but some lines did not fit.
_WITH_REJECTIONS = 1
_EVERYTHING = ViewFilter(include_refused=True, include_retracted=True, as_told=True)
_STATEMENT, _IDENTITY = "statement", "identity"
# An edit has a statement of its own; both leave together with the exact ledger.
_EDITED = "edited"
TAKEN, KNOWN = "taken", "known"


@dataclass(frozen=True, kw_only=True)
class ReviewExport(Reading):
    """Write all decisions to a file, one JSON line each: on statements and about who is who.

    It names closed sources and nodes too. Edits leave with `mtandao export jsonl`.
    """

    file: Annotated[Path, typer.Argument(help="The file to write.")]
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is there.")] = False

    def run(self) -> None:
        """Write the lines and tell how many."""
        require_ledger(self.store)
        with self.writable() as store, store.view(_EVERYTHING) as view:
            lines = list(exported(view))
            edits = sum(s.review is not None and s.review.decision == _EDITED for s in _all(view))
        with written_whole(self.file, force=self.force) as draft:
            text = "".join(json.dumps(x, ensure_ascii=False, sort_keys=True) + "\n" for x in lines)
            draft.write_text(text, encoding="utf-8", newline="\n")
        if self.as_json:
            self.printer.json({"path": str(self.file), "decisions": len(lines), "edits": edits})
            return
        said = self.words.say("decisions_exported", path=self.file, count=len(lines))
        self.printer.line(said)
        if edits:
            self.printer.line(self.words.say("edits_left_out", count=edits))


@dataclass(frozen=True, kw_only=True)
class ReviewImport(Reading):
    """Take decisions from a file of `review export`; what is there already is not taken twice."""

    file: Annotated[Path, typer.Argument(help="The file to read.")]

    def run(self) -> None:
        """Take the lines that fit and tell of the others why not."""
        require_ledger(self.store)
        try:
            lines = self.file.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise SourceError(
                "The file cannot be read as text.", str(self.file), "Check its name and encoding."
            ) from error
        with self.writable() as store:
            counts, refused = take_lines(store, lines, user_name())
        if self.as_json:
            told = [{"line": number, "reason": str(why)} for number, why in refused]
            self.printer.json({**counts, "refused": told})
        else:
            self.printer.line(self.words.say("decisions_imported", **counts, refused=len(refused)))
            for number, why in refused:
                told_why = self.words.tell(why)
                self.printer.line(self.words.say("line_refused", line=number, why=told_why))
        if refused:
            sys.exit(_WITH_REJECTIONS)


def exported(view: View) -> Iterator[dict[str, Any]]:
    """Yield the lines of all decisions: on statements by id, then about who is who in order."""
    for statement in _all(view):
        review = statement.review
        if review is not None and review.decision != _EDITED:
            said = {"decision": review.decision, "author": review.author, "at": review.at}
            yield {"about": _STATEMENT, "statement": statement.id, **said}
    for decision in view.decisions():
        yield {"about": _IDENTITY, **decision_data(decision)}


def take_lines(
    store: Store, lines: list[str], author: str
) -> tuple[dict[str, int], list[tuple[int, str]]]:
    """Take decisions, each alone; returns how many were taken and known, and what does not fit."""
    counts = {TAKEN: 0, KNOWN: 0}
    refused: list[tuple[int, str]] = []
    with store.view(_EVERYTHING) as view:
        before = {decision.id for decision in view.decisions()}
        reviews = {s.id: s.review for s in _all(view)}
    with store.write(author) as writer:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                counts[_take(writer, _parsed(line), before, reviews)] += 1
            except MtandaoError as error:
                refused.append((number, str(error)))
    return counts, refused


def _take(
    writer: Writer, line: dict[str, Any], before: set[str], reviews: dict[str, Review | None]
) -> str:
    about = line.pop("about", None)
    if about == _IDENTITY:
        return _take_identity(writer, decision_of_data(line), before)
    if about == _STATEMENT:
        return _take_review(writer, line, reviews)
    raise SourceError(
        "The line tells of no decision.", next_step="Use lines of `mtandao review export`."
    )


def _take_identity(writer: Writer, decision: Decision, before: set[str]) -> str:
    if decision.id in before:
        return KNOWN
    named = decision.described
    if named is not None:
        # The file's own word for its kind is no proof of it: it must not stop the judge.
        vocabulary = load_vocabulary(data_folder() / "vocabulary")
        refuse_person(named.label, named.kinds, None, vocabulary)
    writer.decide(decision)
    before.add(decision.id)
    return TAKEN


def _take_review(writer: Writer, line: dict[str, Any], reviews: dict[str, Review | None]) -> str:
    statement = str(line.pop("statement", ""))
    try:
        review = Review(**line)
    except TypeError as error:
        raise SourceError(
            "The decision on a statement lacks decision, author or time.",
            statement,
            "Use lines of `mtandao review export`.",
        ) from error
    here = reviews.get(statement)
    if here == review:
        return KNOWN
    if here is not None:
        told = "{author} decided '{decision}' on this statement here, and that stays."
        raise StoreError(
            Message(told, author=here.author, decision=here.decision),
            statement,
            "Undo that first to take the other.",
        )
    writer.review(statement, review)
    reviews[statement] = review
    return TAKEN


def _parsed(line: str) -> dict[str, Any]:
    try:
        found = json.loads(line)
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise SourceError("The line is no JSON object.", next_step="Leave it out or mend it.")
    return found


def _all(view: View) -> Iterator[Statement]:
    return view.statements()
