"""Who came to connect groups that were apart: cut vertices between groups of before.

A group is a part of the network of before in which any two are joined by a chain of meetings. The
groups are taken as points, joined by who met since and at which event. An actor connects groups
when without it they would be apart again: a cut vertex with a group of before on two sides.
"""

from dataclasses import dataclass

import numpy as np

from graph.analysis.attendance import Attendance, Numbers
from graph.analysis.change.cut_vertices import pieces_without, reached
from graph.analysis.change.window import Split
from graph.analysis.ties.tie_components import components
from graph.analysis.ties.tie_kinds import only
from graph.index.lists import Lists, group


@dataclass(frozen=True, slots=True)
class Piece:
    """What hangs together without a broker.

    Attributes:
        actors: how many it has, of groups of before.
        met: positions of those of them that the broker met since, rising.
        is_own: it has those among whom the broker was before.
    """

    actors: int
    met: tuple[int, ...]
    is_own: bool


@dataclass(frozen=True, slots=True)
class Broker:
    """An actor by position, and what would be apart without it, the largest first."""

    actor: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Brokered:
    """How many brokers there are, the first of them, and how many groups were joined.

    Attributes:
        groups: how many groups of before are joined with another one now.
    """

    total: int
    brokers: tuple[Broker, ...]
    groups: int


def new_brokers(split: Split, limit: int) -> Brokered:
    """Return who alone holds groups together that were apart before, most groups first.

    What is unsure counts as before: it may have joined them then.

    Args:
        split: who was where before and since.
        limit: how many to return; all are counted.
    """
    joined = _joined(split)
    cut = pieces_without(joined.of_vertex, joined.weight)
    brokers = [one for one, pieces in enumerate(cut[: joined.actors].tolist()) if pieces > 1]
    brokers.sort(key=lambda one: (-int(cut[one]), one))
    told = tuple(Broker(one, _pieces(joined, one)) for one in brokers[:limit])
    return Brokered(len(brokers), told, joined.joined_groups())


@dataclass(frozen=True)
class _Joined:
    """Actors, then changed events, then groups, as one graph.

    Attributes:
        weight: 1 for a group, 0 for others; shape (vertices,).
        group_of: the group of each actor, -1 for one who had met nobody; shape (actors,).
        sizes: actors of each group.
    """

    attendance: Attendance
    of_vertex: Lists
    weight: Numbers
    group_of: Numbers
    sizes: Numbers
    events: int

    @property
    def actors(self) -> int:
        return self.attendance.actors

    @property
    def first_group(self) -> int:
        """The first vertex that is a group."""
        return self.actors + self.events

    def joined_groups(self) -> int:
        """How many groups are joined with another one."""
        together = 0
        seen = np.zeros(len(self.weight), dtype=np.bool_)
        for one in range(self.first_group, len(self.weight)):
            if not seen[one]:
                found = [v for v in reached(self.of_vertex, one, seen) if v >= self.first_group]
                together += len(found) if len(found) > 1 else 0
        return together


def _joined(split: Split) -> _Joined:
    attendance = split.attendance
    lowest = components(only(attendance, split.before | split.unsure))
    roots, sizes = np.unique(lowest, return_counts=True)
    is_group = sizes > 1
    number = np.full(attendance.actors, -1, dtype=np.int64)
    number[roots[is_group]] = np.arange(int(is_group.sum()))
    group_of = number[lowest]
    changed = split.changed_events
    place = np.full(attendance.events, -1, dtype=np.int64)
    place[changed] = np.arange(len(changed))
    met = (place[attendance.event] >= 0) & (split.before | split.new)
    members = np.flatnonzero((group_of >= 0) & (np.bincount(
        attendance.actor[met], minlength=attendance.actors) > 0))  # fmt: skip
    first_group = attendance.actors + len(changed)
    ends = np.concatenate([
        np.stack([attendance.actor[met], attendance.actors + place[attendance.event[met]]]),
        np.stack([members, first_group + group_of[members]]),
    ], axis=1).astype(np.int64)  # fmt: skip
    vertices = first_group + int(is_group.sum())
    both = np.concatenate([ends, ends[::-1]], axis=1)
    weight = np.zeros(vertices, dtype=np.int64)
    weight[first_group:] = 1
    of_vertex = group(both[0], both[1].astype(np.int32), vertices)
    return _Joined(attendance, of_vertex, weight, group_of, sizes[is_group], len(changed))


def _pieces(joined: _Joined, broker: int) -> tuple[Piece, ...]:
    """The pieces that have a group, largest first."""
    seen = np.zeros(len(joined.weight), dtype=np.bool_)
    seen[broker] = True
    at = set(joined.of_vertex.of(broker).tolist())
    own = int(joined.group_of[broker])
    found = []
    for one in sorted(at):
        part = [] if seen[one] else reached(joined.of_vertex, one, seen)
        groups = [v - joined.first_group for v in part if v >= joined.first_group]
        if groups:
            near = {v for event in part if event in at and event < joined.first_group
                    for v in joined.of_vertex.of(event).tolist()}  # fmt: skip
            met = sorted(v for v in near - {broker} if joined.group_of[v] >= 0)
            size = int(joined.sizes[groups].sum()) - (own in groups)
            found.append(Piece(size, tuple(met), own in groups))
    return tuple(sorted(found, key=lambda piece: (-piece.actors, piece.met)))
