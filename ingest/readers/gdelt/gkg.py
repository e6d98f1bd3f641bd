"""The Global Knowledge Graph of GDELT, 1.0 and 2.1: pages with their themes and mentions."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from graph.errors import SourceError
from graph.message import Message
from graph.model.document import TableRow
from graph.model.record import Record, RecordDocument, RecordEvidence
from ingest.findings import Notice, Rejection
from ingest.readers.arrow_rows import Layout, Misfit, arrow_rows
from ingest.readers.base import Item, Progress, Reader, ReadRecord
from ingest.readers.counting import Counting
from ingest.readers.files.blocks import blocks_of_rows, raw_pieces
from ingest.readers.gdelt.gkg_mentions import Mentions, Told
from ingest.readers.gdelt.gkg_row import GkgRow, gkg_row, wanted
from ingest.readers.gdelt.gkg_themes import Themes
from ingest.readers.gdelt.layouts import gkg_columns, has_headings
from ingest.readers.lost_rows import LostRows
from ingest.readers.reporting import Place
from ingest.readers.sniffing import read_head
from ingest.readers.terms import Terms

ORIGIN = "gdelt-gkg"
SHEET = "GKG"
# Its parts are checked when they are made, most of them once for many pages.
_PAGE = Record(origin=ORIGIN)
# Each page has lists of its own: who adds to one must not add to all.
_LISTS = tuple(name for name, value in _PAGE.__dict__.items() if isinstance(value, list))
_PAGE_TELLS = {"document", "actors", "places", "concepts", "relations", "origin"}
_NO_DAY = "'{text}' is no day; the page was left out."
_NO_ID = "The row has no number of a page; it was left out."
PERSONS = "{n:,} names of persons were not kept."
COUNTRIES = "{n:,} names of organisations are names of countries, and were not kept as those."
ODD_PLACES = "{n:,} places are not as GDELT writes them, and were left out."


class GkgReader(Reader):
    """Reads files of the Global Knowledge Graph, unpacked, with headings or without."""

    name = "gkg"
    suffixes = (".csv", ".tsv")

    def sniff(self, head: bytes, name: str) -> float:
        """Return 0.95 when the first line is one of a knowledge graph."""
        return 0.95 if gkg_columns(_first_line(head)) is not None else 0.0

    def read(
        self, path: Path, terms: Terms, progress: Progress, address: str | None = None
    ) -> Iterator[Item]:
        """Yield a record for each page that has a theme, an organisation or a place."""
        line = _first_line(read_head(path))
        columns = gkg_columns(line)
        if columns is None:
            what = "This is no file of the GDELT knowledge graph: the first row has other cells."
            raise SourceError(what, path.as_posix(), "Give the file as it was unpacked.")
        counting = Counting(path.as_posix(), "rows")
        pages = _Pages(path.as_posix(), address or path.as_posix(), counting, Mentions(terms))
        lost = LostRows(path.as_posix(), counting)
        blocks = blocks_of_rows(raw_pieces(path, progress), tell=lost.tell)
        rows = arrow_rows(blocks, Layout(columns, wanted(columns)))
        if has_headings(line, columns):
            next(rows, None)
        for number, cells in rows:
            counting.entries()
            found = pages.page(number, cells)
            if found is not None:
                yield found
        yield from lost.findings()
        yield from pages.end()
        yield counting.done(column for column in columns if column not in wanted(columns))


@dataclass(frozen=True, slots=True)
class RowPlace:
    """Where a row stands in its file; its cells are numbered within the page."""

    file: str
    number: int

    def place(self, where: str, cell: RecordEvidence) -> Place | None:
        """Return the row of the file, and the column that the cell is of."""
        return Place(self.file, self.number, cell.sheet or where)


@dataclass(slots=True)
class _Pages:
    """Makes records of rows."""

    file: str
    address: str
    counting: Counting
    mentions: Mentions
    themes: Themes = field(default_factory=Themes)

    def page(self, number: int, cells: tuple[str, ...] | Misfit) -> ReadRecord | Rejection | None:
        """Return the record of a row, what is wrong with it, or None when it tells nothing."""
        if isinstance(cells, Misfit):
            return self.counting.reject(number, None, cells.why, cells.few_words)
        row = gkg_row(cells)
        if not row.part:
            return self.counting.reject(number, None, Message(_NO_ID), "without a number")
        if row.day is None:
            why = Message(_NO_DAY, text=row.shown.get("DATE", "")[:20])
            return self.counting.reject(number, "DATE", why, "with a day that does not exist")
        record, rows = self._record(row)
        if not record.relations:
            self.counting.reject(number, None, "", "without a theme, an organisation or a place")
            return None
        return ReadRecord(record, rows, number, RowPlace(self.file, number))

    def end(self) -> Iterator[Item]:
        """Yield what is to be told of the whole file."""
        for sentence, number in (
            (PERSONS, self.mentions.persons),
            (COUNTRIES, self.mentions.countries),
            (ODD_PLACES, self.mentions.odd_places),
        ):
            if number:
                yield Notice(self.file, None, None, Message(sentence, n=number))
        for code, times in sorted(self.themes.unknown.items()):
            self.counting.unknown("themes of GDELT", code, times)

    def _record(self, row: GkgRow) -> tuple[Record, tuple[TableRow, ...]]:
        concepts, relations, rows = self.themes.read(row.themes)
        told = Told(relations=relations, rows=[TableRow(SHEET, 1, row.shown), *rows])
        self.mentions.bodies(row.bodies, row.has_offsets, row.persons, told)
        self.mentions.places(row.places, row.has_offsets, told)
        document = RecordDocument(
            uri=row.page or self.address,
            part=row.part,
            publisher=row.publisher or None,
            language=row.language,
            published=row.day,
        )
        values = {
            **_PAGE.__dict__,
            **{name: [] for name in _LISTS},
            "document": document,
            "actors": told.actors,
            "places": told.places,
            "concepts": concepts,
            "relations": told.relations,
        }
        record = Record.trusted(values, _PAGE_TELLS)
        return record, tuple(told.rows)


def _first_line(head: bytes) -> str:
    return head.decode("utf-8", "replace").lstrip("\ufeff").partition("\n")[0]
