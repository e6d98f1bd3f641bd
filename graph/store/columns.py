"""Statements as columns of integers, and what changed lately: what the index is built from."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.model.ids import JsonValue
from graph.model.node import Node
from graph.model.presence import is_accepted
from graph.model.statement import (
    CERTAINTIES,
    MODALITIES,
    STATUSES,
    Statement,
    Value,
)


@dataclass(frozen=True, slots=True)
class NodeTable:
    """The nodes that a view shows, as parallel lists; the number of a node is its position.

    Attributes:
        ids: sorted.
        kinds, subtypes, labels: as in `Node`; equal kinds are one tuple.
        attributes: position to attributes, only of nodes that have some.
    """

    ids: list[str]
    kinds: list[tuple[str, ...]]
    subtypes: list[str | None]
    labels: list[str]
    attributes: dict[int, dict[str, JsonValue]]


@dataclass(frozen=True, slots=True)
class Columns:
    """The visible statements of one predicate; each array has one entry a statement.

    Rows come in no promised order: sort what you build from them.

    Attributes:
        subject, object: int64 positions in `View.node_table()`; object -1 where it is no node.
        values: row to object where the object is a text, number or date; empty for node relations.
        role: int32 positions in `roles`, -1 where there is none.
        roles: the words of the qualifier `role`, sorted.
        document: int64 positions in `View.document_ids()`.
        confidence: float64, 0 to 1.
        status, certainty, modality: int8 positions in STATUSES, CERTAINTIES and MODALITIES.
        accepted: bool, a person accepted the statement.
        qualifiers: row to the qualifiers other than `role`, only where there are some.
    """

    predicate: str
    subject: NDArray[np.int64]
    object: NDArray[np.int64]
    values: dict[int, Value]
    role: NDArray[np.int32]
    roles: tuple[str, ...]
    document: NDArray[np.int64]
    confidence: NDArray[np.float64]
    status: NDArray[np.int8]
    certainty: NDArray[np.int8]
    modality: NDArray[np.int8]
    accepted: NDArray[np.bool_]
    qualifiers: dict[int, dict[str, JsonValue]]

    def __len__(self) -> int:
        return len(self.subject)


@dataclass(frozen=True, slots=True)
class Changes:
    """What writes after a version did, as seen by a view; both sorted by statement id.

    Attributes:
        shown: statements that were added, revived, corrected or reviewed and are visible now.
        hidden: statements that existed at the version, were touched since and are not visible
            now: retracted or refused. What came and went in between is in neither.
    """

    shown: tuple[Statement, ...]
    hidden: tuple[Statement, ...]


def table_of_nodes(nodes: Iterable[Node]) -> NodeTable:
    """Return the table of nodes that come sorted by id."""
    table = NodeTable([], [], [], [], {})
    known_kinds: dict[tuple[str, ...], tuple[str, ...]] = {}
    for position, node in enumerate(nodes):
        table.ids.append(node.id)
        table.kinds.append(known_kinds.setdefault(node.kinds, node.kinds))
        table.subtypes.append(node.subtype)
        table.labels.append(node.label)
        if node.attributes:
            table.attributes[position] = node.attributes
    return table


def columns_of_statements(
    predicate: str,
    statements: Iterable[Statement],
    node_ids: list[str],
    document_ids: list[str],
    objects_are_nodes: bool,
) -> Columns:
    """Return statements of one predicate as columns: the plain way, for stores without columns."""
    kept = list(statements)
    nodes = {name: position for position, name in enumerate(node_ids)}
    targets = nodes if objects_are_nodes else {}
    documents = {name: position for position, name in enumerate(document_ids)}
    role_of = [role if isinstance(role := s.qualifiers.get("role"), str) else None for s in kept]
    roles = tuple(sorted({role for role in role_of if role is not None}))
    role_number = {role: number for number, role in enumerate(roles)}
    objects = [targets.get(s.object, -1) if isinstance(s.object, str) else -1 for s in kept]
    return Columns(
        predicate=predicate,
        subject=np.array([nodes[s.subject] for s in kept], np.int64),
        object=np.array(objects, np.int64),
        values={
            row: s.object
            for row, (s, number) in enumerate(zip(kept, objects, strict=True))
            if number < 0 and s.object is not None
        },
        role=np.array([-1 if r is None else role_number[r] for r in role_of], np.int32),
        roles=roles,
        document=np.array([documents[s.document] for s in kept], np.int64),
        confidence=np.array([s.confidence for s in kept], np.float64),
        status=np.array([STATUSES.index(s.status) for s in kept], np.int8),
        certainty=np.array([CERTAINTIES.index(s.certainty) for s in kept], np.int8),
        modality=np.array([MODALITIES.index(s.modality) for s in kept], np.int8),
        accepted=np.array([is_accepted(s) for s in kept], np.bool_),
        qualifiers=dict(_other_qualifiers(kept)),
    )


def _other_qualifiers(
    statements: list[Statement],
) -> Iterable[tuple[int, dict[str, JsonValue]]]:
    for row, statement in enumerate(statements):
        role = statement.qualifiers.get("role")
        if isinstance(role, str):
            others = {key: value for key, value in statement.qualifiers.items() if key != "role"}
        else:
            others = dict(statement.qualifiers)
        if others:
            yield row, others
