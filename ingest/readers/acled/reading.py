"""The reader of ACLED exports."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from graph.errors import SourceError
from graph.message import Message
from ingest.findings import Notice, Rejection
from ingest.readers.acled.actors import EventActors
from ingest.readers.acled.columns import Headings, headings
from ingest.readers.acled.dates import event_date
from ingest.readers.acled.event import (
    DEATHS,
    SHEET,
    deaths_of,
    event_number,
    event_record,
    event_word,
)
from ingest.readers.acled.places import country_of
from ingest.readers.arrow_rows import Cells, Misfit, arrow_rows
from ingest.readers.base import Item, Progress, Reader, ReadRecord
from ingest.readers.counting import Counting
from ingest.readers.files.blocks import blocks_of_rows, text_pieces
from ingest.readers.files.encoding import decode_head, encoding_notices, find_encoding
from ingest.readers.lost_rows import LostRows
from ingest.readers.row_record import Row
from ingest.readers.sniffing import read_head
from ingest.readers.terms import Terms

_NO_NUMBER = "The row has no number of an event (event_id_cnty); it was left out."
_NO_DAY = (
    "'{text}' is no day, or leaves open which number is the month; the event was left out. Write"
    " it as 2024-03-04."
)
_HANDLE = "@"
# What is counted while the file is read, and how it is told at its end.
_LEFT_OUT = {
    "sources": "{n:,} [source was|sources were] not kept: accounts on social media may be called "
    "after persons.",
    "names": "{n:,} names of actors have more than 300 characters and were left out.",
}


class AcledReader(Reader):
    """Reads ACLED exports: those of today with 31 columns, and older ones."""

    name = "acled"
    suffixes = (".csv",)

    def sniff(self, head: bytes, name: str) -> float:
        """Return 0.95 when the first line holds the headings of ACLED."""
        return 0.95 if headings(decode_head(head)) is not None else 0.0

    def read(
        self, path: Path, terms: Terms, progress: Progress, address: str | None = None
    ) -> Iterator[Item]:
        """Yield a record for each event."""
        found = headings(decode_head(read_head(path)))
        if found is None:
            what = "This is no export of ACLED: its headings are missing in the first line."
            raise SourceError(what, path.as_posix(), "Give the file as ACLED exported it.")
        yield from _AcledFile(path, found, terms, address or path.as_posix()).items(progress)


@dataclass(frozen=True, slots=True)
class _AcledFile:
    """One export under way."""

    path: Path
    found: Headings
    terms: Terms
    address: str
    left_out: Counter[str] = field(default_factory=Counter)

    def items(self, progress: Progress) -> Iterator[Item]:
        """Yield records, findings and the count."""
        file = self.path.as_posix()
        counting = Counting(file, "events")
        actors = EventActors(self.terms, counting)
        lost = LostRows(file, counting)
        encoding = find_encoding(self.path)
        yield from encoding_notices(encoding, file)
        pieces = text_pieces(self.path, encoding, progress)
        blocks = blocks_of_rows(pieces, is_quoted=True, tell=lost.tell)
        rows = arrow_rows(blocks, self.found.layout)
        next(rows, None)
        for number, cells in rows:
            counting.entries()
            yield self._one(number, cells, actors, counting)
        yield from lost.findings()
        self.left_out["names"] = actors.too_long
        for name, sentence in _LEFT_OUT.items():
            if self.left_out[name]:
                yield Notice(file, None, None, Message(sentence, n=self.left_out[name]))
        yield counting.done(self.found.unread)

    def _one(
        self, number: int, cells: Cells | Misfit, actors: EventActors, counting: Counting
    ) -> ReadRecord | Rejection:
        """Return the record of a row, or what is wrong with it."""
        if isinstance(cells, Misfit):
            return counting.reject(number, None, cells.why, cells.few_words)
        row = self._row(number, cells)
        if event_number(row) is None:
            return counting.reject(number, "event_id_cnty", Message(_NO_NUMBER), "without a number")
        text = row.cells.get("event_date", "")
        day = event_date(text, row.cells.get("time_precision"))
        if day is None:
            why = Message(_NO_DAY, text=text[:40])
            return counting.reject(number, "event_date", why, "with a day that does not exist")
        self._count_unknown(row, counting)
        return event_record(row, day, self.address, self.terms, actors)

    def _count_unknown(self, row: Row, counting: Counting) -> None:
        if event_word(row) is None:
            word = row.cells.get("sub_event_type") or row.cells.get("event_type", "")
            counting.unknown("types of events", word)
        country = row.cells.get("country") or row.cells.get("iso3", "")
        if country and country_of(row, self.terms)[0] is None:
            counting.unknown("names of countries", country[:100])
        if DEATHS in row.cells and deaths_of(row) is None:
            counting.unknown("numbers of deaths", row.cells[DEATHS][:40])

    def _row(self, number: int, cells: Cells) -> Row:
        wanted = self.found.layout.wanted
        filled = {c: text for c, cell in zip(wanted, cells, strict=True) if (text := cell.strip())}
        if _HANDLE in filled.get("source", ""):
            del filled["source"]
            self.left_out["sources"] += 1
        return Row(SHEET, number, filled)
