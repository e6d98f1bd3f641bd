"""With whom an actor was: joint presentations, and those who shared its events."""

from dataclasses import dataclass

from graph.query.answer import Answer, Listing, listing
from graph.query.attendance import Attendance
from graph.query.names import Names, Ref
from graph.query.network_meetings import Meetings
from graph.query.proof import Proof
from graph.query.spoken import session_themes, spoken_themes

_STATEMENTS_SHOWN = 8


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
    """A named actor that was at the same events; being there together is not yet cooperation."""

    actor: Ref
    count: int
    events: tuple[Ref, ...]
    statements: Listing[str]


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
    meetings: Meetings, actor: str, attendances: list[Attendance], limit: int | None = None
) -> Listing[Companion]:
    """Return the named actors of the events at which the actor surely was, most shared first."""
    names = meetings.names
    own = sorted({meetings.whole(a.event) for a in attendances if a.ties})
    meetings.read(own)
    shared: dict[str, list[str]] = {}
    for event in own:
        for other in meetings.at(event).present:
            shared.setdefault(other, []).append(event)
    shared.pop(actor, None)
    ranked = sorted(shared, key=lambda other: (-len(shared[other]), names.label(other), other))
    shown = ranked if limit is None else ranked[:limit]
    found = [_companion(meetings, other, shared[other]) for other in shown]
    return Listing(tuple(found), len(ranked))


def _companion(meetings: Meetings, other: str, events: list[str]) -> Companion:
    total = sum(meetings.at(event).parts_of(other) for event in events)
    told: list[str] = []
    for event in events:
        if len(told) < _STATEMENTS_SHOWN:
            told.extend(meetings.statements(event, other))
    statements = Listing(tuple(told[:_STATEMENTS_SHOWN]), total)
    names = meetings.names
    return Companion(names.ref(other), len(events), names.refs(tuple(events)), statements)
