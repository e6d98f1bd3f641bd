"""`mtandao rank`."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated

import typer

from graph.analysis.attendance import Attendance
from graph.analysis.attending import attendance_of
from graph.analysis.measures.actor_groups import groups_of
from graph.analysis.measures.broker_pairs import Brokered
from graph.analysis.measures.communities import Communities, communities
from graph.analysis.measures.ground import Ground, ground_of
from graph.analysis.measures.measuring import MEASURES, measure_named
from graph.analysis.measures.ranking import RankedGround, Ranking, RankLine, ranking
from graph.analysis.ties.tie_weights import rules_of, weigh
from graph.index.filters import NO_FILTERS, Filters
from graph.index.opening import index_of_view
from graph.index.serving import Serving
from graph.model.datafiles import data_folder
from graph.model.vocabulary import Vocabulary, load_vocabulary
from graph.query.hierarchy import narrower_themes, places_inside
from graph.store import open_store
from graph.store.base import Store, View, ViewFilter
from ingest.cli.brokers_told import check_role, pairs_behind, tell_brokered
from ingest.cli.command import require_ledger
from ingest.cli.communities_told import tell_communities
from ingest.cli.days import day, in_order
from ingest.cli.insight import Insight
from ingest.cli.known_roles import known_roles
from ingest.cli.options import place_given, theme_given
from ingest.cli.seeds import LAST_SEED
from ingest.cli.seen import one_moment, seen_at
from ingest.cli.working import working


@dataclass(frozen=True, kw_only=True)
class RankCommand(Insight):
    """Show who stands where in the network, by a measure, with how sure that is.

    Each measure is told in a sentence, with a range under resampling of the sources and a warning
    where the data cannot carry it.
    """

    by: Annotated[str, typer.Option(help=f"One of {', '.join(MEASURES)}.")] = "pagerank"
    communities: Annotated[
        bool,
        typer.Option(
            "--communities", help="Who meets mostly among themselves, in place of a measure."
        ),
    ] = False
    role: Annotated[
        list[str] | None, typer.Option(help="Only who had this role at an event; repeatable.")
    ] = None
    theme: Annotated[str | None, typer.Option(help="Only events about this theme.")] = None
    country: Annotated[str | None, typer.Option(help="Only events held here.")] = None
    since: Annotated[str | None, typer.Option("--from", help="Only events from this day.")] = None
    until: Annotated[str | None, typer.Option("--to", help="Only events up to this day.")] = None
    group: Annotated[str, typer.Option(help="What brokers are told apart by: type or country.")] = (
        "type"
    )
    actor: Annotated[
        str | None,
        typer.Option(help="Between whom this actor stands, by a role of brokers."),
    ] = None
    seed: Annotated[int, typer.Option(min=0, max=LAST_SEED, help="Draws the samples.")] = 1
    top: Annotated[int, typer.Option(min=1, help="How many to show.")] = 20

    def answer(self) -> None:
        """Print the first actors, what the measure is, and what to beware of."""
        measure_named(self.by)
        if self.actor is not None:
            check_role(self.by)
        shown = seen_at(self.seen)
        require_ledger(self.store)
        with (
            open_store(self.store, read_only=True) as store,
            one_moment(store, shown) as (view, whole),
            working(self.printer),
        ):
            asked = self._asked(store, view, shown, whole)
            found = self._found(asked)
        if isinstance(found, Communities):
            tell_communities(self, found)
        elif isinstance(found, Brokered):
            tell_brokered(self, found, self.by, self.group)
        elif self.as_json:
            self.printer.json(found)
        else:
            self._tell(found)

    def _found(self, asked: RankedGround) -> Ranking | Communities | Brokered:
        if self.actor is not None:
            return pairs_behind(asked, self.by, self.actor, self.top, self.language)
        if self.communities:
            return communities(asked, self.top, language=self.language)
        return ranking(asked, self.by, self.top, self.language)

    def _asked(
        self, store: Store, view: View, shown: ViewFilter, whole: View | None
    ) -> RankedGround:
        vocabulary = load_vocabulary(data_folder() / "vocabulary")
        filters = self._filters(view, vocabulary)
        today = date.today()
        ground = _ground(store, view, shown, filters, (vocabulary, today, self.seed))
        ground = replace(ground, group=groups_of(view, ground.attendance, self.group))
        withheld = 0
        if whole is not None:
            withheld = _present(store, whole, ViewFilter()) - _present(store, view, shown)
        return RankedGround(view, ground, vocabulary, today, max(withheld, 0), self.group)

    def _filters(self, view: View, vocabulary: Vocabulary) -> Filters:
        theme, country = theme_given(view, self.theme), place_given(view, self.country)
        since = day(self.since, last=False, option="--from")
        until = day(self.until, last=True, option="--to")
        in_order(since, until)
        return Filters(
            earliest=since,
            latest=until,
            themes=None if theme is None else narrower_themes(view, theme),
            places=None if country is None else places_inside(view, country),
            own_roles=known_roles(vocabulary, self.role),
        )

    def _tell(self, found: Ranking) -> None:
        out, words, language = self.printer, self.words, self.language
        out.title(found.label[language])
        out.line(found.definition[language])
        out.line(found.ties[language])
        keys = ("rank_place", "id", "name", "rank_value", "rank_range", "rank_places")
        out.table([words.say(key) for key in keys], [self._row(one) for one in found.lines.items])
        out.how_many(found.lines.shown, found.lines.total, "actors")
        sources = words.say("rank_unasked") if found.sources is None else found.sources
        out.line(words.say("rank_events", events=found.events, sources=sources))
        out.line(found.range_words[language])
        if found.sampled is not None:
            out.line(words.say("rank_sampled", n=found.sampled))
        for warning in found.warnings:
            out.line(f"! {warning.words[language]}")
        for one in found.not_counted:
            out.line(words.say("left_out", count=one.count, reason=one.words[language]))

    def _row(self, line: RankLine) -> tuple[str, ...]:
        error = "" if line.error is None else f" ± {self._number(line.error)}"
        span = places = ""
        if line.low is not None and line.high is not None:
            span = f"{self._number(line.low)}–{self._number(line.high)}"
            places = f"{line.best}–{line.worst}"
        value = self._number(line.value) + error
        return str(line.place), line.actor.id, line.actor.label, value, span, places

    def _number(self, value: float) -> str:
        told = f"{value:.0f}" if value == round(value) or value >= 100 else f"{value:.3g}"
        return told.replace(".", ",") if self.language == "fr" else told


def _present(store: Store, view: View, shown: ViewFilter) -> int:
    """How many actors a view puts at events, whatever the question asks about.

    Counted by theme, place and time, how many are withheld would tell how many were at one event.
    """
    return _attendance(store, view, shown, NO_FILTERS).actors


def _attendance(store: Store, view: View, shown: ViewFilter, filters: Filters) -> Attendance:
    """Who was where, from the index of the ledger where there is one."""
    return attendance_of(Serving(store, shown).graph(view) or index_of_view(view), filters)


def _ground(
    store: Store,
    view: View,
    shown: ViewFilter,
    filters: Filters,
    rules: tuple[Vocabulary, date, int],
) -> Ground:
    """Who was where, and what it counts."""
    vocabulary, today, seed = rules
    attendance = _attendance(store, view, shown, filters)
    return ground_of(attendance, weigh(attendance, rules_of(vocabulary, today)), seed)
