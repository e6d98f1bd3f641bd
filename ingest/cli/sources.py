"""`mtandao sources`."""

from dataclasses import dataclass
from typing import Annotated

import typer

from graph.query.sources import source_list
from ingest.cli.command import Reading


@dataclass(frozen=True, kw_only=True)
class SourcesCommand(Reading):
    """List the sources that the graph rests on, newest first."""

    text: Annotated[str, typer.Argument(help="Words of title, publisher or address.")] = ""
    vocabulary: Annotated[bool, typer.Option(help="Also the vocabulary files.")] = False
    limit: Annotated[int, typer.Option(min=1, help="How many to show.")] = 50

    def run(self) -> None:
        """Print the sources."""
        with self.view() as view:
            found = source_list(view, self.text, self.vocabulary, self.limit)
        if self.as_json:
            self.printer.json(found)
            return
        keys = ("date", "title", "publisher", "form", "statements", "address", "id")
        rows = [
            (
                line.published or "",
                line.title or "",
                line.publisher or "",
                self.words.code("form", line.form),
                str(line.statements),
                line.uri,
                line.document,
            )
            for line in found.items
        ]
        self.printer.table([self.words.say(key) for key in keys], rows)
        self.printer.how_many(found.shown, found.total, "sources")
