"""`mtandao behind`."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Annotated

import typer

from graph.model.datafiles import data_folder
from graph.model.vocabulary import load_vocabulary
from graph.query.date_words import date_in_words
from graph.query.programmes_behind import Backer, Behind, ProgrammesBehind, programmes_behind
from ingest.cli.command import known
from ingest.cli.insight import Insight
from ingest.cli.seen import seen_at
from ingest.cli.telling import told_quote

_NAMED = 3


@dataclass(frozen=True, kw_only=True)
class BehindCommand(Insight):
    """Tell which programmes and funders stand behind events, and who says so."""

    events: Annotated[list[str], typer.Argument(help="Ids of events.", show_default=False)]

    def answer(self) -> None:
        """Print them, event by event."""
        vocabulary = load_vocabulary(data_folder() / "vocabulary")
        with self.view(seen_at(self.seen)) as view:
            found = known(programmes_behind(view, self.events, vocabulary, self.language))
        if self.as_json:
            self.printer.json(found)
            return
        self._tell(found)

    def _tell(self, found: ProgrammesBehind) -> None:
        out, words = self.printer, self.words
        columns = ("event", "relation", "programme", "behind_time", "behind_funders",
                   "behind_leads", "behind_others", "quote")  # fmt: skip
        out.table([words.say(key) for key in columns], map(self._row, found.programmes.items))
        out.how_many(found.programmes.shown, found.programmes.total, "programmes")
        rows = [(one.event.label, one.actor.label, told_quote(words, one.proofs))
                for one in found.funders.items]  # fmt: skip
        if rows:
            out.title(words.say("behind_event_funders"))
            out.table([words.say(key) for key in ("event", "actor", "quote")], rows)
        for event in found.silent:
            out.line(words.say("behind_silent", event=event.label))
        out.line(found.caution[self.language])

    def _row(self, one: Behind) -> tuple[str, ...]:
        words = self.words
        relation = words.relation(one.by)
        if one.implied:
            relation = f"{relation} ({words.code('status', 'implied')})"
        return (
            one.event.label,
            relation,
            one.programme.label,
            self._time(one),
            self._named(one.funders),
            self._named(one.leads),
            self._some(one.others),
            told_quote(words, one.proofs),
        )

    def _time(self, one: Behind) -> str:
        if one.began is None and one.ended is None:
            return ""
        return date_in_words(f"{one.began or ''}/{one.ended or '..'}", self.language)

    def _some(self, backers: Sequence[Backer]) -> str:
        """The first names, and how many there are."""
        named = self._named(backers[:_NAMED])
        if len(backers) <= _NAMED:
            return named
        return self.words.say("and_more", names=named, count=len(backers) - _NAMED)

    def _named(self, backers: Iterable[Backer]) -> str:
        """Names with their roles; of those that only the vocabulary knows it is said."""
        words = self.words
        return "; ".join(
            f"{one.actor.label} ({words.role(one.role or '')}"
            f"{', ' + words.say('from_vocabulary') if one.known else ''})"
            for one in backers
        )
