"""The areas of a table, told once for all who work in them: codes, and what lies in what."""

from collections.abc import Iterator
from dataclasses import dataclass

from graph.model.record import RecordDocument
from ingest.readers.base import ReadRecord
from ingest.readers.row_record import Row, RowRecord

_BY_CODE = "The country is told by the first letters of the code."
# More places than all villages of a large country; a table of more tells them with each entry.
_MOST = 100_000
_MOST_OF_ONE = 5_000
# No organisation is called that: keys of entries have no such sign.
_PART = "#areas"
_TITLE = "areas"


@dataclass(frozen=True, slots=True)
class AreaTold:
    """One area and the cells of the row that first named it.

    Attributes:
        name, code: columns; `code` None when there is none.
        within: the column that tells what it lies in.
        fields: of the place of the record.
    """

    row: Row
    name: str
    code: str | None
    within: str | None
    fields: dict[str, object]

    def add_to(self, record: RowRecord, key: str) -> None:
        """Tell all of it in a record."""
        evidence = [self.row.cell(self.name, "name")]
        if self.code is not None:
            evidence.append(self.row.cell(self.code, "identifiers"))
        if self.within is not None:
            evidence.append(self.row.cell(self.within, "within"))
        record.row(self.row)
        codes = {"pcode": self.row.cells[self.code]} if self.code else {}
        is_by_code = self.within is not None and self.within == self.code
        note = _BY_CODE if is_by_code else None
        record.place(key, evidence, **self.fields, identifiers=codes, note=note)


class Gazetteer:
    """The areas of one file by their keys; what lies above an area was noted before it."""

    def __init__(self) -> None:
        self._areas: dict[str, AreaTold] = {}

    def note(self, key: str, area: AreaTold) -> bool:
        """Keep an area that is named for the first time; False when there are too many."""
        if key in self._areas:
            return True
        if len(self._areas) >= _MOST:
            return False
        self._areas[key] = area
        return True

    def records(self, address: str, origin: str) -> Iterator[ReadRecord]:
        """Yield the areas as documents of their own, in the order of their keys."""
        name = address.rpartition("/")[2]
        keys = sorted(self._areas)
        for number, first in enumerate(range(0, len(keys), _MOST_OF_ONE), 1):
            part = _PART if number == 1 else f"{_PART} ({number})"
            document = RecordDocument(uri=address, part=part, title=f"{name}: {_TITLE}")
            record = RowRecord(document, origin)
            told: set[str] = set()
            for key in keys[first : first + _MOST_OF_ONE]:
                self._tell(record, key, told)
            yield record.finish()

    def _tell(self, record: RowRecord, key: str, told: set[str]) -> None:
        if key in told:
            return
        told.add(key)
        area = self._areas[key]
        if isinstance(above := area.fields.get("within"), str):
            self._tell(record, above, told)
        area.add_to(record, key)
