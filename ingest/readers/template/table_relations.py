"""The rows of the sheet Relations as relations and issues of a record."""

from collections.abc import Sequence

from graph.errors import ModelError
from graph.message import Message
from graph.model.record import Issue, RecordRelation
from graph.model.relations import Relation
from ingest.readers.sheets.cells import Cells, RowRefusedError
from ingest.readers.sheets.spool import SpoolRow
from ingest.readers.template.row_parts import relation_of
from ingest.readers.template.table_record import TableRecord

_ISSUE = "RAISED_ISSUE"
_DOCUMENT = "document"
_NAMED_KINDS = frozenset({"Actor", "Programme", "Mechanism"})


def add_relations(record: TableRecord, rows: Sequence[SpoolRow]) -> None:
    """Add rows of the sheet Relations to a record, or tell why not.

    What an event produced is named by its words in any row, so it is looked for in all of them
    before one of them makes an actor of these words.
    """
    relations = record.file.actors.terms.relations
    for row in rows:
        known = relations.find(row.cells["predicate"])
        if known is not None and _names_outcomes(known.targets):
            record.outcomes.add(row.cells.get("object", ""))
    for row in rows:
        _add_relation(record, row)


def _names_outcomes(kinds: Sequence[str]) -> bool:
    return "Outcome" in kinds and _NAMED_KINDS.isdisjoint(kinds)


def _add_relation(record: TableRecord, row: SpoolRow) -> None:
    cells = record.cells(row)
    try:
        relation = relation_of(cells)
        if relation.predicate.upper() == _ISSUE:
            record.issues.append(_issue(relation, cells))
            return
        known = record.file.actors.terms.relations.get(relation.predicate)
        record.relations.append(_with_ends(record, relation, known, cells))
    except RowRefusedError as error:
        cells.refuse(error)
    except ModelError as error:
        cells.reject("predicate", str(error))


def _issue(relation: RecordRelation, cells: Cells) -> Issue:
    if relation.object is None:
        raise RowRefusedError("object", "The issue says nothing.")
    code = str(relation.qualifiers.get("code") or "noted")
    return Issue(code=code, message=str(relation.object), evidence=cells.evidence("object"))


def _with_ends(
    record: TableRecord, relation: RecordRelation, known: Relation, cells: Cells
) -> RecordRelation:
    """Return the relation with keys of the record, ids of the vocabulary or values at its ends."""
    given = relation.object
    end: str | int | float | None = given
    if known.range == "node" and given is not None:
        end = _end(record, str(given), known.targets, cells, "object")
    elif known.range == "number" and given is not None:
        end = _number(str(given))
    subject = _end(record, relation.subject, known.sources, cells, "subject")
    return relation.model_copy(update={"subject": subject, "object": end})


def _end(record: TableRecord, text: str, kinds: Sequence[str], cells: Cells, column: str) -> str:
    terms = record.file.actors.terms
    if text == _DOCUMENT or text in terms.places:
        return text
    if "Event" in kinds and record.has_event(text):
        return text
    if "Theme" in kinds:
        theme = terms.themes.find(text.removeprefix("theme:"))
        if theme is not None:
            return theme
    if _NAMED_KINDS.isdisjoint(kinds) or ("Outcome" in kinds and text in record.outcomes):
        return text
    usual = "programmes" if kinds[0] == "Programme" else "actors"
    return record.named.key_of(text, cells.evidence(column), usual)


def _number(text: str) -> int | float:
    try:
        value = float(text)
    except ValueError as error:
        raise RowRefusedError("object", Message("'{text}' is no number.", text=text)) from error
    return int(value) if value.is_integer() else value
