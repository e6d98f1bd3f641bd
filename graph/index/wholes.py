"""Sessions and the whole events they belong to."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.index.ties import pairs_of
from graph.store.columns import Columns

Numbers = NDArray[np.int64]


def positions_of(chosen: Numbers, nodes: int) -> Numbers:
    """Node number to its place in `chosen`, -1 for all others; shape (nodes,)."""
    position = np.full(nodes, -1, dtype=np.int64)
    position[chosen] = np.arange(len(chosen))
    return position


@dataclass(frozen=True, slots=True)
class Sessions:
    """Where an event counts: the number of its whole event and its place among the sessions.

    Attributes:
        events: node numbers of all events, sorted.
        whole: number of the whole event of each, shape as `events`.
        order: 0 for a whole event, 1 and more for its sessions; shape as `events`.
        whole_nodes: node numbers of the whole events, sorted.
    """

    events: Numbers
    whole: Numbers
    order: Numbers
    whole_nodes: Numbers


def sessions_of(events: Numbers, wholes: Numbers) -> Sessions:
    """Number the whole events and, within each, its sessions by node number."""
    whole_nodes = np.unique(wholes)
    whole = np.searchsorted(whole_nodes, wholes)
    order = np.zeros(len(events), dtype=np.int64)
    counts = np.zeros(len(whole_nodes), dtype=np.int64)
    for number in np.flatnonzero(events != wholes).tolist():
        counts[whole[number]] += 1
        order[number] = counts[whole[number]]
    return Sessions(events, whole, order, whole_nodes)


def whole_events(events: Numbers, sub_event_of: Columns) -> Numbers:
    """The whole event of every event; itself when it is no session.

    Of two parents the one with the smaller number counts; a circle, which only a mistake can
    make, belongs to its smallest member.

    Args:
        events: node numbers of all events, sorted; shape (events,).
        sub_event_of: the statements of that predicate.

    Returns:
        Node numbers; shape (events,).
    """
    position = {node: number for number, node in enumerate(events.tolist())}
    parent: dict[int, int] = {}
    for child, above in pairs_of(sub_event_of):
        if child != above and child in position and above in position:
            parent[child] = min(above, parent.get(child, above))
    wholes = events.copy()
    for child in parent:
        wholes[position[child]] = _top(child, parent)
    return wholes


def _top(event: int, parent: dict[int, int]) -> int:
    path = [event]
    while path[-1] in parent:
        above = parent[path[-1]]
        if above in path:
            return min(path[path.index(above) :])
        path.append(above)
    return path[-1]
