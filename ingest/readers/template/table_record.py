"""A record on its way out of a table: its rows, the actors and events that it names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.message import Message
from graph.model.document import TableRow
from graph.model.ids import content_hash
from graph.model.record import Issue, Record, RecordDocument, RecordEvent, RecordRelation
from graph.model.template import EVENTS
from ingest.findings import Finding, Rejection
from ingest.readers.base import ReadRecord
from ingest.readers.records.record_checks import part_of_event
from ingest.readers.records.record_terms import with_known_terms
from ingest.readers.reporting import Evidence, Path, Place, Reporter, first_evidence
from ingest.readers.sheets.cells import Cells, SheetLabel
from ingest.readers.sheets.sheet_places import SheetPlaces
from ingest.readers.sheets.spool import Spool, SpoolRow
from ingest.readers.template.table_actors import ActorSheet, NamedActors

ORIGIN = "template"


@dataclass(frozen=True, slots=True)
class TableFile:
    """One input of tables.

    Attributes:
        address: what the ledger knows the file by.
        places: sheet name to how findings name it.
        spool: its rows.
        actors: its sheet Actors.
    """

    address: str
    places: Mapping[str, SheetLabel]
    spool: Spool
    actors: ActorSheet

    @property
    def name(self) -> str:
        """The last part of the address."""
        return name_of(self.address)

    def event_address(self, row: SpoolRow) -> tuple[str, str]:
        """Return address and part of the document that a row of the sheet Events stands for."""
        return event_address(row.cells, row.key, self.address)

    def event_id(self, row: SpoolRow) -> str:
        """Return the id of an event: its own, else one that hangs on its source and key."""
        address, part = self.event_address(row)
        return row.cells.get("id") or f"event-{content_hash([address, part, row.key], 12)}"


def name_of(address: str) -> str:
    """Return the last part of the address of a file."""
    return address.rpartition("/")[2]


def event_address(cells: Mapping[str, str], key: str, address: str) -> tuple[str, str]:
    """Return address and part of the document of an event in the file of that address."""
    source = cells.get("source", "")
    part = cells.get("source_part") or part_of_event(
        cells.get("id"), key, name_of(address) if source else ""
    )
    return source or address, part


class TableRecord:
    """One record being put together; `found` tells what was left out of it."""

    def __init__(self, file: TableFile) -> None:
        self.file = file
        self.named = NamedActors(file.actors)
        self.found: list[Finding] = []
        self.issues: list[Issue] = []
        self.relations: list[RecordRelation] = []
        self.outcomes: set[str] = set()
        self._rows: list[TableRow] = []
        self._stubs: dict[str, RecordEvent] = {}
        self._own: SpoolRow | None = None

    def cells(self, row: SpoolRow) -> Cells:
        """Return the cells of a row that now belongs to the record; the first is its own."""
        self._own = self._own or row
        self._rows.append(row.table_row)
        return Cells(row, self.file.places[row.sheet], self.found, self.issues)

    def reject_rest(self, rows: Sequence[SpoolRow], more: int) -> None:
        """Tell that of the rows of one thing only these were taken, and `more` were left out."""
        last = rows[-1]
        label = self.file.places[last.sheet].label
        reason = Message(
            "'{key}' has {total} rows in this sheet: the first {kept} were read, {more} were left"
            " out. Tell them as several events.",
            key=last.key,
            total=len(rows) + more,
            kept=len(rows),
            more=more,
        )
        self.found.append(Rejection(label.file, last.number, label.field(None), reason))

    def has_event(self, key: str) -> bool:
        """True when the sheet Events has the key; the event is then named in the record."""
        own = self._own
        if key in self._stubs or (own and own.sheet == EVENTS.name and own.key == key):
            return True
        rows = self.file.spool.with_key(EVENTS.name, key)
        if rows:
            self._stubs[key] = self._stub(rows[0])
        return bool(rows)

    def finish(self, document: RecordDocument, event: RecordEvent | None = None) -> ReadRecord:
        """Return the record with ids of the vocabulary throughout."""
        record = Record(
            document=document,
            events=[*([event] if event else []), *self._stubs.values()],
            relations=self.relations,
            issues=self.issues,
            origin=ORIGIN,
        )
        record = record.model_copy(update={**self.named.lists})
        reporter = Reporter(self._place_of, self.found)
        record = with_known_terms(record, self.file.actors.terms, reporter)
        line = self._own.number if self._own else None
        places = SheetPlaces(self.file.places)
        marked = self.file.actors.marked
        return ReadRecord(record, (*self._rows, *self.named.rows), line, places, marked)

    def _stub(self, row: SpoolRow) -> RecordEvent:
        """Return an event that another row tells of, by its name alone."""
        cells = Cells(row, self.file.places[row.sheet])
        column = "title" if cells.text("title") else "event"
        self._rows.append(row.table_row)
        return RecordEvent(
            key=row.key,
            id=self.file.event_id(row),
            title=cells.text(column),
            main=False,
            evidence=cells.evidence(column),
        )

    def _place_of(self, path: Path, evidence: Evidence) -> Place:
        cell = first_evidence(evidence)
        sheet = cell.sheet if cell and cell.sheet else EVENTS.name
        number = cell.row if cell else None
        place = self.file.places[sheet]
        names = [step for step in path if isinstance(step, str) and step in place.columns]
        column = names[-1] if names else (cell.column if cell else None)
        return Place(place.label.file, number, place.label.field(column))
