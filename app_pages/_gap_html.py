"""The matrix of gaps as an HTML table: each cell a link that opens what stands behind it."""

from html import escape
from urllib.parse import urlencode

from app_pages._gap_question import CELL, address, cell_code
from app_pages._gap_signs import CLASSES, SIGNS, STYLE, counts, word
from app_pages._wording import Wording
from graph.analysis.gaps.gaps_answer import Cell, GapMatrix, Head

# What the names of rows and a column need at most, in the unit of the style.
_ROW_NAME, _COLUMN = 10, 6


def matrix_html(words: Wording, found: GapMatrix, here: tuple[str, str] | None) -> str:
    """Return the matrix; names are escaped.

    Args:
        here: row and column of the cell that is open, None for none.
    """
    cells = {(cell.row, cell.column): cell for cell in found.cells.items}
    head = "".join(f'<th scope="col">{escape(column.label)}</th>' for column in found.columns)
    of = [escape(words.say(f"axis.{name}")) for name in found.of]
    body = "".join(_row(words, found, cells, row, here) for row in found.rows)
    return (
        f'{STYLE}<div class="gaps-wide">{_hint(words, len(found.columns))}'
        f'<div class="gaps-wrap" tabindex="0" role="region" aria-label="{of[0]}, {of[1]}">'
        f'<table class="gaps"><thead><tr><th scope="col">{of[0]} ↓ {of[1]} →</th>{head}</tr>'
        "</thead>"
        f"<tbody>{body}</tbody></table></div></div>"
    )


def _hint(words: Wording, columns: int) -> str:
    """Say that the table goes on, where the screen is narrower than so many columns need."""
    room = _ROW_NAME + _COLUMN * columns
    style = f"@container (min-width: {room}rem) {{.gaps-hint {{display: none}}}}"
    told = escape(words.say("gaps.scroll"))
    return f'<style>{style}</style><p class="gaps-hint">{told}</p>'


def _row(
    words: Wording,
    found: GapMatrix,
    cells: dict[tuple[str, str], Cell],
    row: Head,
    here: tuple[str, str] | None,
) -> str:
    made = "".join(
        _cell(words, cells[row.id, column.id], (row, column), here) for column in found.columns
    )
    return f'<tr><th scope="row">{escape(row.label)}</th>{made}</tr>'


def _cell(
    words: Wording, cell: Cell, heads: tuple[Head, Head], here: tuple[str, str] | None
) -> str:
    state = escape(word(words, cell.state))
    told = cell.events or cell.presences
    number = f" {told}" if cell.evidence else ""
    link = escape("./gaps?" + urlencode(address(**{CELL: cell_code(cell.row, cell.column)}), True))
    said = [f"{heads[0].label}, {heads[1].label}: {word(words, cell.state)}"]
    said += [counts(words, cell)] if cell.evidence else []
    title = escape(". ".join(said))
    is_here = " here" if here == (cell.row, cell.column) else ""
    return (
        f'<td class="{CLASSES[cell.state]}{is_here}"><a href="{link}" title="{title}" '
        f'aria-label="{title}"><span aria-hidden="true">{SIGNS[cell.state]}{number}</span>'
        f"<small>{state}</small></a></td>"
    )
