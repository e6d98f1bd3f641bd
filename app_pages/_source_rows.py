"""The rows of a source: the lit one open, the others behind a button, as HTML that cannot act."""

from collections.abc import Iterable
from html import escape

import streamlit as st

from app_pages._cells import heading, readable, sheet_name
from app_pages._wording import Wording
from graph.query.source import Cell, Row, SourcePage

_STYLE = """<style>
.source-table {border-collapse: collapse; margin-bottom: 1rem; font-size: .9rem; width: 100%;
 table-layout: fixed}
.source-table mark {background: #ffe08a; color: #1a1a1a; padding: 0 .1em}
.source-table caption {text-align: left; padding: .1rem 0; color: inherit; opacity: .8}
.source-table th, .source-table td {border: 1px solid #b8c0c6; padding: .2rem .5rem;
 text-align: left; vertical-align: top; overflow-wrap: anywhere}
.source-table th {width: 9.5rem; font-weight: 400; opacity: .8}
.source-table.lit th, .source-table.lit td {background: #fff6d8; color: #1a1a1a}
.source-table.lit caption {font-weight: 700; opacity: 1}
</style>"""


def draw_rows(words: Wording, page: SourcePage) -> None:
    """Draw the rows that the chosen claim rests on; without a claim, all of them."""
    rows = readable(page.rows)
    lit = [row for row in rows if row.lit]
    others = [row for row in rows if not row.lit]
    if not lit:
        st.caption(words.say("source.table_note"))
        st.html(rows_html(words, others))
        return
    st.caption(words.say("source.lit_note"))
    st.html(rows_html(words, lit))
    if others:
        with st.expander(words.say("source.other_rows", count=len(others))):
            st.html(rows_html(words, others))


def rows_html(words: Wording, rows: Iterable[Row]) -> str:
    """Return one small table a row: a line for each cell that is filled."""
    return _STYLE + "".join(_table(words, row) for row in rows)


def _table(words: Wording, row: Row) -> str:
    state = " lit" if row.lit else ""
    sheet = sheet_name(words, row.sheet)
    title = escape(words.say("source.row", sheet=sheet, row=row.row))
    lines = "".join(
        f'<tr><th scope="row">{escape(heading(words, row.sheet, cell.column))}</th>'
        f"<td>{_cell(words, cell)}</td></tr>"
        for cell in row.cells
        if cell.text.strip()
    )
    return f'<table class="source-table{state}"><caption>{title}</caption>{lines}</table>'


def _cell(words: Wording, cell: Cell) -> str:
    text = escape(cell.text)
    if not cell.lit:
        return text
    return f'<mark title="{escape(words.say("source.evidence_mark"))}">{text}</mark>'
