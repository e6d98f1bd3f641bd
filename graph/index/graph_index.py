"""The index as it is now: the arrays of a snapshot, and beside them what is newer."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.index.arrays import Incidence
from graph.index.label_search import LabelSearch

# Ids of newer nodes are fitted between those of the snapshot with this much room.
_ROOM = 20


@dataclass(frozen=True)
class IndexPart:
    """One set of arrays and how its nodes are numbered in the whole index.

    Attributes:
        incidence: the arrays.
        replaced: True for events that a newer part tells anew; None for none; shape (events,).
        number: node of this part to node of the index; None when they are the same.
    """

    incidence: Incidence
    replaced: NDArray[np.bool_] | None = None
    number: NDArray[np.int64] | None = None

    def live(self, events: NDArray[np.integer]) -> NDArray[np.bool_] | None:
        """Which of the events no newer part has replaced; None when that is all of them."""
        return None if self.replaced is None else ~self.replaced[events]

    def numbers(self, nodes: NDArray[np.integer]) -> NDArray[np.int64]:
        """Nodes of this part as nodes of the index."""
        return nodes.astype(np.int64) if self.number is None else self.number[nodes]


class GraphIndex:
    """Snapshot and overlay under one numbering of nodes.

    Args:
        parts: the snapshot, then what is newer; an event is live in one of them only.
        added: ids of the nodes that only newer parts know, sorted; numbered after the others.
        labels: the search over the names of all parts.
        version: the ledger version that the answers stand for.
    """

    def __init__(
        self, parts: Sequence[IndexPart], added: Sequence[str], labels: LabelSearch, version: int
    ) -> None:
        self.parts = tuple(parts)
        self.labels = labels
        self.version = version
        self._added = list(added)
        self._ids = parts[0].incidence.node_id

    def id_of(self, number: int) -> str:
        """The id of a node."""
        known = len(self._ids)
        return self._ids[number] if number < known else self._added[number - known]

    def number_of(self, node_id: str) -> int | None:
        """The number of a node, None for an id that is not here; `id_of` the other way round."""
        known = self._ids.find(node_id)
        if known is not None:
            return known
        place = bisect_left(self._added, node_id)
        is_there = place < len(self._added) and self._added[place] == node_id
        return len(self._ids) + place if is_there else None

    def local(self, part: IndexPart, node_id: str) -> int | None:
        """The number of a node within one part, None when the part does not know it."""
        return part.incidence.node_id.find(node_id)

    def ranks(self, numbers: NDArray[np.int64]) -> NDArray[np.int64]:
        """Numbers that sort as the ids of these nodes do."""
        ranks = numbers << _ROOM
        newer = np.flatnonzero(numbers >= len(self._ids))
        for place in newer.tolist():
            position = int(numbers[place]) - len(self._ids)
            before = self._ids.lower_bound(self._added[position].encode())
            ranks[place] = (before << _ROOM) - len(self._added) + position
        return ranks
