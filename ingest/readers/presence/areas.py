"""Where a row says that somebody works: its areas, each within the one above it."""

import re
from dataclasses import dataclass

from graph.model.folding import fold
from ingest.readers.presence.columns import CodedColumns, PresenceColumns
from ingest.readers.presence.words import PresenceWords
from ingest.readers.row_record import Row, RowRecord
from ingest.readers.terms import Terms

# OCHA's codes of areas begin with the ISO code of their country: AF0101, MLI0506.
_PCODE = re.compile(r"^([A-Z]{2,3})[0-9]{1,}$")
_BY_CODE = "The country is told by the first letters of the code."


@dataclass(frozen=True, slots=True)
class Area:
    """A place of the record: its key, and the column of the row that names it."""

    key: str
    column: str


class Areas:
    """The places of one record."""

    def __init__(self, record: RowRecord, words: PresenceWords, terms: Terms) -> None:
        self._record = record
        self._words = words
        self._terms = terms
        self._known: dict[tuple[str | None, ...], Area | None] = {}
        self._added: set[str] = set()

    def where(self, row: Row, columns: PresenceColumns) -> Area | None:
        """Return the smallest place that the row names; None when it names none."""
        levels = (columns.country, *columns.areas)
        said = (row.sheet, *(row.cells.get(c) for one in levels for c in (one.name, one.code) if c))
        if said not in self._known:
            self._known[said] = self._add(row, columns)
        return self._known[said]

    def _add(self, row: Row, columns: PresenceColumns) -> Area | None:
        filled = [one for one in columns.areas if _column(row, one)]
        if not filled:
            return self._add_country(row, columns.country)
        country, proof = self._country(row, columns, filled)
        above: Area | None = None
        for one in filled:
            within = above.column if above else proof
            above = self._add_area(row, one, above, country, within)
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
                code = self._terms.countries.find(known[1])
                return code, one.code if code else None
        return None, None

    def _add_area(
        self,
        row: Row,
        one: CodedColumns,
        above: Area | None,
        country: str | None,
        within: str | None,
    ) -> Area:
        column = _column(row, one)
        name, code = row.cells[column], row.cells.get(one.code) if one.code else None
        scope = above.key if above else (country or "")
        # A code with two names is two places until a person says which is wrong.
        key = f"{scope}/{one.kind}:{fold(name)}:{code or ''}"
        if key in self._added:
            return Area(key, column)
        self._added.add(key)
        self._record.row(row)
        evidence = [row.cell(column, "name")]
        if code is not None and one.code is not None:
            evidence.append(row.cell(one.code, "identifiers"))
        if within is not None:
            evidence.append(row.cell(within, "within"))
        by_code = above is None and within is not None and within == one.code
        self._record.place(
            key,
            evidence,
            name=name,
            country=country,
            kind=one.kind,
            within=above.key if above else None,
            identifiers={"pcode": code} if code else {},
            note=_BY_CODE if by_code else None,
        )
        return Area(key, column)

    def _add_country(self, row: Row, columns: CodedColumns) -> Area | None:
        column = _column(row, columns)
        if not column:
            return None
        words = [row.cells[one] for one in (columns.code, columns.name) if one and one in row.cells]
        code = next((code for word in words if (code := self._words.country(word))), None)
        key = f"country:{code or fold(row.cells[column])}"
        self._record.row(row)
        evidence = [row.cell(column, "name")]
        self._record.place(key, evidence, name=row.cells[column], country=code, kind="country")
        return Area(key, column)


def _column(row: Row, one: CodedColumns) -> str:
    """The column that names it: the name, else the code; empty when both are."""
    if one.name and row.cells.get(one.name):
        return one.name
    return one.code if one.code and row.cells.get(one.code) else ""
