"""The four sheets of a template to records, whatever file they come from.

All rows go into a spool first, so the sheets may stand in any order; then each event comes out
with the rows that belong to it.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from graph.message import Message
from graph.model.folding import fold
from graph.model.record import RecordDocument
from graph.model.template import ACTORS, EVENTS, RELATIONS
from ingest.findings import Finding, Notice, Rejection
from ingest.readers.base import Item
from ingest.readers.files.halves import Halves
from ingest.readers.sheets.cells import Cells, RowRefusedError, SheetLabel
from ingest.readers.sheets.grid import NamedSheet
from ingest.readers.sheets.spool import MOST_OF_ONE, Spool, SpoolRow
from ingest.readers.template.row_parts import document_of
from ingest.readers.template.table_actors import ActorSheet, actor_key
from ingest.readers.template.table_checks import homeless, repeated
from ingest.readers.template.table_events import event_record
from ingest.readers.template.table_record import TableFile, TableRecord, event_address
from ingest.readers.template.table_relations import add_relations
from ingest.readers.terms import Terms


def read_tables(
    path: Path,
    sheets: Iterable[NamedSheet | list[Finding]],
    terms: Terms,
    halves: Halves,
    address: str | None = None,
) -> Iterator[Item]:
    """Yield the records of a template's sheets and what is wrong in them.

    Args:
        path: the file or folder, as the user named it.
        sheets: the sheets; a list of findings for one that cannot be read.
        terms: the vocabulary.
        halves: told of the events as they come out.
        address: what the ledger knows the input by, None for its path.

    Raises:
        SourceError: the disk for temporary files is full.
    """
    address = address or path.as_posix()
    with Spool() as spool:
        places: dict[str, SheetLabel] = {}
        any_said = False
        for sheet in sheets:
            if isinstance(sheet, list):
                any_said = any_said or bool(sheet)
                yield from sheet
            elif sheet.heading.sheet.name in places:
                yield second_sheet(sheet)
            else:
                places[sheet.heading.sheet.name] = _label(sheet)
                yield from _keep(sheet, spool, address)
        spool.finish()
        if places and not any(spool.count(name) for name in places):
            yield Notice(path.as_posix(), None, None, _EMPTY)
        elif not places and not any_said:
            yield Notice(path.as_posix(), None, None, _NO_SHEET)
        actors = ActorSheet(spool, places.get(ACTORS.name), terms)
        yield from _take_out(TableFile(address, places, spool, actors), halves)


_EMPTY = "There is nothing in it but headings. Fill in the sheets and read it again."
_NO_SHEET = "There is no sheet of the template in it. `mtandao template` writes one to fill in."


def _label(sheet: NamedSheet) -> SheetLabel:
    columns = frozenset(sheet.heading.columns.values())
    return SheetLabel(sheet.label, sheet.heading.orders, columns)


def second_sheet(sheet: NamedSheet) -> Rejection:
    """Return the word on a sheet of which there was one already."""
    name = sheet.heading.sheet.name
    told = "This is a second sheet {name}; only the first is read. Put their rows together."
    reason = Message(told, name=name)
    rows = sum(1 for row in sheet.rows if row.cells)
    place = sheet.label.field(None)
    return Rejection(sheet.label.file, sheet.heading.row, place, reason, rows)


def _keep(sheet: NamedSheet, spool: Spool, address: str) -> Iterator[Finding]:
    for _ in spool.add(_spool_rows(sheet, address)):
        yield from sheet.found
        sheet.found.clear()


def _spool_rows(sheet: NamedSheet, address: str) -> Iterator[SpoolRow | None]:
    """Yield the rows to keep; None for one that is left out, so that its word gets out soon."""
    kind, label = sheet.heading.sheet, sheet.label
    required = [column.name for column in kind.columns if column.required]
    for row in sheet.rows:
        cells = dict(row.cells)
        if not cells:
            yield None
            continue
        if kind is EVENTS and "id" in cells:
            cells.setdefault("event", cells["id"])
        missing = [name for name in required if name not in cells]
        if missing:
            reason = Message("The row has no {name}; it was left out.", name=missing[0])
            field = label.field(missing[0])
            sheet.found.append(Rejection(label.file, row.number, field, reason))
            yield None
        else:
            yield SpoolRow(kind.name, row.number, *_names(kind.name, cells, address), cells)


def _names(kind: str, cells: dict[str, str], file: str) -> tuple[str, str]:
    """Return what other rows know a row by: its key, and a second name."""
    if kind == EVENTS.name:
        return cells["event"], "\n".join(event_address(cells, cells["event"], file))
    if kind == ACTORS.name:
        return actor_key(cells), fold(cells["name"])
    if kind == RELATIONS.name:
        source = f"{cells.get('source', '')}\n{cells.get('source_part', '')}"
        return cells.get("event") or cells["subject"], source
    return cells["event"], ""


def _take_out(file: TableFile, halves: Halves) -> Iterator[Item]:
    yield from repeated(file.spool, file.places)
    yield from homeless(file.spool, file.places)
    total = file.spool.count(EVENTS.name)
    for done, row in enumerate(file.spool.rows(EVENTS.name), 1):
        read, found = event_record(file, row)
        yield from file.actors.take_found()
        yield from found
        if read is not None:
            yield read
        halves.came_out(done, total)
    yield from _relations_alone(file)
    yield from _actors_alone(file)
    halves.finish()


def _relations_alone(file: TableFile) -> Iterator[Item]:
    """Yield what is said outside all events, one record for each subject and source."""
    orphans = file.spool.orphans(RELATIONS.name, EVENTS.name)
    alone = (row for row in orphans if "event" not in row.cells)
    for (subject, _), rows in groupby(alone, key=lambda row: (row.key, row.other)):
        record = TableRecord(file)
        group, more = _first(rows)
        if more:
            record.reject_rest(group, more)
        cells = Cells(group[0], file.places[RELATIONS.name], record.found, record.issues)
        try:
            document = document_of(cells)
        except RowRefusedError as error:
            told = "{why} The rows of its source were left out."
            cells.reject(error.column, Message(told, why=error.reason))
            yield from record.found
            continue
        add_relations(record, group)
        part = f"{file.name}#actor:{subject}" if document.uri else f"actor:{subject}"
        update = {"uri": document.uri or file.address, "part": document.part or part}
        read = record.finish(document.model_copy(update=update))
        yield from [*file.actors.take_found(), *record.found, read]


def _first(rows: Iterable[SpoolRow]) -> tuple[list[SpoolRow], int]:
    """Return as many rows as fit into memory, and how many more there are."""
    found: list[SpoolRow] = []
    more = 0
    for row in rows:
        if len(found) < MOST_OF_ONE:
            found.append(row)
        else:
            more += 1
    return found, more


def _actors_alone(file: TableFile) -> Iterator[Item]:
    """Yield the actors that nothing names, one record each."""
    for row in file.spool.unused(ACTORS.name):
        known = file.actors.read(row)
        record = TableRecord(file)
        if known is not None:
            record.named.add(known)
            document = RecordDocument(uri=file.address, part=f"actor:{row.key}")
            read = record.finish(document)
            yield from [*file.actors.take_found(), *record.found, read]
        yield from file.actors.take_found()
