"""With whom an actor was: joint presentations, and those who shared its events."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.index.graph_index import GraphIndex
from graph.index.queries import events_among, present_at
from graph.query.answer import Answer, Listing, listing
from graph.query.attendance import Attendance
from graph.query.names import Names, Ref
from graph.query.network_meetings import Meetings
from graph.query.proof import Proof
from graph.query.ranking import most_first
from graph.query.spoken import session_themes, spoken_themes

_STATEMENTS_SHOWN = 8
_EVENTS_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Joint(Answer):
    """One thing done together, as the source says; partners may be groups without a name."""

    partners: tuple[Ref, ...]
    role: str
    event: Ref
    themes: tuple[Ref, ...]
    session_themes: tuple[Ref, ...]
    through: Ref | None
    proof: Proof


@dataclass(frozen=True, slots=True)
class Companion(Answer):
    """A named actor that was at the same events; being there together is not yet cooperation.

    Attributes:
        count: how many events they shared.
        events: these events by id; in a cut list the first of them.
        statements: ids of what puts the companion there, the first with the number of all; None
            in a cut list, where they are not read: the events lead to them.
    """

    actor: Ref
    count: int
    events: tuple[Ref, ...]
    statements: Listing[str] | None


def joint_lines(names: Names, actor: str, attendances: list[Attendance]) -> Listing[Joint]:
    """Return what the actor did jointly."""
    found = [
        Joint(
            partners=names.refs(attendance.joint_with),
            role=attendance.role,
            event=names.ref(attendance.event),
            themes=names.refs(spoken_themes(names, attendance)),
            session_themes=names.refs(session_themes(names, attendance)),
            through=None if attendance.actor == actor else names.ref(attendance.actor),
            proof=attendance.proof,
        )
        for attendance in attendances
        if attendance.joint_with
    ]
    return listing(sorted(found, key=lambda joint: (joint.event.id, joint.proof.statement)))


def companions(
    meetings: Meetings,
    actor: str,
    attendances: list[Attendance],
    limit: int | None = None,
    index: GraphIndex | None = None,
) -> Listing[Companion]:
    """Return the named actors of the events at which the actor surely was, most shared first.

    Args:
        meetings: of the view.
        actor: node id.
        attendances: where the actor was.
        limit: how many to show, each with its first events; None for everything.
        index: of the same moment; a cut list is taken from it and is the same, only sooner.
    """
    names, own = meetings.names, _own_events(meetings, actor, attendances)
    if limit is None or index is None:
        shared = _shared_in_view(meetings, actor, own)
        total = len(shared)
        counts = {one: (len(events),) for one, events in shared.items()}
        shown = most_first(names, counts, limit)
    else:
        ranked = present_at(index, own, actor)
        total = len(ranked)
        first = ranked[: _enough(ranked.counts, limit)]
        shown = most_first(names, {one: (count,) for one, count in first}, limit)
        shared = events_among(index, own, shown)
    if limit is None:
        found = [_whole(meetings, other, shared[other]) for other in shown]
    else:
        found = [_cut(names, other, shared[other]) for other in shown]
    return Listing(tuple(found), total)


def _own_events(meetings: Meetings, actor: str, attendances: list[Attendance]) -> list[str]:
    """The whole events at which the actor surely was; not those of a group that was there for
    another body."""
    return sorted(
        {
            meetings.whole(a.event)
            for a in attendances
            if a.ties and (a.actor == actor or actor in a.stands_for)
        }
    )


def _shared_in_view(meetings: Meetings, actor: str, own: list[str]) -> Mapping[str, Sequence[str]]:
    """Each companion with the shared events, from the statements of a view."""
    meetings.read(own)
    shared: dict[str, list[str]] = {}
    for event in own:
        for other in meetings.at(event).present:
            shared.setdefault(other, []).append(event)
    shared.pop(actor, None)
    return shared


def _enough(counts: NDArray[np.int64], limit: int) -> int:
    """How many of the first in a ranking may be shown: all that are equal to the last one."""
    if limit >= len(counts):
        return len(counts)
    return int(np.count_nonzero(counts >= counts[limit - 1])) if limit else 0


def _cut(names: Names, other: str, events: Sequence[str]) -> Companion:
    shown = names.refs(tuple(events[:_EVENTS_SHOWN]))
    return Companion(names.ref(other), len(events), shown, None)


def _whole(meetings: Meetings, other: str, events: Sequence[str]) -> Companion:
    total = sum(meetings.at(event).parts_of(other) for event in events)
    told: list[str] = []
    for event in events:
        if len(told) < _STATEMENTS_SHOWN:
            told.extend(meetings.statements(event, other))
    statements = Listing(tuple(told[:_STATEMENTS_SHOWN]), total)
    names = meetings.names
    return Companion(names.ref(other), len(events), names.refs(tuple(events)), statements)
