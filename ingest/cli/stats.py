"""`mtandao stats`."""

from dataclasses import dataclass

from graph.query.stats import stats
from ingest.cli.command import Reading


@dataclass(frozen=True, kw_only=True)
class StatsCommand(Reading):
    """Say what is in the ledger: sources, events, actors, statements, years."""

    def run(self) -> None:
        """Print the numbers."""
        with self.view() as view:
            found = stats(view)
        if self.as_json:
            self.printer.json(found)
            return
        words = self.words
        rows: list[tuple[str, str]] = [
            (words.say("stats_events"), str(found.events)),
            (words.say("stats_sessions"), str(found.sessions)),
            (words.say("stats_undated"), str(found.undated)),
            (words.say("stats_span"), f"{found.earliest or '?'} – {found.latest or '?'}"),
            *(
                (words.say("stats_form", form=words.code("form", form)), str(n))
                for form, n in found.sources.items()
            ),
            *(
                (words.say("stats_kind", kind=words.code("kind", kind)), str(n))
                for kind, n in found.nodes.items()
            ),
            (words.say("stats_vocabulary"), str(found.from_vocabulary_only)),
            (words.say("stats_statements"), str(found.statements)),
            (words.say("stats_evidence"), str(found.evidence)),
            (words.say("stats_retracted"), str(found.retracted)),
            (words.say("stats_version"), str(found.version)),
        ]
        self.printer.table([words.say("name"), words.say("count")], rows)
