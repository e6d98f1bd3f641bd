"""`mtandao review add`: a part in an event that the reader missed."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated

import typer

from graph.model.datafiles import data_folder
from graph.model.relations import load_relations
from graph.model.statement import Review
from graph.model.vocabulary import load_vocabulary
from graph.store.base import AS_TOLD
from ingest.cli.command import Reading, require_ledger
from ingest.cli.review_author import user_name
from ingest.cli.review_named import source_named
from ingest.loading.adding_parts import MissedPart, statement_of
from ingest.resolution.resolver import Resolver


@dataclass(frozen=True, kw_only=True)
class ReviewAdd(Reading):
    """Add a part in an event that was missed: who, in which role, and the words that say so.

    It is your statement, resting on the words of the source; `review undo` takes it away.
    """

    source: Annotated[str, typer.Argument(help="Id of a source, or its file name.")]
    actor: Annotated[str, typer.Option(help="Id or name of who took part.")]
    role: Annotated[str, typer.Option(help="Id of a role, for example organiser.")]
    quote: Annotated[str, typer.Option(help="Words of the source that say so.")]
    event: Annotated[
        str, typer.Option(help="Id of the event, where the source tells of several.")
    ] = ""
    author: Annotated[
        str | None, typer.Option(help="Who says so.", show_default="your user name")
    ] = None

    def run(self) -> None:
        """Write the statement and tell its id."""
        require_ledger(self.store)
        author = self.author or user_name()
        review = Review("accepted", author, datetime.now(UTC).isoformat(timespec="seconds"))
        folder = data_folder() / "vocabulary"
        with self.writable() as store:
            with store.view(AS_TOLD) as view:
                document = source_named(view, self.source)
                missed = MissedPart(document, self.actor, self.role, self.quote, self.event)
                resolver = Resolver(load_vocabulary(folder), view)
                said, nodes = statement_of(missed, view, resolver, load_relations(folder))
            with store.write(author) as writer:
                name = writer.add(said, review, nodes)
        if self.as_json:
            self.printer.json({"statement": name, "subject": said.subject})
            return
        self.printer.line(self.words.say("add_done", actor=said.subject, statement=name))
