"""The audit trail of the SQLite ledger, and how much is in it."""

import json
from collections.abc import Iterator

import apsw

from graph.store.base import AuditEntry, ViewFilter
from graph.store.sqlite_filter import names_node, shows, shows_document, shows_retracted


def read_audit(connection: apsw.Connection, after: int) -> Iterator[AuditEntry]:
    """Yield the audit entries with a number above `after`, in order."""
    rows = connection.execute(
        "SELECT number, at, author, action, target, detail FROM audit "
        "WHERE number > ? ORDER BY number",
        (after,),
    )
    for number, at, author, action, target, detail in rows:
        yield AuditEntry(number, at, author, action, target, json.loads(detail))


def read_counts(connection: apsw.Connection, view_filter: ViewFilter) -> dict[str, int]:
    """Return how many of everything show; see `View.counts`."""
    condition = shows(view_filter)
    statements, evidence, retracted = connection.execute(
        f"SELECT count(*) FILTER (WHERE {condition}), "
        f"coalesce(sum(1 + s.more_evidence) FILTER (WHERE {condition}), 0), "
        f"count(*) FILTER (WHERE {shows_retracted(view_filter)}) FROM statements s"
    ).get
    nodes = connection.execute(f"SELECT count(*) FROM nodes n WHERE {names_node(condition)}").get
    documents = connection.execute(
        f"SELECT count(*) FROM documents WHERE {shows_document(view_filter)}"
    ).get
    return {
        "documents": documents,
        "statements": statements,
        "evidence": evidence,
        "nodes": nodes,
        "retracted": retracted,
    }
