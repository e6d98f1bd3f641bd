"""The organisations that one row names, each with its type, country and acronym."""

from typing import Any

from graph.message import Message
from graph.model.folding import fold
from graph.model.record import Issue
from ingest.readers.mapped.mapped_rows import MappedRow
from ingest.readers.row_record import RowRecord

_UNKNOWN_TYPE = "The source calls the type of {name} '{word}', which no list knows."


def body_key(name: str) -> str:
    """Return what a record knows an organisation by."""
    return f"body:{fold(name) or name}"


def body_of(record: RowRecord, row: MappedRow, name: str, kind: str, country: str) -> str | None:
    """Add the organisation that a field names to a record; return its key.

    Args:
        record: the record under way.
        row: the row.
        name, kind, country: the fields of its name, type and country.
    """
    said = row.text(name)
    if said is None:
        return None
    evidence = row.cell(name, "name")
    fields: dict[str, Any] = {"name": said, "type": _type(record, row, said, kind)}
    fields["country"] = _country(row, country)
    evidence += row.cell(kind, "type") if fields["type"] is not None else []
    evidence += row.cell(country, "country") if fields["country"] is not None else []
    return record.actor(body_key(said), evidence, **fields)


def _type(record: RowRecord, row: MappedRow, name: str, kind: str) -> str | None:
    word = row.text(kind)
    if word is None:
        return None
    found = row.sheet.file.words.actor_type(word)
    if found is None:
        said = Message(_UNKNOWN_TYPE, name=name, word=word)
        cell = row.cell(kind)[0]
        issue = Issue(code="unknown-actor-type", message=said, evidence=cell)
        if issue not in record.issues:
            record.issues.append(issue)
    return found


def _country(row: MappedRow, country: str) -> str | None:
    """The one country of an organisation; of a list of them none is its own."""
    words = row.entries(country)
    return row.sheet.file.words.country(words[0][0]) if len(words) == 1 else None
