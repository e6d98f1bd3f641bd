"""What ties the members of a community to each other, and some of them to other communities."""

from dataclasses import dataclass

import numpy as np

from graph.analysis.attendance import Attendance, Numbers, Values
from graph.analysis.measures.ground import Ground
from graph.analysis.sparse import Sparse
from graph.query.answer import Answer, Listing
from graph.query.names import Names, Ref


@dataclass(frozen=True, slots=True)
class Membership(Answer):
    """A member of a community.

    Attributes:
        met: how many other members it has a tie with.
        closest: the member to whom its tie counts most; None when it is tied to none that counts.
        shared: how many events it shared with that one.
    """

    actor: Ref
    met: int
    closest: Ref | None
    shared: int


@dataclass(frozen=True, slots=True)
class Reached(Answer):
    """Another community that a member has ties to: its place in the list, how many of it, whom."""

    community: int
    met: int
    closest: Ref


@dataclass(frozen=True, slots=True)
class Bridge(Answer):
    """A member with ties to other communities; `met` actors there, strongest community first."""

    actor: Ref
    met: int
    reached: tuple[Reached, ...]


class CommunityTies:
    """The ties of a ground, seen from its communities."""

    def __init__(self, ground: Ground, label: Numbers, names: Names) -> None:
        """Look at ties.

        Args:
            ground: whose ties.
            label: the community of each actor, -1 for none; shape (actors,).
            names: of actors.
        """
        self._ties: Sparse = ground.graph.matrix
        self._attendance: Attendance = ground.attendance
        self._label, self._names = label, names

    def members(self, number: int, limit: int) -> Listing[Membership]:
        """Return the members of a community, those with the strongest ties inside first."""
        inside: Values = self._ties @ (self._label == number).astype(np.float64)
        mine = np.flatnonzero(self._label == number)
        order = mine[np.lexsort((mine, -inside[mine]))][:limit]
        return Listing(tuple(self._member(actor) for actor in order.tolist()), len(mine))

    def bridges(self, number: int, limit: int) -> Listing[Bridge]:
        """Return the members with ties to other communities, the strongest first."""
        elsewhere = (self._label >= 0) & (self._label != number)
        outside: Values = self._ties @ elsewhere.astype(np.float64)
        mine = np.flatnonzero((self._label == number) & (outside > 0))
        order = mine[np.lexsort((mine, -outside[mine]))][:limit]
        return Listing(tuple(self._bridge(actor) for actor in order.tolist()), len(mine))

    def _member(self, actor: int) -> Membership:
        others, weight = self._partners(actor)
        inside = self._label[others] == self._label[actor]
        others, weight = others[inside], weight[inside]
        closest = int(others[np.argmax(weight)]) if len(others) else None
        return Membership(
            actor=self._ref(actor),
            met=len(others),
            closest=None if closest is None else self._ref(closest),
            shared=0 if closest is None else self._shared(actor, closest),
        )

    def _bridge(self, actor: int) -> Bridge:
        others, weight = self._partners(actor)
        where = self._label[others]
        away = (where >= 0) & (where != self._label[actor])
        others, weight, where = others[away], weight[away], where[away]
        sums = np.bincount(where, weight)
        reached = np.flatnonzero(sums)
        order = reached[np.argsort(-sums[reached], kind="stable")]
        found = []
        for community in order.tolist():
            there = np.flatnonzero(where == community)
            closest = int(others[there[np.argmax(weight[there])]])
            found.append(Reached(community + 1, len(there), self._ref(closest)))
        return Bridge(self._ref(actor), len(others), tuple(found))

    def _partners(self, actor: int) -> tuple[Numbers, Values]:
        """To whom an actor is tied, rising, and what each tie counts."""
        row = slice(self._ties.indptr[actor], self._ties.indptr[actor + 1])
        others, weight = self._ties.indices[row].astype(np.int64), self._ties.data[row]
        order = np.argsort(others)
        return others[order], weight[order]

    def _shared(self, one: int, other: int) -> int:
        events = self._attendance.events_of
        return len(np.intersect1d(events(one), events(other), assume_unique=True))

    def _ref(self, actor: int) -> Ref:
        return self._names.ref(self._attendance.actor_id(actor))
