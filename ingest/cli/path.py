"""`mtandao path`."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

import typer

from graph.analysis.paths.introductions import Introductions, introducers
from graph.analysis.paths.path import Path, Route, convening_path, ground_for
from graph.analysis.paths.path_step import Step
from graph.index.serving import index_at
from graph.model.datafiles import data_folder
from graph.model.vocabulary import load_vocabulary
from graph.query.names import Names
from graph.store.base import View
from ingest.cli.cited import Cited
from ingest.cli.command import known
from ingest.cli.insight import Insight
from ingest.cli.seen import seen_at
from ingest.cli.telling import told_age
from ingest.cli.withheld import tells_more
from ingest.cli.working import working


@dataclass(frozen=True, kw_only=True)
class PathCommand(Insight):
    """Tell paths between two actors, step by step, with ages and sources, and who introduces."""

    start: Annotated[str, typer.Argument(help="Id of the first actor.")]
    end: Annotated[str, typer.Argument(help="Id of the second actor.")]
    sources_only: Annotated[
        bool,
        typer.Option("--sources-only", help="Leave out what only the vocabulary knows."),
    ] = False

    def answer(self) -> None:
        """Print the paths, then who could introduce, then the sources of what was quoted."""
        shown = seen_at(self.seen)
        with self.view(shown) as view:
            with working(self.printer):
                found, who = self._found(view)
                withheld = tells_more(self.store, shown)
            if self.as_json:
                told = {**found.as_json(), "introductions": who.as_json(), "withheld": withheld}
                self.printer.json(told)
                return
            cited = Cited(self.words)
            self._print(cited, Names(view, self.language), found, who)
            if withheld:
                self.printer.line(self.words.say("withheld_more"))
            cited.tell(self.printer, view)

    def _found(self, view: View) -> tuple[Path, Introductions]:
        vocabulary, today = load_vocabulary(data_folder() / "vocabulary"), date.today()
        ground = ground_for(view, vocabulary, today, index_at(view), not self.sources_only)
        ends = (self.start, self.end)
        found = known(convening_path(view, ground, ends, self.language))
        return found, known(introducers(view, ground, ends, self.language))

    def _print(self, cited: Cited, names: Names, found: Path, who: Introductions) -> None:
        words = self.words
        if not found.found:
            ends = {"start": found.start.label, "end": found.end.label}
            self.printer.line(words.say("path_none", reached=found.reached, **ends))
            self.printer.line(found.why[self.language])
            return
        if not found.steps:
            self.printer.line(words.say("path_same", start=found.start.label))
            return
        self.printer.title(" – ".join(names.full(end.id) for end in (found.start, found.end)))
        for number, route in enumerate(found.paths, start=1):
            self._print_route(cited, number, route)
        if not found.complete:
            self.printer.line(words.say("path_gave_up"))
        self._print_introducers(who)

    def _print_introducers(self, who: Introductions) -> None:
        for one in who.introducers.items:
            self.printer.line(one.sentence[self.language])
        shown, total = who.introducers.shown, who.introducers.total
        if total:
            self.printer.line(self.words.say("path_introducers", shown=shown, total=total))

    def _print_route(self, cited: Cited, number: int, route: Route) -> None:
        words = self.words
        self.printer.line(f"{number}. {route.sentence[self.language]}")
        rows = [
            (
                str(place),
                step.sentence[self.language],
                self._age(step),
                cited.quote(claim.proof for claim in step.claims),
            )
            for place, step in enumerate(route.steps, start=1)
        ]
        self.printer.table([words.say(key) for key in ("step", "why", "date", "quote")], rows)

    def _age(self, step: Step) -> str:
        state = step.words[self.language]
        if step.age is None:
            # Only what stands is live without a date.
            return self.words.say("path_standing" if step.state == "live" else "path_no_age")
        return f"{told_age(self.words, step.age)} ({state})"
