"""`mtandao whatif`."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Annotated

import typer

from graph.analysis.change.changes import Sight
from graph.analysis.change.scenario import Imagined, Scenario
from graph.analysis.change.whatif import what_if
from graph.analysis.change.whatif_answer import CellChange, Measured, WhatIf
from graph.errors import ModelError
from graph.index.opening import index_of_view
from graph.index.serving import Serving
from graph.message import Message
from graph.model.datafiles import data_folder
from graph.model.vocabulary import load_vocabulary
from graph.query.find import find_one
from graph.query.unknown import Unknown
from graph.store import open_store
from graph.store.base import View
from ingest.cli.command import require_ledger
from ingest.cli.insight import Insight
from ingest.cli.options import about
from ingest.cli.seen import seen_at
from ingest.cli.telling import told_refs
from ingest.cli.unknown_id import UnknownIdError
from ingest.cli.withheld import tells_more
from ingest.cli.working import working

# An id of these kinds has a colon, as what parts an event has.
_PREFIXES = ("theme:", "group:")
_MOST_PARTS = 3


@dataclass(frozen=True, kw_only=True)
class WhatIfCommand(Insight):
    """Imagine an actor, a programme or a tie less, or an event more, and see what would change.

    Reach, parts and coverage before and after. The ledger is read only; give options repeatedly
    to combine changes.
    """

    without: Annotated[
        list[str] | None, typer.Option(help="Id of an actor or programme; repeatable.")
    ] = None
    without_tie: Annotated[
        list[str] | None, typer.Option(help="Two ids with a comma: 'wipc,coact'; repeatable.")
    ] = None
    with_event: Annotated[
        list[str] | None,
        typer.Option(help="An event as 'wipc,dushirehamwe:ssr,gbv:Bujumbura'; repeatable."),
    ] = None
    known_too: Annotated[
        bool, typer.Option("--known", help="Also ties that only the vocabulary knows.")
    ] = False
    limit: Annotated[int, typer.Option(min=1, help="How many of each list to show.")] = 20

    def answer(self) -> None:
        """Print what would change."""
        shown = seen_at(self.seen)
        require_ledger(self.store)
        with (
            open_store(self.store, read_only=True) as store,
            store.view(shown) as view,
            working(self.printer),
        ):
            scenario = self._scenario(view)
            index = Serving(store, shown).graph(view) or index_of_view(view)
            vocabulary = load_vocabulary(data_folder() / "vocabulary")
            sight = Sight(view, index, vocabulary, tells_more(self.store, shown))
            found = what_if(
                sight, scenario, date.today(), self.known_too, self.language, self.limit
            )
            if isinstance(found, Unknown):
                raise UnknownIdError(found, _option_of(found.id, scenario))
        self._tell(found)

    def _scenario(self, view: View) -> Scenario:
        ties = tuple(_tie(text) for text in self.without_tie or ())
        events = tuple(_event(view, text) for text in self.with_event or ())
        if not (self.without or ties or events):
            raise ModelError(
                "Nothing is imagined yet.",
                next_step="Give --without, --without-tie or --with-event.",
            )
        return Scenario(tuple(self.without or ()), ties, events)

    def _tell(self, found: WhatIf) -> None:
        if self.as_json:
            self.printer.json(found)
            return
        out, words = self.printer, self.words
        out.line(found.sentence[self.language])
        out.line()
        columns = ("whatif_what", "whatif_before", "whatif_after")
        out.table([words.say(key) for key in columns], self._numbers(found.before, found.after))
        for kind, moved in (("fallen", found.fallen), ("joined", found.joined)):
            if moved.total:
                out.line()
                out.title(words.say(f"whatif_{kind}"))
                rows = [(one.actor.label, one.actor.id, str(one.part)) for one in moved.items]
                out.table([words.say(key) for key in ("actor", "id", "whatif_part")], rows)
                out.how_many(moved.shown, moved.total, "actors")
        for kind, cells in (("lost", found.lost), ("gained", found.gained)):
            if cells.total:
                out.line()
                out.title(words.say(f"whatif_{kind}"))
                self._tell_cells(cells.items)
                out.how_many(cells.shown, cells.total, "cells")
        if found.cancelled.total:
            out.line()
            out.title(words.say("whatif_cancelled"))
            rows_of = [(one.label, one.id) for one in found.cancelled.items]
            out.table([words.say(key) for key in ("event", "id")], rows_of)
            out.how_many(found.cancelled.shown, found.cancelled.total, "events")
        out.line()
        for caution in found.cautions:
            out.line(caution[self.language])

    def _numbers(self, before: Measured, after: Measured) -> list[tuple[str, str, str]]:
        names = ("actors", "largest", "reach", "parts", "alone", "cells")
        say, told = self.words.say, self._number
        return [(say(f"whatif_{one}"), told(before, one), told(after, one)) for one in names]

    def _number(self, measured: Measured, name: str) -> str:
        value = getattr(measured, name)
        told = f"{value:.1f}" if isinstance(value, float) else str(value)
        return told.replace(".", ",") if self.language == "fr" else told

    def _tell_cells(self, cells: Iterable[CellChange]) -> None:
        rows = [(one.theme.label, one.country.label, told_refs(one.actors)) for one in cells]
        self.printer.table([self.words.say(key) for key in ("theme", "country", "actors")], rows)


def _option_of(unknown: str, scenario: Scenario) -> str:
    """The option that the id was given to."""
    if unknown in scenario.without:
        return "--without"
    tied = {end for tie in scenario.without_ties for end in tie}
    return "--without-tie" if unknown in tied else "--with-event"


def _tie(text: str) -> tuple[str, str]:
    ends = [one.strip() for one in text.split(",")]
    if len(ends) != 2 or not all(ends) or ends[0] == ends[1]:
        what = Message("'{text}' does not name two different actors.", text=text)
        raise ModelError(what, "--without-tie", "Write both ids with a comma: wipc,coact")
    return ends[0], ends[1]


def _event(view: View, text: str) -> Imagined:
    """An event from its actors, its themes and its place, the last two where they are given."""
    bare = text
    for prefix in _PREFIXES:
        bare = bare.replace(prefix, "")
    parts = [part.strip() for part in bare.split(":")]
    actors, themes = ([one.strip() for one in part.split(",") if one.strip()]
                      for part in (*parts[:2], "")[:2])  # fmt: skip
    if not actors or len(parts) > _MOST_PARTS:
        what = Message("'{text}' does not name actors, themes and a place.", text=text)
        advice = "Write actors:themes:place, for example wipc,dushirehamwe:ssr,gbv:Bujumbura"
        raise ModelError(what, "--with-event", advice)
    place = parts[2] if len(parts) == _MOST_PARTS else ""
    with about("--with-event"):
        return Imagined(
            actors=tuple(actors),
            themes=tuple(find_one(view, one, "Theme") for one in themes),
            place=find_one(view, place, "Place") if place else None,
        )
