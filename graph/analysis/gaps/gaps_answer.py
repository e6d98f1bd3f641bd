"""What a question about gaps is answered with: rows, columns, and a cell where two meet."""

from dataclasses import dataclass

from graph.analysis.gaps.gaps_words import Words
from graph.query.answer import Answer, Listing
from graph.query.names import Ref


@dataclass(frozen=True, slots=True)
class Head(Answer):
    """One row or column.

    Attributes:
        told: how many events and presences there are in it; 0 when no source tells of it.
    """

    id: str
    label: str
    told: int


@dataclass(frozen=True, slots=True)
class Cell(Answer):
    """Where a row and a column meet.

    Attributes:
        state: `active`, `dormant`, `no data` or `withheld`.
        missing: why there is no data (`pair`, `row`, `column`, `both`); None in other states.
        actors: named actors, at events and by presence; `present_only` of them by presence alone.
        events: whole events; `presences`: what sources state of a body without any event.
        evidence: how many statements tell of it, see `coverage_cells.Counted`.
        undated: how many of the events and presences have no date; they make no cell active.
        newest: until when it surely was so, see `Parts.last_day`; None without any date.
        examples: the first events and bodies by id, to look into.
    """

    row: str
    column: str
    state: str
    missing: str | None = None
    actors: int = 0
    present_only: int = 0
    events: int = 0
    presences: int = 0
    evidence: int = 0
    undated: int = 0
    newest: str | None = None
    examples: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True)
class GapMatrix(Answer):
    """A matrix with all its cells, row by row.

    Attributes:
        of: dimension of the rows and of the columns.
        rows, columns: those shown, by name; `row_total` and `column_total` count all.
        cells: of the rows and columns shown; their `total` that of all.
        states: how many cells of the whole matrix are in each state.
        words: what each state and each reason for lacking data means.
        caution: in how few records the gaps are.
        left_out: events and presences of which no source says the row, or the column.
        withheld_rows, withheld_columns: how many only sources above the level shown tell of; which
            they are is not told. 0 where rows or columns were asked for by name.
    """

    of: tuple[str, str]
    rows: tuple[Head, ...]
    columns: tuple[Head, ...]
    row_total: int
    column_total: int
    cells: Listing[Cell]
    states: dict[str, int]
    words: dict[str, Words]
    caution: Words
    left_out: int
    withheld_rows: int = 0
    withheld_columns: int = 0

    def as_json(self) -> dict[str, object]:
        """Return `{rows, columns, cells, shown, total ...}`."""
        # Two arguments of super are needed: a dataclass with slots is made twice.
        found = super(GapMatrix, self).as_json()
        return {**found, "cells": [cell.as_json() for cell in self.cells.items],
                "shown": self.cells.shown, "total": self.cells.total}  # fmt: skip
