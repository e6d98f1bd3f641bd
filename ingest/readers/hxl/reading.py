"""HXL 3W, 4W and 5W from CSV files and workbooks: rows below hashtags become presence."""

from collections.abc import Iterator
from pathlib import Path

from graph.errors import SourceError
from graph.message import Message
from ingest.findings import Finding, Notice
from ingest.readers.base import Item, Progress, Reader
from ingest.readers.counting import Counting
from ingest.readers.files.encoding import decode_head
from ingest.readers.files.halves import Halves
from ingest.readers.hxl.grids import GridSheet, delimiter_of, sheets_of
from ingest.readers.hxl.tag_search import has_tags, has_tags_within
from ingest.readers.hxl.tagged_sheet import TaggedSheet, find_tags
from ingest.readers.hxl.tags import SEARCHED_ROWS, is_tag_row
from ingest.readers.presence.presence import Presence, PresenceFile
from ingest.readers.terms import Terms

_PACKED = b"PK\x03\x04"
_OLD = b"\xd0\xcf\x11\xe0"
_BOOKS = (".xlsx", ".xlsm", ".xls", ".ods")
_SURE = 0.95
_NO_TAGS = "The sheet '{sheet}' has no HXL hashtags; it was not read."
_NOBODY = "The sheet '{sheet}' has HXL hashtags, but none for the name of an organisation."
_ONLY_NAMES = (
    "No row of '{sheet}' says where, on what or in which programme an organisation works: it is a"
    " list of organisations, not who does what where."
)
_SPELLINGS = (
    "The sheet '{sheet}' maps spellings ('{column}') to names of organisations: it is not who does"
    " what where. Only names, acronyms and types were read."
)
_BY_HEADING = (
    "The column '{column}' has no hashtag; its heading and the codes beside it say that it names"
    " areas, and it was read so."
)
_NOT_HXL = "No row among the first {n} of any sheet holds HXL hashtags."
_NO_ORGANISATION = "The file has HXL hashtags, but no column that names an organisation."
_TAG_IT = "Put hashtags such as #org+name, #adm1+name and #sector below the headings."
_ERRORS = "{n:,} cells hold an error such as #N/A; they were left out."
_CONTACTS = "{n:,} contacts of persons were not kept."


class HxlReader(Reader):
    """Reads who does what where from sheets with HXL hashtags, in CSV files and workbooks."""

    name = "hxl"
    suffixes = (".csv", ".tsv", *_BOOKS)

    def sniff(self, head: bytes, name: str) -> float:
        """Return 0.95 when one of the first rows of a text holds hashtags."""
        if head.startswith((_PACKED, _OLD)):
            return 0.0
        lines = decode_head(head).splitlines()[:SEARCHED_ROWS]
        delimiter = delimiter_of(lines)
        rows = ([cell.strip(' "') for cell in line.split(delimiter)] for line in lines)
        return _SURE if any(is_tag_row(row) for row in rows) else 0.0

    def sniff_file(self, path: Path, head: bytes) -> float:
        """Return 0.95 for a workbook with hashtags too, else `sniff`."""
        is_book = path.name.lower().endswith(_BOOKS)
        if head.startswith(_PACKED):
            return _SURE if is_book and has_tags(path) else 0.0
        if head.startswith(_OLD):
            return _SURE if is_book and has_tags_within(path) else 0.0
        return self.sniff(head, path.name)

    def read(
        self, path: Path, terms: Terms, progress: Progress, address: str | None = None
    ) -> Iterator[Item]:
        """Yield one record for each organisation and programme; see `Reader.read`."""
        counting = Counting(path.as_posix(), "rows")
        halves = Halves(progress, path.stat().st_size)
        file = PresenceFile(
            path.as_posix(), address or path.as_posix(), self.name, "hxl-sector", "hxl"
        )
        with Presence(file, terms, counting) as presence:
            reading = _Reading(path, presence)
            for sheet in sheets_of(path, halves):
                yield from reading.take(sheet)
            reading.check()
            yield from presence.entries(halves.came_out)
        yield from reading.notices()
        halves.finish()
        yield counting.done(reading.unused())


class _Reading:
    """The sheets of one file on their way in, and what is to be said of all of them."""

    def __init__(self, path: Path, presence: Presence) -> None:
        self._file = path.as_posix()
        self._presence = presence
        self._tagged: list[TaggedSheet] = []
        self._errors = 0

    def take(self, grid: GridSheet) -> Iterator[Finding]:
        """Take in the rows of a sheet; yields what is wrong with it and with them."""
        sheet = find_tags(grid.name, grid.rows)
        if sheet is None:
            yield self._notice(Message(_NO_TAGS, sheet=grid.name))
            return
        self._tagged.append(sheet)
        self._errors = grid.errors
        if sheet.columns is None:
            yield self._notice(Message(_NOBODY, sheet=grid.name))
            return
        yield from self._presence.gather(sheet.name, sheet.columns, sheet.rows())
        yield from grid.notices

    def check(self) -> None:
        """Raise SourceError when there is nobody in any sheet."""
        if not self._tagged:
            raise SourceError(Message(_NOT_HXL, n=SEARCHED_ROWS), self._file, _TAG_IT)
        if all(sheet.columns is None for sheet in self._tagged):
            raise SourceError(_NO_ORGANISATION, self._file, _TAG_IT)

    def notices(self) -> Iterator[Notice]:
        """Yield what a person should know of the sheets that were read."""
        for sheet in self._tagged:
            if sheet.columns is not None:
                yield from self._names_only(sheet)
        errors = self._errors + sum(sheet.errors for sheet in self._tagged)
        if errors:
            yield self._notice(Message(_ERRORS, n=errors))
        contacts = sum(sheet.contacts for sheet in self._tagged)
        if contacts:
            yield self._notice(Message(_CONTACTS, n=contacts))

    def _names_only(self, sheet: TaggedSheet) -> Iterator[Notice]:
        """Say so when a sheet tells of nobody's presence."""
        for column in sheet.by_heading:
            yield self._notice(Message(_BY_HEADING, column=column))
        if sheet.spellings:
            yield self._notice(
                Message(_SPELLINGS, sheet=sheet.name, column=", ".join(sheet.spellings))
            )
        elif not sheet.says_more_than_names:
            yield self._notice(Message(_ONLY_NAMES, sheet=sheet.name))

    def unused(self) -> list[str]:
        """Return the columns that hold something and were not read."""
        return [name for sheet in self._tagged for name in sheet.unused()]

    def _notice(self, message: Message) -> Notice:
        return Notice(self._file, None, None, message)
