"""Which participations make a tie, and through whom: groups and posts stand for the bodies."""

import numpy as np
from numpy.typing import NDArray

from graph.model.node import UNNAMED_TYPES
from graph.model.presence import NO_TIE_ROLES, STAND_IN_TYPES
from graph.model.statement import CERTAINTIES, MODALITIES
from graph.store.columns import Columns, NodeTable


def surely_present(columns: Columns) -> NDArray[np.bool_]:
    """True for participations that are certain, factual and in an active role; shape (rows,)."""
    active = np.array([role not in NO_TIE_ROLES for role in columns.roles] + [False])
    certain = columns.certainty == CERTAINTIES.index("certain")
    factual = columns.modality == MODALITIES.index("factual")
    present: NDArray[np.bool_] = active[columns.role] & certain & factual
    return present


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
    """Subject and object of the statements that have a node as object."""
    kept = columns.object >= 0
    subjects, objects = columns.subject[kept].tolist(), columns.object[kept].tolist()
    return list(zip(subjects, objects, strict=True))
