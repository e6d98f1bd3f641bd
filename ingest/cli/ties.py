"""`mtandao ties`."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

import typer

from graph.analysis.ties.backbone import PairTest, backbone_of
from graph.analysis.ties.met_ties import (
    RAW,
    SIGNIFICANT,
    WEIGHTED,
    MetTie,
    MetTies,
    TieQuestion,
    met_ties,
)
from graph.analysis.ties.strongest_ties import StrongestTies, StrongTie, strongest_ties
from graph.analysis.ties.tie_words import KINDS, TESTS
from graph.errors import ModelError
from ingest.cli.command import known
from ingest.cli.indexing import served
from ingest.cli.insight import Insight
from ingest.cli.seen import seen_at
from ingest.cli.suggest import weighing_of
from ingest.cli.telling import told_quote
from ingest.cli.withheld import tells_more
from ingest.cli.working import working


@dataclass(frozen=True, kw_only=True)
class TiesCommand(Insight):
    """Show which ties mean something, and why: the strongest pairs, or those of one actor.

    What sources say of a pair outright goes first; below it shared events count by their size,
    format, age, roles and how sure the sources are.
    """

    actor: Annotated[
        str | None, typer.Option(help="Only whom this actor met; `mtandao search` finds its id.")
    ] = None
    backbone: Annotated[
        bool, typer.Option("--backbone", help="Only pairs that met more often than by chance.")
    ] = False
    raw: Annotated[bool, typer.Option("--raw", help="By the number of shared events alone.")] = (
        False
    )
    top: Annotated[int, typer.Option(min=1, help="How many to show.")] = 20

    def answer(self) -> None:
        """Print the pairs."""
        if self.backbone and self.raw:
            raise ModelError(
                "--backbone and --raw are two ways of counting.", "--raw", "Give one of the two."
            )
        by = SIGNIFICANT if self.backbone else RAW if self.raw else WEIGHTED
        seen, found = seen_at(self.seen), None
        with served(self.printer, self.store, seen) as (view, serving), working(self.printer):
            weighing = weighing_of(view, serving, date.today())
            if self.actor is None and by == WEIGHTED:
                strongest = strongest_ties(view, weighing, self.top, self.language)
            else:
                backbone = backbone_of(weighing.attendance) if self.backbone else None
                question = TieQuestion(by, self.actor, self.top)
                found = known(
                    met_ties(view, weighing, question, backbone, self.language), "--actor"
                )
            withheld = tells_more(self.store, seen)
        if found is None:
            self._tell_strongest(strongest)
        else:
            self._tell_met(found)
        if withheld and not self.as_json:
            self.printer.line(self.words.say("withheld_more"))

    def _tell_strongest(self, found: StrongestTies) -> None:
        if self.as_json:
            self.printer.json(found)
            return
        out, words = self.printer, self.words
        for place, tie in enumerate(found.ties.items, start=1):
            self._tell_tie(place, tie)
        out.how_many(found.ties.shown, found.ties.total, "pairs")
        out.line(words.say("ties_met", met=found.met, parts=found.parts))
        if not found.joint_searched:
            out.line(words.say("ties_not_searched"))

    def _tell_tie(self, place: int, tie: StrongTie) -> None:
        out, words = self.printer, self.words
        ends = f"{tie.first.label} ({tie.first.id}) – {tie.second.label} ({tie.second.id})"
        out.title(f"{place}. {ends}")
        counted = words.say("ties_counted", shared=tie.shared, weight=self._number(tie.weight))
        out.line(f"   {tie.words[self.language]}. {counted if tie.shared else ''}".rstrip())
        if tie.events.items:
            out.line(f"   {words.say('ties_counts_most', event=tie.events.items[0].label)}")
        for factor in tie.factors:
            out.line(f"     {factor.words[self.language]}")
        quote = told_quote(words, (claim.proof for claim in tie.claims.items))
        if quote:
            out.line(f"   {quote}")

    def _tell_met(self, found: MetTies) -> None:
        if self.as_json:
            self.printer.json(found)
            return
        out, words = self.printer, self.words
        if found.actor is not None:
            out.title(f"{found.actor.label} ({found.actor.id})")
        out.line(found.words[self.language])
        if not found.present:
            out.line(words.say("ties_absent"))
            if not found.ties.total:
                return
        keys = ["ties_one", "ties_other", "ties_raw", "ties_weight", *self._more_of(found)]
        if "ties_said" in keys:
            out.line(words.say("ties_outright"))
        rows = [self._row(tie, found) for tie in found.ties.items]
        out.table([words.say(key) for key in keys], rows)
        out.how_many(found.ties.shown, found.ties.total, "pairs")
        if found.by == SIGNIFICANT:
            out.line(words.say("ties_kept", kept=found.ties.total, met=found.met))
        if found.too_little is not None:
            out.line(words.say("ties_too_little", count=found.too_little))

    def _more_of(self, found: MetTies) -> list[str]:
        """The columns that only one way of counting has."""
        if found.by == SIGNIFICANT:
            return ["ties_expected", "ties_test"]
        return ["ties_said"] if any(tie.kind for tie in found.ties.items) else []

    def _row(self, tie: MetTie, found: MetTies) -> tuple[str, ...]:
        plain = (tie.first.label, tie.second.label, str(tie.raw), self._number(tie.weighted))
        if found.by == SIGNIFICANT:
            return (*plain, *self._test(tie.test))
        said = "" if tie.kind is None else KINDS[tie.kind][self.language]
        return (*plain, said) if self._more_of(found) else plain

    def _test(self, test: PairTest | None) -> tuple[str, str]:
        if test is None:
            return "", ""
        return self._number(test.expected), TESTS[test.state][self.language]

    def _number(self, value: float) -> str:
        told = f"{value:.2f}" if value >= 0.01 or value == 0 else f"{value:.2g}"
        return told.replace(".", ",") if self.language == "fr" else told
