"""`mtandao events`."""

from dataclasses import dataclass, replace
from typing import Annotated

import typer

from graph.model.datafiles import data_folder
from graph.model.vocabulary import load_vocabulary
from graph.query.events import EventFilter, event_list
from graph.query.names import Names
from graph.query.unknown import unknown
from ingest.cli.command import Reading, known
from ingest.cli.days import day
from ingest.cli.known_types import EVENTS, known_type
from ingest.cli.options import place_given, theme_given
from ingest.cli.telling import print_events

_WHO = ("Actor", "Mechanism", "Programme")


@dataclass(frozen=True, kw_only=True)
class EventsCommand(Reading):
    """List events, newest first; filters may be combined."""

    theme: Annotated[str | None, typer.Option(help="Id or name; themes under it count.")] = None
    country: Annotated[
        str | None, typer.Option(help="Country, place or country group: code, name or id.")
    ] = None
    actor: Annotated[str | None, typer.Option(help="Id of an actor that was there.")] = None
    since: Annotated[
        str | None, typer.Option("--from", help="First day: 2009, 2009-03 or 2009-03-02.")
    ] = None
    until: Annotated[str | None, typer.Option("--to", help="Last day, the same way.")] = None
    type: Annotated[str | None, typer.Option(help="Id of an event type.")] = None
    text: Annotated[str, typer.Option(help="Words of the title.")] = ""
    limit: Annotated[int, typer.Option(min=1, help="How many to show.")] = 50

    def run(self) -> None:
        """Print the events."""
        types = load_vocabulary(data_folder() / "vocabulary").event_types
        kind = self.type and known_type(types, self.type, "--type", EVENTS)
        wanted = EventFilter(
            actor=self.actor,
            date_from=day(self.since, last=False, option="--from"),
            date_to=day(self.until, last=True, option="--to"),
            type=kind,
            text=self.text,
        )
        with self.view() as view:
            theme, country = theme_given(view, self.theme), place_given(view, self.country)
            wanted = replace(wanted, theme=theme, country=country)
            if self.actor is not None and view.node(self.actor) is None:
                known(unknown(Names(view, self.language), self.actor, _WHO), "--actor")
            found = event_list(view, wanted, self.language, self.limit)
        if self.as_json:
            self.printer.json(found)
            return
        print_events(self.printer, found.items)
        self.printer.how_many(found.shown, found.total, "events")
