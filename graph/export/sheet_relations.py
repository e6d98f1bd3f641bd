"""Rows of the sheet Relations: everything that the other sheets have no column for."""

from graph.export.sheet_cells import (
    Cells,
    document_cells,
    fact_cells,
    filled,
    plain_theme,
    qualifier_cell,
)
from graph.export.sheet_keys import SheetKeys
from graph.export.told import Told
from graph.model.ids import JsonValue
from graph.model.statement import Statement

# Told by other columns, or found again when the sheet is read.
_DERIVED = frozenset({"DESCRIBES", "PUBLISHED_BY", "WITHIN", "PARTICIPATED_IN"})


def relation_cells(told: Told, statement: Statement, keys: SheetKeys) -> Cells | None:
    """Return the row of a statement, None when a sheet cannot hold it."""
    if not _is_plain(statement.qualifiers) or statement.predicate in _DERIVED:
        return None
    event = _home(told, statement)
    subject = _end(told, statement.subject, event, keys)
    cells = filled(
        event=None if event is None else keys.event(event, told),
        subject=subject,
        predicate=statement.predicate,
        object=_end(told, statement.object, event, keys),
        qualifiers=qualifier_cell(_without_prefixes(statement.qualifiers)),
        modality=None if statement.modality == "factual" else statement.modality,
        valid_from=statement.valid_from,
        valid_to=statement.valid_to,
    )
    source = {} if event is not None else document_cells(told.document, _part(told, subject))
    return {**cells, **source, **fact_cells(statement)}


def _home(told: Told, statement: Statement) -> str | None:
    """The event whose row the relation belongs to: that of its ends, else the first."""
    for end in (statement.subject, statement.object):
        if end in told.events:
            return str(end)
    return told.events[0] if told.events else None


def _end(told: Told, end: object, event: str | None, keys: SheetKeys) -> str:
    if end is None:
        return ""
    text = str(end)
    node = keys.node(text)
    if text == told.document.id:
        return "document"
    if node is None:
        return text
    if "Outcome" in node.kinds:
        return node.label
    if "Event" in node.kinds and keys.is_told(text):
        return keys.event(text, told)
    return plain_theme(keys.actor(text, event or ""))


def _part(told: Told, subject: str) -> str:
    """Read back, each subject of a source without events is a source of its own."""
    subjects = {s.subject for s in told.statements}
    if told.document.part and len(subjects) == 1:
        return told.document.part
    return f"{told.document.part}#{subject}" if told.document.part else f"relations:{subject}"


def _is_plain(qualifiers: dict[str, JsonValue]) -> bool:
    return not any(isinstance(value, dict) for value in qualifiers.values())


def _without_prefixes(qualifiers: dict[str, JsonValue]) -> dict[str, JsonValue]:
    themes = qualifiers.get("themes")
    if not isinstance(themes, (list, tuple)):
        return qualifiers
    return {**qualifiers, "themes": [plain_theme(str(theme)) for theme in themes]}
