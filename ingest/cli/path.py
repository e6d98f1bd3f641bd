"""`mtandao path`."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

import typer

from graph.query.path import Path, Step, convening_path
from ingest.cli.command import Reading, known
from ingest.cli.telling import told_quote
from ingest.cli.words import Words


@dataclass(frozen=True, kw_only=True)
class PathCommand(Reading):
    """Tell a shortest path between two actors, step by step, with its sources."""

    start: Annotated[str, typer.Argument(help="Id of the first actor.")]
    end: Annotated[str, typer.Argument(help="Id of the second actor.")]

    def run(self) -> None:
        """Print the steps."""
        with self.view() as view:
            today = date.today()
            found = known(convening_path(view, self.start, self.end, today, self.language))
        if self.as_json:
            self.printer.json(found)
            return
        self._print(found)

    def _print(self, found: Path) -> None:
        words = self.words
        if not found.found:
            ends = {"start": found.start.label, "end": found.end.label}
            self.printer.line(words.say("path_none", reached=found.reached, **ends))
            if not found.complete:
                self.printer.line(words.say("path_gave_up"))
            return
        if not found.steps:
            self.printer.line(words.say("path_same", start=found.start.label))
            return
        rows = [
            (str(number), step.sentence[self.language], self._age(step), _quote(words, step))
            for number, step in enumerate(found.steps, start=1)
        ]
        self.printer.table([words.say(key) for key in ("step", "why", "date", "quote")], rows)

    def _age(self, step: Step) -> str:
        if step.age is None:
            return self.words.say("path_no_age")
        return self.words.say("path_age", years=step.age)


def _quote(words: Words, step: Step) -> str:
    return told_quote(words, (claim.proof for claim in step.claims))
