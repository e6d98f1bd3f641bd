"""One entry of a table of presence: the rows of an organisation and its programme, as a record."""

from dataclasses import dataclass

from graph.model.record import RecordDocument, Sensitivity
from ingest.readers.base import ReadRecord
from ingest.readers.presence.bodies import Bodies
from ingest.readers.presence.columns import PresenceColumns
from ingest.readers.presence.dates import CellDates
from ingest.readers.presence.facts import Facts
from ingest.readers.presence.gathering import HeldRow
from ingest.readers.presence.gazetteer import Gazetteer
from ingest.readers.presence.places import Places
from ingest.readers.presence.row_facts import Parts, RowFacts
from ingest.readers.presence.several import SeveralBodies
from ingest.readers.presence.themes import Themes
from ingest.readers.presence.who import Crews
from ingest.readers.presence.words import PresenceWords
from ingest.readers.row_record import RowRecord

# So many rows prove one and the same fact; more of them are counted, not kept.
MOST_PROOFS = 3
# An entry of more rows than that becomes several documents.
MOST_ROWS = 5_000


@dataclass(frozen=True, slots=True)
class PresenceSource:
    """What all entries of one file have in common.

    Attributes:
        several: parts the names of organisations in a cell.
        gazetteer: what is told of areas.
        origin: name of the reader.
        sector_scheme: whose list the sectors of the file are of.
        id_scheme: whose ids the file gives to organisations and programmes.
    """

    words: PresenceWords
    dates: CellDates
    several: SeveralBodies
    gazetteer: Gazetteer
    origin: str
    sector_scheme: str
    id_scheme: str


@dataclass(slots=True)
class Told:
    """What came of rows that say nothing new, or something that nothing can hold.

    Attributes:
        repeated: rows that say only what enough rows before them said.
        same_amounts: amounts that another row of the entry tells in the same words.
        bare_amounts: amounts that nobody is said to have given.
    """

    repeated: int = 0
    same_amounts: int = 0
    bare_amounts: int = 0


class Entry:
    """An entry under way. Give it its rows with `add`, then `finish` it.

    Args:
        source: what it has in common with the others of the file.
        document: what the ledger knows it by.
        told: is told of rows that add nothing.
        level: who may see the entry.
    """

    def __init__(
        self,
        source: PresenceSource,
        document: RecordDocument,
        told: Told,
        level: Sensitivity = "public",
    ) -> None:
        self._told = told
        self._level = level
        self._kept = 0
        self._seen: dict[tuple[str, tuple[str, ...] | None, str], int] = {}
        self._record = RowRecord(document, source.origin)
        bodies = Bodies(self._record, source.words, source.several, source.id_scheme)
        self._parts = Parts(
            record=self._record,
            places=Places(self._record, source.gazetteer, is_open=level == "public"),
            crews=Crews(self._record, bodies, source.id_scheme),
            themes=Themes(self._record, source.words, source.sector_scheme),
            facts=Facts(self._record, MOST_PROOFS),
            words=source.words,
            dates=source.dates,
        )

    @property
    def is_full(self) -> bool:
        """True when further rows should go to another document."""
        return self._kept >= MOST_ROWS

    def add(self, held: HeldRow, columns: PresenceColumns) -> None:
        """Take in one row; its organisation and its dates were checked before."""
        content = held.content
        times = self._seen.get(content, 0)
        self._seen[content] = times + 1
        is_repeated = times >= MOST_PROOFS
        if is_repeated and columns.amount is None:
            self._told.repeated += 1
            return
        row = held.row()
        if is_repeated and not row.cells.get(columns.amount or ""):
            self._told.repeated += 1
            return
        self._kept += 1
        facts = RowFacts(self._parts, row, columns)
        facts.tell()
        self._told.bare_amounts += facts.is_bare_amount
        self._told.same_amounts += facts.is_same_amount

    def finish(self) -> ReadRecord:
        """Return the record."""
        self._parts.facts.finish()
        level = None if self._level == "public" else self._level
        return self._record.finish(sensitivity=level)
