"""Who does what where, and where nothing is known: a matrix of any two things (Q04).

A cell is empty for four reasons that never look alike: see `graph.analysis.gaps.gaps_words.STATES`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from graph.analysis.gaps.coverage_axes import Ladder, axis_of, only_of
from graph.analysis.gaps.coverage_cells import Counted, Counts, counted
from graph.analysis.gaps.coverage_parts import Parts
from graph.analysis.gaps.gaps_answer import Cell, GapMatrix, Head
from graph.analysis.gaps.gaps_words import (
    ACTIVE,
    BOTH,
    CAUTION,
    COLUMN,
    DORMANT,
    MISSING,
    NO_DATA,
    PAIR,
    ROW,
    STATES,
    WITHHELD,
    Words,
)
from graph.index.days import day_before
from graph.model.folding import fold
from graph.model.vocabulary import Vocabulary
from graph.query.answer import Listing
from graph.query.names import Names
from graph.sentence import fill

DORMANT_YEARS = 3
_EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class GapQuestion:
    """What is asked.

    Attributes:
        rows, columns: dimensions, see `graph.analysis.gaps.coverage_axes.DIMENSIONS`.
        today: from when the years are counted.
        level: of themes and actor types, None as told.
        only_rows, only_columns: ids of the only ones to show, told of or not, each with the themes
            and actor types under it; None for all.
        years: after how many years without anything a cell is dormant.
        limit: how many rows and how many columns to show, those of which most is told, of years
            the newest; None for all.
    """

    rows: str
    columns: str
    today: date
    level: int | None = None
    only_rows: Sequence[str] | None = None
    only_columns: Sequence[str] | None = None
    years: int = DORMANT_YEARS
    limit: int | None = None


def gap_matrix(
    parts: Parts,
    question: GapQuestion,
    vocabulary: Vocabulary,
    language: str = "en",
    whole: Parts | None = None,
) -> GapMatrix:
    """Return the matrix of what is told and what is not.

    Args:
        parts: of the view that may be shown.
        question: what is asked.
        vocabulary: as `coverage_axes.axis_of` needs it.
        language: of names.
        whole: of the same ledger without a filter; None when the view shows everything. Of what
            only it has, nothing but the cell is told, and only in rows and columns that the view
            shows or that were asked for by name.

    Raises:
        ModelError: there is no such dimension.
    """
    seen = _counts(parts, question, vocabulary)
    hidden = None if whole is None else _counts(whole, question, vocabulary)
    labels = _Labels(Names(parts.view, language), vocabulary)
    return _Laid(parts, question, seen, hidden, labels).matrix()


def _counts(parts: Parts, question: GapQuestion, vocabulary: Vocabulary) -> Counts:
    asked = ((question.rows, question.only_rows), (question.columns, question.only_columns))
    axes = []
    for name, only in asked:
        wanted = None if only is None else frozenset(only)
        axis = axis_of(parts, name, Ladder(vocabulary, question.level, wanted))
        axes.append(axis if wanted is None else only_of(axis, wanted))
    return counted(parts, axes[0], axes[1], _EXAMPLES)


class _Laid:
    """The matrix while it is laid out."""

    def __init__(
        self,
        parts: Parts,
        question: GapQuestion,
        seen: Counts,
        hidden: Counts | None,
        labels: "_Labels",
    ) -> None:
        self._parts, self._question, self._seen, self._labels = parts, question, seen, labels
        self._hidden = frozenset() if hidden is None else frozenset(hidden.cells) - set(seen.cells)
        self._since = day_before(question.today, question.years)

    def matrix(self) -> GapMatrix:
        """Return it whole or cut."""
        question, seen = self._question, self._seen
        rows = self._heads(0, seen.rows)
        columns = self._heads(1, seen.columns)
        shown = [
            _most(heads, dimension, question.limit)
            for heads, dimension in ((rows, question.rows), (columns, question.columns))
        ]
        cells = [self._cell(row, column) for row in shown[0] for column in shown[1]]
        return GapMatrix(
            of=(question.rows, question.columns),
            rows=tuple(shown[0]),
            columns=tuple(shown[1]),
            row_total=len(rows),
            column_total=len(columns),
            cells=Listing(tuple(cells), len(rows) * len(columns)),
            states=self._states(rows, columns),
            words=_words(question.years),
            caution=self._caution(),
            left_out=seen.left_out,
            withheld_rows=self._withheld(0, seen.rows),
            withheld_columns=self._withheld(1, seen.columns),
        )

    def _heads(self, end: int, told: dict[str, int]) -> list[Head]:
        question, labels = self._question, self._labels
        only = (question.only_rows, question.only_columns)[end]
        dimension = (question.rows, question.columns)[end]
        # What only the whole ledger tells of is not named by it either: see `_withheld`.
        ids = set(told) if only is None else set(only)
        heads = [Head(one, labels.of(one, dimension), told.get(one, 0)) for one in ids]
        # É stands beside E, as people look for it.
        return sorted(heads, key=lambda head: (fold(head.label), head.label, head.id))

    def _withheld(self, end: int, told: dict[str, int]) -> int:
        only = (self._question.only_rows, self._question.only_columns)[end]
        return 0 if only is not None else len({cell[end] for cell in self._hidden} - set(told))

    def _cell(self, row: Head, column: Head) -> Cell:
        found = self._seen.cells.get((row.id, column.id))
        if found is None:
            if (row.id, column.id) in self._hidden:
                return Cell(row.id, column.id, WITHHELD)
            return Cell(row.id, column.id, NO_DATA, _missing(row, column))
        return self._told(row, column, found)

    def _told(self, row: Head, column: Head, found: Counted) -> Cell:
        return Cell(
            row=row.id,
            column=column.id,
            state=ACTIVE if found.newest >= self._since else DORMANT,
            actors=found.actors,
            present_only=found.present_only,
            events=found.events,
            presences=found.presences,
            evidence=found.evidence,
            undated=found.undated,
            newest=found.newest_day(),
            examples=self._labels.names.refs(found.examples),
        )

    def _states(self, rows: list[Head], columns: list[Head]) -> dict[str, int]:
        ids = {head.id for head in rows}, {head.id for head in columns}
        inside = [
            one for cell, one in self._seen.cells.items() if cell[0] in ids[0] and cell[1] in ids[1]
        ]
        hidden = sum(cell[0] in ids[0] and cell[1] in ids[1] for cell in self._hidden)
        active = sum(one.newest >= self._since for one in inside)
        return {
            ACTIVE: active,
            DORMANT: len(inside) - active,
            NO_DATA: len(rows) * len(columns) - len(inside) - hidden,
            WITHHELD: hidden,
        }

    def _caution(self) -> Words:
        counts = {
            "sources": sum(1 for one in self._parts.view.documents() if one.form != "vocabulary"),
            "events": self._parts.attendance.events,
            "presences": len(self._parts.presences),
        }
        return {language: fill(text, language, **counts) for language, text in CAUTION.items()}


class _Labels:
    """What rows and columns are called."""

    def __init__(self, names: Names, vocabulary: Vocabulary) -> None:
        self.names, self._types = names, vocabulary.actor_types

    def of(self, one: str, dimension: str) -> str:
        """Return the name of a row or column."""
        if dimension == "type":
            known = self._types.get(one)
            return one if known is None else known.labels.get(self.names.language, one)
        return one if dimension == "year" else self.names.label(one)


def _missing(row: Head, column: Head) -> str:
    if row.told and column.told:
        return PAIR
    if row.told or column.told:
        return COLUMN if row.told else ROW
    return BOTH


def _most(heads: list[Head], dimension: str, limit: int | None) -> list[Head]:
    """Those of which most is told, in the order given; of years the newest, without holes."""
    if limit is None or limit >= len(heads):
        return heads
    if dimension == "year":
        return heads[len(heads) - limit :]
    kept = set(sorted(heads, key=lambda head: (-head.told, head.label, head.id))[:limit])
    return [head for head in heads if head in kept]


def _words(years: int) -> dict[str, Words]:
    states = {
        name: {language: fill(text, language, years=years) for language, text in words.items()}
        for name, words in STATES.items()
    }
    return {**states, **MISSING}
