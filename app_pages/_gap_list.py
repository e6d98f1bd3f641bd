"""The matrix of gaps as a list of its cells: a table to sort, and a file that is public."""

import csv
import io

import streamlit as st

from app_pages._gap_question import AskedGaps
from app_pages._gap_signs import SIGNS, word
from app_pages._prepared import all_of, shown_at
from app_pages._screen import Screen
from graph.analysis.gaps.gaps import gap_matrix
from graph.analysis.gaps.gaps_answer import Cell, GapMatrix
from graph.analysis.gaps.gaps_words import NO_DATA, WITHHELD
from graph.model.template import guard_cell
from graph.store.base import PUBLIC

_COLUMNS = ("state", "actors", "events", "presences", "evidence", "newest")
_ROW, _HEAD, _MOST = 35, 35, 16


def draw_list(screen: Screen, found: GapMatrix) -> None:
    """Draw a table with one row for each cell."""
    words = screen.words
    rows = _rows(screen, found, signs=True)
    head = _head(screen, found)
    st.dataframe(
        {name: [row[place] for row in rows] for place, name in enumerate(head)},
        hide_index=True,
        height=_HEAD + _ROW * min(len(rows), _MOST) + 2,
        alt=words.say("gaps.table_alt"),
        key="gap_list",
    )


def draw_download(screen: Screen, asked: AskedGaps) -> None:
    """A button that saves the cells as CSV: of them, only what is public."""
    words = screen.words
    question = asked.question
    st.download_button(
        words.say("gaps.download"),
        data=lambda: screen.anew(lambda now: public_csv(now, asked)).encode("utf-8-sig"),
        file_name=f"gaps-{question.rows}-{question.columns}-public.csv",
        mime="text/csv",
        on_click="ignore",
        key="gaps_csv",
    )


def public_csv(screen: Screen, asked: AskedGaps) -> str:
    """Return the cells as CSV; of what is not public nothing but that it is withheld."""
    found = public_matrix(screen, asked)
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow([guard_cell(one) for one in _head(screen, found)])
    for row in _rows(screen, found, signs=False):
        writer.writerow(["" if one is None else guard_cell(str(one)) for one in row])
    for told in withheld_ends(screen, found):
        writer.writerow([told, "", word(screen.words, WITHHELD)])
    return stream.getvalue()


def public_matrix(screen: Screen, asked: AskedGaps) -> GapMatrix:
    """Return the matrix of what is public; what only the whole ledger has is withheld."""
    vocabulary = screen.ledger.vocabulary
    with shown_at(screen, PUBLIC) as public:
        whole = all_of(screen).parts
        return gap_matrix(public.parts, asked.question, vocabulary, screen.language, whole)


def _head(screen: Screen, found: GapMatrix) -> list[str]:
    say = screen.words.say
    return [*(say(f"axis.{name}") for name in found.of), *(say(f"column.{c}") for c in _COLUMNS)]


def _rows(screen: Screen, found: GapMatrix, signs: bool) -> list[list[str | int | None]]:
    """One row for each cell shown, row by row; nothing is counted where nothing is known."""
    labels = [{head.id: head.label for head in heads} for heads in (found.rows, found.columns)]
    return [
        [
            labels[0][cell.row],
            labels[1][cell.column],
            f"{SIGNS[cell.state]} {word(screen.words, cell.state)}"
            if signs
            else word(screen.words, cell.state),
            *_counts(cell),
            cell.newest or "",
        ]
        for cell in found.cells.items
    ]


def withheld_ends(screen: Screen, found: GapMatrix) -> list[str]:
    """Say how many rows and columns are withheld; nothing when none is."""
    ends = {
        "gaps.withheld_rows": found.withheld_rows,
        "gaps.withheld_columns": found.withheld_columns,
    }
    return [screen.words.say(key, count=count) for key, count in ends.items() if count]


def _counts(cell: Cell) -> tuple[int | None, ...]:
    """A nought would look as if somebody had counted."""
    if cell.state in (NO_DATA, WITHHELD):
        return (None,) * 4
    return cell.actors, cell.events, cell.presences, cell.evidence
