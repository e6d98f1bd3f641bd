"""Which pairs a source says work together, organised together or presented together.

Unnamed groups, open roles, wishes and plans make none of these; what only the vocabulary knows is
left to those who ask for one pair: here counts what sources tell.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from graph.analysis.attendance import Attendance
from graph.analysis.ties.tie_factors import Weighing
from graph.analysis.ties.tie_top import TopPair, top_pairs
from graph.model.statement import NOT_SAID, Statement
from graph.query.names import Names
from graph.query.network_from_events import EventTies
from graph.query.network_from_statements import add_stated_tie
from graph.query.network_meetings import Meetings
from graph.query.network_tie import Ties
from graph.query.network_words import COOPERATION, JOINT_ROLE
from graph.store.base import View

ORGANISERS = frozenset({"organiser", "co-organiser"})
# Whether a part tells of a joint presentation is read from the columns of all: 1 GB at 3 million.
MOST_READ = 3_000_000
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Stated:
    """What ties a pair outright: ids of statements, or events at which they did it.

    Attributes:
        sum: what the events count at which they did it; None where all they shared counts.
    """

    statements: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    sum: float | None = None


def cooperating(names: Names) -> dict[Pair, Stated]:
    """Return the pairs that a source says work together, with the statements.

    What only follows from a source, as from a joint presentation, is told by its own kind.
    """
    ties = Ties((COOPERATION,))
    told = list(names.view.statements(predicate="COOPERATES_WITH"))
    known = known_documents(names.view, told)
    for statement in told:
        if statement.document not in known and statement.status not in NOT_SAID:
            add_stated_tie(names, ties, statement)
    return {key[:2]: Stated(tuple(sorted(tie.stated))) for key, tie in ties.found.items()}


def known_documents(view: View, told: Iterable[Statement]) -> frozenset[str]:
    """Return which documents of some statements are files of the vocabulary.

    Asked of those alone: `known_from.vocabulary_documents` looks through a million others.
    """
    documents = {one: view.document(one) for one in {statement.document for statement in told}}
    return frozenset(
        one for one, document in documents.items() if document and document.form == "vocabulary"
    )


def organising(weighing: Weighing, limit: int) -> list[TopPair]:
    """Return the pairs that organised together, those that count most first."""
    attendance, weights = weighing.attendance, weighing.weights
    kept = in_roles(attendance, ORGANISERS)
    return top_pairs(only(attendance, kept), weights.event, weights.pair[kept], limit)


def presenting(meetings: Meetings) -> dict[Pair, Stated]:
    """Return the pairs that presented together, with the whole events at which they did."""
    ties = Ties((JOINT_ROLE,))
    event_ties, events = EventTies(meetings, ties), joint_events(meetings)
    meetings.read(events)
    for event in events:
        for actor in meetings.at(event).present:
            event_ties.of_actor(actor, [event], note=False)
    together = {key[:2]: tie.reasons.get("presented together") for key, tie in ties.found.items()}
    return {pair: Stated((), tuple(sorted(at))) for pair, at in together.items() if at}


def joint_events(meetings: Meetings) -> list[str]:
    """Return the whole events of which a source tells of a joint presentation, sorted."""
    view: View = meetings.names.view
    ids, columns = view.node_table().ids, view.columns("PARTICIPATED_IN")
    rows = [row for row, says in columns.qualifiers.items() if says.get("joint_with")]
    numbers = {int(columns.object[row]) for row in rows} - {-1}
    return sorted({meetings.whole(ids[number]) for number in numbers})


def in_roles(attendance: Attendance, roles: Iterable[str]) -> NDArray[np.bool_]:
    """Return which pairs are in one of the roles; shape (pairs,)."""
    wanted = set(roles)
    mask = sum(1 << n for n, name in enumerate(attendance.role_names) if name in wanted)
    found: NDArray[np.bool_] = (attendance.roles & np.uint32(mask)) != 0
    return found


def only(attendance: Attendance, kept: NDArray[np.bool_]) -> Attendance:
    """Return the attendance with some of its pairs; actors and events keep their positions."""
    counts = np.bincount(attendance.event[kept], minlength=attendance.events)
    return replace(
        attendance,
        starts=np.concatenate([[0], np.cumsum(counts)]),
        actor=attendance.actor[kept],
        roles=attendance.roles[kept],
        confidence=attendance.confidence[kept],
    )
