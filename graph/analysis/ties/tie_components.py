"""Into how many parts the actors fall that nobody has met across."""

import numpy as np
from numpy.typing import NDArray

from graph.analysis.attendance import Attendance, Numbers


def components(attendance: Attendance) -> Numbers:
    """Return for each actor the lowest position of those that it is tied to by any chain.

    Args:
        attendance: who was where; who met nobody is alone. Shape of the answer: (actors,).
    """
    sizes = attendance.events, attendance.actors
    return joined(attendance.event, attendance.actor, sizes)


def joined(
    link: NDArray[np.integer], vertex: NDArray[np.integer], sizes: tuple[int, int]
) -> Numbers:
    """Return for each vertex the lowest of those that any chain of links joins it with.

    Args:
        link, vertex: of each end of each link; shapes (ends,).
        sizes: how many links, and how many vertices; the latter is the shape of the answer.
    """
    links, vertices = sizes
    lowest = np.arange(vertices, dtype=np.int64)
    while True:
        of_link = np.full(links, vertices, dtype=np.int64)
        np.minimum.at(of_link, link, lowest[vertex])
        spread = lowest.copy()
        np.minimum.at(spread, vertex, of_link[link])
        # Jumping on to what the lowest itself has reached halves the steps of a long chain.
        spread = spread[spread]
        if (spread == lowest).all():
            return lowest
        lowest = spread


def parts(attendance: Attendance) -> int:
    """Return how many parts of two and more actors there are."""
    _, sizes = np.unique(components(attendance), return_counts=True)
    return int((sizes > 1).sum())
