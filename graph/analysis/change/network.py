"""All ties of a view as links between vertices: events with who was there, and stated ties."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from graph.analysis.attendance import Attendance, Numbers
from graph.analysis.paths.path_stated import WITHIN, Stated, stated_ties
from graph.analysis.ties.tie_components import joined
from graph.model.presence import STAND_IN_TYPES
from graph.query.names import Names

Flags = NDArray[np.bool_]


@dataclass(frozen=True)
class Network:
    """Actors, programmes and mechanisms as vertices; events first, then stated ties, as links.

    Attributes:
        ids: of the vertices: those at events first, as in the attendance.
        is_actor: False for programmes, instruments and posts: they join, but are not counted;
            shape (vertices,).
        stated: the ties behind the links after the events.
        link, vertex: of each end of each link; shapes (ends,).
    """

    attendance: Attendance
    ids: tuple[str, ...]
    is_actor: Flags
    stated: tuple[Stated, ...]
    link: Numbers
    vertex: Numbers

    @property
    def links(self) -> int:
        """How many links there are."""
        return self.attendance.events + len(self.stated)

    @cached_property
    def number(self) -> dict[str, int]:
        """Vertices by id."""
        return {one: place for place, one in enumerate(self.ids)}


@dataclass(frozen=True)
class State:
    """Into which parts a network falls.

    Attributes:
        part: of each vertex; -1 for one that is gone; shape (vertices,).
        size: actors in the part of each vertex; shape (vertices,).
        counted: which vertices are actors that are there.
    """

    part: Numbers
    size: Numbers
    counted: Flags

    @property
    def actors(self) -> int:
        """How many actors there are."""
        return int(self.counted.sum())

    @cached_property
    def sizes(self) -> Numbers:
        """Actors in each part that has some, largest first."""
        _, sizes = np.unique(self.part[self.counted], return_counts=True)
        return np.sort(sizes)[::-1].astype(np.int64)

    @property
    def reach(self) -> float:
        """How many others an actor reaches by any chain of ties, on average."""
        return float((self.sizes * (self.sizes - 1)).sum() / max(self.actors, 1))


def network_of(
    names: Names, attendance: Attendance, ended: dict[str, date], known: bool
) -> Network:
    """Return all ties of a view.

    Args:
        names: of the view.
        attendance: of the same view.
        ended: last day of who is known to have ended; see `ended.ended_on`.
        known: also what only the vocabulary says.
    """
    # That an event was held within a programme says nothing that the event itself does not.
    stated = [tie for tie in stated_ties(names, attendance, ended, known) if tie.by != WITHIN]
    met = [attendance.actor_id(actor) for actor in range(attendance.actors)]
    ids = tuple(dict.fromkeys([*met, *sorted({end for tie in stated for end in tie.ends})]))
    number = {one: place for place, one in enumerate(ids)}
    ends = [(attendance.events + place, number[end])
            for place, tie in enumerate(stated) for end in tie.ends]  # fmt: skip
    further = np.array(ends, dtype=np.int64).reshape(-1, 2)
    return Network(
        attendance=attendance,
        ids=ids,
        is_actor=np.array([is_actor(names, one) for one in ids], dtype=np.bool_),
        stated=tuple(stated),
        link=np.concatenate([attendance.event.astype(np.int64), further[:, 0]]),
        vertex=np.concatenate([attendance.actor.astype(np.int64), further[:, 1]]),
    )


def state_of(network: Network, ends: Flags, gone: Flags, more: tuple[Numbers, Numbers]) -> State:
    """Return into which parts a network falls.

    Args:
        network: what is known.
        ends: which ends of links stand; shape (ends,).
        gone: which vertices are gone; shape (vertices,).
        more: links that are imagined and the vertices at their ends; links count from 0.
    """
    link = np.concatenate([network.link[ends], network.links + more[0]])
    vertex = np.concatenate([network.vertex[ends], more[1]])
    links = network.links + (int(more[0].max()) + 1 if len(more[0]) else 0)
    part = joined(link, vertex, (links, len(network.ids)))
    part[gone] = -1
    counted = network.is_actor & ~gone
    actors = np.bincount(part[counted], minlength=len(network.ids))
    return State(part, np.where(gone, 0, actors[np.maximum(part, 0)]), counted)


def is_actor(names: Names, node_id: str) -> bool:
    """Return whether a thing is a named body: no programme, no instrument, no post."""
    node = names.node(node_id)
    return node is not None and "Actor" in node.kinds and node.subtype not in STAND_IN_TYPES
