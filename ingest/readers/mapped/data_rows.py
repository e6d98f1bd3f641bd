"""The rows of data of a mapped sheet: filled cells of the columns that are read, and no others."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.message import Message
from ingest.findings import Finding, Notice
from ingest.readers.counting import Counting
from ingest.readers.hxl.tags import is_tag_row
from ingest.readers.mapped.fields import LONGEST_BLANK, column_words
from ingest.readers.mapped.heading_rows import NAMELESS, Headings
from ingest.readers.mapped.judging import is_of_persons
from ingest.readers.mapped.mapping import Mapping
from ingest.readers.row_record import Row
from ingest.readers.sheets.headings import GridRow
from ingest.readers.sheets.no_data import no_data

_ERRORS = frozenset(
    {"#n/a", "#ref!", "#value!", "#div/0!", "#name?", "#null!", "#num!", "#nv", "#spill!"}
)
_ERROR = "{n:,} cells hold an error such as #N/A; they were left out."
_CONTACTS = "{n:,} contacts of persons were not kept."
_BEYOND = (
    "{n:,} [row has|rows have] cells beyond the last heading, which were not read: row {row} is "
    "the first. A comma within a cell that is not in quotation marks shifts all that stands "
    "behind it."
)
_UNREADABLE = "that cannot be read"


@dataclass(slots=True)
class DataRows:
    """Turns the rows of one sheet into rows of cells; what it meets on the way grows.

    Attributes:
        file: as the user named it.
        name: of the sheet.
        headings, mapping: where its headings are, and what they mean.
        counting: counts rows that cannot be read.
        found: those rows; whoever reads empties it.
        unread: columns that hold something and are not read.
        errors: how many cells hold an error.
        contacts: how many cells tell of persons; they are not kept.
        beyond: how many rows have cells behind the last heading; `first_beyond` is the first.
    """

    file: str
    name: str
    headings: Headings
    mapping: Mapping
    counting: Counting
    found: list[Finding] = field(default_factory=list)
    unread: dict[str, None] = field(default_factory=dict)
    errors: int = 0
    contacts: int = 0
    beyond: int = 0
    first_beyond: int = 0

    def rows(self, rows: Iterator[GridRow]) -> Iterator[Row]:
        """Yield the rows below the headings that hold anything."""
        read = {i: name for i, name in enumerate(self.headings.names) if name in self.mapping.used}
        names, shape = self.headings.names, self.mapping.shape
        rest = {i: n for i, n in enumerate(names) if i not in read}
        persons = [i for i, name in rest.items() if is_of_persons(shape, name)]
        width = max((i + 1 for i, n in enumerate(names) if not n.startswith(NAMELESS)), default=0)
        blanks, constants = column_words().blanks, self.mapping.constant_cells
        last = self.headings.rows[-1]
        for row in rows:
            if row.number <= last:
                continue
            if row.problem is not None:
                self.counting.entries()
                reason = self.counting.reject(row.number, None, row.problem, _UNREADABLE)
                self.found.append(reason)
                continue
            if not any(row.texts) or is_tag_row(row.texts):
                continue  # hashtags of HXL are headings too
            if (why := no_data(row.texts, names)) is not None:
                self.counting.entries()
                self.found.append(self.counting.reject(row.number, None, *why))
                continue
            self.contacts += sum(1 for i in persons if i < len(row.texts) and row.texts[i])
            if len(row.texts) > width and any(row.texts[width:]):
                self.first_beyond = self.first_beyond or row.number
                self.beyond += 1
            for position in [i for i in rest if i < len(row.texts) and row.texts[i]]:
                self.unread[rest.pop(position)] = None
            cells = self._cells(row, read, blanks)
            yield Row(self.name, row.number, cells | constants if cells else cells)

    def notices(self) -> list[Finding]:
        """Return what is to know of all rows."""
        told = [
            (self.errors, Message(_ERROR, n=self.errors)),
            (self.contacts, Message(_CONTACTS, n=self.contacts)),
            (self.beyond, Message(_BEYOND, n=self.beyond, row=self.first_beyond)),
        ]
        return [Notice(self.file, None, self.name, said) for number, said in told if number]

    def _cells(self, row: GridRow, read: dict[int, str], blanks: frozenset[str]) -> dict[str, str]:
        cells: dict[str, str] = {}
        for position, name in read.items():
            text = row.texts[position] if position < len(row.texts) else ""
            if text.startswith("#") and text.casefold() in _ERRORS:
                self.errors += 1
            elif text and not (len(text) <= LONGEST_BLANK and text.casefold() in blanks):
                cells[name] = text
        return cells
