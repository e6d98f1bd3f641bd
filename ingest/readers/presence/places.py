"""The places of one entry: named where they are worked in, described once for the whole file."""

from graph.model.record import RecordPlace
from ingest.readers.presence.areas import Area
from ingest.readers.presence.columns import PresenceColumns
from ingest.readers.presence.facts import RowCells
from ingest.readers.presence.gazetteer import Gazetteer, tell_area
from ingest.readers.row_record import RowRecord

_TOLD = {"key", "name", "country", "kind", "within", "described", "evidence"}


class Places:
    """The places of one record.

    Args:
        record: the record under way.
        gazetteer: describes the areas of the file.
        is_open: everybody may see the entry; the areas of another one are described in it alone.
    """

    def __init__(self, record: RowRecord, gazetteer: Gazetteer, *, is_open: bool = True) -> None:
        self._record = record
        self._gazetteer = gazetteer
        self._is_open = is_open
        self._added: set[str] = set()
        self._plain = RecordPlace(name="-", described=False).__dict__

    def where(self, cells: RowCells, columns: PresenceColumns) -> Area | None:
        """Return the smallest place that the row names, None when it names none."""
        areas = self._gazetteer.chain(cells.row, columns, is_open=self._is_open)
        if not areas:
            return None
        # Keys hold those of all that lies above, so the last one tells that all are there.
        if areas[-1].key not in self._added:
            for area in areas:
                if area.key not in self._added:
                    self._add(cells, area)
        return areas[-1]

    def _add(self, cells: RowCells, area: Area) -> None:
        self._added.add(area.key)
        if not self._gazetteer.holds(area):
            tell_area(self._record, cells.row, area)
            return
        self._record.row(cells.row)
        values = {**self._plain, **area.fields, "key": area.key, "evidence": [cells[area.name]]}
        self._record.places.append(RecordPlace.trusted(values, _TOLD))
