"""Who does what where, and where nothing is known: a matrix of any two things."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from app_pages._gap_html import matrix_html
from app_pages._gap_list import draw_download, draw_list, public_matrix, withheld_ends
from app_pages._gap_panel import draw_panel
from app_pages._gap_question import AskedGaps, cell_of_address, draw_question
from app_pages._gap_signs import legend_html
from app_pages._plain import plain
from app_pages._prepared import Shown, all_of, shown_at, working
from app_pages._screen import Screen, show
from graph.analysis.gaps.gaps import gap_matrix
from graph.analysis.gaps.gaps_answer import GapMatrix
from graph.store.base import PUBLIC


def draw(screen: Screen) -> None:
    """Draw the matrix of the address."""
    say = screen.words.say
    screen.head.draw(say("page.gaps"))
    st.caption(say("gaps.about"))
    asked = draw_question(screen, all_of(screen).today)
    if asked.question.rows == asked.question.columns:
        st.info(say("gaps.same"))
        return
    with working(screen, "gaps.working"):
        found = _matrix(screen, asked)
    if not found.cells.total:
        st.info(" ".join([say("list.none"), *withheld_ends(screen, found)]))
        return
    with _shown(screen, asked) as shown:
        _draw_found(shown, asked, found)


def _draw_found(shown: Shown, asked: AskedGaps, found: GapMatrix) -> None:
    screen = shown.screen
    place = cell_of_address()
    if place is not None:
        draw_panel(shown, asked, found, place)
    st.caption(_how_many(screen, found))
    if asked.as_list:
        draw_list(screen, found)
    else:
        st.html(matrix_html(screen.words, found, place))
    st.html(legend_html(screen.words, found))
    only = (asked.question.only_rows, asked.question.only_columns)
    if found.left_out:
        key = "gaps.left_out" if only == (None, None) else "gaps.outside"
        st.caption(screen.words.say(key, count=found.left_out))
    for told in withheld_ends(screen, found):
        st.caption(told)
    st.info(plain(found.caution[screen.language]))
    draw_download(screen, asked)


def _how_many(screen: Screen, found: GapMatrix) -> str:
    rows, columns = found.rows, found.columns
    return screen.words.say(
        "gaps.shown",
        rows=len(rows),
        row_total=found.row_total,
        columns=len(columns),
        column_total=found.column_total,
    )


def _matrix(screen: Screen, asked: AskedGaps) -> GapMatrix:
    def answer() -> GapMatrix:
        if asked.is_public:
            return public_matrix(screen, asked)
        vocabulary, parts = screen.ledger.vocabulary, all_of(screen).parts
        return gap_matrix(parts, asked.question, vocabulary, screen.language)

    return screen.remember("gaps", asked.key, answer)


@contextmanager
def _shown(screen: Screen, asked: AskedGaps) -> Iterator[Shown]:
    if not asked.is_public:
        yield all_of(screen)
        return
    with shown_at(screen, PUBLIC) as public:
        yield public


show(draw)
