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
.source-table {border-collapse: collapse; margin-bottom: 1rem; font-size: .9rem}
.source-table th, .source-table td {border: 1px solid #b8c0c6; padding: .2rem .5rem;
 text-align: left; vertical-align: top}
.source-table tr.lit {background: #fff6d8; color: #1a1a1a}
</style>"""


def text_html(segments: Iterable[Segment], mark_title: str) -> str:
    """Return the text with the chosen evidence marked and other evidence underlined."""
    runs = groupby(segments, key=lambda segment: segment.lit)
    pieces = "".join(_run(list(run), lit, mark_title) for lit, run in runs)
    return f'{_STYLE}<div class="source-text">{pieces}</div>'


def rows_html(rows: Iterable[Row], row_title: str, mark_title: str) -> str:
    """Return one table a sheet; the row of the chosen evidence is lit, its cell marked."""
    tables = [
        _table(sheet, list(found), row_title, mark_title)
        for sheet, found in groupby(rows, key=lambda row: row.sheet)
    ]
    return _STYLE + "".join(tables)


def _run(segments: list[Segment], lit: bool, mark_title: str) -> str:
    """Return neighbours that are all lit, or none of them, so that one quote is one mark."""
    text = "".join(_segment(segment) for segment in segments)
    return f'<mark title="{escape(mark_title)}">{text}</mark>' if lit else text


def _segment(segment: Segment) -> str:
    text = escape(segment.text)
    return f'<span class="cited">{text}</span>' if segment.statements else text


def _table(sheet: str, rows: list[Row], row_title: str, mark_title: str) -> str:
    columns = list(dict.fromkeys(cell.column for row in rows for cell in row.cells))
    heads = "".join(f"<th>{escape(column)}</th>" for column in [row_title, *columns])
    lines = "".join(_row(row, columns, mark_title) for row in rows)
    return (
        f"<h4>{escape(sheet)}</h4>"
        f'<table class="source-table"><thead><tr>{heads}</tr></thead><tbody>{lines}</tbody></table>'
    )


def _row(row: Row, columns: list[str], mark_title: str) -> str:
    by_column = {cell.column: cell for cell in row.cells}
    cells = "".join(f"<td>{_cell(by_column.get(column), mark_title)}</td>" for column in columns)
    state = ' class="lit"' if row.lit else ""
    return f"<tr{state}><td>{row.row}</td>{cells}</tr>"


def _cell(cell: Cell | None, mark_title: str) -> str:
    if cell is None:
        return ""
    text = escape(cell.text)
    return f'<mark title="{escape(mark_title)}">{text}</mark>' if cell.lit else text
