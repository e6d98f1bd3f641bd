"""Turns the text or the rows of a source into HTML in which nothing of the source can act."""

from collections.abc import Iterable
from html import escape
from itertools import groupby

from graph.query.source import Cell, Row, Segment

_STYLE = """<style>
.source-text {white-space: pre-wrap; line-height: 1.55; max-width: 46rem}
.source-text mark, .source-table mark {background: #ffe08a; color: #1a1a1a; padding: 0 .1em}
.source-text .cited {border-bottom: 1px dotted #7a8790}
.source-text mark .cited {border-bottom: 0}
.source-table {border-collapse: collapse; margin-bottom: 1rem; font-size: .9rem; width: 100%;
 table-layout: fixed}
.source-table caption {text-align: left; padding: .1rem 0; opacity: .75}
.source-table th, .source-table td {border: 1px solid #b8c0c6; padding: .2rem .5rem;
 text-align: left; vertical-align: top; overflow-wrap: anywhere}
.source-table th {width: 10rem; font-weight: 400; opacity: .75}
.source-table.lit {background: #fff6d8; color: #1a1a1a}
.source-table.lit caption {font-weight: 700; opacity: 1}
</style>"""


def text_html(segments: Iterable[Segment], mark_title: str) -> str:
    """Return the text with the chosen evidence marked and other evidence underlined."""
    runs = groupby(segments, key=lambda segment: segment.lit)
    pieces = "".join(_run(list(run), lit, mark_title) for lit, run in runs)
    return f'{_STYLE}<div class="source-text">{pieces}</div>'


def rows_html(rows: Iterable[Row], row_title: str, mark_title: str) -> str:
    """Return one small table a row: a line for each cell that is filled; the lit row comes first.

    Args:
        row_title: the word that stands before the number of a row.
    """
    pieces = []
    lit_first = sorted(rows, key=lambda row: not row.lit)
    for sheet, found in groupby(lit_first, key=lambda row: row.sheet):
        pieces.append(f"<h4>{escape(sheet)}</h4>")
        pieces.extend(_table(row, row_title, mark_title) for row in found)
    return _STYLE + "".join(pieces)


def _run(segments: list[Segment], lit: bool, mark_title: str) -> str:
    """Return neighbours that are all lit, or none of them, so that one quote is one mark."""
    text = "".join(_segment(segment) for segment in segments)
    return f'<mark title="{escape(mark_title)}">{text}</mark>' if lit else text


def _segment(segment: Segment) -> str:
    text = escape(segment.text)
    return f'<span class="cited">{text}</span>' if segment.statements else text


def _table(row: Row, row_title: str, mark_title: str) -> str:
    state = " lit" if row.lit else ""
    title = f"{escape(row_title)} {row.row}"
    lines = "".join(
        f'<tr><th scope="row">{escape(cell.column)}</th><td>{_cell(cell, mark_title)}</td></tr>'
        for cell in row.cells
        if cell.text.strip()
    )
    return f'<table class="source-table{state}"><caption>{title}</caption>{lines}</table>'


def _cell(cell: Cell, mark_title: str) -> str:
    text = escape(cell.text)
    return f'<mark title="{escape(mark_title)}">{text}</mark>' if cell.lit else text
