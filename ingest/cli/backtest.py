"""`mtandao backtest`."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

import typer

from graph.analysis.exclusion import exclusions_of
from graph.analysis.suggestions.backtest import Backtest, backtest
from graph.analysis.suggestions.suggest_space import TOPICS, trial_of
from graph.analysis.suggestions.suggest_words import METHOD_WORDS, trust_of
from graph.analysis.topics import topics_of
from ingest.cli.indexing import served
from ingest.cli.insight import Suggesting
from ingest.cli.seeds import LAST_SEED
from ingest.cli.seen import unrestricted
from ingest.cli.suggest import weighing_of
from ingest.cli.working import working


@dataclass(frozen=True, kw_only=True)
class BacktestCommand(Suggesting):
    """Hide the latest events, suggest, and count which suggestions came true.

    Actors that were active are asked about on several days of the past; who met them for the
    first time within two years is what came true. Simple ways of ranking stand beside ours.
    """

    cuts: Annotated[int, typer.Option(min=1, max=20, help="Days to ask on, two years apart.")] = 3
    questions: Annotated[int, typer.Option(min=1, help="Actors asked about on each day.")] = 200
    seed: Annotated[int, typer.Option(min=0, max=LAST_SEED, help="Chooses these actors.")] = 0

    def answer(self) -> None:
        """Print the table."""
        seen = unrestricted(self.seen)
        with served(self.printer, self.store, seen) as (view, serving), working(self.printer):
            weighing = weighing_of(view, serving, date.today())
            attendance = weighing.attendance
            topics = [topics_of(attendance, name) for name in TOPICS]
            never = exclusions_of(view, attendance, weighing.vocabulary, weighing.rules.today)
            found = backtest(
                trial_of(weighing, topics, never, self.questions, self.seed), self.cuts
            )
        if self.as_json:
            self.printer.json(found)
            return
        self._print(found)

    def _print(self, found: Backtest) -> None:
        out, words = self.printer, self.words
        out.line(words.say("backtest_dated", events=found.events, undated=found.undated))
        if not found.methods:
            out.line(words.say("backtest_too_few", questions=found.questions))
            return
        days = ", ".join(day.isoformat() for day in found.cuts)
        told = {"asked": found.asked, "questions": found.questions, "pairs": found.pairs}
        out.line(words.say("backtest_asked", days=days, **told))
        keys = ("method", "mrr", "interval", "hits_1", "hits_5", "hits_10", "coverage", "novelty")
        rows = [
            (
                METHOD_WORDS[name][self.language],
                f"{one.mrr:.3f}",
                f"{one.low:.3f}-{one.high:.3f}",
                *(f"{share:.2f}" for share in (one.hits_1, one.hits_5, one.hits_10)),
                f"{one.coverage:.2f}",
                f"{one.novelty:.1f}",
            )
            for name, one in found.methods.items()
        ]
        out.table([words.say(f"backtest_{key}") for key in keys], rows)
        # Of the list that is shown, as on the cards: diversity and small ones are in it.
        trust = trust_of(found.best, found.ahead_listed)
        if trust is not None:
            out.line(trust[self.language])
        self._print_kinds(found)
        for rate in [] if found.rates is None else found.rates.all():
            low, high = rate.places
            shares = [f"{100 * one:.0f}" for one in (rate.met / rate.of, rate.low, rate.high)]
            named = dict(zip(("share", "low", "high"), shares, strict=True))
            out.line(words.say("backtest_rate", first=low, last=high, of=rate.of, **named))
        if found.calibration is not None:
            out.line(words.say("backtest_calibration", off=f"{100 * found.calibration:.1f}"))

    def _print_kinds(self, found: Backtest) -> None:
        """How well actors of each kind were served, most asked first."""
        if not found.kinds or found.best is None:
            return
        words, best = self.words, METHOD_WORDS[found.best][self.language]
        keys = ("kind", "questions", "mrr", "interval")
        rows = [
            (
                one.kind or words.say("backtest_no_kind"),
                str(one.questions),
                f"{one.mrr:.3f}",
                f"{one.low:.3f}-{one.high:.3f}",
                f"{one.simple:.3f}",
            )
            for one in found.kinds
        ]
        self.printer.table([*(words.say(f"backtest_{key}") for key in keys), best], rows)
