"""Who surely was at which whole event: the two-mode graph from which every analysis starts.

The one-mode graph of who met whom is never made: what it would answer is answered by one step from
actors to events and one back (a plenary of 200 is 200 numbers here, and 19,900 ties there).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from graph.index.days import FAR_AHEAD, NO_YEAR
from graph.index.graph_index import GraphIndex
from graph.index.lists import Lists, group

Numbers = NDArray[np.int64]
Small = NDArray[np.int32]
Values = NDArray[np.float64]


@dataclass(frozen=True)
class Attendance:
    """Pairs of a whole event and a named actor that surely was there, each pair once.

    An actor and an event are known by their position here. Groups without a name and posts stand
    for the bodies they belong to; open roles, plans and wishes are no attendance.

    Attributes:
        index: where ids come from.
        actor_node, event_node: numbers in the index; rising; shapes (actors,), (events,).
        starts: where the pairs of each event begin; shape (events + 1,).
        actor: of each pair, rising within an event; shape (pairs,).
        roles: of each pair, bit n for the role n of `role_names`; shape (pairs,).
        confidence: of each pair, that of its surest statement, in hundredths; shape (pairs,).
        role_names: at most 32.
        first_day, last_day, year: of each event, as `graph.index.days` counts; shape (events,).
        type: of each event, position in `type_names`, -1 unknown; shape (events,).
        type_names: sorted.
    """

    index: GraphIndex
    actor_node: Numbers
    event_node: Numbers
    starts: Numbers
    actor: Small
    roles: NDArray[np.uint32]
    confidence: NDArray[np.uint8]
    role_names: tuple[str, ...]
    first_day: Small
    last_day: Small
    year: NDArray[np.int16]
    type: Small
    type_names: tuple[str, ...]

    @property
    def actors(self) -> int:
        """How many actors there are; each was at some event, perhaps alone."""
        return len(self.actor_node)

    @property
    def events(self) -> int:
        """How many events there are, also those where nobody surely was."""
        return len(self.event_node)

    @cached_property
    def met(self) -> Numbers:
        """How many named actors surely were at each event; shape (events,)."""
        return np.diff(self.starts)

    @cached_property
    def day(self) -> Numbers:
        """By which day each event is old or new, 0 where no source tells its year; shape (events,).

        The last on which it may have been; what began and has no end is as old as its beginning.
        """
        first, last = self.first_day.astype(np.int64), self.last_day.astype(np.int64)
        end = np.where(last == FAR_AHEAD, first, last)
        return np.where((first <= end) & (self.year != NO_YEAR), np.maximum(end, 0), 0)

    @cached_property
    def event(self) -> Small:
        """The event of each pair; shape (pairs,)."""
        return np.repeat(np.arange(self.events, dtype=np.int32), self.met)

    @cached_property
    def of_event(self) -> Lists:
        """The actors of each event."""
        return Lists(self.starts, self.actor)

    @cached_property
    def pairs_of_actor(self) -> Lists:
        """The pairs of each actor, rising; `event` tells their events."""
        return group(self.actor, np.arange(len(self.actor), dtype=np.int32), self.actors)

    def events_of(self, actor: int) -> Small:
        """The events of one actor, rising."""
        found: Small = self.event[self.pairs_of_actor.of(actor)]
        return found

    def actor_id(self, actor: int) -> str:
        """The node id of an actor."""
        return self.index.id_of(int(self.actor_node[actor]))

    def event_id(self, event: int) -> str:
        """The node id of an event."""
        return self.index.id_of(int(self.event_node[event]))

    def actor_number(self, node_id: str) -> int | None:
        """The position of an actor, None for one that surely was at no event."""
        return _position(self.actor_node, self.index.number_of(node_id))

    def event_number(self, node_id: str) -> int | None:
        """The position of a whole event, None for anything else."""
        return _position(self.event_node, self.index.number_of(node_id))

    def by_role(self, value: Sequence[float]) -> tuple[Values, NDArray[np.integer]]:
        """Of each set of roles that pairs have the largest value, and which set each pair has.

        Args:
            value: of each role, not below 0; shape (role_names,).

        Returns:
            Values, shape (sets,); positions in them, shape (pairs,).
        """
        masks, place = np.unique(self.roles, return_inverse=True)
        best = [max((v for r, v in enumerate(value) if mask >> r & 1), default=0.0)
                for mask in masks.tolist()]  # fmt: skip
        return np.array(best, dtype=np.float64), place.astype(np.min_scalar_type(len(masks)))


def _position(numbers: Numbers, number: int | None) -> int | None:
    if number is None:
        return None
    place = int(np.searchsorted(numbers, number))
    return place if place < len(numbers) and numbers[place] == number else None
