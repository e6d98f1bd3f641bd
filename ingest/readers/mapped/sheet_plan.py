"""How each sheet of a file is read: by its mapping, by that of a sheet like it, or not at all."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from graph.message import Message
from ingest.findings import Finding, Notice, Rejection
from ingest.readers.hxl.tags import is_tag_row
from ingest.readers.mapped.guess import Guess, guess_mapping
from ingest.readers.mapped.heading_rows import (
    SEARCHED_ROWS,
    Headings,
    find_headings,
    headings_at,
)
from ingest.readers.mapped.judging import role_words
from ingest.readers.mapped.mapping import Mapping
from ingest.readers.mapped.mapping_file import MappingFile
from ingest.readers.mapped.opening import RawSheet
from ingest.readers.sheets.headings import GridRow
from ingest.readers.terms import Terms

GUESSED_ROWS = 300
_LACKS = (
    "The sheet has no column '{name}', which its mapping {mapping} reads. Change the mapping, or"
    " make it anew with `mtandao mapping`."
)
_NO_MAPPING = "The sheet '{name}' has no mapping; it was not read."
_HIDDEN = "The sheet '{name}' is hidden and has no mapping; it was not read."
_GONE = "The mapping {mapping} speaks of a sheet '{name}', which the file does not have."


@dataclass(frozen=True, slots=True)
class Plan:
    """One sheet that is read.

    Attributes:
        headings: where its headings are.
        mapping: what they mean.
        source: the file that says so.
    """

    headings: Headings
    mapping: Mapping
    source: MappingFile


def first_rows(sheet: RawSheet, number: int) -> list[GridRow]:
    """Return the first rows of a sheet that hold anything."""
    rows = (row for row in sheet.rows(lambda _: None) if row.problem or any(row.texts))
    # Hashtags of HXL are headings too, for another reader.
    return list(islice((row for row in rows if not is_tag_row(row.texts)), number))


def plan_sheet(
    path: Path, sheet: RawSheet, rows: Sequence[GridRow], known: Sequence[MappingFile]
) -> Plan | Finding | None:
    """Return how a sheet is read, or why it is not; None for a hidden one of an unknown file.

    Args:
        path: the file, for findings.
        sheet: the sheet.
        rows: its first rows.
        known: its own mapping file, or those of other sheets in its folder.
    """
    for source in known:
        for mapping in source.mappings:
            if source.is_own and mapping.sheet not in ("", sheet.name):
                continue
            headings = _locate(rows, mapping)
            if headings is not None and (source.is_own or mapping.fits(headings)):
                return Plan(headings, mapping, source)
            if source.is_own and (mapping.sheet == sheet.name or len(source.mappings) == 1):
                return _lacks(path, sheet, rows, mapping, source)
    if sheet.hidden and not known:
        return None
    told = Message(_HIDDEN if sheet.hidden else _NO_MAPPING, name=sheet.name)
    return Notice(path.as_posix(), None, sheet.name or None, told)


def unmet(path: Path, known: Sequence[MappingFile], names: Sequence[str]) -> Iterator[Rejection]:
    """Yield the sheets that the own mapping of a file speaks of and that it does not have."""
    for source in known:
        for mapping in source.mappings:
            if source.is_own and mapping.sheet and mapping.sheet not in names:
                told = Message(_GONE, mapping=source.path.name, name=mapping.sheet)
                yield Rejection(path.as_posix(), None, mapping.sheet, told)


def guess_sheet(
    sheet: RawSheet, rows: Sequence[GridRow], terms: Terms, shape: str | None = None
) -> Guess | None:
    """Return what the columns of a sheet probably mean, None when it has no headings."""
    headings = find_headings(rows[:SEARCHED_ROWS], role_words(terms))
    if headings is None:
        return None
    data = [row.texts for row in rows if row.number > headings.rows[-1] and row.problem is None]
    return guess_mapping(sheet.name, headings, data, terms, shape)


def _locate(rows: Sequence[GridRow], mapping: Mapping) -> Headings | None:
    """Return the headings that a mapping speaks of, where it says or further up or down."""
    tried = [mapping.headings] if mapping.headings else []
    numbers = [row.number for row in rows[:SEARCHED_ROWS]]
    depth = len(mapping.headings) or 1
    tried += [tuple(numbers[i : i + depth]) for i in range(len(numbers))]
    for numbers_tried in tried:
        headings = headings_at(rows[:SEARCHED_ROWS], numbers_tried)
        if headings is not None and not mapping.missing(headings):
            return headings
    return None


def _lacks(
    path: Path, sheet: RawSheet, rows: Sequence[GridRow], mapping: Mapping, source: MappingFile
) -> Rejection:
    found = headings_at(rows[:SEARCHED_ROWS], mapping.headings) or headings_at(
        rows, [row.number for row in rows[:1]]
    )
    missing = mapping.missing(found) if found is not None else list(mapping.used)
    told = Message(_LACKS, name=missing[0] if missing else "", mapping=source.path.name)
    row = found.rows[-1] if found is not None else None
    return Rejection(path.as_posix(), row, sheet.name or None, told)
