"""Who is never suggested, and why: each actor that is left out has one reason, and is counted."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import numpy as np
from numpy.typing import NDArray

from graph.analysis.attendance import Attendance, Numbers
from graph.analysis.ended import closed_bodies
from graph.index.deriving import IS_COUNTRY, IS_POST, UNNAMED
from graph.index.ties import holding
from graph.model.node import UNNAMED_TYPES
from graph.model.presence import POST, holds
from graph.model.vocabulary import Vocabulary
from graph.query.answer import Answer
from graph.store.base import View

Flags = NDArray[np.bool_]

ITSELF, MET, STATED, OPEN = "itself", "met", "stated", "open role"
CLOSED, UNNAMED_GROUP, A_POST, A_COUNTRY, PROTECTED, NO_ACTOR, NO_EVENT = (
    "closed", "no name", "post", "country", "protected", "no organisation", "no event"
)  # fmt: skip
REASONS: dict[str, dict[str, str]] = {
    ITSELF: {"en": "The actor itself.", "fr": "L’acteur lui-même."},
    MET: {
        "en": "Already met at an event.",
        "fr": "Déjà rencontrés lors d’un événement.",
    },
    STATED: {
        "en": "A source already states a tie: cooperation, membership, support or another.",
        "fr": "Une source indique déjà un lien : coopération, adhésion, appui ou autre.",
    },
    OPEN: {
        "en": "Named at the same event, in a role that the source leaves open: they may have met.",
        "fr": "Nommés au même événement, dans un rôle que la source laisse ouvert : ils ont pu se "
        "rencontrer.",
    },
    CLOSED: {
        "en": "Closed, or another body took its place.",
        "fr": "N’existe plus, ou un autre organisme a pris sa place.",
    },
    UNNAMED_GROUP: {"en": "Groups without a name.", "fr": "Groupes sans nom."},
    A_POST: {"en": "Posts, not bodies.", "fr": "Postes, et non organismes."},
    A_COUNTRY: {"en": "Countries.", "fr": "Pays."},
    PROTECTED: {"en": "Of a kind that is protected.", "fr": "D’un type qui est protégé."},
    NO_ACTOR: {
        "en": "Programmes and other things that are no organisation.",
        "fr": "Programmes et autres choses qui ne sont pas des organisations.",
    },
    NO_EVENT: {
        "en": "Known by name, but surely at no event: nothing here speaks for or against them.",
        "fr": "Connus de nom, mais présents de façon sûre à aucun événement : rien ici ne parle "
        "pour ni contre eux.",
    },
}
REASON_NAMES = tuple(REASONS)
# From a body to one it is tied to; a wish is none of these, it is a reason to introduce.
TYING = (
    "COOPERATES_WITH", "PART_OF", "MEMBER_OF", "HOLDS_POST_IN", "REPRESENTS", "SUPPORTED",
    "SUCCEEDED",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class LeftOut(Answer):
    """How many were left out for one reason."""

    reason: str
    count: int
    words: dict[str, str]


@dataclass(frozen=True)
class Exclusions:
    """Who may never be suggested to anybody; `of` adds those who may not to one.

    Attributes:
        attendance: whose actors are meant.
        reason: of each actor, position in `names`, -1 for none; shape (actors,).
        types: of each actor, "" unknown.
        outside: how many actors of the view are in no attendance, by reason.
    """

    attendance: Attendance
    reason: NDArray[np.int8]
    types: tuple[str, ...] = ()
    outside: Mapping[str, int] = field(default_factory=dict)
    names: tuple[str, ...] = REASON_NAMES

    @property
    def lasting(self) -> NDArray[np.int8]:
        """The same without those who are closed now: of an earlier day they may be suggested."""
        return np.where(self.reason == self.names.index(CLOSED), -1, self.reason).astype(np.int8)

    def of(self, actor: int, stated: Numbers, named: Numbers) -> NDArray[np.int8]:
        """Return the reason of each actor when one asks, -1 for those who may be suggested.

        Args:
            actor: who asks.
            stated: positions of those to whom a source states a tie.
            named: positions of those named at one of its events in whatever role.
        """
        found = self.reason.copy()
        lists = self.attendance.of_event
        met = lists.items[lists.positions(self.attendance.events_of(actor))]
        for places, reason in ((named, OPEN), (stated, STATED), (met, MET)):
            found[places] = self.names.index(reason)
        found[actor] = self.names.index(ITSELF)
        return found

    def counted(self, reason: NDArray[np.int8]) -> tuple[LeftOut, ...]:
        """Return how many were left out for each reason, in the order of the reasons."""
        counts = Counter(self.names[place] for place in reason[reason >= 0].tolist())
        counts.update(self.outside)
        return tuple(LeftOut(name, counts[name], REASONS[name]) for name in REASONS if counts[name])


def exclusions_of(
    view: View, attendance: Attendance, vocabulary: Vocabulary, today: date
) -> Exclusions:
    """Return who of an attendance may never be suggested.

    Args:
        view: what may be shown; who is restricted is not in it, nor in its attendance.
        attendance: of the same view.
        vocabulary: of the ledger.
        today: who ended before is closed.
    """
    table = view.node_table()
    place = {node: number for number, node in enumerate(table.ids)}
    nodes = [attendance.actor_id(actor) for actor in range(attendance.actors)]
    at = [place[node] for node in nodes]
    types = tuple(table.subtypes[number] or "" for number in at)
    closed, protected = closed_bodies(view, vocabulary, today), protected_types(vocabulary)
    reason = np.full(attendance.actors, -1, dtype=np.int8)
    flags = node_flags(attendance)
    # Of several reasons the last counts: who is closed today and of a protected type besides is
    # not to be named of an earlier day either.
    for name, found in (
        (CLOSED, [node in closed for node in nodes]),
        (NO_ACTOR, ["Actor" not in table.kinds[number] for number in at]),
        (PROTECTED, [one in protected for one in types]),
        (UNNAMED_GROUP, (flags & UNNAMED) != 0),
        (A_POST, (flags & IS_POST) != 0),
        (A_COUNTRY, (flags & IS_COUNTRY) != 0),
    ):
        reason[np.array(found, dtype=np.bool_)] = REASON_NAMES.index(name)
    return Exclusions(attendance, reason, types, _outside(view, frozenset(nodes)))


def protected_types(vocabulary: Vocabulary) -> frozenset[str]:
    """Return the types of actors of which nobody is proposed: persons, for one."""
    kinds = vocabulary.actor_types.items()
    return frozenset(one for one, kind in kinds if kind.default_sensitivity == "restricted")


def _outside(view: View, there: frozenset[str]) -> Counter[str]:
    """Actors of the view that surely were at no event, by why they are not suggested."""
    table, found = view.node_table(), Counter[str]()
    for node, kinds, subtype in zip(table.ids, table.kinds, table.subtypes, strict=True):
        if "Actor" in kinds and node not in there:
            unnamed = UNNAMED_GROUP if subtype in UNNAMED_TYPES else NO_EVENT
            found[A_POST if subtype == POST else unnamed] += 1
    return found


def node_flags(attendance: Attendance) -> NDArray[np.uint8]:
    """Return the flags of each actor of an attendance as the index has them; shape (actors,)."""
    found = np.zeros(attendance.actors, dtype=np.uint8)
    for part in attendance.index.parts if attendance.actors else ():
        flags = part.incidence["node_flags"]
        number = part.numbers(np.arange(len(flags)))
        at = np.minimum(np.searchsorted(attendance.actor_node, number), attendance.actors - 1)
        here = attendance.actor_node[at] == number
        found[at[here]] |= flags[here]
    return found


def stated_partners(view: View, attendance: Attendance, node: str) -> Numbers:
    """Return positions of those to whom a source surely states a tie, either way, rising."""
    found: set[int] = set()
    for predicate in TYING:
        ends = [str(s.object) for s in view.statements(subject=node, predicate=predicate)
                if holds(s)]  # fmt: skip
        ends += [s.subject for s in view.statements(predicate=predicate, object=node) if holds(s)]
        found.update(n for n in map(attendance.actor_number, ends) if n is not None)
    return np.array(sorted(found), dtype=np.int64)


def member_pairs(view: View, attendance: Attendance) -> tuple[list[int], list[str]]:
    """Return actors and the bodies or programmes that a source surely puts them in."""
    ids = view.node_table().ids
    actors: list[int] = []
    bodies: list[str] = []
    for predicate in ("MEMBER_OF", "PART_OF", "ROLE_IN"):
        columns = view.columns(predicate)
        for row in np.flatnonzero(holding(columns) & (columns.object >= 0)).tolist():
            actor = attendance.actor_number(ids[int(columns.subject[row])])
            if actor is not None:
                actors.append(actor)
                bodies.append(ids[int(columns.object[row])])
    return actors, bodies
