"""`mtandao export`."""

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any

import typer

from graph.errors import MtandaoError
from graph.export import EXPORTERS, LEVELS, Exporter, ExportSource, ReleaseReport
from graph.export.release import allowed_levels
from graph.export.report import words_of
from graph.message import Message
from graph.query.answer import plain
from graph.query.whole_network import whole_network
from graph.store import open_store
from graph.store.base import Store, View
from ingest.cli.command import Reading, require_ledger
from ingest.cli.target import written_whole


@dataclass(frozen=True, kw_only=True)
class ExportCommand(Reading):
    """Write the graph to a file in another format, and say what was left out.

    graphml and gexf hold the ties between actors that a source names; jsonl holds everything.
    """

    format: Annotated[
        str, typer.Argument(help=f"One of {', '.join(one.name for one in EXPORTERS)}.")
    ]
    out: Annotated[
        Path | None, typer.Option("--out", help="File or folder.", show_default="mtandao.FORMAT")
    ] = None
    level: Annotated[
        str, typer.Option(help=f"Highest sensitivity that may leave: {', '.join(LEVELS)}.")
    ] = "public"
    force: Annotated[
        bool, typer.Option("--force", help="Replace files that are there already.")
    ] = False

    def run(self) -> None:
        """Export, then print the report."""
        exporter = _exporter(self.format)
        allowed_levels(self.level)
        require_ledger(self.store)
        target = self.out or Path(f"mtandao{exporter.suffix or '-' + exporter.name}")
        with (
            written_whole(target, force=self.force) as draft,
            open_store(self.store, read_only=True) as store,
        ):
            report = self._write(exporter, store, draft, target)
        if self.as_json:
            self.printer.json({"path": str(target), **report.as_json()})
        else:
            self._print(target, report)

    def _write(self, exporter: Exporter, store: Store, draft: Path, target: Path) -> ReleaseReport:
        """Write to the draft; a disk that is full does not say of itself which it is."""
        try:
            return exporter.write(ExportSource(store, self.level, self._network), draft)
        except BrokenPipeError:
            raise
        except OSError as error:
            raise MtandaoError(
                Message(
                    "The export could not be written: {why}.", why=error.strerror or str(error)
                ),
                str(target),
                "Free some space, or choose another place with --out.",
            ) from error

    def _network(self, view: View) -> Mapping[str, Any]:
        found = plain(whole_network(view, self.language))
        assert isinstance(found, dict)
        return found

    def _print(self, target: Path, report: ReleaseReport) -> None:
        words = self.words
        counts = {"documents": report.documents, "statements": report.statements}
        self.printer.line(words.say("exported", path=target, **counts))
        for reason, count in sorted(report.left_out.items()):
            told = words_of(reason)[self.language]
            self.printer.line(
                words.say("left_out", count=count, reason=told) + self._advice(reason)
            )
        if not report.left_out:
            self.printer.line(words.say("nothing_left_out"))

    def _advice(self, reason: str) -> str:
        """How to take along what was left out because of its level."""
        if reason in LEVELS:
            return self.words.say("take_along", level=reason)
        return ""


def _exporter(name: str) -> Exporter:
    by_name = {exporter.name: exporter for exporter in EXPORTERS}
    if name in by_name:
        return by_name[name]
    near = get_close_matches(name, by_name, n=1)
    advice = Message("There are {known}.", known=", ".join(by_name))
    if near:
        advice = Message("Did you mean {name}?", name=near[0])
    raise MtandaoError(Message("There is no format '{name}'.", name=name), next_step=advice)
