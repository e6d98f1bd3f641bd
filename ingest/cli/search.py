"""`mtandao search`."""

from dataclasses import dataclass
from typing import Annotated

import typer

from graph.query.search import SearchHit, search
from ingest.cli.command import Reading
from ingest.cli.indexing import served
from ingest.cli.telling import told_refs


@dataclass(frozen=True, kw_only=True)
class SearchCommand(Reading):
    """Find things by name: aliases, acronyms, accents, typing slips, English and French."""

    text: Annotated[str, typer.Argument(help="A name, part of a name, or an id.")]
    kind: Annotated[
        list[str] | None,
        typer.Option(help="Only things of this kind: Actor, Event, Theme, Place ..."),
    ] = None
    limit: Annotated[int, typer.Option(min=1, help="How many to show.")] = 20

    def run(self) -> None:
        """Print what was found, and which name matched."""
        with served(self.printer, self.store) as (view, serving):
            names = serving.names(view)
            kinds = tuple(self.kind) if self.kind else None
            found = search(view, names, self.text, self.limit, kinds, self.language)
        if self.as_json:
            self.printer.json(found)
            return
        columns = [self.words.say(key) for key in ("name", "kind", "id", "matched", "how")]
        rows = [
            (hit.label, self._kind(hit), hit.id, hit.matched, self.words.code("how", hit.how))
            for hit in found.hits
        ]
        self.printer.table(columns, rows)
        self.printer.how_many(found.shown, found.total, "hits")

    def _kind(self, hit: SearchHit) -> str:
        """The kind; of a place also which kind and what it lies in: namesakes lie elsewhere."""
        parts = [self.words.code("kind", hit.kind)]
        if hit.kind == "Place" and hit.subtype is not None:
            parts.append(self.words.code("place", hit.subtype))
        if hit.within:
            parts.append(self.words.say("lies_in", names=told_refs(hit.within)))
        return " · ".join(parts)
