"""A tall matrix in blocks of rows, multiplied side by side: scipy lets go of the interpreter.

There are two blocks whatever the machine has, so that sums come out the same on each.
"""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph.analysis.sparse import Sparse, matrix_of

_BLOCKS = 2
# Below so many entries a thread costs more than it saves.
_MANY = 1_000_000


class RowBlocks:
    """A matrix (CSR), to multiply with from both sides; its blocks are views, nothing is copied.

    Args:
        matrix: rows are many, columns fewer.
    """

    def __init__(self, matrix: Sparse) -> None:
        starts = matrix.indptr
        parts = _BLOCKS if matrix.nnz >= _MANY else 1
        # Each block has about as many entries, not rows.
        cuts = np.searchsorted(starts, np.arange(1, parts) * (matrix.nnz // parts))
        ends = [0, *cuts.tolist(), matrix.shape[0]]
        self._rows = [slice(a, b) for a, b in zip(ends, ends[1:], strict=False)]
        self._blocks = [_block(matrix, rows) for rows in self._rows]
        self._columns = matrix.shape[1]

    def times(self, values: NDArray[Any]) -> NDArray[Any]:
        """Return the matrix times values; shape (columns of it, any), the result (rows, any)."""
        return np.concatenate(_side_by_side(lambda block: block @ values, self._blocks))

    def back(self, values: NDArray[Any]) -> NDArray[Any]:
        """Return its transpose times values; shape (rows of it, any), the result (columns, any)."""
        parts = zip(self._blocks, self._rows, strict=True)
        found = _side_by_side(lambda part: part[0].T @ values[part[1]], parts)
        total: NDArray[Any] = found[0]
        for one in found[1:]:
            total += one
        return total


def _block(matrix: Sparse, rows: slice) -> Sparse:
    starts = matrix.indptr[rows.start : rows.stop + 1]
    entries = slice(int(starts[0]), int(starts[-1]))
    shape = (rows.stop - rows.start, matrix.shape[1])
    return matrix_of(matrix.data[entries], matrix.indices[entries], starts - starts[0], shape)


def _side_by_side(act: Callable[[Any], Any], parts: Iterable[Any]) -> list[NDArray[Any]]:
    listed = list(parts)
    if len(listed) == 1:
        return [act(listed[0])]
    with ThreadPoolExecutor(len(listed)) as threads:
        return list(threads.map(act, listed))
