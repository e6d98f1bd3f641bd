"""Sparse matrices and minima: the one place that knows scipy."""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph.analysis.attendance import Attendance
from graph.errors import MissingExtraError

Values = NDArray[np.float64]
# A `scipy.sparse.csr_array`; scipy ships no types.
Sparse = Any


def event_matrix(attendance: Attendance, values: NDArray[Any] | None = None) -> Sparse:
    """Return events by actors, 1 (or the value of the pair) where an actor surely was.

    Args:
        attendance: the pairs; its arrays are used as they are, not copied.
        values: of each pair; shape (pairs,).

    Raises:
        MissingExtraError: scipy is not installed.
    """
    return matrix_of(
        np.ones(len(attendance.actor)) if values is None else values,
        attendance.actor,
        attendance.starts,
        (attendance.events, attendance.actors),
    )


def matrix_of(
    values: NDArray[Any],
    columns: NDArray[np.integer],
    starts: NDArray[np.integer],
    shape: tuple[int, int],
) -> Sparse:
    """Return a matrix from its rows one after the other (CSR).

    Args:
        values, columns: of each entry, rising columns within a row; shape (entries,).
        starts: where each row begins; shape (rows + 1,).
        shape: rows, columns.

    Raises:
        MissingExtraError: scipy is not installed.
    """
    try:
        from scipy.sparse import csr_array
    except ImportError as error:
        raise missing("Sums over the whole network need scipy") from error
    # Of two kinds of integers scipy takes the wider and copies: twice the memory, and slower.
    fits = max(len(columns), *shape) <= np.iinfo(np.int32).max
    kind = np.int32 if fits else np.int64
    ends = columns.astype(kind, copy=False), starts.astype(kind, copy=False)
    return csr_array((values, *ends), shape=shape)


def missing(what: str) -> MissingExtraError:
    """The error for a part of the extra `analysis` that is not installed; `what` needs it."""
    return MissingExtraError(
        f"{what}, which is not installed.",
        next_step="Run: pip install 'mtandao[analysis]' (`make run` installs it by itself).",
    )


def minimised(
    function: Callable[[Values], tuple[float, Values]], start: Values, steps: int
) -> Values:
    """Return where a smooth function is least, by L-BFGS (Liu and Nocedal 1989).

    Args:
        function: gives its value and its slope; slope like `start`.
        start: where to begin; shape (unknowns,).
        steps: at most.

    Raises:
        MissingExtraError: scipy is not installed.
    """
    try:
        from scipy.optimize import minimize
    except ImportError as error:
        raise missing("Learning a ranking needs scipy") from error
    found = minimize(function, start, jac=True, method="L-BFGS-B", options={"maxiter": steps})
    return np.asarray(found.x, dtype=np.float64)


def symmetric(
    first: NDArray[np.integer], second: NDArray[np.integer], values: Values, nodes: int
) -> Sparse:
    """Return a symmetric matrix (CSR) from each of its pairs once.

    Args:
        first, second: the ends of each pair, first < second, no pair twice; shape (pairs,).
        values: shape (pairs,).
        nodes: how many rows there are.

    Raises:
        MissingExtraError: scipy is not installed.
    """
    try:
        from scipy.sparse import coo_array
    except ImportError as error:
        raise missing("Sums over the whole network need scipy") from error
    half = coo_array((values, (first, second)), shape=(nodes, nodes)).tocsr()
    found = half + half.T.tocsr()
    found.sort_indices()
    return found


def largest_eigenvector(step: Callable[[Values], Values], start: Values) -> Values:
    """Return the vector of length 1 that a symmetric matrix stretches most (Lanczos, ARPACK).

    Args:
        step: gives the matrix times a vector; shape (nodes,) both.
        start: where to begin, above 0 where the answer may be; shape (nodes,), at least 3 nodes.

    Raises:
        MissingExtraError: scipy is not installed.
    """
    try:
        from scipy.sparse.linalg import LinearOperator, eigsh
    except ImportError as error:
        raise missing("Sums over the whole network need scipy") from error
    nodes = len(start)
    matrix = LinearOperator((nodes, nodes), matvec=lambda x: step(x.ravel()), dtype=np.float64)
    _, vectors = eigsh(matrix, k=1, which="LA", v0=start, tol=1e-9)
    found: Values = vectors[:, 0] * (1.0 if vectors[:, 0].sum() >= 0 else -1.0)
    return found


def scaled(matrix: Sparse, rows: Values | None = None, columns: Values | None = None) -> Sparse:
    """Return a matrix (CSR) with its rows, its columns or both multiplied.

    Args:
        matrix: CSR; it stays as it is.
        rows, columns: what each is multiplied with.
    """
    values = matrix.data.astype(np.float64)
    if rows is not None:
        values = values * np.repeat(rows, np.diff(matrix.indptr))
    if columns is not None:
        values = values * columns[matrix.indices]
    return matrix_of(values, matrix.indices, matrix.indptr, matrix.shape)
