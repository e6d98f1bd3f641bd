"""`mtandao review export` and `import`: decisions of people as one JSON line each."""

import json
import sys
from codecs import BOM_UTF8
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any, ClassVar

import typer

from graph.errors import MtandaoError, SourceError, StoreError
from graph.export.decided_lines import IDENTITY, STATEMENT, decided_lines
from graph.message import Message
from graph.model.datafiles import data_folder
from graph.model.decision import Decision, decision_of_data
from graph.model.statement import Review
from graph.model.vocabulary import load_vocabulary
from graph.store.base import Store, ViewFilter, Writer
from ingest.cli.command import Reading, require_ledger
from ingest.cli.review_author import user_name
from ingest.cli.review_lines import read_line, read_review
from ingest.cli.target import written_whole
from ingest.loading.typed_names import refuse_person

# Exit code: done, but some lines did not fit.
_WITH_REJECTIONS = 1
_EVERYTHING = ViewFilter(include_refused=True, include_retracted=True, as_told=True)
_NO_TEXT = "The file cannot be read as text."
_LOOK = "Check its name and encoding."
TAKEN, KNOWN = "taken", "known"


@dataclass(frozen=True, kw_only=True)
class ReviewExport(Reading):
    """Write all decisions to a file, one JSON line each: on statements and about who is who.

    It names who decided. Decisions on what may not leave at the level are left out and counted;
    `--level restricted` writes them all. Edits leave with `mtandao export jsonl`.
    """

    file: Annotated[Path, typer.Argument(help="The file to write.")]
    level: Annotated[
        str,
        typer.Option(help="Highest sensitivity that may leave: public, internal, restricted."),
    ] = "public"
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is there.")] = False

    def run(self) -> None:
        """Write the lines and tell how many."""
        require_ledger(self.store)
        with self.writable() as store:
            found = decided_lines(store, self.level)
        with written_whole(self.file, force=self.force) as draft:
            lines = (json.dumps(one, ensure_ascii=False, sort_keys=True) for one in found.lines)
            draft.write_text("".join(f"{one}\n" for one in lines), encoding="utf-8", newline="\n")
        self._tell(len(found.lines), found.closed, found.edits)

    def _tell(self, count: int, closed: int, edits: int) -> None:
        if self.as_json:
            told = {"path": str(self.file), "level": self.level, "decisions": count}
            self.printer.json({**told, "closed": closed, "edits": edits})
            return
        self.printer.line(self.words.say("decisions_exported", path=self.file, count=count))
        if closed:
            self.printer.line(self.words.say("decisions_closed", count=closed, level=self.level))
        if edits:
            self.printer.line(self.words.say("edits_left_out", count=edits))


@dataclass(frozen=True, kw_only=True)
class ReviewImport(Reading):
    """Take decisions from a file of `review export`; what is there already is not taken twice."""

    fills: ClassVar[bool] = True

    file: Annotated[Path, typer.Argument(help="The file to read.")]

    def run(self) -> None:
        """Take the lines that fit and tell of the others why not."""
        require_ledger(self.store)
        lines = self._lines()
        with self.writable() as store:
            counts, refused = take_lines(store, lines, user_name(), datetime.now(UTC))
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

    def _lines(self) -> list[str]:
        """The lines of the file; a byte that is no text damages its own line only."""
        try:
            whole = self.file.read_bytes()
        except OSError as error:
            raise SourceError(_NO_TEXT, str(self.file), _LOOK) from error
        text = whole.removeprefix(BOM_UTF8).decode("utf-8", "surrogateescape")
        # A reason may hold signs that other ways of parting lines take for an end.
        lines = text.split("\n")
        if whole and all(_is_damaged(line) for line in lines if line.strip()):
            raise SourceError(_NO_TEXT, str(self.file), _LOOK)
        return lines


def _is_damaged(line: str) -> bool:
    return any("\udc80" <= sign <= "\udcff" for sign in line)


def take_lines(
    store: Store, lines: list[str], author: str, now: datetime
) -> tuple[dict[str, int], list[tuple[int, str]]]:
    """Take decisions, each alone; returns how many were taken and known, and what does not fit.

    None of them may have been taken after `now`.
    """
    counts = {TAKEN: 0, KNOWN: 0}
    refused: list[tuple[int, str]] = []
    with store.view(_EVERYTHING) as view:
        before = {decision.id for decision in view.decisions()}
        reviews = {s.id: s.review for s in view.statements()}
    with store.write(author) as writer:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                if _is_damaged(line):
                    raise SourceError("The line holds bytes that are no text.", next_step=_LOOK)
                counts[_take(writer, read_line(line, now), before, reviews)] += 1
            except MtandaoError as error:
                refused.append((number, str(error)))
    return counts, refused


def _take(
    writer: Writer, line: dict[str, Any], before: set[str], reviews: dict[str, Review | None]
) -> str:
    about = line.pop("about", None)
    if about == IDENTITY:
        return _take_identity(writer, decision_of_data(line), before)
    if about == STATEMENT:
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
    statement, review = read_review(line)
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
