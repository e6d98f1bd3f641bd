"""Reads rows as presence: what a table says is written here as columns and cells."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from graph.model.record import RecordRelation
from ingest.findings import Notice, ReadCount, Rejection
from ingest.readers.base import ReadRecord
from ingest.readers.counting import Counting
from ingest.readers.presence.columns import FIELDS, columns_of
from ingest.readers.presence.presence import Presence, PresenceFile
from ingest.readers.row_record import Row
from ingest.readers.terms import Terms

LAKE = {"organisation.name": "Lake Peace Forum", "organisation.type": "ONG Nat"}
GAO = {"admin1.name": "Gao", "admin1.code": "ML07"}
ANSONGO = GAO | {"admin2.name": "Ansongo", "admin2.code": "ML0702"}
FILE = PresenceFile("who.csv", "who.csv", "hxl", "hxl-sector", "hxl")


@dataclass
class Read:
    """What came out of a table."""

    records: list[ReadRecord] = field(default_factory=list)
    rejections: list[Rejection] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    count: ReadCount | None = None

    @property
    def entries(self) -> dict[str, ReadRecord]:
        return {read.record.document.part: read for read in self.records}

    def relations(self, predicate: str) -> list[RecordRelation]:
        found = (r for read in self.records for r in read.record.relations)
        return [r for r in found if r.predicate == predicate]


def read_presence(terms: Terms, rows: Iterable[Mapping[str, str]], **options: str | None) -> Read:
    """Read rows whose columns are named as the fields they mean."""
    found = Read()
    rows = list(rows)
    named = {name for row in rows for name in row}
    columns = columns_of({name: name for name in FIELDS if name in named}, **options)
    counting = Counting("who.csv", "rows")
    with Presence(FILE, terms, counting) as presence:
        given = (Row("Sheet", number, row) for number, row in enumerate(rows, 2))
        found.rejections += list(presence.gather("Sheet", columns, given))
        for item in presence.entries(lambda done, total: None):
            (found.records if isinstance(item, ReadRecord) else found.notices).append(item)
    found.count = counting.done()
    return found
