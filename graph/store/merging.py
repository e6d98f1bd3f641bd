"""How accounts meet what the ledger already has: nodes are filled up, statements compared."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.errors import ModelError
from graph.message import Message
from graph.model.evidence import Evidence
from graph.model.ids import JsonValue
from graph.model.levels import strictest
from graph.model.node import Node
from graph.model.statement import Statement
from graph.store.decided_statement import as_new
from graph.store.plain_data import plain

Key = tuple[object, ...]
_BODIES = frozenset({"Actor", "Mechanism", "Programme"})


def merged(statements: Iterable[Statement]) -> dict[Key, Statement]:
    """Return the statements by what they say; one that is made twice keeps all its evidence.

    Of two sensitivities the more closed one holds.

    What only a ledger may set is dropped: `recorded_at`, `retracted_at` and `review`. Qualifiers
    become plain JSON data, so that a store that keeps text returns what one in memory returns.
    """
    found: dict[Key, Statement] = {}
    for statement in statements:
        key = says(statement)
        first = found.get(key)
        if first is None:
            found[key] = _plain(statement)
        else:
            evidence = tuple(dict.fromkeys((*first.evidence, *statement.evidence)))
            level = strictest((first.sensitivity, statement.sensitivity))
            found[key] = replace(first, evidence=evidence, sensitivity=level)
    return found


def says(statement: Statement) -> Key:
    """Return what makes a statement of a document this one: equal when the ids are equal.

    A tenth of the time of the id, which hashes the same.
    """
    return (
        statement.predicate,
        statement.subject,
        type(statement.object),
        statement.object,
        _qualifiers_key(statement.qualifiers),
        statement.status,
        statement.certainty,
        statement.modality,
        statement.valid_from,
        statement.valid_to,
    )


def describes_alike(one: Statement, other: Statement) -> bool:
    """True when two statements of one id also agree in what may be corrected."""
    return _description(one) == _description(other)


def fill(known: Node, described: Node) -> Node:
    """Return the node as known, with what it lacks: the first description wins.

    A missing subtype and missing attributes (a country) are taken from the later description.

    Raises:
        ModelError: the id already belongs to a thing of another kind.
    """
    if described == known:
        return known
    if not families(known) & families(described):
        raise ModelError(
            Message(
                "The id '{id}' already belongs to '{name}' ({kind}),"
                " so it cannot also be a thing of the kind {other}.",
                id=known.id,
                name=known.label,
                kind=known.kinds[0],
                other=described.kinds[0],
            ),
            f"node {known.id}",
            "Give one of the two another id.",
        )
    attributes = {**described.attributes, **known.attributes}
    subtype = described.subtype if known.subtype is None else known.subtype
    if subtype == known.subtype and attributes == known.attributes:
        return known
    return replace(known, subtype=subtype, attributes=attributes)


def families(node: Node) -> frozenset[str]:
    """Return the kinds of a node; one body may be actor, mechanism and programme at once."""
    return frozenset("Actor" if kind in _BODIES else kind for kind in node.kinds)


def nodes_by_id(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield each node of an account once, its kinds sorted, its attributes plain JSON data."""
    found: dict[str, Node] = {}
    for node in nodes:
        first = found.get(node.id)
        found[node.id] = _plain_node(node) if first is None else fill(first, _plain_node(node))
    yield from found.values()


def _plain_node(node: Node) -> Node:
    kinds = node.kinds if len(node.kinds) == 1 else tuple(sorted(set(node.kinds)))
    attributes = plain(node.attributes)
    if kinds is node.kinds and attributes == node.attributes:
        return node
    return replace(node, kinds=kinds, attributes=attributes)


def _plain(given: Statement) -> Statement:
    statement = as_new(given)
    evidence = statement.evidence
    once = evidence if len(evidence) == 1 else tuple(dict.fromkeys(evidence))
    qualifiers = plain(statement.qualifiers)
    if _is_plain(statement, once, qualifiers):
        return statement
    return replace(
        statement,
        evidence=once,
        qualifiers=qualifiers,
        confidence=float(statement.confidence),
        recorded_at=None,
        retracted_at=None,
        review=None,
    )


def _is_plain(
    statement: Statement, evidence: tuple[Evidence, ...], qualifiers: dict[str, JsonValue]
) -> bool:
    """True when a copy would be the same, which takes longer to make than to see."""
    by_ledger = (statement.recorded_at, statement.retracted_at, statement.review)
    return (
        by_ledger == (None, None, None)
        and type(statement.confidence) is float
        and len(evidence) == len(statement.evidence)
        and qualifiers == statement.qualifiers
    )


def _qualifiers_key(qualifiers: dict[str, JsonValue]) -> object:
    if not qualifiers:
        return None
    role = qualifiers.get("role")
    if len(qualifiers) == 1 and isinstance(role, str):
        return (role,)
    return json.dumps(qualifiers, sort_keys=True)


def _description(statement: Statement) -> tuple[object, ...]:
    return (
        statement.evidence,
        statement.confidence,
        statement.sensitivity,
        statement.origin,
        statement.note,
    )
