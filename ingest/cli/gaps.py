"""`mtandao gaps`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated

import typer

from graph.analysis.gaps.coverage_axes import DIMENSIONS
from graph.analysis.gaps.coverage_parts import Parts, parts_of
from graph.analysis.gaps.coverage_rooms import Rooms, rooms
from graph.analysis.gaps.gaps import GapQuestion, gap_matrix
from graph.analysis.gaps.gaps_answer import Cell, GapMatrix
from graph.errors import ModelError
from graph.index.opening import index_of_view
from graph.index.serving import Serving
from graph.message import Message
from graph.model.datafiles import data_folder
from graph.model.vocabulary import Vocabulary, load_vocabulary
from graph.store import open_store
from graph.store.base import Store, View, ViewFilter
from ingest.cli.command import require_ledger
from ingest.cli.gap_heads import dimension_given, heads_given
from ingest.cli.insight import Insight
from ingest.cli.known_roles import known_roles
from ingest.cli.known_types import known_type
from ingest.cli.seen import one_moment, seen_at
from ingest.cli.working import working


def parts_in(
    store: Store, view: View, shown: ViewFilter, roles: Sequence[str] | None = None
) -> Parts:
    """Return what a view tells, from the index of the ledger where there is one."""
    index = Serving(store, shown).graph(view) or index_of_view(view)
    return parts_of(view, index, roles)


@dataclass(frozen=True, kw_only=True)
class GapsCommand(Insight):
    """Show who does what where, and what no source tells: a matrix of any two things.

    A cell is active, dormant (nothing for three years), without data, or withheld.
    """

    rows: Annotated[str, typer.Option(help=f"One of {', '.join(DIMENSIONS)}.")] = "theme"
    columns: Annotated[str, typer.Option(help="Another of these.")] = "country"
    level: Annotated[
        int | None, typer.Option(min=1, help="Themes and kinds of actors at this level; 1 is top.")
    ] = None
    row: Annotated[
        list[str] | None, typer.Option(help="Only this row, told of or not; repeatable.")
    ] = None
    column: Annotated[
        list[str] | None, typer.Option(help="Only this column, told of or not; repeatable.")
    ] = None
    role: Annotated[
        list[str] | None, typer.Option(help="Only who had this role at an event; repeatable.")
    ] = None
    together: Annotated[
        list[str] | None,
        typer.Option(
            help="Two kinds of actors, given one after the other: events that had both, in place"
            " of the matrix. Commas join types: 'military,police'."
        ),
    ] = None
    limit: Annotated[
        int, typer.Option(min=1, help="How many rows and columns to show; of years the newest.")
    ] = 50

    def answer(self) -> None:
        """Print the matrix, or the events."""
        shown, vocabulary = seen_at(self.seen), load_vocabulary(data_folder() / "vocabulary")
        require_ledger(self.store)
        found: GapMatrix | Rooms
        with (
            open_store(self.store, read_only=True) as store,
            one_moment(store, shown) as (view, whole_view),
            working(self.printer),
        ):
            roles = known_roles(vocabulary, self.role)
            parts = parts_in(store, view, shown, roles)
            if self.together:
                found = rooms(parts, self._kinds(vocabulary), vocabulary, self.language, self.limit)
            else:
                question = self._question(parts, vocabulary)
                whole = (
                    None if whole_view is None else parts_in(store, whole_view, ViewFilter(), roles)
                )
                found = gap_matrix(parts, question, vocabulary, self.language, whole)
        if isinstance(found, Rooms):
            self._tell_rooms(found)
        else:
            self._tell(found)

    def _question(self, parts: Parts, vocabulary: Vocabulary) -> GapQuestion:
        rows = dimension_given(self.rows, "--rows")
        columns = dimension_given(self.columns, "--columns")
        return GapQuestion(
            rows=rows,
            columns=columns,
            today=date.today(),
            level=self.level,
            only_rows=heads_given(parts, vocabulary, rows, self.row, "--row"),
            only_columns=heads_given(parts, vocabulary, columns, self.column, "--column"),
            limit=self.limit,
        )

    def _kinds(self, vocabulary: Vocabulary) -> tuple[list[str], list[str]]:
        types = vocabulary.actor_types
        given = [
            [known_type(types, one.strip(), "--together") for one in text.split(",")]
            for text in self.together or ()
        ]
        if len(given) != 2:
            what = Message("{n} [kind|kinds] of actors [n:was|were] given.", n=len(given))
            raise ModelError(what, "--together", "Give the option twice, once for each kind.")
        return given[0], given[1]

    def _tell(self, found: GapMatrix) -> None:
        if self.as_json:
            self.printer.json(found)
            return
        out, words, language = self.printer, self.words, self.language
        cells = {(cell.row, cell.column): cell for cell in found.cells.items}
        rows = [
            (row.label, *(self._told(cells[row.id, column.id]) for column in found.columns))
            for row in found.rows
        ]
        out.table([words.say("gaps_corner"), *(column.label for column in found.columns)], rows)
        out.how_many(found.cells.shown, found.cells.total, "cells")
        for state, count in found.states.items():
            name = words.code("state", state)
            out.line(
                words.say("gaps_state", state=name, n=count, what=found.words[state][language])
            )
        named = self.row or self.column
        out.line(words.say("gaps_outside" if named else "gaps_left_out", n=found.left_out))
        for end, n in (("rows", found.withheld_rows), ("columns", found.withheld_columns)):
            if n:
                out.line(words.say(f"gaps_withheld_{end}", n=n))
        out.line(found.caution[language])

    def _told(self, cell: Cell) -> str:
        name = self.words.code("state", cell.state)
        if not cell.evidence:
            return name
        return self.words.say(
            "gaps_cell", state=name, actors=cell.actors, events=cell.events, present=cell.presences
        )

    def _tell_rooms(self, found: Rooms) -> None:
        if self.as_json:
            self.printer.json(found)
            return
        out, words = self.printer, self.words
        out.table(
            [words.say(key) for key in ("id", "event", "rooms_first", "rooms_second")],
            [
                (one.event.id, one.event.label, _names(one.first), _names(one.second))
                for one in found.events.items
            ],
        )
        out.how_many(found.events.shown, found.events.total, "events")
        out.title(words.say("rooms_near"))
        out.table(
            [words.say(key) for key in ("id", "event", "why")],
            [(one.event.id, one.event.label, one.words[self.language]) for one in found.near.items],
        )
        out.how_many(found.near.shown, found.near.total, "events")


def _names(refs: tuple[object, ...]) -> str:
    return ", ".join(str(getattr(one, "label", one)) for one in refs)
