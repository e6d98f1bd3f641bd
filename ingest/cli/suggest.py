"""`mtandao suggest`."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

import typer

from graph.analysis.attending import attendance_of
from graph.analysis.gaps.coverage_parts import parts_of
from graph.analysis.suggestions.suggest import Suggestion, Suggestions, suggestions
from graph.analysis.suggestions.suggest_among import about_of
from graph.analysis.suggestions.suggest_pair import EVERYTHING, About
from graph.analysis.suggestions.suggest_space import landscape_of
from graph.analysis.suggestions.suggest_weave import Weaving, weave
from graph.analysis.ties.tie_factors import Weighing
from graph.analysis.ties.tie_weights import rules_of, weigh
from graph.index.opening import index_of_view
from graph.index.serving import Serving
from graph.model.datafiles import data_folder
from graph.model.vocabulary import load_vocabulary
from graph.query.date_words import date_in_words
from graph.store.base import View
from ingest.cli.cited import Cited
from ingest.cli.command import known
from ingest.cli.countries import area_given, countries_given
from ingest.cli.indexing import served
from ingest.cli.insight import Suggesting
from ingest.cli.options import theme_given
from ingest.cli.seen import unrestricted
from ingest.cli.suggest_pairs import print_pairs
from ingest.cli.telling import told_age
from ingest.cli.withheld import tells_more
from ingest.cli.working import working

# In a larger graph asking the past takes minutes: only who wants to know waits.
_SOON = 300_000


@dataclass(frozen=True, kw_only=True)
class SuggestCommand(Suggesting):
    """Suggest whom an actor should meet, why, and who could introduce them.

    Existing partners, closed bodies and groups without a name are left out and counted; nobody is
    named whom only restricted sources tell of.
    """

    actor: Annotated[
        str | None,
        typer.Argument(
            help="Id of the actor; without one: which two should be introduced to each other.",
            show_default=False,
        ),
    ] = None
    theme: Annotated[
        str | None, typer.Option(help="Only who has to do with this theme, or one under it.")
    ] = None
    country: Annotated[
        list[str] | None, typer.Option(help="Only who was or works in this country; repeatable.")
    ] = None
    area: Annotated[
        list[str] | None,
        typer.Option(help="Only who was or works in this province or town; repeatable."),
    ] = None
    limit: Annotated[int, typer.Option(min=1, max=100, help="How many to show.")] = 20
    measure: Annotated[
        bool | None,
        typer.Option(help="Measure on the past how often such suggestions came true."),
    ] = None

    def answer(self) -> None:
        """Print the cards, or pairs."""
        with served(self.printer, self.store, unrestricted(self.seen)) as (view, serving):
            with working(self.printer):
                weighing = weighing_of(view, serving, date.today())
                about = self._about(view, weighing)
                found = self._found(view, weighing, about)
            if self.as_json:
                self.printer.json(found)
                return
            cited = Cited(self.words)
            if isinstance(found, Weaving):
                print_pairs(self.printer, cited, found)
            else:
                self._print(cited, found)
            if about.actors is not None and not about.actors:
                self._print_nobody()
            cited.tell(self.printer, view)

    def _print_nobody(self) -> None:
        """That no source tells of anybody; with a theme and a place many may be known of one."""
        is_both = self.theme is not None and bool(self.country or self.area)
        self.printer.line(self.words.say("suggest_nobody_both" if is_both else "suggest_nobody"))
        if self.area:
            self.printer.line(self.words.say("suggest_inside"))
        if tells_more(self.store, unrestricted(self.seen)):
            self.printer.line(self.words.say("withheld_more"))

    def _found(self, view: View, weighing: Weighing, about: About) -> Suggestions | Weaving:
        small = len(weighing.attendance.actor) <= _SOON and self.actor is not None
        wanted = small if self.measure is None else self.measure
        landscape = landscape_of(view, weighing, 100 if wanted else 0, wanted)
        if self.actor is None:
            return weave(view, landscape, self.limit, self.language, about.actors)
        return known(suggestions(view, landscape, self.actor, self.limit, self.language, about))

    def _about(self, view: View, weighing: Weighing) -> About:
        """What is asked about, with who has to do with it."""
        if self.theme is None and not self.country and not self.area:
            return EVERYTHING
        theme = theme_given(view, self.theme)
        countries = [c for one in self.country or () for c in countries_given(view, one)]
        parts = parts_of(view, weighing.attendance.index)
        areas = [area_given(view, one, "--area") for one in self.area or ()]
        return about_of(parts, weighing.vocabulary, theme, countries, areas)

    def _print(self, cited: Cited, found: Suggestions) -> None:
        out, words = self.printer, self.words
        out.title(f"{found.full} ({found.actor.id})")
        if not found.present:
            out.line(words.say("suggest_absent"))
        for place, card in enumerate(found.suggestions, start=1):
            self._print_card(cited, place, card)
            if card.rate is not None:
                out.line(f"   {card.rate_words[self.language]}")
        # Why there is no rate is mostly the same for all cards: told once.
        whys = (card.rate_words[self.language] for card in found.suggestions if card.rate is None)
        for why in dict.fromkeys(whys):
            out.line(why)
        shown = len(found.suggestions)
        out.line(words.say("suggest_total", shown=shown, candidates=found.candidates))
        if found.partners.total:
            names = ", ".join(one.label for one in found.partners.items)
            told = {"shown": found.partners.shown, "total": found.partners.total}
            out.line(words.say("suggest_partners", names=names, **told))
        if found.trust is not None:
            out.line(found.trust[self.language])
        for one in found.excluded:
            out.line(words.say("left_out", count=one.count, reason=one.words[self.language]))

    def _print_card(self, cited: Cited, place: int, card: Suggestion) -> None:
        out, words = self.printer, self.words
        out.title(f"{place}. {card.full} ({card.id}) · {card.words[self.language]}")
        for reason in card.reasons:
            events = "; ".join(event.label for event in reason.events.items)
            out.line(f"   {reason.text[self.language]}{f' [{events}]' if events else ''}")
            quote = cited.quote(claim.proof for claim in reason.evidence)
            if quote:
                out.line(f"     {quote}")
        for who in card.introducers:
            out.line(f"   → {who.sentence[self.language]} [{who.words[self.language]}]")
        if card.newest_evidence is not None and card.age is not None:
            day = date_in_words(card.newest_evidence, self.language)
            told = words.say("suggest_newest", day=day, told=told_age(words, card.age))
            out.line(f"   {told}")
        for doubt in card.unknown:
            out.line(f"   ? {doubt[self.language]}")


def weighing_of(view: View, serving: Serving, today: date) -> Weighing:
    """Return who was where in a view and what it counts today, by the vocabulary."""
    attendance = attendance_of(serving.graph(view) or index_of_view(view))
    vocabulary = load_vocabulary(data_folder() / "vocabulary")
    rules = rules_of(vocabulary, today)
    return Weighing(attendance, weigh(attendance, rules), rules, vocabulary)
