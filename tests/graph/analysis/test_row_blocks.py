"""Blocks of rows multiply as the whole matrix does, in one thread or in two."""

import numpy as np
import pytest

from graph.analysis import row_blocks
from graph.analysis.row_blocks import RowBlocks
from graph.analysis.sparse import matrix_of


def random_matrix(seed, rows=200, columns=40):
    dense = np.random.default_rng(seed).integers(0, 4, (rows, columns)).astype(np.float64)
    dense[:7] = 0
    dense[rows // 2] = 1
    at = [np.flatnonzero(row) for row in dense]
    values = np.concatenate([row[found] for row, found in zip(dense, at, strict=True)])
    starts = np.cumsum([0, *map(len, at)])
    return dense, matrix_of(values, np.concatenate(at), starts, dense.shape)


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("many", [1, 10**9])
def test_blocks_multiply_as_the_whole(monkeypatch, seed, many):
    monkeypatch.setattr(row_blocks, "_MANY", many)
    dense, matrix = random_matrix(seed)
    blocks = RowBlocks(matrix)
    assert len(blocks._blocks) == (2 if many == 1 else 1)
    there, back = np.arange(80.0).reshape(40, 2), np.arange(400.0).reshape(200, 2)
    assert (blocks.times(there) == dense @ there).all()
    assert (blocks.back(back) == dense.T @ back).all()
    assert (blocks.times(there[:, 0]) == dense @ there[:, 0]).all()
    assert (blocks.back(back[:, 0]) == dense.T @ back[:, 0]).all()


@pytest.mark.parametrize(("rows", "columns"), [(0, 3), (3, 0), (1, 1)])
def test_the_smallest_matrices(monkeypatch, rows, columns):
    monkeypatch.setattr(row_blocks, "_MANY", 0)
    none = np.zeros(0)
    matrix = matrix_of(none, none.astype(np.int32), np.zeros(rows + 1, np.int32), (rows, columns))
    blocks = RowBlocks(matrix)
    assert blocks.times(np.ones(columns)).tolist() == [0.0] * rows
    assert blocks.back(np.ones(rows)).tolist() == [0.0] * columns
