"""`mtandao changes`."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

import typer

from graph.analysis.change.change_answer import TOLD, Change, Changes, Section
from graph.analysis.change.changes import ChangeQuestion, Sight, changes
from graph.analysis.change.learned import Known, known_around
from graph.analysis.change.window import ENTERED, QUIET_MONTHS, Window
from graph.errors import ModelError
from graph.index.opening import index_of_view
from graph.index.serving import Serving
from graph.message import Message
from graph.model.datafiles import data_folder
from graph.model.relations import load_relations
from graph.model.vocabulary import load_vocabulary
from graph.store import open_store
from graph.store.base import Store, View, ViewFilter
from ingest.cli.command import require_ledger
from ingest.cli.days import calendar_day, day
from ingest.cli.insight import Insight
from ingest.cli.options import place_given, theme_given
from ingest.cli.seen import seen_at
from ingest.cli.telling import told_quote
from ingest.cli.withheld import tells_more
from ingest.cli.working import working

_QUOTES = 2


class By(StrEnum):
    """By what a change is of a time."""

    happened = "happened"
    entered = "entered"


@dataclass(frozen=True, kw_only=True)
class ChangesCommand(Insight):
    """Tell what changed since a day: new actors, ties and brokers, ties gone quiet, themes lost.

    Each line has its source. What happened and what was read are asked apart: see --by.
    """

    since: Annotated[str, typer.Option(help="First day, month or year.")]
    until: Annotated[str | None, typer.Option(help="Last day, month or year; today if none.")] = (
        None
    )
    by: Annotated[
        By,
        typer.Option(
            help="happened: by the dates that sources give. entered: by when it was read here."
        ),
    ] = By.happened
    theme: Annotated[str | None, typer.Option(help="Only events about this theme.")] = None
    country: Annotated[str | None, typer.Option(help="Only events held here.")] = None
    quiet: Annotated[
        int, typer.Option(min=1, max=600, help="Months without a meeting that make a tie quiet.")
    ] = QUIET_MONTHS
    limit: Annotated[int, typer.Option(min=1, help="How many changes of each kind to show.")] = 20

    def answer(self) -> None:
        """Print the brief."""
        shown = seen_at(self.seen)
        window = self._window()
        require_ledger(self.store)
        with (
            open_store(self.store, read_only=True) as store,
            store.view(shown) as view,
            working(self.printer),
        ):
            question = self._question(view, window)
            index = Serving(store, shown).graph(view) or index_of_view(view)
            vocabulary = load_vocabulary(data_folder() / "vocabulary")
            sight = Sight(view, index, vocabulary, tells_more(self.store, shown))
            found = changes(sight, question, self._known(store, view, window), self.language)
        self._tell(found)

    def _window(self) -> Window:
        since = calendar_day(str(day(self.since, last=False, option="--since")))
        until, today = day(self.until, last=True, option="--until"), date.today()
        if until is None and since > today:
            what = Message("{since} lies after today, {today}.", since=since, today=today)
            raise ModelError(what, "--since", "Give an earlier day, or --until too.")
        end = today if until is None else calendar_day(until)
        return Window(since, end, self.quiet, end < today)

    def _question(self, view: View, window: Window) -> ChangeQuestion:
        return ChangeQuestion(
            window=window,
            by=self.by.value,
            theme=theme_given(view, self.theme),
            country=place_given(view, self.country),
            limit=self.limit,
        )

    def _known(self, store: Store, view: View, window: Window) -> Known | None:
        if self.by.value != ENTERED:
            return None
        ever = ViewFilter(seen_at(self.seen).sensitivities, include_retracted=True)
        with store.view(ever) as known:
            relations = load_relations(data_folder() / "vocabulary")
            return known_around(view, known, window, relations, date.today())

    def _tell(self, found: Changes) -> None:
        if self.as_json:
            self.printer.json(found)
            return
        out = self.printer
        out.line(found.summary[self.language])
        for caution in found.cautions:
            out.line(caution[self.language])
        for section in found.sections:
            out.line()
            self._tell_section(section)

    def _tell_section(self, section: Section) -> None:
        out, words = self.printer, self.words
        out.title(section.title[self.language])
        out.line(section.measure[self.language])
        if section.state != TOLD:
            return
        rows = [(one.sentence[self.language], self._quote(one)) for one in section.changes.items]
        out.table([words.say("change"), words.say("quote")], rows)
        out.how_many(section.changes.shown, section.changes.total, "changes")
        if section.unsure:
            out.line(section.unsure_words[self.language])

    def _quote(self, change: Change) -> str:
        """What the sources say, of two who met of both."""
        first = {claim.subject.id: claim.proof for claim in reversed(change.claims)}
        proofs = list(reversed(first.values()))[:_QUOTES]
        return " · ".join(told_quote(self.words, [proof]) for proof in proofs)
