"""`mtandao events`."""

from dataclasses import dataclass
from typing import Annotated

import typer

from graph.query.events import EventFilter, event_list
from ingest.cli.command import Reading
from ingest.cli.days import day
from ingest.cli.telling import print_events


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
        wanted = EventFilter(
            theme=self.theme,
            country=self.country,
            actor=self.actor,
            date_from=day(self.since, last=False),
            date_to=day(self.until, last=True),
            type=self.type,
            text=self.text,
        )
        with self.view() as view:
            found = event_list(view, wanted, self.language, self.limit)
        if self.as_json:
            self.printer.json(found)
            return
        print_events(self.printer, found.items)
        self.printer.how_many(found.shown, found.total, "events")
