"""The rows of data of a mapped sheet: filled cells of the columns that are read, and no others."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.message import Message
from ingest.findings import Finding, Notice
from ingest.readers.counting import Counting
from ingest.readers.hxl.tags import is_tag_row
from ingest.readers.mapped.fields import column_words
from ingest.readers.mapped.heading_rows import Headings
from ingest.readers.mapped.mapping import Mapping
from ingest.readers.row_record import Row
from ingest.readers.sheets.headings import GridRow

_ERRORS = frozenset(
    {"#n/a", "#ref!", "#value!", "#div/0!", "#name?", "#null!", "#num!", "#nv", "#spill!"}
)
_ERROR = "{n:,} cells hold an error such as #N/A; they were left out."
_LONGEST_BLANK = 20
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
    """

    file: str
    name: str
    headings: Headings
    mapping: Mapping
    counting: Counting
    found: list[Finding] = field(default_factory=list)
    unread: dict[str, None] = field(default_factory=dict)
    errors: int = 0

    def rows(self, rows: Iterator[GridRow]) -> Iterator[Row]:
        """Yield the rows below the headings that hold anything."""
        read = {i: name for i, name in enumerate(self.headings.names) if name in self.mapping.used}
        rest = {i: n for i, n in enumerate(self.headings.names) if i not in read}
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
            for position in [i for i in rest if i < len(row.texts) and row.texts[i]]:
                self.unread[rest.pop(position)] = None
            cells = self._cells(row, read, blanks)
            yield Row(self.name, row.number, cells | constants if cells else cells)

    def notices(self) -> list[Finding]:
        """Return what is to know of all rows."""
        if not self.errors:
            return []
        said = Message(_ERROR, n=self.errors)
        return [Notice(self.file, None, self.name, said)]

    def _cells(self, row: GridRow, read: dict[int, str], blanks: frozenset[str]) -> dict[str, str]:
        cells: dict[str, str] = {}
        for position, name in read.items():
            text = row.texts[position] if position < len(row.texts) else ""
            if text.startswith("#") and text.casefold() in _ERRORS:
                self.errors += 1
            elif text and not (len(text) <= _LONGEST_BLANK and text.casefold() in blanks):
                cells[name] = text
        return cells
