"""Rows of mapped sheets gathered by the entry that they tell of, and told entry by entry."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from itertools import groupby, islice

from graph.message import Message
from graph.model.record import RecordDocument
from ingest.findings import Finding, Notice, Rejection
from ingest.readers.base import ReadRecord
from ingest.readers.mapped import actor_rows, event_rows, flows
from ingest.readers.mapped.fields import ACTORS, EVENTS, FLOWS, PARTICIPATIONS
from ingest.readers.mapped.mapped_rows import MappedFile, MappedRow, MappedSheet
from ingest.readers.mapped.people import naming_columns
from ingest.readers.presence.gathering import Gathered
from ingest.readers.row_record import Row

# A record is put together in memory, so not all rows of one entry may be in it.
MOST_ROWS = 2_000
_ALIKE = (
    "{n:,} [row says|rows say] the same as rows before [n:it|them] and [n:has|have] no id: each "
    "was read as a flow of its own. Give rows an id when they repeat one another."
)


@dataclass(frozen=True, slots=True)
class RowShape:
    """What a row of a shape is: why it is left out, whose entry it is, what it says."""

    refuse: Callable[[MappedRow], Rejection | None]
    key: Callable[[MappedRow], str]
    record: Callable[[RecordDocument, Sequence[MappedRow]], ReadRecord]


def row_shapes() -> Mapping[str, RowShape]:
    """Return the shapes whose rows are read here; rows of presence have an engine of their own."""
    event = RowShape(event_rows.refuse_event, event_rows.event_key, event_rows.event_record)
    return {
        FLOWS: RowShape(flows.refuse_flow, lambda row: row.key(*flows.KEY), flows.flow_record),
        ACTORS: RowShape(
            actor_rows.refuse_actor, lambda row: row.key(*actor_rows.KEY), actor_rows.actor_record
        ),
        EVENTS: event,
        PARTICIPATIONS: event,
    }


class GatheredRows(AbstractContextManager["GatheredRows"]):
    """First `gather` every sheet, then take the `entries`; rows wait in a temporary file.

    Args:
        file: the file that is read.
    """

    def __init__(self, file: MappedFile) -> None:
        self._file = file
        self._shapes = row_shapes()
        self._gathered = Gathered()
        self._sheets: dict[str, MappedSheet] = {}
        self._rows = 0
        self._alike = 0

    def __exit__(self, *exit: object) -> None:
        self._gathered.__exit__(*exit)

    def gather(self, name: str, sheet: MappedSheet, rows: Iterable[Row]) -> Iterator[Finding]:
        """Take the rows of one sheet; yields those that are left out, and why."""
        self._sheets[name] = sheet
        shape = self._shapes[sheet.mapping.shape]
        naming = naming_columns(sheet.mapping.shape, sheet.mapping.used)
        for row in rows:
            self._file.counting.entries()
            self._file.lists.note(map(row.cells.get, naming))
            mapped = MappedRow(row, sheet)
            refused = shape.refuse(mapped)
            if refused is not None:
                yield refused
            else:
                self._rows += 1
                self._gathered.add(shape.key(mapped), row)

    def entries(self, tell: Callable[[int, int], None]) -> Iterator[ReadRecord | Finding]:
        """Yield the records, what is told of single cells, and what is to know of all rows.

        Args:
            tell: is told how many rows of how many came out.
        """
        done = 0
        for key, rows in groupby(self._gathered.entries(), key=lambda one: one[0]):
            mapped = (MappedRow(row, self._sheets[row.sheet]) for _, row in rows)
            for part, some in enumerate(self._parts(mapped), 1):
                own = key if part == 1 else f"{key} ({part})"
                document = RecordDocument(uri=self._file.address, part=own)
                yield self._shapes[some[0].sheet.mapping.shape].record(document, some)
                yield from self._file.found
                self._file.found.clear()
                done += len(some)
                tell(done, self._rows)
        if self._alike:
            said = Message(_ALIKE, n=self._alike)
            yield Notice(self._file.file, None, None, said)

    def _parts(self, rows: Iterator[MappedRow]) -> Iterator[list[MappedRow]]:
        """Flows without an id are one each, however alike; other rows of an entry go together."""
        part = 0
        while some := list(islice(rows, 1 if part else MOST_ROWS)):
            first = some[0]
            if first.sheet.mapping.shape == FLOWS and first.text("id") is None:
                self._alike += len(some) - (part == 0)
                part = 1
                yield from ([one] for one in some)
            else:
                yield some
