"""`mtandao network`."""

from dataclasses import dataclass, replace
from typing import Annotated

import typer

from graph.errors import ModelError
from graph.message import Message
from graph.query.network import Network, NetworkOptions, ego_network
from graph.query.network_words import LAYERS
from ingest.cli.command import Reading, known
from ingest.cli.days import day, in_order
from ingest.cli.options import place_given, theme_given


@dataclass(frozen=True, kw_only=True)
class NetworkCommand(Reading):
    """Show the network around an actor, mechanism, programme, theme, place or event."""

    id: Annotated[str, typer.Argument(help="Id of the centre; `mtandao search` finds it.")]
    depth: Annotated[int, typer.Option(min=1, max=2, help="2 follows the neighbours too.")] = 1
    layer: Annotated[
        list[str] | None, typer.Option(help=f"Only these layers: {', '.join(LAYERS)}.")
    ] = None
    theme: Annotated[str | None, typer.Option(help="Only events about this theme.")] = None
    country: Annotated[str | None, typer.Option(help="Only events held here.")] = None
    since: Annotated[str | None, typer.Option("--from", help="Only events from this day.")] = None
    until: Annotated[str | None, typer.Option("--to", help="Only events up to this day.")] = None
    min_weight: Annotated[float, typer.Option(help="Leave weaker ties out.")] = 0.0
    limit: Annotated[int, typer.Option(min=1, help="How many nodes to show.")] = 150

    def run(self) -> None:
        """Print the ties with their reasons, then what was left out."""
        options = self._options()
        with self.view() as view:
            theme, country = theme_given(view, self.theme), place_given(view, self.country)
            options = replace(options, theme=theme, country=country)
            found = known(ego_network(view, self.id, options, self.language))
        if self.as_json:
            self.printer.json(found)
            return
        self._print(found)

    def _options(self) -> NetworkOptions:
        layers = tuple(self.layer or ())
        since = day(self.since, last=False, option="--from")
        until = day(self.until, last=True, option="--to")
        in_order(since, until)
        for layer in layers:
            if layer not in LAYERS:
                what = Message("There is no layer '{name}'.", name=layer)
                advice = Message("Use {known}.", known=", ".join(LAYERS))
                raise ModelError(what, "--layer", advice)
        return NetworkOptions(
            depth=self.depth,
            layers=layers,
            date_from=since,
            date_to=until,
            min_weight=self.min_weight,
            limit=self.limit,
        )

    def _print(self, found: Network) -> None:
        out, words = self.printer, self.words
        labels = {node.id: node.label for node in found.nodes}
        out.title(f"{found.center.label} ({found.center.id})")
        keys = ("layer", "weight", "actor", "name", "why")
        rows = [
            (
                LAYERS[edge.layer][self.language],
                f"{edge.weight:.3g}",
                labels[edge.source],
                labels[edge.target],
                edge.explanation[self.language],
            )
            for edge in found.edges
        ]
        out.table([words.say(key) for key in keys], rows)
        out.how_many(found.shown, found.total, "nodes")
        for left in found.left_out:
            out.line(
                words.say("left_out", count=left.count, reason=left.explanation[self.language])
            )
