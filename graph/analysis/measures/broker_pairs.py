"""Between whom one actor stands: each pair with its groups, and the events that lead to both."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial

import numpy as np
from numpy.typing import NDArray

from graph.analysis.attendance import Attendance, Numbers
from graph.analysis.ended import closed_bodies
from graph.analysis.event_days import newest_first
from graph.analysis.measures.actor_groups import BY_COUNTRY, ActorGroups, actor_groups
from graph.analysis.measures.broker_roles import ROLES
from graph.analysis.measures.ranking import RankedGround
from graph.analysis.sparse import Sparse
from graph.query.answer import Answer, Listing
from graph.query.event_line import When, when_of
from graph.query.names import Names, Ref

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Group(Answer):
    """A country or a type of actor."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Side(Answer):
    """One end of a pair: of which group it is, and at how many events the broker met it.

    Attributes:
        event: the newest of these, held `when`: an old one may lead to nobody today.
        closed: the body exists no more: nobody can be introduced to it.
    """

    actor: Ref
    group: Group
    shared: int
    event: Ref
    when: When
    closed: bool


@dataclass(frozen=True, slots=True)
class Between(Answer):
    """Two that no event joins, and that the broker both met."""

    first: Side
    second: Side


@dataclass(frozen=True, slots=True)
class GroupPair(Answer):
    """Between how many pairs of two groups one stands."""

    first: Group
    second: Group
    pairs: int


@dataclass(frozen=True, slots=True)
class Brokered(Answer):
    """Between whom an actor stands.

    Attributes:
        group: its own; None where it is not known, and then it stands between nobody.
        roles: between how many pairs in each role, of all groups.
        groups: between which groups in the role asked for, those of most pairs first.
        pairs: whose weaker tie to the actor counts most, first; of all groups, or of two.
        unknown: how many that it met are left out, for their group is not known.
    """

    actor: Ref
    group: Group | None
    roles: dict[str, int]
    groups: Listing[GroupPair]
    pairs: Listing[Between]
    unknown: int


def brokered(
    asked: RankedGround,
    role: str,
    node: str,
    limit: int = 20,
    language: str = "en",
    only: tuple[str, str] | None = None,
) -> Brokered | None:
    """Return between whom an actor stands, None where it surely is at none of the events.

    Args:
        asked: of what events; its `group` says what groups are.
        role: one of `broker_roles.ROLES`.
        node: the actor.
        limit: how many pairs, and pairs of groups, to list.
        language: of names.
        only: ids of two groups, in any order: only pairs of these; None for all.

    Raises:
        MissingExtraError: scipy is not installed.
    """
    actor = asked.ground.attendance.actor_number(node)
    return None if actor is None else _Broker(asked, role, actor, language).told(limit, only)


def groups_between(
    asked: RankedGround, role: str, node: str, limit: int = 20, language: str = "en"
) -> Listing[GroupPair] | None:
    """Return between which groups an actor stands, those of most pairs first; as `brokered`."""
    actor = asked.ground.attendance.actor_number(node)
    return None if actor is None else _Broker(asked, role, actor, language).groups(limit)


