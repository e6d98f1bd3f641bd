"""Who was at the same events: one step from the actor to its events, one back to all actors."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import overload

import numpy as np
from numpy.typing import NDArray

from graph.index.arrays import Incidence
from graph.index.filters import NO_FILTERS, Filters, passing, role_numbers
from graph.index.graph_index import GraphIndex, IndexPart
from graph.index.participation_rows import FIRST_TIE, TIES

Numbers = NDArray[np.int64]

# What so many events need in between fits into the cache of a core: a third faster for a hub.
EVENTS_AT_ONCE = 4096
_NOBODY: NDArray[np.int32] = np.zeros(0, dtype=np.int32)


@dataclass(frozen=True)
class Companions(Sequence[tuple[str, int]]):
    """Actors with the number of events shared, most first, then by id; ids are read when asked.

    Attributes:
        source: gives the ids.
        nodes: numbers of the actors; shape (actors,).
        counts: events shared with each; shape (actors,).
        total: how many there are, also when a limit has cut the list.
    """

    source: GraphIndex
    nodes: Numbers
    counts: Numbers
    total: int

    def __len__(self) -> int:
        return len(self.nodes)

    @overload
    def __getitem__(self, place: int) -> tuple[str, int]: ...

    @overload
    def __getitem__(self, place: slice) -> list[tuple[str, int]]: ...

    def __getitem__(self, place: int | slice) -> tuple[str, int] | list[tuple[str, int]]:
        if isinstance(place, slice):
            return [self[i] for i in range(*place.indices(len(self)))]
        return self.source.id_of(int(self.nodes[place])), int(self.counts[place])


def co_participants(
    index: GraphIndex, actor_id: str, filters: Filters = NO_FILTERS, limit: int | None = None
) -> Companions:
    """The named actors that surely were at events where the actor surely was.

    Whole events are counted; who was in another session was at the same event. Groups without a
    name and posts count for the bodies they stand for; open roles make no tie (`graph.index.ties`).
    An actor that the index does not know has no companions.
    """
    return ranked(index, [_in_part(index, part, actor_id, filters) for part in index.parts], limit)


def ranked(
    index: GraphIndex, found: list[tuple[Numbers, Numbers]], limit: int | None
) -> Companions:
    """What the parts have found, as one list."""
    nodes = np.concatenate([nodes for nodes, _ in found])
    counts = np.concatenate([counts for _, counts in found])
    if sum(len(part_nodes) > 0 for part_nodes, _ in found) > 1:
        nodes, place = np.unique(nodes, return_inverse=True)
        counts = np.bincount(place, weights=counts).astype(np.int64)
    order = _most_first(index, nodes, counts, limit)
    return Companions(index, nodes[order], counts[order], len(nodes))


def _in_part(
    index: GraphIndex, part: IndexPart, actor_id: str, filters: Filters
) -> tuple[Numbers, Numbers]:
    incidence = part.incidence
    node = index.local(part, actor_id)
    actor = None if node is None else incidence.actor(node)
    if actor is None:
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    events = tying_events(part, actor, filters)
    chunks = (events[at : at + EVENTS_AT_ONCE] for at in range(0, len(events), EVENTS_AT_ONCE))
    others = np.concatenate([_NOBODY, *(others_at(incidence, chunk, filters) for chunk in chunks)])
    shared = np.bincount(others, minlength=incidence.actors)
    shared[actor] = 0
    found = np.flatnonzero(shared)
    return part.numbers(incidence["actor_node"][found]), shared[found]


def tying_events(part: IndexPart, actor: int, filters: Filters) -> NDArray[np.int32]:
    """The events at which an actor of a part surely was, that pass the filters."""
    incidence = part.incidence
    rows = incidence.rows_of_actor.of(actor)
    flags = incidence["row_flags"][rows]
    if filters.own_roles is None:
        events: NDArray[np.int32] = incidence["row_event"][rows[(flags & FIRST_TIE) != 0]]
    else:
        in_role = role_numbers(incidence, filters.own_roles)[incidence["row_role"][rows]]
        events = np.unique(incidence["row_event"][rows[((flags & TIES) != 0) & in_role]])
    live = part.live(events)
    if live is not None:
        events = events[live]
    if filters.limits_events:
        events = events[passing(incidence, events, filters)]
    return events


def others_at(
    incidence: Incidence, events: NDArray[np.int32], filters: Filters
) -> NDArray[np.int32]:
    """The tying actors of the events, once an event."""
    rows = incidence.rows_of_event.positions(events)
    flags = incidence["row_flags"][rows]
    if filters.roles is None:
        actors: NDArray[np.int32] = incidence["row_actor"][rows[(flags & FIRST_TIE) != 0]]
        return actors
    in_role = role_numbers(incidence, filters.roles)[incidence["row_role"][rows]]
    rows = rows[((flags & TIES) != 0) & in_role]
    found: NDArray[np.int32] = incidence["row_actor"][rows]
    at: NDArray[np.int32] = incidence["row_event"][rows]
    again = (found[1:] == found[:-1]) & (at[1:] == at[:-1])
    return found[np.flatnonzero(np.concatenate([[True], ~again]))[: len(found)]]


def _most_first(index: GraphIndex, nodes: Numbers, counts: Numbers, limit: int | None) -> Numbers:
    most = int(counts.max(initial=0))
    if limit is not None and limit < len(nodes):
        least = np.partition(counts, len(counts) - limit)[len(counts) - limit] if limit else most
        chosen = np.flatnonzero(counts >= least)
    else:
        chosen = np.arange(len(nodes))
    order = chosen[np.lexsort((index.ranks(nodes[chosen]), most - counts[chosen]))]
    return order[:limit]
