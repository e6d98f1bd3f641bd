"""What is imagined: an actor, a programme or a tie less, an event more; nothing is written."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from graph.analysis.attendance import Numbers
from graph.analysis.change.network import Flags, Network, State, is_actor, state_of
from graph.model.presence import holds
from graph.query.names import Names


@dataclass(frozen=True, slots=True)
class Imagined:
    """An event that is not in any source.

    Attributes:
        actors, themes: node ids; an event of one actor ties nobody.
        place: node id; None for none.
    """

    actors: tuple[str, ...]
    themes: tuple[str, ...] = ()
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Scenario:
    """All that is imagined at once.

    Attributes:
        without: ids of actors, programmes and mechanisms that are gone.
        without_ties: pairs of ids that have no tie of their own any more.
        events: that are added.
    """

    without: tuple[str, ...] = ()
    without_ties: tuple[tuple[str, str], ...] = ()
    events: tuple[Imagined, ...] = ()


class Effect:
    """A scenario laid over a network.

    Args:
        names: of the view.
        network: what is known.
        scenario: what is imagined, by ids as the view has them.
    """

    def __init__(self, names: Names, network: Network, scenario: Scenario) -> None:
        self._names, self._network, self._scenario = names, network, scenario

    @cached_property
    def gone(self) -> Flags:
        """Which vertices are gone; shape (vertices,)."""
        found = np.zeros(len(self._ids), dtype=np.bool_)
        found[[self._number[one] for one in self._scenario.without if one in self._number]] = True
        return found

    @cached_property
    def cancelled(self) -> Numbers:
        """Events that would not have been held: those within a programme that is gone; rising."""
        found, attendance = set[int](), self._network.attendance
        for one in self._scenario.without:
            node = self._names.node(one)
            if node is None or "Programme" not in node.kinds:
                continue
            for said in self._names.view.statements(predicate="IN_CONTEXT_OF", object=one):
                # A session within a programme does not cancel the event that it belongs to.
                event = attendance.event_number(said.subject)
                if event is not None and holds(said):
                    found.add(event)
        return np.array(sorted(found), dtype=np.int64)

    @cached_property
    def ends(self) -> Flags:
        """Which ends of links still stand; shape (ends,)."""
        network = self._network
        kept = ~self.gone[network.vertex] & ~np.isin(network.link, self.cancelled)
        for pair in self._scenario.without_ties:
            kept &= ~np.isin(network.link, self._only_theirs(pair, kept))
        return kept

    @cached_property
    def still_together(self) -> int:
        """How many events with others two whose tie is gone were at: these still join them."""
        network, found = self._network, 0
        for pair in self._scenario.without_ties:
            both = self._shared(pair, self.ends)
            found += int((both < network.attendance.events).sum())
        return found

    def are_tied(self, pair: tuple[str, str]) -> bool:
        """Return whether two have any tie of their own, as told."""
        everything = np.ones(len(self._network.link), dtype=np.bool_)
        return bool(len(self._shared(pair, everything)))

    def before(self) -> State:
        """Return the parts of what is known."""
        everything = np.ones(len(self._network.link), dtype=np.bool_)
        nobody = np.zeros(len(self._ids), dtype=np.bool_)
        return state_of(self._known, everything, nobody, _nothing())

    def after(self) -> State:
        """Return the parts of what is imagined."""
        ends = [
            (event, self._number[actor])
            for event, one in enumerate(self._scenario.events)
            for actor in one.actors
            if actor in self._number and not self.gone[self._number[actor]]
        ]
        more = np.array(ends, dtype=np.int64).reshape(-1, 2)
        return state_of(self._known, self.ends, self.gone, (more[:, 0], more[:, 1]))

    @cached_property
    def _known(self) -> Network:
        """The network with those in imagined events whom nothing ties to anybody as yet."""
        network = self._network
        new = self._ids[len(network.ids) :]
        are_actors = np.array([is_actor(self._names, one) for one in new], dtype=np.bool_)
        counted = np.concatenate([network.is_actor, are_actors])
        return Network(
            network.attendance, self._ids, counted, network.stated, network.link, network.vertex
        )

    @cached_property
    def _ids(self) -> tuple[str, ...]:
        invited = [actor for one in self._scenario.events for actor in one.actors]
        return tuple(dict.fromkeys([*self._network.ids, *invited]))

    @cached_property
    def _number(self) -> dict[str, int]:
        return {one: place for place, one in enumerate(self._ids)}

    def ids_of(self, which: NDArray[np.bool_]) -> list[str]:
        """Return the ids of some vertices."""
        return [self._ids[place] for place in np.flatnonzero(which).tolist()]

    def _shared(self, pair: tuple[str, str], kept: Flags) -> Numbers:
        """The links that both are at."""
        network = self._network
        ends = [self._number.get(one, -1) for one in pair]
        one, other = (network.link[kept & (network.vertex == end)] for end in ends)
        return np.intersect1d(one, other).astype(np.int64)

    def _only_theirs(self, pair: tuple[str, str], kept: Flags) -> Numbers:
        """The links that join these two and nobody else."""
        both = self._shared(pair, kept)
        sizes = np.bincount(self._network.link[kept], minlength=self._network.links)
        found: Numbers = both[sizes[both] == 2]
        return found


def _nothing() -> tuple[Numbers, Numbers]:
    return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
