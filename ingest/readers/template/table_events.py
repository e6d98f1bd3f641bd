"""One row of the sheet Events, with all that the other sheets say of it, as a record."""

from typing import Any

from graph.message import Message
from graph.model.record import Participation
from graph.model.template import PARTICIPATIONS, RELATIONS
from ingest.findings import Finding
from ingest.readers.base import ReadRecord
from ingest.readers.reporting import first_evidence
from ingest.readers.sheets.cells import Cells, RowRefusedError
from ingest.readers.sheets.spool import SpoolRow
from ingest.readers.template.row_parts import document_of, event_of, participation_of
from ingest.readers.template.table_record import TableFile, TableRecord
from ingest.readers.template.table_relations import add_relations


def event_record(file: TableFile, row: SpoolRow) -> tuple[ReadRecord | None, list[Finding]]:
    """Return the record of an event and what was left out of it; None when all was."""
    record = TableRecord(file)
    cells = record.cells(row)
    try:
        event, document = event_of(cells), document_of(cells)
    except RowRefusedError as error:
        cells.refuse(error)
        _refuse_participations(record, row.key)
        return None, record.found
    address, part = file.event_address(row)
    document = document.model_copy(update={"uri": address, "part": part})
    update = {"id": file.event_id(row), **_context(record, cells)}
    update["participations"] = _participations(record, row.key)
    add_relations(record, _rows_of(record, RELATIONS.name, row.key))
    read = record.finish(document, event.model_copy(update=update))
    return read, record.found


def _context(record: TableRecord, cells: Cells) -> dict[str, Any]:
    """Return the session, programme and mechanisms that the event belongs to."""
    programme, parent = cells.text("programme"), cells.text("parent")
    name = record.named.key_of
    if parent is not None and (parent == cells.row.key or not record.has_event(parent)):
        reason = "'{key}' is no other event of the sheet Events. The session stands alone."
        cells.reject("parent", Message(reason, key=parent))
        parent = None
    if programme is not None:
        programme = name(programme, cells.evidence("programme"), "programmes")
    cell = cells.evidence("mechanisms")
    mechanisms = [name(text, cell, "mechanisms") for text in cells.entries("mechanisms")]
    return {"parent": parent, "programme": programme, "mechanisms": mechanisms}


def _participations(record: TableRecord, key: str) -> list[Participation]:
    found = []
    for row in _rows_of(record, PARTICIPATIONS.name, key):
        cells = record.cells(row)
        try:
            found.append(_with_keys(record, participation_of(cells), cells))
        except RowRefusedError as error:
            cells.refuse(error)
    return found


def _with_keys(record: TableRecord, part: Participation, cells: Cells) -> Participation:
    """Return the participation with the keys by which the record knows its actors."""
    name = record.named.key_of
    update: dict[str, Any] = {}
    key = name(part.actor, first_evidence(part.evidence))
    if key != part.actor:
        update["actor"] = key
    if part.joint_with:
        joint = cells.evidence("joint_with")
        update["joint_with"] = [name(text, joint) for text in part.joint_with]
    if part.on_behalf_of is not None:
        update["on_behalf_of"] = name(part.on_behalf_of, cells.evidence("on_behalf_of"))
    return part.model_copy(update=update) if update else part


def _rows_of(record: TableRecord, sheet: str, key: str) -> list[SpoolRow]:
    """Return the rows of a sheet that belong to an event; those that are too many are rejected."""
    rows, more = record.file.spool.some_with_key(sheet, key)
    if more:
        record.reject_rest(rows, more)
    return rows


def _refuse_participations(record: TableRecord, key: str) -> None:
    for row in _rows_of(record, PARTICIPATIONS.name, key):
        reason = Message("The row of the event '{key}' was left out.", key=key)
        record.cells(row).reject("event", reason)
