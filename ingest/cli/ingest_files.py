"""`mtandao ingest`."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Annotated, ClassVar

import typer

from graph.errors import SourceError
from graph.query.date_words import date_in_words
from graph.query.review_facts import TO_REVIEW
from graph.query.waiting import waiting_list
from graph.store import open_store, store_path
from graph.store.base import Store
from graph.store.sqlite_connection import holds_nothing
from ingest.cli.changes_told import print_changes
from ingest.cli.command import Reading
from ingest.cli.extract import WITH
from ingest.cli.indexing import refresh_index
from ingest.cli.progress import progress_bar
from ingest.cli.review_author import user_name
from ingest.cli.stopping import StoppedError
from ingest.extraction import Extra
from ingest.loading.addresses import STANDARD_INPUT
from ingest.loading.choosing import named_reader
from ingest.loading.difference_words import Speaker
from ingest.loading.progress import Progress
from ingest.loading.row_differences import row_told
from ingest.loading.run import IngestOptions, ingest
from ingest.loading.summary import Summary
from ingest.note_words import told_note

_REASONS_SHOWN = 50
_ROWS_SHOWN = 20
_WITH_REJECTIONS = 1
# So many documents are counted through in about a second.
_MOST_COUNTED = 500


@dataclass(frozen=True, kw_only=True)
class IngestCommand(Reading):
    """Bring reports, records and sheets into the graph. Doing it twice changes nothing."""

    fills: ClassVar[bool] = True

    paths: Annotated[list[str], typer.Argument(help="Files, folders, or - for standard input.")]
    as_format: Annotated[
        str | None, typer.Option("--as", help="The format, when its looks mislead.")
    ] = None
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only say what would change, row by row.")
    ] = False
    jobs: Annotated[
        int, typer.Option(min=1, help="Processes that read texts.", show_default="all cores")
    ] = os.cpu_count() or 1
    author: Annotated[
        str | None, typer.Option(help="Who stands in the audit trail.", show_default="your name")
    ] = None

    extra: Annotated[Extra | None, WITH] = None

    def run(self) -> None:
        """Ingest and print the summary; leaves with 1 when something was rejected."""
        if self.as_format is not None:
            named_reader(self.as_format)
        self._require_one_path()
        with self._ledger() as store, self._paths() as paths:
            options = IngestOptions(
                as_format=self.as_format,
                dry_run=self.dry_run,
                jobs=self.jobs,
                author=self.author or user_name(),
                base=self._folder_of_ledger(),
                extra=self.extra,
                language=self.language,
            )
            with progress_bar(self.printer) as progress, _counted(progress) as noted:
                summary = ingest(paths, store, options, noted)
            waiting = _waiting(store, summary)
        if self.as_json:
            self.printer.json(summary.as_json() | {"waiting": waiting})
        else:
            self._print(summary)
            self._print_waiting(waiting)
        self._refresh_index()
        if summary.has_rejections:
            sys.exit(_WITH_REJECTIONS)

    def _require_one_path(self) -> None:
        """Refuse before a ledger is made when nothing that was named exists."""
        if not any(path == "-" or os.path.lexists(path) for path in self.paths):
            what, advice = "There is no such file or folder.", "Check the spelling of the path."
            raise SourceError(what, ", ".join(self.paths), advice)

    def _refresh_index(self) -> None:
        """Bring the index of a large ledger up to date; whoever stops it loses nothing."""
        if self.dry_run or self.store == "memory:":
            return
        done = refresh_index(self.printer, self.store)
        if done and not self.as_json:
            self.printer.line(done)

    @contextmanager
    def _ledger(self) -> Iterator[Store]:
        """A dry run makes and writes no file: without a ledger it compares with an empty one."""
        missing = self.dry_run and (not self.has_ledger() or holds_nothing(store_path(self.store)))
        in_memory = missing or self.store == "memory:"
        address = "memory:" if in_memory else str(store_path(self.store).resolve())
        with open_store(address, read_only=self.dry_run) as store:
            yield store

    def _folder_of_ledger(self) -> Path | None:
        """Where addresses of files begin; what is piped in has the same everywhere."""
        if self.store == "memory:" or "-" in self.paths:
            return None
        return store_path(self.store).resolve().parent

    @contextmanager
    def _paths(self) -> Iterator[list[Path]]:
        """Turn - into a file, since readers look at the beginning before they read.

        Its name is the address of the source, so it must be the same each time.
        """
        if "-" not in self.paths:
            yield [Path(path) for path in self.paths]
            return
        if self.paths != ["-"]:
            raise SourceError(
                "Standard input was given together with files.", "-", "Ingest it by itself."
            )
        with tempfile.TemporaryDirectory() as folder, chdir(folder):
            typed = Path(STANDARD_INPUT)
            with typed.open("wb") as target:
                shutil.copyfileobj(sys.stdin.buffer, target)
            yield [typed]

    def _print(self, summary: Summary) -> None:
        out, words = self.printer, self.words
        if summary.dry_run:
            out.line(words.say("ingest_dry"))
        print_changes(out, self._speaker(), summary.changes)
        self._print_findings(summary)
        self._print_joined(summary)
        for count in summary.counts:
            out.line(words.say("file_told", file=count.file, told=words.tell(count.told())))
        self._print_rows(summary)
        self._print_sums(summary)

    def _print_sums(self, summary: Summary) -> None:
        out, words = self.printer, self.words
        if summary.texts.texts:
            out.line(words.say("ingest_texts", **asdict(summary.texts)))
        out.line(
            words.say(
                "ingest_summary",
                added=summary.added,
                changed=summary.changed,
                unchanged=summary.unchanged,
                entries=summary.entries_left_out,
                parts=summary.parts_left_out,
                warnings=summary.warnings_total,
            )
        )
        if summary.triples_left_out:
            out.line(words.say("ingest_triples", count=summary.triples_left_out))
        if summary.moved:
            out.line(words.say("ingest_moved", count=summary.moved))
        if summary.retracted:
            said = "ingest_would_retract" if summary.dry_run else "ingest_retracted"
            out.line(words.say(said, count=summary.retracted))

    def _print_rows(self, summary: Summary) -> None:
        """Tell of each file that was read before which rows differ, the first of them by name."""
        out, words = self.printer, self.words
        for one in summary.rows:
            out.line(words.say("file_told", file=one.file, told=words.tell(one.told())))
            for row in one.differences[:_ROWS_SHOWN]:
                out.line(f"  {words.tell(row_told(row))}")
            if one.total > _ROWS_SHOWN:
                out.line(words.say("rows_cut", shown=_ROWS_SHOWN, total=one.total))

    def _speaker(self) -> Speaker:
        words = self.words
        return Speaker(
            relation=words.relation,
            role=words.role,
            kind=words.type,
            date=lambda date: date_in_words(date, words.language),
            nothing=words.say("nothing_found"),
            otherwise=words.say("worded_otherwise"),
            note=lambda note: told_note(note, words.language),
            colon=words.say("colon"),
        )

    def _print_waiting(self, waiting: int | None) -> None:
        """Say how much of what was read a person should look at."""
        if waiting:
            self.printer.line(self.words.say("ingest_waiting", count=waiting))
        elif waiting is None:
            self.printer.line(self.words.say("ingest_waits"))

    def _print_joined(self, summary: Summary) -> None:
        """Tell what became one, why, and how to part them again."""
        out, words = self.printer, self.words
        for joined in summary.joined:
            reasons = " ".join(words.tell(reason) for reason in joined.reasons)
            told = {"name": joined.name, "other": joined.other, "reasons": reasons}
            out.line(words.say("joined", **told, decision=joined.decision))

    def _print_findings(self, summary: Summary) -> None:
        words = self.words
        found = [
            (words.say("rejected"), one.file, one.row, one.field, one.reason)
            for one in summary.rejected[:_REASONS_SHOWN]
        ]
        found += [
            (words.say("warning"), one.file, one.row, one.field, one.message)
            for one in summary.warnings[: max(0, _REASONS_SHOWN - len(found))]
        ]
        rows = [
            (why, file, str(row or ""), field or "", words.tell(reason))
            for why, file, row, field, reason in found
        ]
        keys = ("why", "file", "row", "field", "reason")
        self.printer.table([words.say(key) for key in keys], rows)
        total = summary.rejected_total + summary.warnings_total
        if len(rows) < total:
            self.printer.line(words.say("findings_cut", shown=len(rows), total=total))


def _waiting(store: Store, summary: Summary) -> int | None:
    """How much of what was written waits for a person; None when counting would take long."""
    if len(summary.written) > _MOST_COUNTED:
        return None
    if not summary.written:
        return 0
    with store.view(TO_REVIEW) as view:
        known = [one for one in summary.written if view.document(one) is not None]
        return waiting_list(view, limit=0, about=known).total


@contextmanager
def _counted(progress: Progress) -> Iterator[Progress]:
    """Pass the progress on, and tell who presses Ctrl-C how far the ingest came.

    Raises:
        StoppedError: instead of a KeyboardInterrupt.
    """
    written = 0

    def note(stage: str, done: int, total: int | None, bytes_read: int) -> None:
        nonlocal written
        written = done if stage == "writing" else written
        progress(stage, done, total, bytes_read)

    try:
        yield note
    except KeyboardInterrupt as error:
        raise StoppedError(written) from error
