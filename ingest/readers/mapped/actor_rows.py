"""Rows of organisations: what each is called, is, belongs to, works on and where."""

from collections.abc import Sequence
from typing import Any

from graph.model.levels import strictest
from graph.model.record import RecordDocument
from ingest.findings import Rejection
from ingest.readers.base import ReadRecord
from ingest.readers.mapped.bodies_told import body_key, body_of
from ingest.readers.mapped.fields import ACTORS
from ingest.readers.mapped.mapped_rows import ORIGIN, MappedRow
from ingest.readers.mapped.themes_told import countries_of, themes_of
from ingest.readers.row_record import RowRecord

KEY = ("organisation", "organisation_country", "parent")
_NOBODY = "The row names no organisation; it was left out."


def refuse_actor(row: MappedRow) -> Rejection | None:
    """Return why a row tells of no organisation, None when it does."""
    if row.text("organisation") is None:
        return row.refuse("organisation", _NOBODY, "without an organisation")
    return None


def actor_record(document: RecordDocument, rows: Sequence[MappedRow]) -> ReadRecord:
    """Return what the rows of one organisation say of it."""
    record = RowRecord(document, ORIGIN)
    for row in rows:
        record.row(row.row)
        _tell(record, row)
    return record.finish(sensitivity=strictest([row.level() for row in rows]))


def _tell(record: RowRecord, row: MappedRow) -> None:
    row.note_several("organisation", "parent")
    row.note_perhaps_several("member_of")
    actor = actor_of(record, row)
    for name, cell in row.entries("member_of"):
        key = record.actor(body_key(name), [cell], name=name)
        record.relation(actor, "MEMBER_OF", key, [*row.cell("organisation"), cell])
    for place, cell in countries_of(record, row, "works_in"):
        record.relation(actor, "OPERATES_IN", place, [*row.cell("organisation"), cell])
    for theme, _, cell in themes_of(record, row):
        record.relation(actor, "WORKS_ON", theme, [*row.cell("organisation"), cell])


def actor_of(record: RowRecord, row: MappedRow) -> str:
    """Add the organisation of a row to a record; return its key."""
    key = body_of(record, row, "organisation", "organisation_type", "organisation_country")
    others = row.entries("other_names")
    evidence = [cell.model_copy(update={"tells": "aliases"}) for _, cell in others]
    evidence += row.cell("acronym", "acronym")
    fields: dict[str, Any] = {"aliases": [alias for alias, _ in others]}
    fields["acronym"] = row.text("acronym")
    parent = row.text("parent")
    if parent is not None:
        named = row.cell("parent", "name")
        fields["parent"] = record.actor(body_key(parent), named, name=parent)
        evidence += row.cell("parent", "parent")
    if row.text("id") is not None and row.sheet.mapping.shape == ACTORS:
        fields["identifiers"] = {row.sheet.scheme: row.text("id")}
        evidence += row.cell("id", "identifiers")
    return record.actor(key or "", evidence, **fields)
