"""Where a row says that somebody works: its areas, each within the one above it."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from graph.model.folding import fold
from ingest.readers.presence.columns import CodedColumns, PresenceColumns
from ingest.readers.presence.words import PresenceWords
from ingest.readers.row_record import Row

# OCHA's codes of areas begin with the ISO code of their country: AF0101, MLI0506.
_PCODE = re.compile(r"^([A-Z]{2,3})[0-9]+$")
# The same places come in entry after entry.
_folded = lru_cache(maxsize=50_000)(fold)


class Area(NamedTuple):
    """One place that a row names.

    Attributes:
        key: tells it from all others of the file.
        name, code, within: the columns that tell its name, its code and what it lies in.
        fields: of the place of a record.
        is_by_heading: only the heading of the column tells that it is the name.
    """

    key: str
    name: str
    code: str | None
    within: str | None
    fields: Mapping[str, str | None]
    is_by_heading: bool = False


def areas_of(row: Row, columns: PresenceColumns, words: PresenceWords) -> Iterator[Area]:
    """Yield the places of a row, the largest first; its country when it names nothing smaller.

    The country is that of the row, else what the code of an area begins with.
    """
    filled = [one for one in columns.areas if _column(row, one)]
    if not filled:
        yield from _country(row, columns.country, words)
        return
    country, within = _country_of(row, columns, filled, words)
    above: str | None = None
    for one in filled:
        column = _column(row, one)
        name, code = row.cells[column], row.cells.get(one.code) if one.code else None
        # A code with two names is two places until a person says which is wrong.
        key = f"{above or country or ''}/{one.kind}:{_folded(name)}:{code or ''}"
        fields = {"name": name, "country": country, "kind": one.kind, "within": above}
        own_code = one.code if code else None
        yield Area(key, column, own_code, within, fields, column in columns.by_heading)
        above, within = key, column


def _country_of(
    row: Row, columns: PresenceColumns, filled: list[CodedColumns], words: PresenceWords
) -> tuple[str | None, str | None]:
    """The country of the row, and the column that tells it."""
    for column in (columns.country.code, columns.country.name):
        word = row.cells.get(column) if column else None
        code = words.country(word) if word else None
        if code is not None:
            return code, column
    for one in filled:
        if one.code and (known := _PCODE.match(row.cells.get(one.code, ""))):
            code = words.country(known[1])
            return code, one.code if code else None
    return None, None


def _country(row: Row, columns: CodedColumns, words: PresenceWords) -> Iterator[Area]:
    column = _column(row, columns)
    if column:
        told = [row.cells[c] for c in (columns.code, columns.name) if c and c in row.cells]
        code = next((code for word in told if (code := words.country(word))), None)
        key = f"country:{code or fold(row.cells[column])}"
        fields = {"name": row.cells[column], "country": code, "kind": "country"}
        yield Area(key, column, None, None, fields)


def _column(row: Row, one: CodedColumns) -> str:
    """The column that names it: the name, else the code; empty when both are."""
    if one.name and row.cells.get(one.name):
        return one.name
    return one.code if one.code and row.cells.get(one.code) else ""
