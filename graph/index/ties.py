"""Which statements count and which participations make a tie, and through whom."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import numpy as np
from numpy.typing import NDArray

from graph.model.node import UNNAMED_TYPES
from graph.model.presence import (
    HOLDS_WHEN_UNSURE,
    STAND_IN_TYPES,
    UNSPECIFIED,
    decided_certainty,
    decided_part,
    is_sure,
    makes_tie,
)
from graph.model.qualifiers import weights_of
from graph.model.statement import CERTAINTIES, MODALITIES, STATUSES
from graph.store.columns import Columns, NodeTable

_AMBIGUOUS = CERTAINTIES.index("ambiguous")
_ABSENT = STATUSES.index("absent")
# What a table is asked for grows eightfold on the way; so many rows at a time stay small.
_ROWS_AT_ONCE = 1_000_000
# In the order of the codes that `_codes` gives.
_STATES = tuple(product(CERTAINTIES, MODALITIES, STATUSES))


def not_denied(columns: Columns) -> NDArray[np.bool_]:
    """True for statements that do not say that something is not so; shape (rows,)."""
    there: NDArray[np.bool_] = columns.status != _ABSENT
    return there


def holding(columns: Columns) -> NDArray[np.bool_]:
    """True for statements that count for ties and filters, as `presence.holds`; shape (rows,)."""
    if columns.predicate in HOLDS_WHEN_UNSURE:
        return not_denied(columns)
    sure = np.array([is_sure(*state) for state in _STATES])
    accepted = np.array(
        [is_sure(decided_certainty(word, True), *others) for word, *others in _STATES]
    )
    found = np.empty(len(columns), dtype=np.bool_)
    for piece in _pieces(columns):
        codes = _codes(columns, piece)
        found[piece] = np.where(columns.accepted[piece], accepted[codes], sure[codes])
    return found


def surely_present(columns: Columns) -> NDArray[np.bool_]:
    """True for participations that make a tie; shape (rows,).

    Args:
        columns: of `decided_parts`: role and certainty are what people decided.
    """
    roles = (*columns.roles, UNSPECIFIED)
    ties = np.array([[makes_tie(role, *state) for state in _STATES] for role in roles])
    present = np.empty(len(columns), dtype=np.bool_)
    for piece in _pieces(columns):
        present[piece] = ties[columns.role[piece], _codes(columns, piece)]
    return present


def decided_parts(columns: Columns) -> Columns:
    """Return participations with the role and the certainty that people decided on.

    The rule is `presence.decided_part`; few parts were ambiguous and accepted.
    """
    found = {
        row: decided_part(
            None if columns.role[row] < 0 else columns.roles[columns.role[row]],
            weights_of(columns.qualifiers.get(row, {}).get("readings")),
            "ambiguous",
            True,
        )
        for row in np.flatnonzero(columns.accepted & (columns.certainty == _AMBIGUOUS)).tolist()
    }
    settled = {row: role for row, (role, certainty) in found.items() if certainty == "certain"}
    if not settled:
        return columns
    roles = (*columns.roles, *sorted(set(settled.values()) - set(columns.roles)))
    role, certainty = columns.role.copy(), columns.certainty.copy()
    rows = list(settled)
    role[rows] = [roles.index(settled[row]) for row in rows]
    certainty[rows] = CERTAINTIES.index("certain")
    return replace(columns, role=role, roles=roles, certainty=certainty)


def _pieces(columns: Columns) -> Iterator[slice]:
    return (slice(at, at + _ROWS_AT_ONCE) for at in range(0, len(columns), _ROWS_AT_ONCE))


def _codes(columns: Columns, piece: slice) -> NDArray[np.int16]:
    """Which of `_STATES` each row of a piece is in."""
    code = columns.certainty[piece].astype(np.int16) * len(MODALITIES) + columns.modality[piece]
    states: NDArray[np.int16] = code * len(STATUSES) + columns.status[piece]
    return states


class Substitutes:
    """Says who was there when a source names a group without a name, or a post.

    Args:
        nodes: the nodes of the view.
        represented: pairs (group or post, body) of node numbers, from `STANDS_FOR`.
    """

    def __init__(self, nodes: NodeTable, represented: list[tuple[int, int]]) -> None:
        self._nodes = nodes
        self._numbers: dict[str, int] = {}
        self._bodies: dict[int, list[int]] = {}
        for one, body in sorted(set(represented)):
            self._bodies.setdefault(one, []).append(body)

    def may_stand_in(self) -> NDArray[np.bool_]:
        """True for nodes that take part for others; shape (nodes,)."""
        return np.array(
            [subtype in STAND_IN_TYPES for subtype in self._nodes.subtypes], dtype=np.bool_
        )

    def named_for(self, actor: int, on_behalf_of: object) -> list[int]:
        """Node numbers of the named bodies, else the actor itself when it has a name."""
        bodies = self._bodies.get(actor, [])
        if isinstance(on_behalf_of, str):
            number = self.number_of(on_behalf_of)
            bodies = [] if number is None else [number]
        named = [body for body in bodies if self._is_named(body)]
        return named or ([actor] if self._is_named(actor) else [])

    def number_of(self, node_id: str) -> int | None:
        """The number of a node, None when the view does not show it."""
        if not self._numbers:
            self._numbers = {name: number for number, name in enumerate(self._nodes.ids)}
        return self._numbers.get(node_id)

    def _is_named(self, number: int) -> bool:
        return self._nodes.subtypes[number] not in UNNAMED_TYPES


def pairs_of(columns: Columns) -> list[tuple[int, int]]:
    """Subject and object of the statements that hold and have a node as object."""
    kept = holding(columns) & (columns.object >= 0)
    subjects, objects = columns.subject[kept].tolist(), columns.object[kept].tolist()
    return list(zip(subjects, objects, strict=True))
