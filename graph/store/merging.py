"""How accounts meet what the ledger already has: nodes are filled up, statements compared."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.model.node import Node
from graph.model.statement import Statement


def statements_by_id(statements: Iterable[Statement]) -> dict[str, Statement]:
    """Return the statements by id; one that is made twice keeps all its evidence, in order.

    What only a ledger may set is dropped: `recorded_at`, `retracted_at` and `review`. Qualifiers
    become plain JSON data, so that a store that keeps text returns what one in memory returns.
    """
    merged: dict[str, Statement] = {}
    for statement in statements:
        plain = _plain(statement)
        name = plain.id
        first = merged.setdefault(name, plain)
        evidence = tuple(dict.fromkeys((*first.evidence, *plain.evidence)))
        if evidence != first.evidence:
            merged[name] = replace(first, evidence=evidence)
    return merged


def describes_alike(one: Statement, other: Statement) -> bool:
    """True when two statements of one id also agree in what may be corrected."""
    return _description(one) == _description(other)


def fill(known: Node, described: Node) -> Node:
    """Return the node as known, with what it lacks: the first description wins.

    A missing subtype and missing attributes (a country) are taken from the later description.
    """
    attributes = {**described.attributes, **known.attributes}
    subtype = described.subtype if known.subtype is None else known.subtype
    if subtype == known.subtype and attributes == known.attributes:
        return known
    return replace(known, subtype=subtype, attributes=attributes)


def nodes_by_id(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield each node of an account once, its kinds sorted, its attributes plain JSON data."""
    merged: dict[str, Node] = {}
    for node in nodes:
        attributes = json.loads(json.dumps(node.attributes)) if node.attributes else {}
        plain = replace(node, kinds=tuple(sorted(set(node.kinds))), attributes=attributes)
        merged[node.id] = fill(merged[node.id], plain) if node.id in merged else plain
    yield from merged.values()


def _plain(statement: Statement) -> Statement:
    qualifiers = statement.qualifiers
    return replace(
        statement,
        qualifiers=json.loads(json.dumps(qualifiers)) if qualifiers else {},
        confidence=float(statement.confidence),
        recorded_at=None,
        retracted_at=None,
        review=None,
    )


def _description(statement: Statement) -> tuple[object, ...]:
    return (
        statement.evidence,
        statement.confidence,
        statement.sensitivity,
        statement.origin,
        statement.note,
    )
