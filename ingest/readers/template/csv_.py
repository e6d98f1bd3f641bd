"""The template as CSV: one file, or a folder with events.csv, participations.csv and so on."""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from graph.errors import SourceError
from graph.message import Message
from graph.model.template import SHEETS, Sheet, unguard_cell
from ingest.findings import Finding, Notice
from ingest.readers.base import Item, Progress, Reader
from ingest.readers.files.encoding import decode_head, encoding_notices, find_encoding, open_text
from ingest.readers.files.halves import Halves
from ingest.readers.sheets.delimited import DELIMITERS, Lines, delimited_rows
from ingest.readers.sheets.grid import Label, NamedSheet, name_cells
from ingest.readers.sheets.headings import (
    SEARCHED_ROWS,
    GridRow,
    count_known,
    find_heading,
    sheet_of_name,
)
from ingest.readers.template.row_ids import RowIds, refuse_ids
from ingest.readers.template.tables import read_tables
from ingest.readers.terms import Terms

_SUFFIXES = (".csv", ".tsv")
_STATED = re.compile(r"^\ufeff?sep=(.)\s*$")
_SURE = 3  # so many headings are no accident


class CsvReader(Reader):
    """Reads the template from CSV files parted by comma, semicolon, tab or bar."""

    name = "csv"
    suffixes = _SUFFIXES

    def sniff(self, head: bytes, name: str) -> float:
        """Return 0.85 when a row near the top holds headings, 0.6 for the suffix alone."""
        lines = decode_head(head).splitlines()[:SEARCHED_ROWS]
        delimiter, known, width = _best_delimiter(lines)
        if known >= _SURE and 2 * known >= width:
            return 0.85
        if known == width and _is_short_sheet(lines, delimiter):
            return 0.8
        return 0.6 if name.lower().endswith(self.suffixes) else 0.0

    def read(
        self, path: Path, terms: Terms, progress: Progress, address: str | None = None
    ) -> Iterator[Item]:
        """Yield the records of a folder's template files, or of a file and its companions.

        The sheets of a template belong together: events.csv is read with participations.csv,
        actors.csv and relations.csv beside it, and each of those says that it was.
        """
        files = [path] if path.is_file() else template_files(path)
        if path.is_file() and sheet_of_name(path.stem) is not None:
            files = [path] if path.is_symlink() else template_files(path.parent) or files
        if not files:
            advice = "Its files must be called events.csv, participations.csv, actors.csv."
            raise SourceError("The folder holds no template.", path.as_posix(), advice)
        if path.is_file() and path != files[0] and path in files:
            message = Message("This sheet was read together with {name}.", name=files[0].name)
            yield Notice(path.as_posix(), None, None, message)
            progress(path.stat().st_size)
            return
        for link in sheet_links(files[0].parent) if len(files) > 1 else ():
            told = "This link leads out of the folder; it was not followed."
            yield Notice(link.as_posix(), None, None, told)
        yield from _read_files(path, files, terms, progress, address)


def template_files(folder: Path) -> list[Path]:
    """Return the files of a folder that are sheets of the template by name, in their order.

    A link that leads out of the folder is none of them: nobody gave what lies there.
    """
    order = {sheet.name: position for position, sheet in enumerate(SHEETS)}
    found = [(order[sheet.name], file) for sheet, file in _named_sheets(folder)]
    return [file for _, file in sorted(found) if not _leads_out(file)]


def sheet_links(folder: Path) -> list[Path]:
    """Return the links with the name of a sheet that lead out of the folder."""
    return [file for _, file in _named_sheets(folder) if _leads_out(file)]


def _named_sheets(folder: Path) -> Iterator[tuple[Sheet, Path]]:
    for file in sorted(folder.iterdir()):
        sheet = sheet_of_name(file.stem)
        if sheet is not None and file.suffix.lower() in _SUFFIXES and file.is_file():
            yield sheet, file


def _leads_out(file: Path) -> bool:
    home = os.path.realpath(file.parent)
    return file.is_symlink() and not Path(os.path.realpath(file)).is_relative_to(home)


def _read_files(
    path: Path, files: list[Path], terms: Terms, progress: Progress, address: str | None
) -> Iterator[Item]:
    size = sum(file.stat().st_size for file in files)
    own = path.stat().st_size if path.is_file() else size
    halves = Halves(progress, own)
    read = 0

    def note(count: int) -> None:
        nonlocal read
        read += count
        halves.read_share(read / max(size, 1))

    sheets = (found for file in files for found in _sheets(file, note))
    # The first sheet names the input, whether the folder or a file of it was asked for.
    yield from read_tables(files[0], sheets, terms, halves, address)


def _sheets(file: Path, note: Progress) -> Iterator[NamedSheet | list[Finding]]:
    encoding = find_encoding(file)
    yield list(encoding_notices(encoding, file.as_posix()))
    with open_text(file, encoding, note) as stream:
        lines = Lines(stream, SEARCHED_ROWS)
        delimiter, _, _ = _best_delimiter(lines.first)
        label = Label(file.as_posix())
        rows = RowIds(_rows(lines, delimiter))
        sheet = name_cells(rows, label, sheet_of_name(file.stem))
        if rows.are_there:
            refuse_ids(file)
        yield sheet
        if isinstance(sheet, NamedSheet) and lines.is_cut(sheet.heading.width):
            message = "The last row is shorter than the others; the file may be cut off."
            yield [Notice(file.as_posix(), lines.row, None, message)]


def _rows(lines: Lines, delimiter: str) -> Iterator[GridRow]:
    for row in delimited_rows(lines, delimiter):
        yield GridRow(row.number, [unguard_cell(text) for text in row.texts], row.problem)


def _is_short_sheet(lines: Iterable[str], delimiter: str) -> bool:
    """True for few headings, when they are all that a sheet of the template must have."""
    rows = [
        GridRow(1, [cell.strip(' "\ufeff') for cell in line.split(delimiter)]) for line in lines
    ]
    heading = find_heading(rows[:1], None)
    return heading is not None and not heading.missing


def _best_delimiter(lines: Iterable[str]) -> tuple[str, int, int]:
    """Return the delimiter that gives most headings, how many, and how many cells their row has."""
    best = (",", 0, 0)
    delimiters: Iterable[str] = DELIMITERS
    for line in lines:
        stated = _STATED.match(line)
        if stated is not None:
            delimiters, best = stated[1], (stated[1], 0, 0)
            continue
        for delimiter in delimiters:
            cells = line.rstrip("\r\n").split(delimiter)
            known = count_known([cell.strip(' "\ufeff') for cell in cells])
            if (known, len(cells)) > best[1:]:
                best = (delimiter, known, len(cells))
    return best
