"""Where a row says that somebody works: its areas, each within the one above it."""

import re
from functools import lru_cache
from typing import NamedTuple

from graph.model.folding import fold
from ingest.readers.presence.columns import CodedColumns, PresenceColumns
from ingest.readers.presence.gazetteer import AreaTold, Gazetteer
from ingest.readers.presence.words import PresenceWords
from ingest.readers.row_record import Row, RowRecord

# OCHA's codes of areas begin with the ISO code of their country: AF0101, MLI0506.
_PCODE = re.compile(r"^([A-Z]{2,3})[0-9]{1,}$")


# The same places come in entry after entry.
_folded = lru_cache(maxsize=50_000)(fold)


class Area(NamedTuple):
    """A place of the record: its key, the columns that give its name and code, its fields."""

    key: str
    column: str
    code: str | None
    fields: dict[str, object]


class Areas:
    """The places of one record.

    Args:
        record: the record under way.
        words: finds countries.
        gazetteer: takes what is told of each area, once for the whole file.
    """

    def __init__(self, record: RowRecord, words: PresenceWords, gazetteer: Gazetteer) -> None:
        self._record = record
        self._words = words
        self._gazetteer = gazetteer
        self._known: dict[tuple[str | None, ...], Area | None] = {}
        self._added: set[str] = set()

    def where(self, row: Row, columns: PresenceColumns) -> Area | None:
        """Return the smallest place that the row names; None when it names none."""
        said = (row.sheet, *map(row.cells.get, columns.where))
        if said not in self._known:
            self._known[said] = self._add(row, columns)
        return self._known[said]

    def _add(self, row: Row, columns: PresenceColumns) -> Area | None:
        filled = [one for one in columns.areas if _column(row, one)]
        if not filled:
            return self._add_country(row, columns.country)
        country, proof = self._country(row, columns, filled)
        places = {one: row.cells[one] for one in columns.where if one in row.cells}
        bare = Row(row.sheet, row.number, places)
        above: Area | None = None
        for one in filled:
            within = above.column if above else proof
            area = self._area(bare, one, above, country)
            self._tell(row, area, AreaTold(bare, area.column, area.code, within, area.fields))
            above = area
        return above

    def _country(
        self, row: Row, columns: PresenceColumns, filled: list[CodedColumns]
    ) -> tuple[str | None, str | None]:
        """The country of the row, and the column that tells it."""
        for column in (columns.country.code, columns.country.name):
            word = row.cells.get(column) if column else None
            code = self._words.country(word) if word else None
            if code is not None and column is not None:
                return code, column
        for one in filled:
            if one.code and (known := _PCODE.match(row.cells.get(one.code, ""))):
                code = self._words.country(known[1])
                return code, one.code if code else None
        return None, None

    def _area(self, row: Row, one: CodedColumns, above: Area | None, country: str | None) -> Area:
        column = _column(row, one)
        name, code = row.cells[column], row.cells.get(one.code) if one.code else None
        scope = above.key if above else (country or "")
        # A code with two names is two places until a person says which is wrong.
        key = f"{scope}/{one.kind}:{_folded(name)}:{code or ''}"
        fields: dict[str, object] = {"name": name, "country": country, "kind": one.kind}
        fields["within"] = above.key if above else None
        return Area(key, column, one.code if code else None, fields)

    def _tell(self, row: Row, area: Area, told: AreaTold) -> None:
        """Name the area in the record; its code and what it lies in are told in one place."""
        if area.key in self._added:
            return
        self._added.add(area.key)
        if self._gazetteer.note(area.key, told):
            self._record.row(row)
            self._record.place(area.key, [row.cell(area.column, "name")], **area.fields)
        else:
            told.add_to(self._record, area.key)

    def _add_country(self, row: Row, columns: CodedColumns) -> Area | None:
        column = _column(row, columns)
        if not column:
            return None
        words = [row.cells[one] for one in (columns.code, columns.name) if one and one in row.cells]
        code = next((code for word in words if (code := self._words.country(word))), None)
        key = f"country:{code or fold(row.cells[column])}"
        self._record.row(row)
        evidence = [row.cell(column, "name")]
        fields: dict[str, object] = {"name": row.cells[column], "country": code, "kind": "country"}
        self._record.place(key, evidence, **fields)
        return Area(key, column, None, fields)


def _column(row: Row, one: CodedColumns) -> str:
    """The column that names it: the name, else the code; empty when both are."""
    if one.name and row.cells.get(one.name):
        return one.name
    return one.code if one.code and row.cells.get(one.code) else ""
