"""Picks what a record says."""

from typing import Any

from graph.model.record import Record, RecordRelation


def relations(record: Record, predicate: str) -> list[RecordRelation]:
    return [relation for relation in record.relations if relation.predicate == predicate]


def said(record: Record, predicate: str) -> list[tuple[str, Any, dict[str, Any]]]:
    """Subject, object and qualifiers of each relation."""
    return [(r.subject, r.object, r.qualifiers) for r in relations(record, predicate)]
