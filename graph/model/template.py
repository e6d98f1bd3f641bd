"""The template: four sheets that together carry what a record of tables says.

Readers, the template writer and the CSV export use this one definition.
"""

import re
from collections.abc import Iterable

from graph.model.template_actors import ACTORS, PARTICIPATIONS, RELATIONS
from graph.model.template_columns import CHOICES, SEPARATOR, Column, Sheet
from graph.model.template_events import EVENTS

__all__ = [
    "ACTORS",
    "CHOICES",
    "EVENTS",
    "PARTICIPATIONS",
    "RELATIONS",
    "SEPARATOR",
    "SHEETS",
    "Column",
    "Sheet",
    "guard_cell",
    "in_step",
    "join_cell",
    "split_cell",
    "unguard_cell",
]

SHEETS = (EVENTS, PARTICIPATIONS, ACTORS, RELATIONS)

_DANGEROUS = re.compile(r"^'*[=+\-@\t\r]")


def join_cell(entries: Iterable[str]) -> str:
    """Join the entries of one cell; `split_cell` gives them back.

    A separator inside an entry is doubled. Entries lose blanks at both ends; empty entries keep
    their place, so that columns whose entries belong together stay in step.
    """
    doubled = [entry.strip().replace(SEPARATOR, SEPARATOR * 2) for entry in entries]
    return f"{SEPARATOR} ".join(doubled)


def in_step(entries: Iterable[str | None]) -> str:
    """Join entries that keep their places; nothing when all are empty."""
    texts = [entry or "" for entry in entries]
    return join_cell(texts) if any(texts) else ""


def split_cell(cell: str) -> list[str]:
    """Return the entries of a cell; an empty cell has none."""
    if not cell.strip():
        return []
    entries = [""]
    for piece in re.split(r"(;+)", cell):
        if not piece.startswith(SEPARATOR):
            entries[-1] += piece
            continue
        entries[-1] += SEPARATOR * (len(piece) // 2)
        if len(piece) % 2:
            entries.append("")
    return [entry.strip() for entry in entries]


def guard_cell(text: str) -> str:
    """Return the text as a CSV cell that no spreadsheet program takes for a formula.

    Texts that begin with =, +, - or @ get an apostrophe before them; `unguard_cell` removes it.
    """
    return f"'{text}" if _DANGEROUS.match(text) else text


def unguard_cell(cell: str) -> str:
    """Return the text that `guard_cell` made the cell from."""
    return cell[1:] if cell.startswith("'") and _DANGEROUS.match(cell) else cell
