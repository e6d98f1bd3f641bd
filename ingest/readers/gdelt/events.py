"""GDELT events, 1.0 and 2.0: rows of 57, 58 or 61 cells parted by tabs, without headings."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from graph.errors import SourceError
from graph.message import Message
from ingest.findings import Notice, Rejection
from ingest.readers.arrow_rows import Layout, Misfit, arrow_rows, checked
from ingest.readers.base import Item, Progress, Reader, ReadRecord
from ingest.readers.counting import Counting
from ingest.readers.files.blocks import blocks_of_rows, raw_pieces
from ingest.readers.gdelt.cameo import cameo
from ingest.readers.gdelt.event_actors import EventActors
from ingest.readers.gdelt.event_record import COLUMNS, SHEET, SIDES, EventRecords, event_day
from ingest.readers.gdelt.fips import country_nodes
from ingest.readers.gdelt.layouts import EVENTS, events_columns
from ingest.readers.lost_rows import LostRows
from ingest.readers.row_record import Row
from ingest.readers.sniffing import read_head
from ingest.readers.terms import Terms

_NO_DAY = "'{text}' is no day; the event was left out."
_NO_ID = "The row has no number of an event; it was left out."
WITHHELD = (
    "{n:,} names of actors were not kept, since they may be names of persons; what the actors"
    " are coded as was kept."
)


class GdeltEventsReader(Reader):
    """Reads the daily and quarter-hourly files of GDELT events, unpacked."""

    name = "gdelt"
    suffixes = (".csv", ".tsv")

    def sniff(self, head: bytes, name: str) -> float:
        """Return 0.95 when the first row is one of GDELT events."""
        return 0.95 if events_columns(_first_line(head)) is not None else 0.0

    def read(
        self, path: Path, terms: Terms, progress: Progress, address: str | None = None
    ) -> Iterator[Item]:
        """Yield a record for each row in which a meeting of actors is coded.

        Rows in which none is coded are counted by what they tell; they are no findings.
        """
        columns = events_columns(_first_line(read_head(path)))
        if columns is None:
            what = "This is no file of GDELT events: the first row has other cells."
            raise SourceError(what, path.as_posix(), "Give the file as it was unpacked.")
        yield from _EventsFile(path, columns, terms, address or path.as_posix()).items(progress)


@dataclass(frozen=True, slots=True)
class _EventsFile:
    """One file of events under way."""

    path: Path
    columns: tuple[str, ...]
    terms: Terms
    address: str

    def items(self, progress: Progress) -> Iterator[Item]:
        """Yield records, findings and the count."""
        file = self.path.as_posix()
        counting = Counting(file, "events")
        actors = EventActors(self.terms, counting)
        records = EventRecords(self.address, actors, country_nodes(self.terms))
        wanted = _wanted(self.columns)
        lost = LostRows(file, counting)
        blocks = blocks_of_rows(raw_pieces(self.path, progress), tell=lost.tell)
        for number, found in arrow_rows(blocks, Layout(self.columns, wanted)):
            counting.entries()
            row = _row(number, wanted, found)
            if isinstance(row, Misfit):
                yield counting.reject(number, None, row.why, row.few_words)
            else:
                yield from _one(row, records, counting)
        yield from lost.findings()
        if actors.withheld:
            yield Notice(file, None, None, Message(WITHHELD, n=actors.withheld))
        yield counting.done(column for column in self.columns if column not in wanted)


def _one(row: Row, records: EventRecords, counting: Counting) -> Iterator[ReadRecord | Rejection]:
    """Yield the record of a row, or what is wrong with it; nothing when it tells no meeting."""
    number = row.cells.get("GLOBALEVENTID", "")
    if not (number.isascii() and number.isdigit()):
        yield counting.reject(row.number, "GLOBALEVENTID", Message(_NO_ID), "without a number")
        return
    code = row.cells.get("EventCode", "")
    meeting = cameo().meeting(code)
    if meeting is None:
        why = cameo().roots.get(code[:2], "no meeting of actors: another code")
        counting.reject(row.number, "EventCode", "", why)
        return
    day = row.cells.get("SQLDATE", "")
    if event_day(day) is None:
        why = Message(_NO_DAY, text=day[:20])
        yield counting.reject(row.number, "SQLDATE", why, "with a day that does not exist")
    elif not any(f"{side}Code" in row.cells for side in SIDES):
        counting.reject(row.number, None, "", "without an actor")
    else:
        yield records.record(_without_persons(row, records.actors), meeting)


def _without_persons(row: Row, actors: EventActors) -> Row:
    """Return the row without names of actors that may be those of persons."""
    columns = [f"{side}Name" for side in SIDES]
    names = {column: row.cells[column] for column in columns if column in row.cells}
    gone = {column for column, name in names.items() if not actors.may_keep(name)}
    actors.withheld += len(gone)
    if not gone:
        return row
    return Row(row.sheet, row.number, {c: t for c, t in row.cells.items() if c not in gone})


def _row(number: int, wanted: tuple[str, ...], found: tuple[str, ...] | Misfit) -> Row | Misfit:
    """Return the filled cells of a row; a file may hold rows of another year's width."""
    if isinstance(found, Misfit):
        cells = found.line.split("\t")
        columns = EVENTS.get(len(cells))
        if columns is None:
            return found
        wanted = _wanted(columns)
        found = checked(tuple(cells[columns.index(column)] for column in wanted))
    if isinstance(found, Misfit):
        return found
    filled = {c: t for c, text in zip(wanted, found, strict=True) if (t := text.strip())}
    return Row(SHEET, number, filled)


def _wanted(columns: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(column for column in COLUMNS if column in columns)


def _first_line(head: bytes) -> str:
    return head.decode("utf-8", "replace").lstrip("\ufeff").partition("\n")[0]
