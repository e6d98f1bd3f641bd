"""The rows of a table without the names of persons that were left out of its record."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from graph.model.document import TableRow
from graph.model.ids import content_hash
from graph.model.record import Issue, Record, RecordDocument, RecordEvidence, Sourced
from graph.model.template import join_cell, split_cell
from ingest.loading.proof import Given
from ingest.readers.base import ReadRecord

# Cells that hold names or keys of actors, alone or several.
_NAMING = frozenset(
    {
        *("actor", "name", "aliases", "parent", "joint_with", "on_behalf_of", "subject", "object"),
        *("programme", "mechanisms", "publisher", "source_title"),
    }
)
_Part = TypeVar("_Part", bound=Sourced)
_Place = tuple[str | None, int | None]


def without_cells(before: ReadRecord, after: ReadRecord, names: Iterable[str]) -> ReadRecord:
    """Return the record that was cleaned, its rows and its evidence without the names.

    A row that only parts which are gone point to is left out as a whole.

    Args:
        before: as it was read.
        after: without the parts that speak of persons.
        names: the names, aliases and keys that were left out.
    """
    wanted = frozenset(names)
    kept = _places(after.record)
    gone = _places(before.record) - kept
    rows = (row for row in before.rows if (row.sheet, row.row) not in gone)
    return replace(after, rows=tuple(_row(r, wanted) for r in rows), record=_record(after, wanted))


def _record(read: ReadRecord, names: frozenset[str]) -> Record:
    record = read.record
    update: dict[str, object] = {
        name: [_part(part, names) for part in getattr(record, name)]
        for name in ("actors", "programmes", "mechanisms", "relations")
    }
    update["document"] = _document(record.document, names)
    update["events"] = [
        _part(event, names).model_copy(
            update={"participations": [_part(part, names) for part in event.participations]}
        )
        for event in record.events
    ]
    return record.model_copy(update=update)


def _document(document: RecordDocument, names: frozenset[str]) -> RecordDocument:
    """A part of a source that is called after a person gets a name that tells nobody."""
    start, parted, name = document.part.rpartition("actor:")
    if not parted or name not in names:
        return document
    return document.model_copy(update={"part": f"{start}actor:{content_hash([name])}"})


def _row(row: TableRow, names: frozenset[str]) -> TableRow:
    cells = {column: _text(column, text, names) for column, text in row.cells.items()}
    return replace(row, cells={column: text for column, text in cells.items() if text})


def _part(part: _Part, names: frozenset[str]) -> _Part:
    given = part.evidence
    if given is None:
        return part
    found = [_cell(one, names) for one in (given if isinstance(given, list) else [given])]
    kept = [one for one in found if one is not None]
    return part.model_copy(update={"evidence": kept or None})


def _cell(evidence: RecordEvidence, names: frozenset[str]) -> RecordEvidence | None:
    if evidence.column is None:
        return evidence
    text = _text(evidence.column, evidence.quote, names)
    return evidence.model_copy(update={"quote": text}) if text else None


def _text(column: str, text: str, names: frozenset[str]) -> str:
    if column not in _NAMING:
        return text
    entries = split_cell(text)
    kept = [entry for entry in entries if entry not in names]
    return text if len(kept) == len(entries) else join_cell(kept)


def _places(record: Record) -> set[_Place]:
    """The rows that parts of the record point to."""
    return {(one.sheet, one.row) for part in _sourced(record) for one in _cells(part.evidence)}


def _cells(given: Given) -> list[RecordEvidence]:
    if given is None:
        return []
    return given if isinstance(given, list) else [given]


def _sourced(record: Record) -> Iterator[Sourced | Issue]:
    yield from (*record.actors, *record.programmes, *record.mechanisms, *record.relations)
    yield from record.issues
    for event in record.events:
        yield event
        yield from (*event.participations, *event.places, *event.counts)