class _Broker:
    """One actor with whom it met, the strongest ties first."""

    def __init__(self, asked: RankedGround, role: str, actor: int, language: str) -> None:
        attendance, graph = asked.ground.attendance, asked.ground.graph
        self._asked, self._actor, self._role = asked, actor, role
        self._names = Names(asked.view, language)
        self._groups: ActorGroups = asked.groups or actor_groups(
            asked.view, attendance, asked.group
        )
        self._number = self._groups.number
        row = slice(graph.matrix.indptr[actor], graph.matrix.indptr[actor + 1])
        others = graph.matrix.indices[row].astype(np.int64)
        order = np.lexsort((others, -graph.matrix.data[row]))
        known = self._number[others[order]] >= 0
        self._met: Numbers = others[order][known]
        self._unknown = int((~known).sum())
        if self._number[actor] < 0:
            self._met = self._met[:0]
        self._ties: Sparse = graph.plain[self._met][:, self._met].tocsr()

    def groups(self, limit: int) -> Listing[GroupPair]:
        """Return the groups alone: no pair of actors is looked at."""
        found = self._group_pairs(self._role)
        return Listing(tuple(found[:limit]), len(found))

    def told(self, limit: int, only: tuple[str, str] | None) -> Brokered:
        """Return all of it in words; pairs of two groups, or of all."""
        by_role = {role: self._group_pairs(role) for role in ROLES}
        groups = by_role[self._role]
        wanted = None if only is None else {only, only[::-1]}
        meant = [g for g in groups if wanted is None or (g.first.id, g.second.id) in wanted]
        own = int(self._number[self._actor])
        return Brokered(
            actor=self._ref(self._actor),
            group=None if own < 0 else self._group(own),
            roles={role: sum(one.pairs for one in of) for role, of in by_role.items()},
            groups=Listing(tuple(groups[:limit]), len(groups)),
            pairs=Listing(
                self._first(limit, None if only is None else meant), sum(g.pairs for g in meant)
            ),
            unknown=self._unknown,
        )

    def _group_pairs(self, role: str) -> list[GroupPair]:
        """How many pairs without a tie there are of each two groups that fit a role."""
        count, mine = len(self._groups.ids), self._number[self._met]
        sizes = np.bincount(mine, minlength=count)
        tied = np.zeros((count, count))
        row = np.repeat(mine, np.diff(self._ties.indptr))
        np.add.at(tied, (row, mine[self._ties.indices]), 1)
        here = np.flatnonzero(sizes)
        found = []
        for place, one in enumerate(here.tolist()):
            for other in here[place:].tolist():
                all_pairs = sizes[one] * (sizes[one] - 1) / 2 if one == other else (
                    sizes[one] * sizes[other])  # fmt: skip
                pairs = int(all_pairs - tied[one, other] / (2 if one == other else 1))
                if pairs and self._fits(role, np.array([one]), other)[0]:
                    found.append(GroupPair(self._group(one), self._group(other), pairs))
        return sorted(found, key=lambda one: (-one.pairs, one.first.id, one.second.id))

    def _first(self, limit: int, meant: list[GroupPair] | None) -> tuple[Between, ...]:
        """The first pairs: whose weaker tie is strong, then whose stronger one is."""
        found: list[Between] = []
        group = self._number[self._met]
        fits = partial(self._fits, self._role) if meant is None else self._is_one_of(meant)
        for second in range(1, len(self._met)):
            if len(found) >= limit:
                break
            free = fits(group[:second], int(group[second]))
            near = self._ties.indices[self._ties.indptr[second] : self._ties.indptr[second + 1]]
            free[near[near < second]] = False
            found += [
                Between(self._side(first), self._side(second))
                for first in np.flatnonzero(free)[: limit - len(found)].tolist()
            ]
        return tuple(found)

    def _is_one_of(self, meant: list[GroupPair]) -> Callable[[Numbers, int], Flags]:
        """Whether pairs of groups are some that are meant; these fit the role."""
        table = np.zeros((len(self._groups.ids),) * 2, dtype=np.bool_)
        for pair in meant:
            ends = [self._groups.ids.index(one.id) for one in (pair.first, pair.second)]
            table[ends[0], ends[1]] = table[ends[1], ends[0]] = True
        return lambda first, second: np.asarray(table[first, second])

    def _fits(self, role: str, first: Numbers, second: int) -> Flags:
        """Whether pairs of groups are those that a role stands between."""
        own = self._number[self._actor]
        alike = first == second
        home = (first == own) != (second == own)
        fits: dict[str, Flags] = {
            "coordinator": alike & (first == own),
            "itinerant": alike & (first != own),
            "gatekeeper": home,
            "liaison": ~alike & ~home,
        }
        return fits[role]

    def _side(self, place: int) -> Side:
        attendance: Attendance = self._asked.ground.attendance
        other = int(self._met[place])
        events = np.intersect1d(
            attendance.events_of(self._actor), attendance.events_of(other), assume_unique=True
        )
        event = attendance.event_id(int(events[newest_first(attendance, events, 1)[0]]))
        return Side(
            actor=self._ref(other),
            group=self._group(int(self._number[other])),
            shared=len(events),
            event=self._names.ref(event),
            when=when_of(self._asked.view, event),
            closed=attendance.actor_id(other) in self._closed,
        )

    @cached_property
    def _closed(self) -> frozenset[str]:
        return closed_bodies(self._asked.view, self._asked.vocabulary, self._asked.today)

    def _group(self, number: int) -> Group:
        code = self._groups.ids[number]
        if self._asked.group == BY_COUNTRY:
            return Group(code, self._names.label(code))
        term = self._asked.vocabulary.actor_types.get(code)
        label = code if term is None else term.labels.get(self._names.language, code)
        return Group(code, label)

    def _ref(self, actor: int) -> Ref:
        return self._names.ref(self._asked.ground.attendance.actor_id(actor))
