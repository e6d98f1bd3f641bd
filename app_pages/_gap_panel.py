"""What stands behind one cell of the matrix: why it is as it is, its events, who is there."""

import streamlit as st

from app_pages._address import page_file
from app_pages._dates import day_words
from app_pages._event_lines import about_event
from app_pages._gap_question import CELL, AskedGaps, address
from app_pages._gap_signs import SIGNS, counts, word
from app_pages._headings import section, subsection
from app_pages._lists import Line, draw_lines
from app_pages._plain import plain
from app_pages._prepared import Shown
from app_pages._screen import Screen
from graph.analysis.gaps.gaps_answer import Cell, GapMatrix
from graph.analysis.gaps.gaps_cell import CellContents, Named, Present, cell_contents
from graph.query.answer import Listing, listing
from graph.query.event_line import event_line
from graph.query.names import Names, Ref
from graph.sentence import fill


def draw_panel(shown: Shown, asked: AskedGaps, found: GapMatrix, place: tuple[str, str]) -> None:
    """Draw what stands behind a cell, and the way back to the whole."""
    screen, words = shown.screen, shown.screen.words
    cell = next((one for one in found.cells.items if (one.row, one.column) == place), None)
    with st.container(border=True, key="gap_cell"):
        if cell is None:
            st.warning(words.say("gaps.no_cell"))
        else:
            row, column = _labels(found, cell)
            section(plain(f"{row} × {column}"))
            st.markdown(
                f"**{SIGNS[cell.state]} {word(words, cell.state)}.** {_why(screen, found, cell)}"
            )
            if cell.evidence:
                _draw_contents(shown, asked, cell)
        st.page_link(
            page_file("gaps"),
            label=words.say("gaps.close"),
            query_params=address(**{CELL: None}),
            width="stretch",
        )


def _labels(found: GapMatrix, cell: Cell) -> tuple[str, str]:
    rows = {head.id: head.label for head in found.rows}
    columns = {head.id: head.label for head in found.columns}
    return rows[cell.row], columns[cell.column]


def _why(screen: Screen, found: GapMatrix, cell: Cell) -> str:
    """What the state means; of a cell without data what sources do tell of."""
    if cell.missing is None:
        return plain(found.words[cell.state][screen.language])
    row, column = _labels(found, cell)
    return plain(
        fill(found.words[cell.missing][screen.language], screen.language, row=row, column=column)
    )


def _draw_contents(shown: Shown, asked: AskedGaps, cell: Cell) -> None:
    screen, words = shown.screen, shown.screen.words
    newest = words.say("cells.newest", day=day_words(words, cell.newest))
    st.caption(plain(f"{counts(words, cell)} · {newest}"))
    place = (cell.row, cell.column)

    def answer() -> CellContents:
        vocabulary = screen.ledger.vocabulary
        return cell_contents(shown.parts, asked.question, vocabulary, place, screen.language)

    told = screen.remember("gap cell", (asked.key, place), answer)
    key = f"{cell.row}_{cell.column}"
    if told.events:
        subsection(words.say("list.events", count=len(told.events)))
        _draw_events(shown, told, f"ev_{key}")
    if told.actors.total:
        subsection(words.say("gaps.named", count=told.actors.total))
        draw_lines(words, f"ac_{key}", told.actors, lambda one: _named(screen, one))
    if told.present:
        subsection(words.say("gaps.present", count=len(told.present)))
        draw_lines(
            words, f"pr_{key}", listing(list(told.present)), lambda one: _present(screen, one)
        )


def _draw_events(shown: Shown, told: CellContents, key: str) -> None:
    screen, names = shown.screen, Names(shown.view, shown.screen.language)

    def line(event: str) -> Line:
        found = event_line(names, event)
        about = about_event(screen, found)
        if event in told.from_afar:
            about = f"{about} · {screen.words.say('gaps.from_afar')}"
        return Line(Ref(event, found.label, "Event"), about)

    draw_lines(screen.words, key, listing(list(told.events)), line)


def _named(screen: Screen, one: Named) -> Line:
    about = screen.words.say("gaps.named_at", count=one.events)
    proofs = tuple(claim.proof for claim in one.claims)
    return Line(one.of, about, Listing(proofs, len(proofs)))


def _present(screen: Screen, one: Present) -> Line:
    about = screen.words.say("cells.newest", day=day_words(screen.words, one.newest))
    proofs = tuple(claim.proof for claim in one.claims)
    return Line(one.of, about, Listing(proofs, len(proofs)))
