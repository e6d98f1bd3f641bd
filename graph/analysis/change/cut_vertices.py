"""Into how many pieces a part of a network falls without one of its vertices.

Hopcroft and Tarjan 1973, Efficient algorithms for graph manipulation, Communications of the ACM
16, 372: one depth first search finds all cut vertices.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from graph.index.lists import Lists

Numbers = NDArray[np.int64]


def reached(of_vertex: Lists, start: int, seen: NDArray[np.bool_]) -> list[int]:
    """Return the vertices joined with one, through none that was seen; marks them as seen."""
    seen[start] = True
    found = [start]
    for one in found:
        for other in of_vertex.of(one).tolist():
            if not seen[other]:
                seen[other] = True
                found.append(other)
    return found


def pieces_without(of_vertex: Lists, weight: Sequence[int] | Numbers) -> Numbers:
    """Return for each vertex into how many pieces with weight its part falls without it.

    Args:
        of_vertex: neighbours of each vertex, both ways.
        weight: of each vertex, not below 0; shape (vertices,). Shape of the answer too.
    """
    return _Cutting(of_vertex, weight).counts()


class _Cutting:
    """Depth first search from each vertex that was not seen, without recursion."""

    def __init__(self, of_vertex: Lists, weight: Sequence[int] | Numbers) -> None:
        self._starts, self._items = of_vertex.starts.tolist(), of_vertex.items.tolist()
        self._weight = [int(one) for one in weight]
        size = len(self._weight)
        self._found, self._low = [0] * size, [0] * size
        self._under = list(self._weight)  # weight of the vertex and all found below it
        self._pieces, self._cut_off = [0] * size, [0] * size

    def counts(self) -> Numbers:
        """Return the number of pieces of each vertex."""
        for root in range(len(self._weight)):
            if not self._found[root] and self._starts[root] < self._starts[root + 1]:
                order = self._search(root)
                total = self._under[root]
                for one in order:
                    self._pieces[one] += total - self._weight[one] - self._cut_off[one] > 0
        return np.array(self._pieces, dtype=np.int64)

    def _search(self, root: int) -> list[int]:
        order, path, next_item = [root], [root], {root: self._starts[root]}
        self._found[root] = self._low[root] = 1
        while path:
            one = path[-1]
            place = next_item[one]
            if place == self._starts[one + 1]:
                path.pop()
                if path:
                    self._leave(path[-1], one)
                continue
            next_item[one] = place + 1
            other = self._items[place]
            if self._found[other]:
                if len(path) < 2 or other != path[-2]:
                    self._low[one] = min(self._low[one], self._found[other])
                continue
            order.append(other)
            self._found[other] = self._low[other] = len(order)
            path.append(other)
            next_item[other] = self._starts[other]
        return order

    def _leave(self, above: int, below: int) -> None:
        self._under[above] += self._under[below]
        self._low[above] = min(self._low[above], self._low[below])
        if self._low[below] >= self._found[above] and self._under[below]:
            self._pieces[above] += 1
            self._cut_off[above] += self._under[below]
