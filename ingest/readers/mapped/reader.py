"""Sheets with columns of their own: read by a mapping that a person kept, never by a guess."""

from collections.abc import Iterator
from pathlib import Path

from ingest.readers.base import Item, Progress, Reader
from ingest.readers.files.encoding import decode_head
from ingest.readers.files.halves import Halves
from ingest.readers.mapped.fields import column_words, plain_heading
from ingest.readers.mapped.mapped_rows import ORIGIN
from ingest.readers.mapped.mapping_file import own_mapping
from ingest.readers.mapped.opening import BOOKS, LISTS, find_delimiter, open_table, table_width
from ingest.readers.mapped.reading import Reading
from ingest.readers.sheets.headings import SEARCHED_ROWS, count_known, sheet_of_name
from ingest.readers.terms import Terms

_KEPT = 0.99  # a person wrote a mapping for this very file
_LIKELY, _PERHAPS = 0.7, 0.5
_PACKED, _OLD, _OPEN = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"opendocument.spreadsheet"
_SURE = 3  # so many headings of the template are no accident
_MARKS = ' "\ufeff'


class MappedReader(Reader):
    """Reads CSV files and workbooks whose columns a mapping explains."""

    name = ORIGIN
    suffixes = (*LISTS, *BOOKS)

    def sniff(self, head: bytes, name: str) -> float:
        """Return 0.7 for a table that is none of the template, 0.5 for a workbook of Excel."""
        if head.startswith(_PACKED):
            if _OPEN in head[:200]:
                return _LIKELY
            return _PERHAPS if name.lower().endswith(BOOKS) else 0.0
        if head.startswith(_OLD):
            return _LIKELY if name.lower().endswith(".xls") else 0.0
        is_sheet = sheet_of_name(Path(name).stem) is not None
        is_list = name.lower().endswith(LISTS) and not is_sheet
        return _LIKELY if is_list and _is_table(head) else 0.0

    def sniff_file(self, path: Path, head: bytes) -> float:
        """Return 0.99 when a mapping lies beside the file, else `sniff`."""
        return _KEPT if own_mapping(path) is not None else self.sniff(head, path.name)

    def read(
        self, path: Path, terms: Terms, progress: Progress, address: str | None = None
    ) -> Iterator[Item]:
        """Yield the records of a mapped sheet; of another one what its columns may mean.

        The mapping lies beside the file, or beside another one in the folder that has the same
        columns. See `Reader.read`.
        """
        halves = Halves(progress, path.stat().st_size)
        with open_table(path) as raw:
            yield from Reading(path, address or path.as_posix(), terms, halves).items(raw)
        halves.finish()


def _is_table(head: bytes) -> bool:
    """True for columns that are mostly not those of the template, or one that is known."""
    lines = decode_head(head).splitlines()[:SEARCHED_ROWS]
    if table_width(head) > 1:
        return not _is_template(lines)
    fields = column_words().fields.values()
    words = {word for field in fields for own in field.words.values() for word in own}
    return any(plain_heading(line.strip(_MARKS)) in words for line in lines if line.strip(_MARKS))


def _is_template(lines: list[str]) -> bool:
    delimiter = find_delimiter(lines)
    for line in lines:
        cells = [cell.strip(_MARKS) for cell in line.split(delimiter)]
        known = count_known(cells)
        if known >= _SURE and 2 * known >= len(cells):
            return True
    return False
