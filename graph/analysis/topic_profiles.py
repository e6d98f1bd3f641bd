"""How many events of each actor have each topic: counted once for a network, kept sparse."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from graph.analysis.attendance import Attendance, Values
from graph.analysis.row_blocks import RowBlocks
from graph.analysis.sparse import Sparse, matrix_of

_ACTORS_AT_ONCE = 8_192


@dataclass(frozen=True)
class TopicProfiles:
    """The profiles of all actors.

    Attributes:
        counts: actors by topics, in single precision; only what is not 0 is kept.
    """

    counts: Sparse

    @cached_property
    def blocks(self) -> RowBlocks:
        """The same, to multiply with."""
        return RowBlocks(self.counts)

    @cached_property
    def length(self) -> Values:
        """Euclidean length of the profile of each actor; shape (actors,)."""
        squares = np.square(self.counts.data, dtype=np.float64)
        starts = self.counts.indptr
        actor = np.repeat(np.arange(len(starts) - 1), np.diff(starts))
        return np.sqrt(np.bincount(actor, squares, len(starts) - 1))

    def of(self, actor: int) -> Values:
        """Return the profile of one actor; shape (topics,)."""
        starts = self.counts.indptr
        own = slice(int(starts[actor]), int(starts[actor + 1]))
        found = np.zeros(self.counts.shape[1])
        found[self.counts.indices[own]] = self.counts.data[own]
        return found


def profiles_of(attendance: Attendance, of_event: Sparse) -> TopicProfiles:
    """Return the profiles of all actors of an attendance.

    Args:
        attendance: who was where.
        of_event: events by topics, 1 where an event has a topic.
    """
    pairs = attendance.pairs_of_actor
    ones = np.ones(len(attendance.actor), np.float32)
    by_actor = matrix_of(
        ones, attendance.event[pairs.items], pairs.starts, (attendance.actors, attendance.events)
    )
    data, topics = [np.zeros(0, np.float32)], [np.zeros(0, np.int32)]
    counts = [np.zeros(1, np.int64)]
    # In blocks: a product takes several times the memory of what it gives.
    for begin in range(0, attendance.actors, _ACTORS_AT_ONCE):
        block = by_actor[begin : begin + _ACTORS_AT_ONCE] @ of_event
        block.sort_indices()
        data.append(block.data.astype(np.float32))
        topics.append(block.indices.astype(np.int32))
        counts.append(np.diff(block.indptr))
    starts = np.cumsum(np.concatenate(counts))
    shape = (attendance.actors, of_event.shape[1])
    return TopicProfiles(matrix_of(np.concatenate(data), np.concatenate(topics), starts, shape))
