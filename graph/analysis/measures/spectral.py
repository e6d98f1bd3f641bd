"""PageRank and eigenvector centrality on ties that are never made: two sparse products a step."""

from collections.abc import Iterator

import numpy as np

from graph.analysis.attendance import Numbers, Values
from graph.analysis.measures.implicit_ties import ImplicitTies
from graph.analysis.sparse import largest_eigenvector, matrix_of
from graph.analysis.ties.tie_components import components
from graph.index.lists import starts_of

# How often a walk goes on (Brin and Page 1998).
DAMPING = 0.85
_MOST_STEPS = 200
# Two eigenvalues that differ by no more than this share are one: they come of sums in two orders.
_ALIKE = 1e-9
# The eigenvectors of a part of so few actors are computed all at once.
_FEW = 300


def pagerank(ties: ImplicitTies, damping: float = DAMPING, tolerance: float = 1e-8) -> Values:
    """Return how often a walk along the ties is at each actor; shape (actors,), sum 1.

    The walk starts anew anywhere with chance 1 - damping, and whenever it is at an actor that met
    nobody. Ties go both ways, so with the strengths D and the ties T the answer solves a symmetric
    system, (1 - damping D^-1/2 T D^-1/2) z = D^-1/2, which conjugate gradients (Hestenes and
    Stiefel 1952) solve in about a third of the steps of the usual iteration.

    Args:
        ties: of the network.
        damping: below 1.
        tolerance: how far the sum of all errors may be from 0.
    """
    strength, actors = ties.strength, len(ties.strength)
    root = np.sqrt(strength)
    inverse = np.divide(1.0, root, out=np.zeros(actors), where=root > 0)

    def apply(z: Values) -> Values:
        found: Values = z - damping * inverse * ties.step(inverse * z)
        return found

    # Where a walk without new starts is in the end: near the answer.
    total = strength.sum()
    guess = root * (np.count_nonzero(root) / ((1 - damping) * total)) if total else root
    residual = inverse - apply(guess)
    found, direction, square = guess, residual, float(residual @ residual)
    for _ in range(_MOST_STEPS):
        if float(root @ np.abs(residual)) <= tolerance * actors:
            break
        applied = apply(direction)
        length = square / float(direction @ applied)
        found = found + length * direction
        residual = residual - length * applied
        before, square = square, float(residual @ residual)
        direction = residual + square / before * direction
    walks = np.where(root > 0, root * found, 1.0)
    return np.asarray(walks / max(walks.sum(), 1e-300))


def eigenvector(ties: ImplicitTies) -> Values:
    """Return the centrality by which an actor counts as its partners do; shape (actors,), length 1.

    Bonacich 1972. Outside the part of the network with the strongest ties it is 0. Of parts that
    are as strong none goes before the other: it is where a walk ends that starts everywhere alike.

    Raises:
        MissingExtraError: scipy is not installed.
    """
    found, best = np.zeros(len(ties.strength)), 0.0
    for members, most in _parts(ties):
        if most < best * (1 - _ALIKE):
            break
        value, vector = _leading(ties, members)
        if value > best * (1 + _ALIKE):
            found[:], best = 0, value
        if value >= best * (1 - _ALIKE):
            found[members] = vector * vector.sum()
    length = float(np.linalg.norm(found))
    return found / length if length else found


def _parts(ties: ImplicitTies) -> Iterator[tuple[Numbers, float]]:
    """The actors of each part of two and more, and what no eigenvalue of it exceeds; falling."""
    lowest = components(ties.attendance)
    tied = np.flatnonzero(ties.strength > 0)
    order = tied[np.argsort(lowest[tied], kind="stable")]
    starts = np.flatnonzero(np.diff(lowest[order], prepend=-1))
    parts = np.split(order, starts[1:]) if len(order) else []
    most = [float(ties.strength[members].max()) for members in parts]
    for place in sorted(range(len(parts)), key=lambda place: (-most[place], place)):
        yield parts[place], most[place]


def _leading(ties: ImplicitTies, members: Numbers) -> tuple[float, Values]:
    """The largest eigenvalue of a part, and its vector of length 1: above 0 in all of the part."""
    pairs = np.sort(ties.attendance.pairs_of_actor.items[
        ties.attendance.pairs_of_actor.positions(members)])  # fmt: skip
    events, row = np.unique(ties.attendance.event[pairs], return_inverse=True)
    parts = matrix_of(
        ties.parts.data[pairs],
        np.searchsorted(members, ties.attendance.actor[pairs]),
        starts_of(row, len(events)),
        (len(events), len(members)),
    )
    itself = ties.itself[members]
    if len(members) <= _FEW:
        block = (parts.T @ parts).toarray()
        block[np.diag_indices(len(members))] = 0
        values, vectors = np.linalg.eigh(block)
        return float(values[-1]), np.abs(vectors[:, -1])

    def step(values: Values) -> Values:
        found: Values = parts.T @ (parts @ values) - itself * values
        return found

    vector = np.abs(largest_eigenvector(step, np.sqrt(ties.strength[members])))
    return float(vector @ step(vector)), vector
