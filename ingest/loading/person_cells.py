"""The rows of a table without the names of persons that were left out of its record."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
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
# What a cell tells that holds a name, where columns are called otherwise.
_TELL_NAMES = frozenset({"name", "aliases", "acronym"})
_LISTS = ("actors", "programmes", "mechanisms")
_HIDDEN = "…"
_Part = TypeVar("_Part", bound=Sourced)
_Place = tuple[str | None, int | None]
_Cell = tuple[str | None, int | None, str | None]


@dataclass(frozen=True, slots=True)
class _Hiding:
    """What is to be hidden, and where.

    Attributes:
        names: names, aliases and keys of persons.
        told: the cells that tell of parts which are gone; True where one surely holds a name.
    """

    names: frozenset[str]
    told: Mapping[_Cell, bool]

    def text(self, cell: _Cell, text: str) -> str:
        """Return the text of a cell without the names; empty when nothing is left of it."""
        if cell[2] in _NAMING:
            entries = split_cell(text)
            kept = [entry for entry in entries if entry not in self.names]
            return text if len(kept) == len(entries) else join_cell(kept)
        if cell not in self.told:
            return text
        hidden = text
        for name in sorted(self.names, key=len, reverse=True):
            hidden = hidden.replace(name, _HIDDEN)
        if hidden == text and self.told[cell]:
            return ""
        return "" if hidden == _HIDDEN else hidden


def without_cells(before: ReadRecord, after: ReadRecord, names: Iterable[str]) -> ReadRecord:
    """Return the record that was cleaned, its rows and its evidence without the names.

    A row that only parts which are gone point to is left out as a whole. In a cell that names
    others too, only the name of the person is hidden.

    Args:
        before: as it was read.
        after: without the parts that speak of persons.
        names: the names, aliases and keys that were left out.
    """
    hiding = _Hiding(frozenset(name for name in names if name), _told(before.record, after.record))
    kept = _places(after.record)
    gone = _places(before.record) - kept
    rows = (row for row in before.rows if (row.sheet, row.row) not in gone)
    return replace(after, rows=tuple(_row(r, hiding) for r in rows), record=_record(after, hiding))


def _told(before: Record, after: Record) -> dict[_Cell, bool]:
    """The cells of actors that are gone, and of those that lost another name."""
    found: dict[_Cell, bool] = {}
    for name in _LISTS:
        kept = {part.key: part for part in getattr(after, name)}
        for part in getattr(before, name):
            is_gone = part.key not in kept
            if is_gone or kept[part.key].aliases != part.aliases:
                for cell in _cells(part.evidence):
                    is_name = is_gone and cell.tells in _TELL_NAMES
                    place = (cell.sheet, cell.row, cell.column)
                    found[place] = found.get(place, False) or is_name
    return found


def _record(read: ReadRecord, hiding: _Hiding) -> Record:
    record = read.record
    update: dict[str, object] = {
        name: [_part(part, hiding) for part in getattr(record, name)]
        for name in (*_LISTS, "relations", "places", "concepts")
    }
    update["document"] = _document(record.document, hiding.names)
    update["events"] = [
        _part(event, hiding).model_copy(
            update={"participations": [_part(part, hiding) for part in event.participations]}
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


def _row(row: TableRow, hiding: _Hiding) -> TableRow:
    cells = {
        column: hiding.text((row.sheet, row.row, column), text)
        for column, text in row.cells.items()
    }
    return replace(row, cells={column: text for column, text in cells.items() if text})


def _part(part: _Part, hiding: _Hiding) -> _Part:
    given = part.evidence
    if given is None:
        return part
    found = [_cell(one, hiding) for one in (given if isinstance(given, list) else [given])]
    kept = [one for one in found if one is not None]
    return part.model_copy(update={"evidence": kept or None})


def _cell(evidence: RecordEvidence, hiding: _Hiding) -> RecordEvidence | None:
    if evidence.column is None:
        return evidence
    cell = (evidence.sheet, evidence.row, evidence.column)
    text = hiding.text(cell, evidence.quote)
    return evidence.model_copy(update={"quote": text}) if text else None


def _places(record: Record) -> set[_Place]:
    """The rows that parts of the record point to."""
    return {(one.sheet, one.row) for part in _sourced(record) for one in _cells(part.evidence)}


def _cells(given: Given) -> list[RecordEvidence]:
    if given is None:
        return []
    return given if isinstance(given, list) else [given]


def _sourced(record: Record) -> Iterator[Sourced | Issue]:
    yield from (*record.actors, *record.programmes, *record.mechanisms, *record.relations)
    yield from (*record.places, *record.concepts)
    yield from record.issues
    for event in record.events:
        yield event
        yield from (*event.participations, *event.places, *event.counts)
