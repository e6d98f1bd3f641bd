"""`mtandao circles`."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

import typer

from graph.analysis.gaps.circles import Comparison, Shared, compared_circles
from graph.analysis.paths.path import Path, convening_path, ground_for
from graph.index.opening import index_of_view
from graph.index.serving import Serving
from graph.model.datafiles import data_folder
from graph.model.vocabulary import load_vocabulary
from graph.query.answer import Listing
from graph.store import open_store
from ingest.cli.command import known, require_ledger
from ingest.cli.gaps import parts_in
from ingest.cli.insight import Insight
from ingest.cli.seen import seen_at
from ingest.cli.telling import told_quote, told_refs
from ingest.cli.withheld import tells_more
from ingest.cli.working import working


@dataclass(frozen=True, kw_only=True)
class CirclesCommand(Insight):
    """Compare the circles of two actors: shared actors, themes and places, and the path between.

    Only what sources tell counts for the circles; a path may go by what the vocabulary knows.
    """

    first: Annotated[str, typer.Argument(help="Id of the first actor.")]
    second: Annotated[str, typer.Argument(help="Id of the second actor.")]
    limit: Annotated[int, typer.Option(min=1, help="How many of each list to show.")] = 50

    def answer(self) -> None:
        """Print what is shared, then the path."""
        shown, ends = seen_at(self.seen), (self.first, self.second)
        require_ledger(self.store)
        with (
            open_store(self.store, read_only=True) as store,
            store.view(shown) as view,
            working(self.printer),
        ):
            parts = parts_in(store, view, shown)
            found = known(compared_circles(parts, ends, self.language, self.limit))
            index = Serving(store, shown).graph(view) or index_of_view(view)
            vocabulary = load_vocabulary(data_folder() / "vocabulary")
            ground = ground_for(view, vocabulary, date.today(), index)
            path = known(convening_path(view, ground, ends, self.language))
            withheld = tells_more(self.store, shown)
        if self.as_json:
            told = {**found.as_json(), "path": path.as_json(), "withheld": withheld}
            self.printer.json(told)
            return
        self._tell(found, path)
        if withheld:
            self.printer.line(self.words.say("withheld_more"))

    def _tell(self, found: Comparison, path: Path) -> None:
        out, words = self.printer, self.words
        out.line(found.summary[self.language])
        lists = {"actors": found.actors, "themes": found.themes,
                 "broader": found.broader, "places": found.places}  # fmt: skip
        for kind, shared in lists.items():
            out.line()
            out.title(words.say(f"circles_{kind}"))
            self._tell_shared(found, shared)
        out.line()
        for route in path.paths:
            out.line(route.sentence[self.language])
        out.line(
            path.why.get(self.language, "") if not path.found else found.caution[self.language]
        )

    def _tell_shared(self, found: Comparison, shared: Listing[Shared]) -> None:
        out, words = self.printer, self.words
        ends = (found.first.of.label, found.second.of.label)
        rows = [
            (
                one.thing.label,
                told_refs(one.first),
                told_refs(one.second),
                " · ".join(told_quote(words, [claim.proof]) for claim in one.claims),
            )
            for one in shared.items
        ]
        out.table([words.say("name"), *ends, words.say("quote")], rows)
        out.how_many(shared.shown, shared.total, "shared")
