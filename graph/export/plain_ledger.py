"""Documents, nodes and statements as plain data and back: the exact ledger, nothing rounded."""

from collections.abc import Mapping
from dataclasses import asdict, fields
from typing import Any

from graph.model.document import Document, TableRow
from graph.model.evidence import Evidence
from graph.model.node import Node
from graph.model.statement import Review, Statement
from graph.store.decided_statement import as_new

# The ledger that reads it sets these anew.
_SET_BY_LEDGER = frozenset({"recorded_at", "retracted_at"})


def document_out(document: Document) -> dict[str, Any]:
    """Return a document as plain data, without fields that have their default."""
    return _filled(document)


def document_in(plain: Mapping[str, Any]) -> Document:
    """Return the document of plain data; raises TypeError when a field is missing or unknown."""
    rows = tuple(TableRow(**row) for row in plain.get("rows", ()))
    return Document(**{**plain, "rows": rows})


def node_out(node: Node) -> dict[str, Any]:
    """Return a node as plain data."""
    return _filled(node)


def node_in(plain: Mapping[str, Any]) -> Node:
    """Return the node of plain data; raises TypeError when a field is missing or unknown."""
    told = {"subtype": None, **plain}
    return Node(**{**told, "kinds": tuple(plain.get("kinds", ()))})


def statement_out(statement: Statement) -> dict[str, Any]:
    """Return a statement as plain data, its evidence and the decision of a person with it."""
    plain = _filled(as_new(statement))
    del plain["document"]  # the line of its document tells it
    plain["evidence"] = [_filled(evidence) for evidence in statement.evidence]
    return plain


def statement_in(plain: Mapping[str, Any], document: str) -> Statement:
    """Return the statement of plain data; raises TypeError when a field is missing or unknown."""
    evidence = tuple(Evidence(**one) for one in plain.get("evidence", ()))
    review = plain.get("review")
    told = {"object": None, **plain, "document": document, "evidence": evidence}
    return Statement(**{**told, "review": None if review is None else Review(**review)})


def _filled(thing: Document | Node | Statement | Evidence) -> dict[str, Any]:
    plain = asdict(thing)
    defaults = {field.name: field.default for field in fields(thing)}
    empty: tuple[object, ...] = ((), {}, [])
    return {
        name: value
        for name, value in plain.items()
        if name not in _SET_BY_LEDGER
        and not (name in defaults and value == defaults[name])
        and not any(value == nothing and type(value) is type(nothing) for nothing in empty)
    }
