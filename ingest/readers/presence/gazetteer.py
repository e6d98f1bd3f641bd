"""The areas of a table, told once for all who work in them: codes, and what lies in what."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from graph.model.record import RecordDocument
from ingest.readers.base import ReadRecord
from ingest.readers.presence.areas import Area, areas_of
from ingest.readers.presence.columns import PresenceColumns
from ingest.readers.presence.words import PresenceWords
from ingest.readers.row_record import Row, RowRecord

_BY_HEADING = "The name is told by the heading of its column, which has no hashtag."
_BY_CODE = "The country is told by the first letters of the code."
# More places than all villages of a large country; a table of more tells them with each entry.
_MOST = 100_000
_MOST_OF_ONE = 5_000
# No organisation is called that: keys of entries have no such sign.
_PART = "#areas"
_TITLE = "areas"


class _Told(NamedTuple):
    """An area and the row that first named it, with the cells that tell of places."""

    area: Area
    row: Row


class Gazetteer:
    """The areas of one file by their keys.

    Args:
        words: finds countries.
    """

    def __init__(self, words: PresenceWords) -> None:
        self._words = words
        self._told: dict[str, _Told] = {}
        self._chains: dict[tuple[str | None, ...], tuple[Area, ...]] = {}

    def chain(
        self, row: Row, columns: PresenceColumns, *, is_open: bool = True
    ) -> tuple[Area, ...]:
        """Return the places of a row, the largest first; () when it names none.

        Args:
            row: one row.
            columns: what its columns mean.
            is_open: everybody may see it, so that what it tells of areas may be told to all.
        """
        said = (str(is_open), row.sheet, *map(row.cells.get, columns.where))
        found = self._chains.get(said)
        if found is None:
            found = tuple(areas_of(row, columns, self._words))
            if is_open:
                self._note(row, columns, found)
            if len(self._chains) < _MOST:
                self._chains[said] = found
        return found

    def holds(self, area: Area) -> bool:
        """True when the area is told in a document of its own; False when there are too many."""
        return area.key in self._told

    def records(self, address: str, origin: str) -> Iterator[ReadRecord]:
        """Yield the areas as documents of their own, in the order of their keys."""
        title = f"{address.rpartition('/')[2]}: {_TITLE}"
        keys = sorted(self._told)
        for number, first in enumerate(range(0, len(keys), _MOST_OF_ONE), 1):
            part = _PART if number == 1 else f"{_PART} ({number})"
            record = RowRecord(RecordDocument(uri=address, part=part, title=title), origin)
            done: set[str] = set()
            for key in keys[first : first + _MOST_OF_ONE]:
                self._tell(record, key, done)
            yield record.finish()

    def _note(self, row: Row, columns: PresenceColumns, areas: tuple[Area, ...]) -> None:
        cells = {one: row.cells[one] for one in columns.where if one in row.cells}
        bare = Row(row.sheet, row.number, cells)
        for area in areas:
            if area.key not in self._told and len(self._told) < _MOST:
                self._told[area.key] = _Told(area, bare)

    def _tell(self, record: RowRecord, key: str, done: set[str]) -> None:
        if key in done:
            return
        done.add(key)
        area, row = self._told[key]
        if (above := area.fields.get("within")) in self._told:
            self._tell(record, str(above), done)
        tell_area(record, row, area)


def tell_area(record: RowRecord, row: Row, area: Area) -> None:
    """Tell the name and code of an area, and what it lies in, by the cells of a row."""
    evidence = [row.cell(area.name, "name")]
    if area.code is not None:
        evidence.append(row.cell(area.code, "identifiers"))
    if area.within is not None:
        evidence.append(row.cell(area.within, "within"))
    record.row(row)
    codes = {"pcode": row.cells[area.code]} if area.code else {}
    is_by_code = area.within is not None and area.within == area.code
    said: dict[str, Any] = {"note": _BY_CODE if is_by_code else None}
    if area.is_by_heading:
        said = {"status": "inferred", "note": _BY_HEADING}
    record.place(area.key, evidence, **area.fields, identifiers=codes, **said)
