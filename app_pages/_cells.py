"""Cells of a table as a reader needs them: names instead of keys, headings in her language."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from app_pages._wording import Wording
from graph.model.evidence import Evidence
from graph.model.template import SHEETS, split_cell
from graph.query.source import Cell, Row

# The key of a row itself: it says nothing but to other rows. The name stands in another column.
_OWN_KEYS = {"Events": "event", "Actors": "actor"}
_NAMES = {"Events": "title", "Actors": "name"}
# Columns that name another row by its key.
_REFERENCES = frozenset(
    {"event", "actor", "parent", "programme", "mechanisms", "joint_with", "on_behalf_of"}
    | {"subject", "object"}
)
# What only the program reads.
_INNER = frozenset({"id", "place_id", "identifiers"})


def readable(rows: Iterable[Row]) -> list[Row]:
    """Return the rows without their own keys and ids, and with names where they refer to others.

    A cell that is lit stays whatever it holds, and so does every text that is no key.
    """
    known = list(rows)
    names = _names(known)
    return [replace(row, cells=tuple(_cells(row, names))) for row in known]


def heading(words: Wording, sheet: str, column: str) -> str:
    """Return the heading of a column in the language of the reader; our own ones are known."""
    if words.language == "fr":
        found = (one for one in SHEETS if one.name == sheet)
        own = next((one.fr for known in found for one in known.columns if one.name == column), None)
        if own is not None:
            return own
    return column.replace("_", " ")


def sheet_name(words: Wording, sheet: str) -> str:
    """Return the name of a sheet in the language of the reader."""
    french = {one.name: one.fr for one in SHEETS} if words.language == "fr" else {}
    return french.get(sheet, sheet)


def cell_words(words: Wording, evidence: Evidence) -> str:
    """Say which cell of a table says what; of a key only in which row it stands."""
    sheet, column = evidence.sheet or "", evidence.column or ""
    place = {"sheet": sheet_name(words, sheet), "row": evidence.row}
    if is_key(sheet, column) or not evidence.quote.strip():
        return words.say("proof.row", **place)
    said = heading(words, sheet, column)
    return words.say("proof.cell", **place, column=said, text=evidence.quote)


def is_key(sheet: str, column: str) -> bool:
    """True when the column holds what only other rows and the program read."""
    return column in _INNER or column in _REFERENCES or column == _OWN_KEYS.get(sheet)


def _names(rows: list[Row]) -> dict[str, str]:
    """Return the name behind each key of the rows."""
    found: dict[str, str] = {}
    for row in rows:
        cells = {cell.column: cell.text.strip() for cell in row.cells}
        key = cells.get(_OWN_KEYS.get(row.sheet, ""), "")
        name = cells.get(_NAMES.get(row.sheet, ""), "")
        if key and name:
            found.setdefault(key, name)
    return found


def _cells(row: Row, names: Mapping[str, str]) -> Iterable[Cell]:
    for cell in row.cells:
        is_own = cell.column in _INNER or cell.column == _OWN_KEYS.get(row.sheet)
        if is_own and not cell.lit:
            continue
        yield replace(cell, text=_named(cell, names)) if cell.column in _REFERENCES else cell


def _named(cell: Cell, names: Mapping[str, str]) -> str:
    entries = split_cell(cell.text)
    if not any(entry in names for entry in entries):
        return cell.text
    return "; ".join(names.get(entry, entry) for entry in entries)
